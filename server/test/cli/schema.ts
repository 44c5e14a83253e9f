import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { PROJECT } from './bundles.ts';
import type { Json } from './cli.ts';

const schema = JSON.parse(fs.readFileSync(path.join(PROJECT, 'docs/formats.schema.json'), 'utf8'));

/** The same schema for tests: what it does not name must not be there, so that every field printed is documented. */
function closed(node: Json): Json {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return copy.type === 'object' && copy.properties ? { ...copy, additionalProperties: false } : copy;
}

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema({ ...closed(schema), $id: 'closed' });

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

/** What is wrong with a line of some kind, or null. */
export function problemsOf(kind: LineKind, line: unknown): string | null {
  const validate = ajv.getSchema(`closed#/$defs/${kind}`);
  if (!validate) throw new Error(`no definition of ${kind}`);
  return validate(line) ? null : `${ajv.errorsText(validate.errors)} in ${JSON.stringify(line).slice(0, 500)}`;
}

/** Checks lines against the definition of their kind; a line with an error is one of its own. */
export function expectLines(kind: LineKind, lines: readonly Json[]): void {
  for (const line of lines) expect(problemsOf(line.error === undefined ? kind : 'error', line)).toBeNull();
}

/** Every span of an annotation, a link or a fact is the slice of its text that it says. */
export function expectSlices(line: unknown, textOf: (id: string) => string, id?: string): void {
  if (Array.isArray(line)) for (const item of line) expectSlices(item, textOf, id);
  if (typeof line !== 'object' || line === null) return;
  const { id: own = id, start, end, text } = line as Record<string, Json>;
  if (typeof start === 'number') {
    const whole = textOf(own);
    expect([start < end, end <= whole.length]).toEqual([true, true]);
    if (text !== undefined) expect(whole.slice(start, end)).toBe(text);
  }
  for (const value of Object.values(line)) expectSlices(value, textOf, own);
}
