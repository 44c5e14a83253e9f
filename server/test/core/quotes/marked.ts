import { expect } from 'vitest';
import { extractQuotes } from '../../../src/core/quotes/extractQuotes.ts';
import type { Quote } from '../../../src/core/quotes/quote.ts';
import { parseArticle } from '../../../src/core/text/article.ts';

/**
 * Checks the quotes of an article whose text contains markers for the expected result:
 *
 *     ⟦!“We wait,”⟧ ⟨Ode Tarn⟩ ‹said›.
 *
 * ⟦…⟧ is a quote; `!` after the opening bracket means direct, `.` partial, `~` a mention; without one, any speech.
 * ⟨…⟩ is the speaker and ‹…› the cue of all quotes, or of those with the same superscript: ⟦¹“Yes.”⟧ ⟨¹Tarn⟩.
 * Quotes without a marked speaker must not have one. Unmarked mentions are ignored.
 */
export function expectQuotes(marked: string): void {
  const { text, quotes } = readMarked(marked);
  const all = extractQuotes(parseArticle(text));
  const wanted = new Set(quotes.map((quote) => `${quote.start} ${quote.end}`));
  const found = all.filter((quote) => quote.kind !== 'mention' || wanted.has(`${quote.start} ${quote.end}`));
  expect(found.map((quote, i) => describeFound(quote, quotes[i]))).toEqual(quotes.map(describeWanted));
}

/** Returns the quotes of a text without markers. */
export function quotesIn(text: string): Quote[] {
  return extractQuotes(parseArticle(text));
}

interface Marked {
  readonly start: number;
  end: number;
  readonly kind: string;
  readonly number: string;
  text: string;
  speaker?: string;
  cue?: string;
}

const KINDS: Record<string, string> = { '!': 'direct', '.': 'partial', '~': 'mention' };

function readMarked(marked: string): { text: string; quotes: Marked[] } {
  let text = '';
  const quotes: Marked[] = [];
  const open: { bracket: string; start: number; number: string; quote?: Marked }[] = [];
  const others: { bracket: string; number: string; span: string }[] = [];
  for (let i = 0; i < marked.length; i++) {
    const character = marked[i]!;
    if ('⟦⟨‹'.includes(character)) {
      let kind = 'speech';
      let number = '';
      if (character === '⟦' && KINDS[marked[i + 1]!]) kind = KINDS[marked[++i]!]!;
      if ('¹²³⁴'.includes(marked[i + 1]!)) number = marked[++i]!;
      const start = text.length;
      if (character !== '⟦') open.push({ bracket: character, start, number });
      else {
        const quote = { start, end: start, kind, number, text: '' };
        quotes.push(quote);
        open.push({ bracket: character, start, number, quote });
      }
    } else if ('⟧⟩›'.includes(character)) {
      const { bracket, start, number, quote } = open.pop()!;
      if (quote) {
        quote.end = text.length;
        quote.text = text.slice(start);
      } else others.push({ bracket, number, span: `${start}-${text.length} ${text.slice(start)}` });
    } else text += character;
  }
  for (const quote of quotes) {
    if (quote.kind === 'mention') continue;
    for (const { bracket, number, span } of others) {
      if (number !== quote.number) continue;
      if (bracket === '⟨') quote.speaker = span;
      else quote.cue = span;
    }
  }
  return { text, quotes };
}

const describeWanted = ({ start, end, text, kind, speaker, cue }: Marked) => ({
  quote: `${start}-${end} ${text}`,
  kind,
  speaker: speaker ?? null,
  cue: cue ?? null,
});

/** Compares the cue only if one is marked. */
function describeFound(quote: Quote, wanted: Marked | undefined) {
  const span = (of: Quote['cue']) => (of ? `${of.start}-${of.end} ${of.text}` : null);
  return {
    quote: `${quote.start}-${quote.end} ${quote.text}`,
    kind: wanted?.kind === 'speech' && quote.kind !== 'mention' ? 'speech' : quote.kind,
    speaker: span(quote.speaker),
    cue: wanted?.cue ? span(quote.cue) : null,
  };
}
