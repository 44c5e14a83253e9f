import fs from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../server/src/core/settings.ts';

const { contributes } = JSON.parse(fs.readFileSync('package.json', 'utf8'));

/** `{ hover: { rows: 8 } }` as `{ 'secondSource.hover.rows': 8 }`. */
function flat(settings: object, prefix = 'secondSource'): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) => {
      const key = `${prefix}.${name}`;
      const leaf = typeof value !== 'object' || Array.isArray(value) || Object.keys(value).length === 0;
      return leaf ? [[key, value]] : Object.entries(flat(value, key));
    }),
  );
}

test('the manifest publishes every setting of the core, with the same default', () => {
  const published = Object.fromEntries(
    Object.entries<{ default: unknown }>(contributes.configuration.properties).map(([key, { default: value }]) => [
      key,
      value,
    ]),
  );
  expect(published).toEqual(flat(DEFAULT_SETTINGS));
});
