import {
  type Chunk,
  ClauseSubjects,
  chunkTokens,
  isTitleCase,
  type QuoteUnit,
} from '../../../src/core/syntax/index.ts';
import { type Article, parseArticle, type Tokens } from '../../../src/core/text/index.ts';

/** A paragraph in chunks. */
export interface ChunkedText {
  readonly tokens: Tokens;
  /** Token range of the paragraph, half-open. */
  readonly from: number;
  readonly to: number;
  /** 1 for the last token of each sentence, else 0. */
  readonly sentenceEnds: Uint8Array;
  readonly chunks: readonly Chunk[];
  readonly subjects: ClauseSubjects;
}

/** Returns a paragraph of the text in chunks; no chunks if there is no such paragraph. Spans in “curly quotation marks” are units. */
export function chunkText(text: string, paragraph = 0): ChunkedText {
  const article = parseArticle(text);
  const { tokens, paragraphs } = article;
  const hasParagraph = paragraph < paragraphs.count;
  const from = hasParagraph ? tokens.firstFrom(paragraphs.start[paragraph]!) : 0;
  const to = hasParagraph ? tokens.firstFrom(paragraphs.end[paragraph]!) : 0;
  const units = findUnits(tokens, from, to);
  const sentenceEnds = markSentenceEnds(article);
  const hasTitleCase = isTitleCase(tokens, from, to, units);
  const chunks = chunkTokens({ tokens, from, to, units, sentenceEnds, isTitleCase: hasTitleCase });
  return { tokens, from, to, sentenceEnds, chunks, subjects: new ClauseSubjects(chunks) };
}

/** Returns the spans from “ to the next ”, numbered from 0. */
export function findUnits(tokens: Tokens, from: number, to: number): QuoteUnit[] {
  const units: QuoteUnit[] = [];
  let open = -1;
  for (let i = from; i < to; i++) {
    const mark = tokens.textOf(i);
    if (mark === '“' && open < 0) open = i;
    else if (mark === '”' && open >= 0) {
      units.push({ from: open, to: i + 1, index: units.length });
      open = -1;
    }
  }
  return units;
}

function markSentenceEnds({ tokens, sentences }: Article): Uint8Array {
  const ends = new Uint8Array(tokens.count);
  for (let i = 0; i < sentences.count; i++) ends[tokens.firstFrom(sentences.end[i]!) - 1] = 1;
  return ends;
}
