import { type Chunk, ClauseSubjects, chunkTokens, isTitleCase } from '../../syntax/index.ts';
import type { Article, Span, Tokens } from '../../text/index.ts';

/** The chunks of one sentence with the subjects of its verbs. */
export interface SentenceSyntax {
  readonly tokens: Tokens;
  readonly chunks: readonly Chunk[];
  readonly subjects: ClauseSubjects;
}

/** Parses the sentences of an article on demand, each once as long as they are asked for in order. */
export class SentenceParser {
  readonly #tokens: Tokens;
  readonly #ends: Uint8Array;
  #last: { readonly start: number; readonly syntax: SentenceSyntax } | undefined;

  constructor({ tokens, sentences }: Article) {
    this.#tokens = tokens;
    this.#ends = new Uint8Array(tokens.count);
    let token = 0;
    for (let s = 0; s < sentences.count; s++) {
      while (token < tokens.count && tokens.end[token]! < sentences.end[s]!) token++;
      if (token < tokens.count) this.#ends[token] = 1;
    }
  }

  parse(sentence: Span): SentenceSyntax {
    if (this.#last?.start === sentence.start) return this.#last.syntax;
    const tokens = this.#tokens;
    const from = tokens.firstFrom(sentence.start);
    const to = tokens.firstFrom(sentence.end);
    const chunks = chunkTokens({
      tokens,
      from,
      to,
      units: [],
      sentenceEnds: this.#ends,
      isTitleCase: isTitleCase(tokens, from, to, []),
    });
    const syntax = { tokens, chunks, subjects: new ClauseSubjects(chunks) };
    this.#last = { start: sentence.start, syntax };
    return syntax;
  }
}

/** Returns the index of the chunk that contains a token, -1 if none does. Binary search: sentences may be long. */
export function findChunk(chunks: readonly Chunk[], token: number): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (chunks[middle]!.to <= token) low = middle + 1;
    else high = middle;
  }
  return low < chunks.length && chunks[low]!.from <= token ? low : -1;
}
