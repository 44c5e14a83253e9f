import { TokenFlag, WordSet } from '../../text/index.ts';
import { type LineView, NUMBER } from '../lines/lineView.ts';

/** Words that occur in any text. */
export const FUNCTION_WORDS = new WordSet(`
  the a an of to in and that for on with as at by from was were is are be been has have had it its his her their this which who
  but not or after before when while would could will said
`);
/** Number of prose lines at the start of the body that form the lead. */
const LEAD_LINES = 4;
/** Minimum number of UTF-16 code units of a content word. */
const MIN_CONTENT_WORD_LENGTH = 4;
/** Value of a share whose whole is empty. */
const NO_SHARE = -1;

/** How much the words of each line occur elsewhere in the prose of the article. Shares are 0 to 1, or -1 of nothing. */
export interface TopicOverlap {
  /** Share of the line's content words that occur in other prose lines. */
  readonly known: Float64Array;
  /** Share of the line's content words that occur in the lead. */
  readonly inLead: Float64Array;
  /** Share of the line's capitalized content words that occur in other prose lines. */
  readonly names: Float64Array;
}

/**
 * Computes the topic overlap of all lines in linear time. A teaser for another article has little of it.
 *
 * @param isProse 1 for prose lines that no rule matched
 */
export function computeTopicOverlap(view: LineView, isProse: Uint8Array): TopicOverlap {
  const index = new ProseWordIndex(view, isProse);
  const overlap = {
    known: new Float64Array(view.count),
    inLead: new Float64Array(view.count),
    names: new Float64Array(view.count),
  };
  for (let line = 0; line < view.count; line++) index.writeOverlap(line, overlap);
  return overlap;
}

/** The content words of the prose lines, by hash. */
class ProseWordIndex {
  readonly #view: LineView;
  /** The last prose line that contains a word. */
  readonly #lastLine = new Map<number, number>();
  /** The words of at least two prose lines. */
  readonly #inSeveralLines = new Set<number>();
  readonly #inLead = new Set<number>();
  /** Index after the last line of the lead. */
  #leadEnd = 0;

  constructor(view: LineView, isProse: Uint8Array) {
    this.#view = view;
    let proseLines = 0;
    for (let line = 0; line < view.count; line++) {
      if (!isProse[line]) continue;
      for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++) {
        if (!isContentWord(view, word)) continue;
        const hash = view.wordHashes[word]!;
        if (proseLines < LEAD_LINES) this.#inLead.add(hash);
        const lastLine = this.#lastLine.get(hash);
        if (lastLine !== undefined && lastLine !== line) this.#inSeveralLines.add(hash);
        this.#lastLine.set(hash, line);
      }
      proseLines++;
      if (proseLines <= LEAD_LINES) this.#leadEnd = line + 1;
    }
  }

  writeOverlap(line: number, overlap: TopicOverlap): void {
    const view = this.#view;
    const { tokens } = view.article;
    let all = 0;
    let known = 0;
    let inLead = 0;
    let names = 0;
    let knownNames = 0;
    for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++) {
      if (!isContentWord(view, word)) continue;
      const hash = view.wordHashes[word]!;
      all++;
      const lastLine = this.#lastLine.get(hash);
      const isKnown = lastLine !== undefined && (lastLine !== line || this.#inSeveralLines.has(hash));
      if (isKnown) known++;
      if (this.#inLead.has(hash) && (isKnown || line >= this.#leadEnd)) inLead++;
      if (tokens.hasFlag(view.wordToken[word]!, TokenFlag.capital)) {
        names++;
        if (isKnown) knownNames++;
      }
    }
    overlap.known[line] = all ? known / all : NO_SHARE;
    overlap.inLead[line] = all ? inLead / all : NO_SHARE;
    overlap.names[line] = names ? knownNames / names : NO_SHARE;
  }
}

function isContentWord(view: LineView, word: number): boolean {
  const id = view.words[word]!;
  if (id === NUMBER || FUNCTION_WORDS.has(id)) return false;
  const { tokens } = view.article;
  const token = view.wordToken[word]!;
  return tokens.end[token]! - tokens.start[token]! >= MIN_CONTENT_WORD_LENGTH;
}
