import { type Chunk, ClauseSubjects, chunkTokens, isTitleCase, type QuoteUnit } from '../../syntax/index.ts';
import { type Article, TokenKind, type Tokens } from '../../text/index.ts';
import type { MarkedSpan } from '../marks/markedSpan.ts';
import { pairMarks } from '../marks/pairMarks.ts';
import { findUnclosedEnd } from '../marks/unclosedQuotes.ts';
import type { Cue } from './cue.ts';
import { findCues } from './findCues.ts';

/** A paragraph, or the text inside a quote, with its marked spans, chunks, subjects and cues. */
export interface ParagraphAnalysis {
  readonly tokens: Tokens;
  /** Index of the paragraph; -1 for the text inside a quote. */
  readonly paragraph: number;
  /** All marked spans of the paragraph, in order; only the outermost are chunks. */
  readonly spans: readonly MarkedSpan[];
  readonly chunks: readonly Chunk[];
  readonly subjects: ClauseSubjects;
  readonly cues: readonly Cue[];
  /** Whether the text is a headline in title case. */
  readonly isTitleCase: boolean;
}

/** The text to analyze: the token range `[from, to)`, in the marked span `parent`, or -1 for a paragraph. */
interface AnalysisInput {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly spans: readonly MarkedSpan[];
  readonly parent: number;
}

/** Analyzes the paragraphs of an article on demand. */
export class ParagraphAnalyzer {
  readonly #article: Article;
  readonly #ends: Uint8Array;
  readonly #isSentenceEnd: (token: number) => boolean;

  constructor(article: Article) {
    this.#article = article;
    this.#ends = markSentenceEnds(article);
    this.#isSentenceEnd = (token) => this.#ends[token] === 1;
  }

  /** Returns the marked spans of a paragraph, see {@link pairMarks}. */
  findSpans(paragraph: number): MarkedSpan[] {
    const { from, to } = this.getTokenRange(paragraph);
    const { tokens } = this.#article;
    if (!hasMarks(tokens, from, to)) return [];
    const isSentenceEnd = this.#isSentenceEnd;
    return pairMarks({
      tokens,
      from,
      to,
      findUnclosedEnd: (open, limit, nestedFrom) =>
        findUnclosedEnd(tokens, { open, limit, nestedFrom, paragraphFrom: from, paragraphTo: to, isSentenceEnd }),
    });
  }

  /** Analyzes a paragraph. `spans` are its marked spans, if they are known already. */
  analyze(paragraph: number, spans = this.findSpans(paragraph)): ParagraphAnalysis {
    return this.#analyze({ paragraph, ...this.getTokenRange(paragraph), spans, parent: -1 });
  }

  /** Analyzes the text inside the quote `spans[parent]`, with the quotes nested in it. */
  analyzeInside(spans: readonly MarkedSpan[], parent: number): ParagraphAnalysis {
    const { innerFrom, innerTo } = spans[parent]!;
    return this.#analyze({ paragraph: -1, from: innerFrom, to: innerTo, spans, parent });
  }

  #analyze({ paragraph, from, to, spans, parent }: AnalysisInput): ParagraphAnalysis {
    const { tokens } = this.#article;
    const units: QuoteUnit[] = [];
    for (let i = parent + 1; i < spans.length && spans[i]!.from < to; i++) {
      if (spans[i]!.parent === parent) units.push({ from: spans[i]!.from, to: spans[i]!.to, index: i });
    }
    const hasTitleCase = isTitleCase(tokens, from, to, units);
    const chunks = chunkTokens({ tokens, from, to, units, sentenceEnds: this.#ends, isTitleCase: hasTitleCase });
    const subjects = new ClauseSubjects(chunks);
    const cues = findCues({ tokens, chunks, subjects });
    return { tokens, paragraph, spans, chunks, subjects, cues, isTitleCase: hasTitleCase };
  }

  /** Returns the tokens of a paragraph as a half-open range. */
  getTokenRange(paragraph: number): { from: number; to: number } {
    const { tokens, paragraphs } = this.#article;
    return { from: tokens.firstFrom(paragraphs.start[paragraph]!), to: tokens.firstFrom(paragraphs.end[paragraph]!) };
  }
}

/** Returns an array with 1 for the last token of each sentence, else 0. */
function markSentenceEnds({ tokens, sentences }: Article): Uint8Array {
  const ends = new Uint8Array(tokens.count);
  let token = 0;
  for (let s = 0; s < sentences.count; s++) {
    while (token < tokens.count && tokens.end[token]! < sentences.end[s]!) token++;
    if (token < tokens.count) ends[token] = 1;
  }
  return ends;
}

function hasMarks(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const kind = tokens.kind[i];
    if (kind === TokenKind.quotationMark || kind === TokenKind.apostrophe) return true;
  }
  return false;
}
