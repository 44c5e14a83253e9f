import { describe, expect, it } from 'vitest';
import type { LinkExplanation } from '../../src/core/crossref/index.ts';
import { formatLinkExplanation } from '../../src/messages/index.ts';

const exact = (value: number) => ({ bound: 'exact', value }) as const;

describe('formatLinkExplanation', () => {
  it.each<[LinkExplanation, string]>([
    [{ code: 'paraphrase' }, 'different wording, possibly a different translation'],
    [{ code: 'other-currency' }, 'same amount in another currency'],
    [{ code: 'different-date' }, 'different date'],
    [{ code: 'approximate' }, 'one figure is approximate'],
    [{ code: 'bound' }, 'one figure is a minimum or maximum'],
    [{ code: 'range' }, 'one figure is a range'],
    [{ code: 'rounded' }, 'one figure is rounded'],
    [{ code: 'part', part: '711', whole: '1,240' }, '711 of 1,240'],
  ])('words %j', (explanation, words) => {
    expect(formatLinkExplanation(explanation)).toBe(words);
  });

  it('writes out a sum', () => {
    const operands = [exact(728), { bound: 'about', value: 13 } as const];
    const reported = { bound: 'exact', text: '415' } as const;
    expect(formatLinkExplanation({ code: 'sum', operands, calculated: 741, reported })).toBe(
      '728 + about 13 = 741; reported as 415',
    );
  });

  it('subtracts the last operand of a difference', () => {
    const operands = [417, 26, 350].map(exact);
    const reported = { bound: 'about', text: '100' } as const;
    expect(formatLinkExplanation({ code: 'difference', operands, calculated: 93, reported })).toBe(
      '417 + 26 − 350 = 93; reported as about 100',
    );
  });

  it('writes a share in percent', () => {
    const reported = { bound: 'exact', text: '83%' } as const;
    expect(
      formatLinkExplanation({ code: 'share', part: exact(45_000), whole: exact(54_000), calculated: 83.33, reported }),
    ).toBe('45,000 / 54,000 = 83.33%; reported as 83%');
  });
});
