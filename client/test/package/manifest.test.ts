import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../server/src/core/settings.ts';

const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const strings: Record<string, string> = JSON.parse(fs.readFileSync('package.nls.json', 'utf8'));

/** Flattens nested settings: `{ hover: { rows: 8 } }` becomes `{ 'secondSource.hover.rows': 8 }`. */
function flattenSettings(settings: object, prefix = 'secondSource'): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) => {
      const key = `${prefix}.${name}`;
      const isLeaf = typeof value !== 'object' || Array.isArray(value) || Object.keys(value).length === 0;
      return isLeaf ? [[key, value]] : Object.entries(flattenSettings(value, key));
    }),
  );
}

/** Returns the keys of all `%key%` strings in a JSON value, in document order. */
function collectStringKeys(value: unknown): string[] {
  if (typeof value === 'string') {
    const match = /^%(.+)%$/.exec(value);
    return match ? [match[1]!] : [];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(collectStringKeys) : [];
}

describe('package.json', () => {
  it('publishes every setting of the core with the same default', () => {
    const properties: Record<string, { default: unknown }> = manifest.contributes.configuration.properties;
    const published = Object.fromEntries(Object.entries(properties).map(([key, property]) => [key, property.default]));
    expect(published).toEqual(flattenSettings(DEFAULT_SETTINGS));
  });

  it('uses exactly the strings that package.nls.json defines', () => {
    expect([...new Set(collectStringKeys(manifest))].sort()).toEqual(Object.keys(strings).sort());
  });
});
