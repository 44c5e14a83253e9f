import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { createQuoteMentions, type QuoteMention } from '../../../src/core/crossref/mention.ts';
import { matchQuotes } from '../../../src/core/crossref/quotes/matchQuotes.ts';
import { canBeSameSpeaker } from '../../../src/core/crossref/quotes/speakerNames.ts';

const SAME_EVENT = { isSameEvent: true };

/** Returns the first quote of an article. */
function firstQuote(text: string): QuoteMention {
  return createQuoteMentions(annotate(text))[0]!;
}

const FIRST = firstQuote(
  'Ode Tarn said: “This is a reckless flood of lies, and it comes just when the fishermen have begged the harbour for a truce and nets were mended.”',
);
const SECOND = firstQuote(
  'Ode Tarn called it “a reckless flood of lies at a moment when the fishermen implored the harbour to grant a truce and mended their nets.”',
);

describe('matchQuotes: paraphrases', () => {
  it('recognizes a paraphrase by the content that the same speaker repeats', () => {
    expect(matchQuotes(FIRST, SECOND, SAME_EVENT)).toMatchObject({ verdict: 'compatible', isParaphrase: true });
  });

  it('ignores paraphrases in articles about different events', () => {
    expect(matchQuotes(FIRST, SECOND, { isSameEvent: false })).toBeNull();
  });

  it('rejects the same content from another speaker', () => {
    const other = firstQuote(
      'Ida Lume called it “a reckless flood of lies at a moment when the fishermen implored the harbour to grant a truce and mended their nets.”',
    );
    expect(matchQuotes(FIRST, other, SAME_EVENT)).toBeNull();
  });

  it('rejects another statement on the same subject', () => {
    const other = firstQuote(
      'Ode Tarn said: “The fishermen know that the harbour is mine, and no truce will come before the winter storms are over.”',
    );
    expect(matchQuotes(FIRST, other, SAME_EVENT)).toBeNull();
  });

  it('rejects the same sentence about something else', () => {
    const [one, two] = ['Norway, I will sink the ferries of Bergen', 'Denmark, I will sink the ferries of Aarhus'].map(
      (words) => firstQuote(`Ode Tarn said: “If you sail against ${words}.”`),
    );
    expect(matchQuotes(one!, two!, SAME_EVENT)).toBeNull();
  });

  it('does not treat quotes with the same words as paraphrases', () => {
    const [one, two] = [
      'said: “The harbour ferry is full until noon.”',
      'wrote: “The harbour ferry is full until noon”.',
    ];
    const [a, b] = [firstQuote(`Ode Tarn ${one}`), firstQuote(`Ode Tarn ${two}`)];
    expect(matchQuotes(a, b, SAME_EVENT)).toMatchObject({ verdict: 'agrees', isParaphrase: false });
  });

  it('gives the same answer in both directions', () => {
    const words = fc.array(
      fc.constantFrom('reckless', 'flood', 'truce', 'fishermen', 'harbour', 'nets', 'the', 'was'),
      {
        minLength: 6,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(words, words, (x, y) => {
        const [a, b] = [firstQuote(`Ode Tarn said: “${x.join(' ')}.”`), firstQuote(`Ode Tarn said: “${y.join(' ')}.”`)];
        expect(matchQuotes(a, b, SAME_EVENT)?.isParaphrase).toBe(matchQuotes(b, a, SAME_EVENT)?.isParaphrase);
      }),
    );
  });
});

describe('matchQuotes: fragments', () => {
  const [one, two, other] = [
    'Ode Tarn said it was “a fib”.',
    'Mr Tarn spoke of “a fib”.',
    'Ida Lume said it was “a fib”.',
  ];
  it('matches a fragment of the same speaker in articles about the same event only', () => {
    expect(matchQuotes(firstQuote(one!), firstQuote(two!), SAME_EVENT)).toMatchObject({ verdict: 'agrees' });
    expect(matchQuotes(firstQuote(one!), firstQuote(two!), { isSameEvent: false })).toBeNull();
    expect(matchQuotes(firstQuote(one!), firstQuote(other!), SAME_EVENT)).toBeNull();
  });

  it('rejects a fragment of one common word', () => {
    const [a, b] = ['Ode Tarn said it was “new”.', 'Tarn said the quay was “new”.'].map(firstQuote);
    expect(matchQuotes(a!, b!, SAME_EVENT)).toBeNull();
  });
});

describe('canBeSameSpeaker', () => {
  const named = (name: string | null) => ({ start: 0, end: 1, text: 'x', name });
  it.each([
    ['Ode Tarn', 'Ode Tarn', true],
    ['Tarn', 'Ode Tarn', true],
    ['Karla Volm', 'Karla Wolm', true],
    ['Ode Tarn', 'Ida Tarn', false],
    ['Ode Tarn', 'Ode Lume', false],
    ['O. Tarn', 'Ode Tarn', true],
    ['I. Tarn', 'Ode Tarn', false],
    ['Bob Tarn', 'Robert Tarn', true],
    [null, null, false],
  ])('compares %s with %s and returns %s', (a, b, expected) => {
    expect(canBeSameSpeaker(named(a), named(b))).toBe(expected);
  });
});

describe('matchQuotes: conflicts', () => {
  const quote = (words: string, attribution: string) => firstQuote(`“${words},” ${attribution}.`);

  it.each([
    [
      'The council will not sell the meadow while I am mayor',
      'The council will sell the meadow while I am mayor',
      'negation',
    ],
    ['I never met the builder before the bridge fell', 'I met the builder before the bridge fell', 'negation'],
    ['The storm sank 14 barges in the upper basin', 'The storm sank 40 barges in the upper basin', 'number'],
    [
      'Nobody thought that Orrin would win the regatta this year',
      'Nobody thought that Orrin would lose the regatta this year',
      'opposite',
    ],
    [
      'Most of the bakers spoke for the market tax at the meeting',
      'Most of the bakers spoke against the market tax at the meeting',
      'opposite',
    ],
    [
      'I can raise the lock before the frost comes back',
      'I can’t raise the lock before the frost comes back',
      'negation',
    ],
    [
      'I can raise the lock before the frost comes back',
      'I cannot raise the lock before the frost comes back',
      'negation',
    ],
    [
      'We will mend the lock before the frost comes back',
      'We won’t mend the lock before the frost comes back',
      'negation',
    ],
    [
      'We will mend the lock before the frost comes back',
      'We refuse to mend the lock before the frost comes',
      'negation',
    ],
    [
      'The council warned us about the cracks in the lock',
      'The council failed to warn us about the cracks in the lock',
      'negation',
    ],
    [
      'The ferry is safe for the children of Orrin',
      'The ferry is no longer safe for the children of Orrin',
      'negation',
    ],
    ['Everybody heard the bells when the lock broke', 'Nobody heard the bells when the lock broke', 'negation'],
    ['We hardly heard the bells when the lock broke', 'We heard the bells when the lock broke', 'negation'],
    ['Thirty barges sank in the upper basin', 'Fifty barges sank in the upper basin', 'number'],
    ['We lost twenty-five barges in the upper basin', 'We lost twenty-six barges in the upper basin', 'number'],
    ['We lost twelve barges in the upper basin', 'We lost 21 barges in the upper basin', 'number'],
    ['The lock costs Orrin 5 million crowns a year', 'The lock costs Orrin 5 billion crowns a year', 'number'],
    ['The new lock will cost $5m before the frost', 'The new lock will cost $7m before the frost', 'number'],
    [
      'The new lock will cost $5 million before the frost',
      'The new lock will cost €5 million before the frost',
      'number',
    ],
    [
      'Some 40% of the basin will stay dry until May',
      'Some sixty percent of the basin will stay dry until May',
      'number',
    ],
    ['The basin is 2.5 meters deep at the old gate', 'The basin is 5.2 meters deep at the old gate', 'number'],
    ['Orrin lost half of the barges in the storm', 'Orrin lost a third of the barges in the storm', 'number'],
    ['We paid twice for the gate that broke', 'We paid three times for the gate that broke', 'number'],
    ['This was the first gate to break in the storm', 'This was the third gate to break in the storm', 'number'],
    ['Someone heard the bells when the lock broke', 'No one heard the bells when the lock broke', 'negation'],
    ['All of the barges in the basin sank on Monday', 'Not all of the barges in the basin sank on Monday', 'negation'],
    ['It is likely that the lock will hold until May', 'It is unlikely that the lock will hold until May', 'opposite'],
    [
      'It is possible to mend the lock before the frost',
      'It is impossible to mend the lock before the frost',
      'opposite',
    ],
    [
      'The council of Orrin bought 30 pumps for the basin, 14 barges for the crews and 40 ropes for the old gate in May',
      'The council of Orrin bought 40 pumps for the basin, 15 barges for the crews and 60 ropes for the old gate in May',
      'number',
    ],
    ['Two thirds of the barges in the basin sank', 'Two fifths of the barges in the basin sank', 'number'],
  ])('returns "differs" for "%s" and "%s"', (first, second, code) => {
    const [a, b] = [quote(first, 'said Ode Tarn'), quote(second, 'said Ode Tarn')];
    for (const match of [matchQuotes(a, b, SAME_EVENT), matchQuotes(b, a, SAME_EVENT)])
      expect(match).toMatchObject({ verdict: 'differs', conflict: { code } });
  });

  it.each([
    ['There is a two in three chance that the lock holds', 'There is a 2 in 3 chance that the lock holds'],
    ['The council will not sell the meadow while I am mayor', 'sell the meadow while I am mayor'],
    ['The mayor said it and we cannot believe what we hear', 'The mayor said it and we can’t believe what we hear'],
  ])('finds no conflict between "%s" and "%s"', (first, second) => {
    const match = matchQuotes(quote(first, 'said Ode Tarn'), quote(second, 'said Ode Tarn'), SAME_EVENT);
    expect(match).not.toBeNull();
    expect(match?.verdict).not.toBe('differs');
  });

  it.each([
    ['We lost twelve barges in the upper basin', 'We lost 12 barges in the upper basin'],
    ['We lost twenty-five barges in the upper basin', 'We lost 25 barges in the upper basin'],
    ['We lost three hundred barges in the basin', 'We lost 300 barges in the basin'],
    ['The new lock will cost $5 million in the end', 'The new lock will cost five million dollars in the end'],
    ['Some forty percent of the basin will stay dry', 'Some 40% of the basin will stay dry'],
    ['We won’t mend the lock before the frost', 'We will not mend the lock before the frost'],
    ['It’s a shame that the lock broke in the storm', 'It is a shame that the lock broke in the storm'],
    ['The lock, built in haste, broke in the storm', 'The lock – built in haste – broke in the storm'],
    ['The lock … broke in the first storm of May', 'The lock broke in the first storm of May'],
    ['The neighbours organise a new harbour watch', 'The neighbors organize a new harbor watch'],
    ['The lock [in Orrin] broke in the first storm of May', 'The lock broke in the first storm of May'],
  ])('takes "%s" and "%s" for the same words', (first, second) => {
    expect(matchQuotes(quote(first, 'said Ode Tarn'), quote(second, 'said Ode Tarn'), SAME_EVENT)?.verdict).toBe(
      'agrees',
    );
  });

  it.each([
    ['The new lock will cost $5 million in the end', 'The new lock will cost 5 million in the end'],
    ['We lost 30 barges, and the storm was not over yet', 'the storm was not over yet'],
    ['A dozen barges sank in the basin on Monday', 'Twelve barges sank in the basin on Monday'],
    ['We paid twice for the gate that broke in May', 'We paid two times for the gate that broke in May'],
    ['We lost 1m crowns in the storm of last May', 'We lost one million crowns in the storm of last May'],
    ['No, the storm of May was not over yet', 'the storm of May was not over yet'],
  ])('does not take "%s" and "%s" for a contradiction', (first, second) => {
    const match = matchQuotes(quote(first, 'said Ode Tarn'), quote(second, 'said Ode Tarn'), SAME_EVENT);
    expect(match?.verdict).toBe('compatible');
  });

  const WORDS = 'The skippers of the harbour begged for a lock keeper all winter';

  it('returns "differs" for the same words of two people', () => {
    expect(matchQuotes(quote(WORDS, 'said Ode Tarn'), quote(WORDS, 'said Ida Lume'), SAME_EVENT)).toMatchObject({
      verdict: 'differs',
      conflict: { code: 'speaker' },
    });
  });

  it.each([
    ['said the mayor, Ode Tarn', 'said the clerk, Ida Lume'],
    ['said a spokeswoman for the port, Ida Lume', 'the mayor, Ode Tarn, said'],
    ['said Mayor Ode Tarn', 'said Mayor Ida Lume'],
    ['said Ode Tarn, the mayor', 'according to the clerk, Ida Lume'],
    ['said one of the divers, Ode Tarn', 'said Ida Lume'],
    ['said J. Tarn', 'said K. Lume'],
    ['said Ode Tarn', 'said Ida Tarn'],
    ['he said', 'she said'],
    ['said Ida Lume', 'he said'],
    ['said Ida Lume', 'said Oscar Lume'],
  ])('takes "%s" and "%s" for two people', (first, second) => {
    const [a, b] = [quote(WORDS, first), quote(WORDS, second)];
    for (const match of [matchQuotes(a, b, SAME_EVENT), matchQuotes(b, a, SAME_EVENT)])
      expect(match).toMatchObject({ verdict: 'differs', conflict: { code: 'speaker' } });
  });

  it.each([
    ['said Ode Tarn', 'said the mayor, Ode Tarn'],
    ['said Ode Tarn', 'said Mayor Tarn'],
    ['said Ode Tarn', 'said O. Tarn'],
    ['said Ode Tarn', 'said Ode K. Tarn'],
    ['said William Tarn', 'said Bill Tarn'],
    ['said Ode Tarn', 'said Skipper Tarn'],
    ['said Ode Tarn', 'said OJ Tarn'],
    ['said Ode Tarn', 'said the mayor'],
    ['said Ida Lume', 'she said'],
    ['said Ode Tarn', 'said Tarn'],
    ['said Ode Tarn', 'said Odé Tarn'],
    ['said Ode Tarn', 'he said'],
    ['said Ode Tarn', 'said the Harbour Office'],
  ])('does not take "%s" and "%s" for two people', (first, second) => {
    expect(matchQuotes(quote(WORDS, first), quote(WORDS, second), SAME_EVENT)?.verdict).toBe('agrees');
  });
});
