import { type Chunk, ClauseSubjects, chunkTokens, isTitleCase } from '../../syntax/index.ts';
import { type Article, TokenKind, type Tokens } from '../../text/index.ts';
import { type MarkedSpan, pairMarks } from '../marks/pairMarks.ts';
import { findUnclosedEnd } from '../marks/unclosedQuotes.ts';
import type { Cue } from './cue.ts';
import { findCues } from './findCues.ts';

/** One paragraph (or the inside of one quote) as spans in marks, phrases, subjects and cues. */
export interface ParagraphAnalysis {
  readonly tokens: Tokens;
  /** Index of the paragraph; -1 for the inside of a quote. */
  readonly paragraph: number;
  /** All spans in marks, in order; only the outermost are phrases. */
  readonly spans: readonly MarkedSpan[];
  readonly chunks: readonly Chunk[];
  readonly subjects: ClauseSubjects;
  readonly cues: readonly Cue[];
  readonly isTitleCase: boolean;
}

/** Reads the paragraphs of an article, each on demand. */
export class ParagraphAnalyzer {
  readonly #article: Article;
  readonly #ends: Uint8Array;
  readonly #isSentenceEnd: (token: number) => boolean;

  constructor(article: Article) {
    this.#article = article;
    this.#ends = markSentenceEnds(article);
    this.#isSentenceEnd = (token) => this.#ends[token] === 1;
  }

  /** Spans in marks of a paragraph. */
  findSpans(paragraph: number): MarkedSpan[] {
    const { from, to } = this.getTokenRange(paragraph);
    const { tokens } = this.#article;
    if (!hasMarks(tokens, from, to)) return [];
    return pairMarks(tokens, from, to, (open, limit, inside) =>
      findUnclosedEnd(tokens, open, limit, inside, { from, to }, this.#isSentenceEnd),
    );
  }

  analyze(paragraph: number, spans: readonly MarkedSpan[]): ParagraphAnalysis {
    const { from, to } = this.getTokenRange(paragraph);
    return this.#read(paragraph, from, to, spans, -1);
  }

  /** The inside of the quote `spans[parent]`, with the quotes inside it. */
  analyzeInside(spans: readonly MarkedSpan[], parent: number): ParagraphAnalysis {
    const { innerFrom, innerTo } = spans[parent]!;
    return this.#read(-1, innerFrom, innerTo, spans, parent);
  }

  #read(paragraph: number, from: number, to: number, spans: readonly MarkedSpan[], parent: number): ParagraphAnalysis {
    const { tokens } = this.#article;
    const units = [];
    for (let i = parent + 1; i < spans.length && spans[i]!.from < to; i++) {
      if (spans[i]!.parent === parent) units.push({ from: spans[i]!.from, to: spans[i]!.to, index: i });
    }
    const hasTitleCase = isTitleCase(tokens, from, to, units);
    const chunks = chunkTokens({ tokens, from, to, units, sentenceEnds: this.#ends, isTitleCase: hasTitleCase });
    const subjects = new ClauseSubjects(chunks);
    const cues = findCues(tokens, chunks, subjects);
    return { tokens, paragraph, spans, chunks, subjects, cues, isTitleCase: hasTitleCase };
  }

  getTokenRange(paragraph: number): { from: number; to: number } {
    const { tokens, paragraphs } = this.#article;
    return { from: tokens.firstFrom(paragraphs.start[paragraph]!), to: tokens.firstFrom(paragraphs.end[paragraph]!) };
  }
}

/** 1 for the last token of each sentence. */
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
