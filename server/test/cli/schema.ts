import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { PROJECT_FOLDER } from './bundles.ts';
import type { Json } from './cli.ts';

const schema = JSON.parse(fs.readFileSync(path.join(PROJECT_FOLDER, 'docs/formats.schema.json'), 'utf8'));

/** Returns the schema without additional properties, so that undocumented fields are errors. */
function closeSchema(node: Json): Json {
  if (Array.isArray(node)) return node.map(closeSchema);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closeSchema(value)]));
  return copy.type === 'object' && copy.properties ? { ...copy, additionalProperties: false } : copy;
}

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema({ ...closeSchema(schema), $id: 'closed' });

export type LineKind =
  | 'input'
  | 'error'
  | 'annotation'
  | 'link'
  | 'fact'
  | 'report'
  | 'attributedQuote'
  | 'findings'
  | 'stripped'
  | 'restored'
  | 'record'
  | 'stats';

/** Returns why a line does not match the definition of its kind, or null if it does. */
export function findSchemaProblems(kind: LineKind, line: unknown): string | null {
  const validate = ajv.getSchema(`closed#/$defs/${kind}`);
  if (!validate) throw new Error(`the schema does not define ${kind}`);
  return validate(line) ? null : `${ajv.errorsText(validate.errors)} in ${JSON.stringify(line).slice(0, 500)}`;
}

/** Asserts that lines match the definition of their kind. Error lines are checked against the definition of errors. */
export function expectValidLines(kind: LineKind, lines: readonly Json[]): void {
  for (const line of lines) expect(findSchemaProblems(line.error === undefined ? kind : 'error', line)).toBeNull();
}

/**
 * Asserts for every span in an output line that it is inside its document and that `text` is the text of the span.
 *
 * @param id ID of the document, unless the line contains one
 */
export function expectExactSpans(line: unknown, textOf: (id: string) => string, id?: string): void {
  if (Array.isArray(line)) for (const item of line) expectExactSpans(item, textOf, id);
  if (typeof line !== 'object' || line === null) return;
  const { id: own = id, start, end, text } = line as Record<string, Json>;
  if (typeof start === 'number') {
    const whole = textOf(own);
    expect([start < end, end <= whole.length]).toEqual([true, true]);
    if (text !== undefined) expect(whole.slice(start, end)).toBe(text);
  }
  for (const value of Object.values(line)) expectExactSpans(value, textOf, own);
}
