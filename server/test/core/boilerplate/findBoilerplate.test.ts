import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySettings, findBoilerplate, runRulesOnce } from '../../../src/core/boilerplate/findBoilerplate.ts';
import type { SimpleReasonCode } from '../../../src/core/boilerplate/index.ts';
import { buildLineView } from '../../../src/core/boilerplate/lines/buildLineView.ts';
import type { Rule } from '../../../src/core/boilerplate/rules/rule.ts';
import { applyCuts, computeCuts } from '../../../src/core/strip/cuts.ts';
import { parseArticle } from '../../../src/core/text/article.ts';
import { describeBoilerplateReason } from '../../../src/messages/index.ts';

const rule = (id: string, part: Partial<Rule>): Rule => ({
  id,
  title: id,
  description: `${id}.`,
  examples: [],
  tier: 'strip',
  find: () => [],
  ...part,
});
const lines = (first: number, last: number, code: SimpleReasonCode = 'page-code') => ({
  first,
  last,
  reason: { code },
});
const found = (text: string, ...rules: Rule[]) =>
  runRulesOnce(buildLineView(parseArticle(text)), { rules }).map(({ start, end, ...rest }) => [
    rest.rule,
    rest.tier,
    text.slice(start, end),
  ]);

describe('runRulesOnce', () => {
  it('prefers the stronger tier, then the earlier rule', () => {
    const weak = rule('weak', { tier: 'review', find: () => [lines(0, 3)] });
    const strong = rule('strong', { find: () => [lines(1, 1)] });
    const later = rule('later', { find: () => [lines(1, 2)] });
    expect(found('A\nB\nC\nD', weak, strong, later)).toEqual([
      ['weak', 'review', 'A'],
      ['strong', 'strip', 'B'],
      ['later', 'strip', 'C'],
      ['weak', 'review', 'D'],
    ]);
  });

  it('prefers a protecting rule to any other', () => {
    const note = rule('note', { tier: 'keep', protects: true, find: () => [lines(1, 1)] });
    expect(found('A\nB\nC', rule('x', { find: () => [lines(0, 2)] }), note)).toEqual([
      ['x', 'strip', 'A'],
      ['note', 'keep', 'B'],
      ['x', 'strip', 'C'],
    ]);
  });

  it('joins consecutive lines and excludes the white space around them', () => {
    expect(found('  A \n\n B\nC', rule('x', { find: () => [lines(0, 0), lines(1, 1)] }))).toEqual([
      ['x', 'strip', 'A \n\n B'],
    ]);
  });

  it('splits a weaker line around a stronger part', () => {
    const part = { first: 0, last: 0, start: 2, end: 3, reason: { code: 'page-code' } } as const;
    const weak = rule('weak', { tier: 'review', find: () => [lines(0, 0)] });
    expect(found('A B C', rule('part', { find: () => [part] }), weak)).toEqual([
      ['weak', 'review', 'A'],
      ['part', 'strip', 'B'],
      ['weak', 'review', 'C'],
    ]);
  });
});

describe('findBoilerplate with a rule that throws', () => {
  it('reports the error and runs the other rules', () => {
    const errors: unknown[] = [];
    const bad = rule('bad', {
      find: () => {
        throw new Error('no');
      },
    });
    const good = rule('good', { find: () => [lines(0, 0)] });
    const spans = findBoilerplate(parseArticle('a'), (id, error) => errors.push([id, String(error)]), [bad, good]);
    expect(spans.map(({ rule: id }) => id)).toEqual(['good']);
    expect(errors).toEqual([['bad', 'Error: no']]);
  });
});

describe('applySettings', () => {
  const all = [
    { start: 0, end: 1, rule: 'a', tier: 'strip', reason: { code: 'page-code' } },
    { start: 1, end: 2, rule: 'b', tier: 'review', reason: { code: 'page-code' } },
    { start: 2, end: 3, rule: 'c', tier: 'keep', reason: { code: 'page-code' } },
  ] as const;
  it('turns rules off and changes tiers, but never raises tier keep', () => {
    const set = applySettings(all, { a: 'review', b: 'off', c: 'strip' });
    expect(set.map(({ rule: id, tier }) => [id, tier])).toEqual([
      ['a', 'review'],
      ['c', 'keep'],
    ]);
    expect(applySettings(all, {})).toEqual(all);
  });

  it('ignores property names of Object.prototype', () => {
    const odd = [{ start: 0, end: 1, rule: 'constructor', tier: 'strip', reason: { code: 'page-code' } }] as const;
    expect(applySettings(odd, {})).toEqual(odd);
  });
});

describe('findBoilerplate on any text', () => {
  const words = fc.constantFrom(
    'Related stories',
    'Read more: ',
    'Sign up for our newsletter',
    '© 2031',
    'Share',
    'World',
    'date 2031-01-02 403',
    'Sorry',
    'The ferry left the harbour at noon with forty people aboard and nobody was hurt.',
    'Reuters',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '“',
    '"',
    '404',
    'Comments',
    'by Ada Lume',
    'Photo: Ada',
    'é',
    '😀',
    '|',
    ':',
    '.',
    'Also Read | ',
    '{',
    '}',
    ';',
  );
  const texts = fc.array(words, { maxLength: 25 }).map((list) => list.join(''));

  it('returns sorted, trimmed spans without overlaps, each with a reason', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        const errors: unknown[] = [];
        for (const { start, end, reason } of findBoilerplate(parseArticle(text), (id, error) =>
          errors.push([id, error]),
        )) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(describeBoilerplateReason(reason)).toMatch(/\.$/);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect(errors).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('removes only strip spans and white space', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const strip = findBoilerplate(parseArticle(text)).filter(({ tier }) => tier === 'strip');
        expect(isSubsequence(maskOut(text, strip), applyCuts(text, computeCuts(text, strip)))).toBe(true);
      }),
    );
  });
});

/** Whether the characters of `part` occur in `whole` in the same order. */
function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (let i = 0; i < whole.length && at < part.length; i++) if (whole[i] === part[at]) at++;
  return at === part.length;
}

/** Returns the text outside the spans, without white space. */
function maskOut(text: string, spans: readonly { start: number; end: number }[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of spans) {
    rest += text.slice(at, start);
    at = end;
  }
  return (rest + text.slice(at)).replace(/\s/g, '');
}

describe('findBoilerplate on hostile input', () => {
  it.each([
    'a',
    'a ',
    ' ',
    '\n',
    'Related\n',
    '© ',
    '. ',
    '“',
    ': ',
    'Also Read | ',
    'by a ',
    '(',
    '[button ',
    'a@',
    '1 ',
    'sign up ',
  ])('handles 400 KB of %j', (unit) => {
    const errors: unknown[] = [];
    const text = unit.repeat(400_000 / unit.length);
    const spans = findBoilerplate(parseArticle(text), (id, error) => errors.push([id, error]));
    expect(errors).toEqual([]);
    expect(spans.every(({ end }) => end <= text.length)).toBe(true);
  });
});
