import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getNormalizedWords, normalizeQuote } from '../../../src/core/quotes/normalization/normalizeQuote.ts';
import { diffQuotes } from '../../../src/core/quotes/normalization/quoteDiff.ts';

const same = (a: string, b: string) => expect(normalizeQuote(a)).toEqual(normalizeQuote(b));

describe('normalizeQuote', () => {
  it('removes quotation marks, case, punctuation and ellipses', () => {
    same('“The ferry … is FULL,”', '"the ferry is full."');
    expect(normalizeQuote('“The ferry … is full!”')).toEqual(['the', 'ferry', 'is', 'full']);
  });

  it('removes bracketed editorial insertions', () => {
    same('I told the mayor (Ode Tarn) to wait [sic]', 'I told the mayor to wait');
  });

  it('keeps text in a bracket that is too long for an insertion or unclosed', () => {
    expect(normalizeQuote('yes (no')).toEqual(['yes', 'no']);
    expect(normalizeQuote(`(${'word '.repeat(20)})`)).toHaveLength(20);
  });

  it.each([
    ['We organised the harbour’s defence', "We organized the harbor's defense"],
    ['colourful neighbours travelled', 'colorful neighbors traveled'],
    ['the theatre analysed the programme', 'the theater analyzed the program'],
    ['twelve per cent', 'twelve percent'],
    ['1,343 boats', '1343 boats'],
    ['I don’t think we’re late', 'I do not think we are late'],
    ["I'm gonna sail", 'I am going to sail'],
    ['low-lying land', 'low lying land'],
  ])('normalizes %j like %j', same);

  it('does not change words that only look British', () => {
    expect(normalizeQuote('promise advise exercise otherwise our four hour flour')).toEqual(
      'promise advise exercise otherwise our four hour flour'.split(' '),
    );
  });

  it('keeps words with masked letters', () => {
    expect(normalizeQuote('a lot of b***s')).toEqual(['a', 'lot', 'of', 'b***s']);
  });

  it('returns words in order, within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let last = 0;
        for (const { start, end, form } of getNormalizedWords(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeGreaterThanOrEqual(last);
          expect(form).not.toBe('');
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('diffQuotes', () => {
  const texts = (a: string, b: string) => {
    const { adds, drops, changes } = diffQuotes(a, b);
    return {
      adds: adds.map(({ text }) => text),
      drops: drops.map(({ text }) => text),
      changes: changes.map(({ from, to }) => `${from.text} > ${to.text}`),
    };
  };

  it('returns added, dropped and changed words as printed', () => {
    expect(texts('“We sail at noon”', '“We sail on Friday at noon”')).toEqual({
      adds: ['on Friday'],
      drops: [],
      changes: [],
    });
    expect(texts('“We will all sail at noon”', '“We sail at noon”')).toEqual({
      adds: [],
      drops: ['will all'],
      changes: [],
    });
    expect(texts('“We sail at noon”', '“We sail at NINE, sharp,”')).toEqual({
      adds: [],
      drops: [],
      changes: ['noon > NINE, sharp'],
    });
  });

  it('ignores quotation marks, case and spelling variants', () => {
    expect(texts("“The neighbours don't care,”", '‘the Neighbors do not care’')).toEqual({
      adds: [],
      drops: [],
      changes: [],
    });
  });

  it('accepts an empty quote on either side', () => {
    expect(texts('', '“We sail”')).toEqual({ adds: ['We sail'], drops: [], changes: [] });
    expect(texts('“We sail”', '“”')).toEqual({ adds: [], drops: ['We sail'], changes: [] });
  });

  it('returns one change for long texts that share no word', () => {
    expect(texts('a '.repeat(500), 'b '.repeat(500)).changes).toHaveLength(1);
  });

  it('returns spans of the two texts', () => {
    const word = fc.constantFrom('we', 'sail', 'at', 'noon', 'on', 'Friday', '(Tarn)', '…', 'don’t');
    const quote = fc.array(word, { maxLength: 12 }).map((words) => `“${words.join(' ')}”`);
    fc.assert(
      fc.property(quote, quote, (a, b) => {
        const { adds, drops, changes } = diffQuotes(a, b);
        const at = (text: string) => (span: { start: number; end: number; text: string }) =>
          expect(text.slice(span.start, span.end)).toBe(span.text);
        [...adds, ...changes.map(({ to }) => to)].forEach(at(b));
        [...drops, ...changes.map(({ from }) => from)].forEach(at(a));
        const isSame = normalizeQuote(a).join(' ') === normalizeQuote(b).join(' ');
        expect(adds.length + drops.length + changes.length === 0).toBe(isSame);
      }),
    );
  });
});
