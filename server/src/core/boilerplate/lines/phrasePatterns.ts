import { WordMap, wordId } from '../../text/index.ts';
import { AT, COPYRIGHT, type LineView, NUMBER } from './lineView.ts';
import { registerPattern } from './patternPrefilter.ts';

/**
 * A node of a phrase pattern. Patterns are sequences of words such as `sign up (to|for) ...4 newsletter`:
 *
 * - a word matches itself in any case; `don't` is the two words "don" and "t", as in the tokens;
 * - `#` matches a number, `©` and `@` match themselves, `_` matches any word;
 * - `(a|b c)` is a choice; `x?` and `(…)?` are optional, but `rights?` is "right" or "rights";
 * - `...` matches up to three words of any kind, `...8` up to eight;
 * - `^` at the start and `$` at the end anchor the pattern to the ends of the line.
 *
 * Punctuation between the words is ignored. A pattern can start with a gap only if it is anchored to the start of the line.
 */
type PatternNode =
  | { readonly kind: 'word'; readonly id: number }
  | { readonly kind: 'gap'; readonly minWords: number; readonly maxWords: number }
  | { readonly kind: 'choice'; readonly options: readonly (readonly PatternNode[])[] };

interface PhrasePattern {
  readonly nodes: readonly PatternNode[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** The location of a match: indices into {@link LineView.words}, half-open. */
export interface PatternMatch {
  readonly first: number;
  readonly end: number;
}

/** A set of patterns, matched in one pass over the words of a line. Words that start no pattern cost one table access. */
export class PatternSet {
  /** Patterns that are anchored to the start of the line, by their first word. */
  readonly #atStart: WordMap<readonly PhrasePattern[]>;
  /** All other patterns, by their first word. */
  readonly #anywhere: WordMap<readonly PhrasePattern[]>;
  /** Number of the set `#anywhere` in `LinePrefilter`. */
  readonly #prefilterSet: number;
  /** Patterns that start with a gap: tried at the first word of a line. */
  readonly #anyFirstWord: PhrasePattern[] = [];

  /**
   * @param list one pattern per line; blank lines are ignored
   * @throws if a pattern is malformed
   */
  constructor(list: string) {
    const atStart = new Map<string, PhrasePattern[]>();
    const anywhere = new Map<string, PhrasePattern[]>();
    for (const line of list.split('\n')) {
      if (!line.trim()) continue;
      const pattern = parsePattern(line.trim());
      if (pattern.nodes[0]?.kind === 'gap') {
        if (!pattern.atStart) throw new Error(`pattern "${line.trim()}" starts with a gap but is not anchored`);
        this.#anyFirstWord.push(pattern);
        continue;
      }
      const byFirstWord = pattern.atStart ? atStart : anywhere;
      for (const word of listFirstWords(line.trim())) {
        const others = byFirstWord.get(word);
        if (others) others.push(pattern);
        else byFirstWord.set(word, [pattern]);
      }
    }
    this.#atStart = new WordMap(atStart);
    this.#anywhere = new WordMap(anywhere);
    this.#prefilterSet = registerPattern(Array.from(anywhere.keys(), wordId));
  }

  /** Returns the first match in the line at or after word `from`, or undefined. */
  find(view: LineView, line: number, from = view.firstWord[line]!): PatternMatch | undefined {
    const first = view.firstWord[line]!;
    const end = view.endWord[line]!;
    if (from === first && first < end) {
      const match =
        matchAny(this.#anyFirstWord, view, first, end) ??
        matchAny(this.#atStart.get(view.words[first]!), view, first, end);
      if (match) return match;
    }
    if (!view.prefilter.has(line, this.#prefilterSet)) return undefined;
    const anywhere = this.#anywhere;
    for (let word = from; word < end; word++) {
      const match = matchAny(anywhere.get(view.words[word]!), view, word, end);
      if (match) return match;
    }
    return undefined;
  }

  has(view: LineView, line: number): boolean {
    return this.find(view, line) !== undefined;
  }
}

/** Returns the match of the first pattern that matches at `word`, or undefined. */
function matchAny(
  patterns: readonly PhrasePattern[] | undefined,
  view: LineView,
  word: number,
  end: number,
): PatternMatch | undefined {
  if (!patterns) return undefined;
  for (const { nodes, atEnd } of patterns) {
    const after = findMatchEnd(nodes, 0, view.words, word, end, atEnd);
    if (after >= 0) return { first: word, end: after };
  }
  return undefined;
}

/**
 * Returns the index after the words that match `nodes[node…]`, or -1. Positional parameters, because it is called for every
 * candidate word and must not allocate.
 *
 * @param words words of the article
 * @param start index of the first word to match
 * @param end index after the last word of the line
 * @param toEnd whether the match must extend to `end`
 */
function findMatchEnd(
  nodes: readonly PatternNode[],
  node: number,
  words: Uint16Array,
  start: number,
  end: number,
  toEnd: boolean,
): number {
  if (node === nodes.length) return toEnd && start !== end ? -1 : start;
  const current = nodes[node]!;
  if (current.kind === 'word') {
    return start < end && words[start] === current.id
      ? findMatchEnd(nodes, node + 1, words, start + 1, end, toEnd)
      : -1;
  }
  if (current.kind === 'gap') {
    for (let skipped = current.minWords; skipped <= current.maxWords && start + skipped <= end; skipped++) {
      const after = findMatchEnd(nodes, node + 1, words, start + skipped, end, toEnd);
      if (after >= 0) return after;
    }
    return -1;
  }
  for (const option of current.options) {
    const afterOption = findMatchEnd(option, 0, words, start, end, false);
    if (afterOption < 0) continue;
    const after = findMatchEnd(nodes, node + 1, words, afterOption, end, toEnd);
    if (after >= 0) return after;
  }
  return -1;
}

/** Matches any number of words up to the number that follows it. */
const GAP = '...';
/** Maximum number of words of a gap without a number. */
const DEFAULT_GAP_WORDS = 3;
const PIECE = /\(|\)\??|\||\.\.\.\d*|[^\s()|]+/g;
const SPECIAL: Record<string, number> = { '#': NUMBER, '©': COPYRIGHT, '@': AT };

/** Parses one pattern. Throws if its brackets are not balanced. */
function parsePattern(source: string): PhrasePattern {
  const atStart = source.startsWith('^');
  const atEnd = source.endsWith('$');
  const body = source.slice(atStart ? 1 : 0, atEnd ? -1 : undefined);
  const pieces = body.match(PIECE) ?? [];
  const position = { at: 0 };
  const nodes = parseSequence(pieces, position);
  if (position.at !== pieces.length) throw new Error(`unbalanced brackets in pattern "${source}"`);
  return { nodes, atStart, atEnd };
}

/** Parses pieces up to the end of the pattern or of the option, and advances `position` to it. */
function parseSequence(pieces: readonly string[], position: { at: number }): PatternNode[] {
  const nodes: PatternNode[] = [];
  while (position.at < pieces.length) {
    const piece = pieces[position.at]!;
    if (piece === '|' || piece.startsWith(')')) break;
    position.at++;
    if (piece === '(') {
      const options: PatternNode[][] = [];
      do {
        options.push(parseSequence(pieces, position));
      } while (pieces[position.at++] === '|');
      if (pieces[position.at - 1] === ')?') options.push([]);
      nodes.push({ kind: 'choice', options });
    } else if (piece.startsWith(GAP)) {
      nodes.push({
        kind: 'gap',
        minWords: 0,
        maxWords: piece === GAP ? DEFAULT_GAP_WORDS : Number(piece.slice(GAP.length)),
      });
    } else {
      const spellings = listSpellings(piece).map(createWordNodes);
      if (spellings.length === 1) nodes.push(...spellings[0]!);
      else nodes.push({ kind: 'choice', options: spellings });
    }
  }
  return nodes;
}

/** Returns the spellings of a word: "rights?" is "rights" or "right", "free?" is "free" or the empty string. */
function listSpellings(piece: string): string[] {
  if (!piece.endsWith('?')) return [piece];
  return piece.endsWith('s?') ? [piece.slice(0, -1), piece.slice(0, -2)] : [piece.slice(0, -1), ''];
}

function createWordNodes(piece: string): PatternNode[] {
  return splitWord(piece).map((word) =>
    word === '_' ? { kind: 'gap', minWords: 1, maxWords: 1 } : { kind: 'word', id: SPECIAL[word] ?? wordId(word) },
  );
}

/** Splits a word at apostrophes and hyphens, as in the tokens: "e-mail" and "don't" are two words each. */
function splitWord(piece: string): string[] {
  return piece.split(/['’-]/).filter(Boolean);
}

/** Returns the words that a pattern can start with. */
function listFirstWords(source: string): Set<string> {
  const pieces = source.replace(/^\^/, '').replace(/\$$/, '').match(PIECE) ?? [];
  const found = new Set<string>();
  let depth = 0;
  let open = true;
  for (const piece of pieces) {
    if (piece === '(') depth++;
    else if (piece.startsWith(')')) {
      depth--;
      if (depth === 0 && piece === ')') return found;
      open = true;
    } else if (piece === '|') open = true;
    else if (open) {
      const spellings = listSpellings(piece);
      for (const spelling of spellings) {
        const [first] = splitWord(spelling);
        if (first) found.add(first);
      }
      if (spellings.includes('')) continue;
      if (depth === 0) return found;
      open = false;
    }
  }
  return found;
}
