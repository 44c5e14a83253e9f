import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { createQuoteMentions, type QuoteMention } from '../../../src/core/crossref/mention.ts';
import { matchQuotes } from '../../../src/core/crossref/quotes/matchQuotes.ts';
import { canBeSameSpeaker } from '../../../src/core/crossref/quotes/speakerNames.ts';

const SAME_EVENT = { isSameEvent: true };

/** The first quote of a text. */
function quoteIn(text: string): QuoteMention {
  return createQuoteMentions(annotate(text))[0]!;
}

const FIRST = quoteIn(
  'Ode Tarn said: “This is a reckless flood of lies, and it comes just when the fishermen have begged the harbour for a truce and nets were mended.”',
);
const SECOND = quoteIn(
  'Ode Tarn called it “a reckless flood of lies at a moment when the fishermen implored the harbour to grant a truce and mended their nets.”',
);

describe('another wording', () => {
  it('is told by the content that one speaker repeats', () => {
    expect(matchQuotes(FIRST, SECOND, SAME_EVENT)).toMatchObject({ verdict: 'compatible', isParaphrase: true });
  });

  it('is told only in articles about one event', () => {
    expect(matchQuotes(FIRST, SECOND, { isSameEvent: false })).toBeNull();
  });

  it('is not what somebody else says', () => {
    const other = quoteIn(
      'Ida Lume called it “a reckless flood of lies at a moment when the fishermen implored the harbour to grant a truce and mended their nets.”',
    );
    expect(matchQuotes(FIRST, other, SAME_EVENT)).toBeNull();
  });

  it('is not another statement on the same subject', () => {
    const other = quoteIn(
      'Ode Tarn said: “The fishermen know that the harbour is mine, and no truce will come before the winter storms are over.”',
    );
    expect(matchQuotes(FIRST, other, SAME_EVENT)).toBeNull();
  });

  it('is not the same sentence about something else', () => {
    const [one, two] = ['Norway, I will sink the ferries of Bergen', 'Denmark, I will sink the ferries of Aarhus'].map(
      (words) => quoteIn(`Ode Tarn said: “If you sail against ${words}.”`),
    );
    expect(matchQuotes(one!, two!, SAME_EVENT)).toBeNull();
  });

  it('needs no word on quotes of the same words', () => {
    const [one, two] = [
      'said: “The harbour ferry is full until noon.”',
      'wrote: “The harbour ferry is full until noon”.',
    ];
    const [a, b] = [quoteIn(`Ode Tarn ${one}`), quoteIn(`Ode Tarn ${two}`)];
    expect(matchQuotes(a, b, SAME_EVENT)).toMatchObject({ verdict: 'agrees', isParaphrase: false });
  });

  it('is symmetric', () => {
    const words = fc.array(
      fc.constantFrom('reckless', 'flood', 'truce', 'fishermen', 'harbour', 'nets', 'the', 'was'),
      {
        minLength: 6,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(words, words, (x, y) => {
        const [a, b] = [quoteIn(`Ode Tarn said: “${x.join(' ')}.”`), quoteIn(`Ode Tarn said: “${y.join(' ')}.”`)];
        expect(matchQuotes(a, b, SAME_EVENT)?.isParaphrase).toBe(matchQuotes(b, a, SAME_EVENT)?.isParaphrase);
      }),
    );
  });
});

describe('a fragment of a word or two', () => {
  const [one, two, other] = [
    'Ode Tarn said it was “a fib”.',
    'Mr Tarn spoke of “a fib”.',
    'Ida Lume said it was “a fib”.',
  ];
  it('is known by its speaker, in articles about one event', () => {
    expect(matchQuotes(quoteIn(one!), quoteIn(two!), SAME_EVENT)).toMatchObject({ verdict: 'agrees' });
    expect(matchQuotes(quoteIn(one!), quoteIn(two!), { isSameEvent: false })).toBeNull();
    expect(matchQuotes(quoteIn(one!), quoteIn(other!), SAME_EVENT)).toBeNull();
  });

  it('is not one common word', () => {
    const [a, b] = ['Ode Tarn said it was “new”.', 'Tarn said the quay was “new”.'].map(quoteIn);
    expect(matchQuotes(a!, b!, SAME_EVENT)).toBeNull();
  });
});

describe('one speaker', () => {
  const named = (name: string | null) => ({ start: 0, end: 1, text: 'x', name });
  it.each([
    ['Ode Tarn', 'Ode Tarn', true],
    ['Tarn', 'Ode Tarn', true],
    ['Karla Volm', 'Karla Wolm', true],
    ['Ode Tarn', 'Ida Tarn', false],
    ['Ode Tarn', 'Ode Lume', false],
    [null, null, false],
  ])('%s and %s: %s', (a, b, one) => expect(canBeSameSpeaker(named(a), named(b))).toBe(one));
});
