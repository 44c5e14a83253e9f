import { WordMap, wordId } from '../../text/index.ts';
import { AT, COPYRIGHT, type LineView, NUMBER } from './lineView.ts';
import { registerPattern } from './patternPrefilter.ts';

/**
 * Phrases that rules look for, as words: `sign up (to|for) ...4 newsletter`.
 *
 * - a word stands for itself, in any case; `don't` is the two words "don" and "t", as in the tokens;
 * - `#` is a number, `©` and `@` are themselves, `_` is any one word;
 * - `(a|b c)` is one of several; `x?` or `(…)?` may be missing, but `rights?` is "right" or "rights";
 * - `...` is up to three words of any kind, `...8` up to eight;
 * - `^` at the beginning and `$` at the end tie the phrase to the ends of the line.
 *
 * Punctuation between the words does not matter. Only a phrase that is tied to the line's beginning may begin with a gap.
 */
type Node =
  | { readonly kind: 'word'; readonly id: number }
  | { readonly kind: 'gap'; readonly least: number; readonly most: number }
  | { readonly kind: 'choice'; readonly options: readonly (readonly Node[])[] };

interface Phrase {
  readonly nodes: readonly Node[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** Where a phrase was found: indexes into {@link LineView.words}, half-open. */
export interface PatternMatch {
  readonly first: number;
  readonly end: number;
}

/** A set of phrases that is looked for in one pass over the words of a line; words that begin no phrase cost one look-up. */
export class PatternSet {
  /** Phrases that are tied to the line's beginning, and all others, by their first word. */
  readonly #atStart: WordMap<readonly Phrase[]>;
  readonly #anywhere: WordMap<readonly Phrase[]>;
  /** Number of the words in `#anywhere` for {@link LineStarts}. */
  readonly #starts: number;
  /** Phrases that begin with a gap: tried at the first word of a line. */
  readonly #anyFirstWord: Phrase[] = [];

  /** One phrase a line; blank lines are ignored. */
  constructor(list: string) {
    const atStart = new Map<string, Phrase[]>();
    const anywhere = new Map<string, Phrase[]>();
    for (const line of list.split('\n')) {
      if (!line.trim()) continue;
      const phrase = parsePhrase(line.trim());
      if (phrase.nodes[0]?.kind === 'gap') {
        if (!phrase.atStart) throw new Error(`phrase: "${line.trim()}" begins with a gap`);
        this.#anyFirstWord.push(phrase);
        continue;
      }
      const byFirstWord = phrase.atStart ? atStart : anywhere;
      for (const word of firstWords(line.trim())) {
        const others = byFirstWord.get(word);
        if (others) others.push(phrase);
        else byFirstWord.set(word, [phrase]);
      }
    }
    this.#atStart = new WordMap(atStart);
    this.#anywhere = new WordMap(anywhere);
    this.#starts = registerPattern(Array.from(anywhere.keys(), wordId));
  }

  /** The first phrase found in the line, or undefined. */
  find(view: LineView, line: number, from = view.firstWord[line]!): PatternMatch | undefined {
    const first = view.firstWord[line]!;
    const end = view.endWord[line]!;
    if (from === first && first < end) {
      const hit =
        tried(this.#anyFirstWord, view, first, end) ?? tried(this.#atStart.get(view.words[first]!), view, first, end);
      if (hit) return hit;
    }
    if (!view.phraseStarts.has(line, this.#starts)) return undefined;
    const anywhere = this.#anywhere;
    for (let word = from; word < end; word++) {
      const hit = tried(anywhere.get(view.words[word]!), view, word, end);
      if (hit) return hit;
    }
    return undefined;
  }

  has(view: LineView, line: number): boolean {
    return this.find(view, line) !== undefined;
  }
}

/** The first of the phrases that begins at `word`. */
function tried(
  phrases: readonly Phrase[] | undefined,
  view: LineView,
  word: number,
  end: number,
): PatternMatch | undefined {
  if (!phrases) return undefined;
  for (const { nodes, atEnd } of phrases) {
    const after = matchEnd(nodes, 0, view.words, word, end, atEnd);
    if (after >= 0) return { first: word, end: after };
  }
  return undefined;
}

/** Index behind the words that match `nodes[at…]` from `word` on, or -1. */
function matchEnd(
  nodes: readonly Node[],
  at: number,
  words: Uint16Array,
  word: number,
  end: number,
  toEnd: boolean,
): number {
  if (at === nodes.length) return toEnd && word !== end ? -1 : word;
  const node = nodes[at]!;
  if (node.kind === 'word') {
    return word < end && words[word] === node.id ? matchEnd(nodes, at + 1, words, word + 1, end, toEnd) : -1;
  }
  if (node.kind === 'gap') {
    for (let skip = node.least; skip <= node.most && word + skip <= end; skip++) {
      const after = matchEnd(nodes, at + 1, words, word + skip, end, toEnd);
      if (after >= 0) return after;
    }
    return -1;
  }
  for (const option of node.options) {
    const inner = matchEnd(option, 0, words, word, end, false);
    if (inner < 0) continue;
    const after = matchEnd(nodes, at + 1, words, inner, end, toEnd);
    if (after >= 0) return after;
  }
  return -1;
}

const PIECE = /\(|\)\??|\||\.\.\.\d*|[^\s()|]+/g;
const SPECIAL: Record<string, number> = { '#': NUMBER, '©': COPYRIGHT, '@': AT };

function parsePhrase(source: string): Phrase {
  const atStart = source.startsWith('^');
  const atEnd = source.endsWith('$');
  const body = source.slice(atStart ? 1 : 0, atEnd ? -1 : undefined);
  const pieces = body.match(PIECE) ?? [];
  const read = { at: 0 };
  const nodes = parseSequence(pieces, read);
  if (read.at !== pieces.length) throw new Error(`phrase: unbalanced brackets in "${source}"`);
  return { nodes, atStart, atEnd };
}

function parseSequence(pieces: readonly string[], read: { at: number }): Node[] {
  const nodes: Node[] = [];
  while (read.at < pieces.length) {
    const piece = pieces[read.at]!;
    if (piece === '|' || piece.startsWith(')')) break;
    read.at++;
    if (piece === '(') {
      const options: Node[][] = [];
      do {
        options.push(parseSequence(pieces, read));
      } while (pieces[read.at++] === '|');
      if (pieces[read.at - 1] === ')?') options.push([]);
      nodes.push({ kind: 'choice', options });
    } else if (piece.startsWith('...')) {
      nodes.push({ kind: 'gap', least: 0, most: piece.length > 3 ? Number(piece.slice(3)) : 3 });
    } else {
      const spellings = spellingsOf(piece).map(wordNodes);
      if (spellings.length === 1) nodes.push(...spellings[0]!);
      else nodes.push({ kind: 'choice', options: spellings });
    }
  }
  return nodes;
}

/** "rights?" is "rights" or "right", "free?" is "free" or nothing. */
function spellingsOf(piece: string): string[] {
  if (!piece.endsWith('?')) return [piece];
  return piece.endsWith('s?') ? [piece.slice(0, -1), piece.slice(0, -2)] : [piece.slice(0, -1), ''];
}

function wordNodes(piece: string): Node[] {
  return splitWord(piece).map((word) =>
    word === '_' ? { kind: 'gap', least: 1, most: 1 } : { kind: 'word', id: SPECIAL[word] ?? wordId(word) },
  );
}

/** "e-mail" and "don't" are two words each, as they are two tokens. */
function splitWord(piece: string): string[] {
  return piece.split(/['’-]/).filter(Boolean);
}

/** The words that a phrase can begin with. */
function firstWords(source: string): Set<string> {
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
      const spellings = spellingsOf(piece);
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
