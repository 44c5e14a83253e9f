import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getMetadata } from './marked.ts';

const PARTS = [
  'Ferry crews end strike',
  'The crews returned to work on Thursday after a strike of nine days.',
  ' | ',
  ' - ',
  'Orrin Courier',
  'By Ode Tarn, ',
  '© 2031 ',
  'Source: ',
  'ORRIN (Norrpress) – ',
  'date 2031-07-10 ',
  'Published 10 July 2031',
  'This article first appeared in ',
  '\n',
  '\n\n',
  '\r\n',
  '🚢',
  '…',
  '“',
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PARTS), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

/** Asserts that every span is inside the text and that its text is exact. */
function expectExactMetadata(text: string): void {
  const { headline, publisher, date } = getMetadata(text);
  for (const span of [headline, publisher, date]) {
    if (span) expect([0 <= span.start, span.start < span.end, span.end <= text.length]).toEqual([true, true, true]);
  }
  if (headline) expect(text.slice(headline.start, headline.end)).toBe(headline.text);
  if (publisher) expect(text.slice(publisher.start, publisher.end)).toBe(publisher.name);
  if (date) expect(date.iso).toMatch(/^\d{4}-\d{2}-\d{2}$/);
}

describe('extractMetadata on any text', () => {
  it('returns spans of the text', () => {
    fc.assert(fc.property(anyText, expectExactMetadata));
  });

  it.each([
    ['an empty text', ''],
    ['white space', ' \n\t\r\n '],
    ['separators', ' | - – — '.repeat(2000)],
    ['lines of separators', '|\n-\n'.repeat(20_000)],
    ['emoji', '🚢🌊👩‍🚒 '.repeat(5000)],
    ['one line of a megabyte', 'Ferry crews end strike '.repeat(45_000)],
    ['capitals without an end', 'A'.repeat(1_000_000)],
    ['names without an end', `By ${'Ode Tarn, '.repeat(100_000)}`],
    ['copyright signs', '© '.repeat(300_000)],
    ['a dotted line', 'a.b'.repeat(300_000)],
    ['many short lines', 'Ferry crews end strike\n'.repeat(40_000)],
  ])('handles %s', (_, text) => expectExactMetadata(text));
});
