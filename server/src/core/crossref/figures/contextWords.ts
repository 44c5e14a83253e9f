import { type Span, TokenKind, type Tokens, wordId } from '../../text/index.ts';
import { stemWord } from '../events/stem.ts';
import { normalizedIdf } from '../events/termRarity.ts';
import { getPredicate } from './concepts.ts';

/** Number of tokens inspected on each side of a figure, never beyond its sentence. Hand-set, not measured. */
const WINDOW_TOKENS = 14;
/**
 * Maximum distance, in tokens, of an adjacent word, which usually names what the figure measures: "a depth of 12 miles".
 * Hand-set, not measured.
 */
const MAX_ADJACENT_DISTANCE = 4;
/** Minimum rarity of a context word, 0 to 1. Hand-set, not measured. */
const MIN_CONTEXT_RARITY = 0.15;
/**
 * Added to the distance of a predicate for each punctuation mark or "and" between it and the figure, in tokens, because a
 * predicate beyond one usually belongs to another figure. Hand-set, not measured.
 */
const PAUSE_DISTANCE = 4;
const AND = wordId('and');

/** A word near a figure in the same sentence. */
export interface ContextWord {
  /** Token index. */
  readonly index: number;
  /** In lower case. */
  readonly text: string;
  readonly stem: string;
  /** 0 to 1. */
  readonly rarity: number;
  /** In tokens from the nearest end of the figure. */
  readonly distance: number;
}

/**
 * Returns the words around a figure, in reading order.
 *
 * @param first index of the first token of the figure
 * @param last index of its last token
 */
export function findContextWords(tokens: Tokens, sentence: Span, first: number, last: number): ContextWord[] {
  const words: ContextWord[] = [];
  const end = Math.min(tokens.count - 1, last + WINDOW_TOKENS);
  for (let i = Math.max(0, first - WINDOW_TOKENS); i <= end; i++) {
    if (i >= first && i <= last) continue;
    const start = tokens.start[i]!;
    if (start < sentence.start || start >= sentence.end || !tokens.isWord(i) || tokens.end[i]! - start < 2) continue;
    const text = tokens.textOf(i).toLowerCase();
    const stem = stemWord(text);
    words.push({
      index: i,
      text,
      stem,
      rarity: normalizedIdf(stem),
      distance: i < first ? first - i : i - last,
    });
  }
  return words;
}

/**
 * Returns the class of the predicate nearest to a figure, on either side ("killed two", "two were killed"), or null if there
 * is none. Pauses count as distance.
 */
export function findNearestPredicate(
  tokens: Tokens,
  words: readonly ContextWord[],
  first: number,
  last: number,
): string | null {
  let nearest: string | null = null;
  let minDistance = Number.POSITIVE_INFINITY;
  for (const { index, stem, distance } of words) {
    const predicate = getPredicate(stem);
    if (predicate === undefined) continue;
    const pauses = countPauses(tokens, Math.min(index, last) + 1, Math.max(index, first));
    const total = distance + PAUSE_DISTANCE * pauses;
    if (total >= minDistance) continue;
    nearest = predicate;
    minDistance = total;
  }
  return nearest;
}

/** Returns the number of punctuation marks and "and"s among the tokens `from` (inclusive) to `to` (exclusive). */
function countPauses(tokens: Tokens, from: number, to: number): number {
  let pauses = 0;
  for (let i = from; i < to; i++) {
    const kind = tokens.kind[i];
    if (kind === TokenKind.punctuation || kind === TokenKind.terminator || tokens.word[i] === AND) pauses++;
  }
  return pauses;
}

/** Returns the rarity of the words adjacent to a figure, by stem. */
export function collectAdjacentTerms(words: readonly ContextWord[]): Map<string, number> {
  const terms = new Map<string, number>();
  for (const { stem, rarity, distance } of words) {
    if (rarity >= MIN_CONTEXT_RARITY && distance <= MAX_ADJACENT_DISTANCE) terms.set(stem, rarity);
  }
  return terms;
}
