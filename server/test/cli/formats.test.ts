import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from './bundles.ts';
import { findSchemaProblems, type LineKind } from './schema.ts';

const page = fs.readFileSync(path.join(PROJECT_FOLDER, 'docs', 'formats.md'), 'utf8');
// The decision file has its own section and its own schema.
const lines = page.slice(0, page.indexOf('## .second-source.json'));
const examples = [...lines.matchAll(/^ *```json\n(.*?)^ *```/gms)].map(([, source]) => JSON.parse(source!));

const KINDS: readonly LineKind[] = [
  'input',
  'error',
  'stats',
  'annotation',
  'link',
  'fact',
  'attributedQuote',
  'report',
  'findings',
  'record',
];

describe('docs/formats.md', () => {
  it('has a schema-valid example of every kind of line', () => {
    expect(examples.map((example) => KINDS.filter((kind) => findSchemaProblems(kind, example) === null))).toEqual(
      KINDS.map((kind) => [kind]),
    );
  });

  it('lists every option and every error code', () => {
    const sources = fs
      .readdirSync(path.join(PROJECT_FOLDER, 'server/src/cli'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => fs.readFileSync(path.join(PROJECT_FOLDER, 'server/src/cli', name), 'utf8'))
      .join('\n');
    const options = new Set([...sources.matchAll(/\['(--[a-z-]+)/g)].map(([, option]) => option!));
    expect(options.size).toBeGreaterThan(12);
    for (const option of options) expect(page).toContain(option);
    const schema = JSON.parse(fs.readFileSync(path.join(PROJECT_FOLDER, 'docs/formats.schema.json'), 'utf8'));
    for (const code of schema.$defs.error.properties.error.properties.code.enum) expect(page).toContain(`\`${code}\``);
  });
});
