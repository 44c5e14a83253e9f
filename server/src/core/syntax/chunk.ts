/** What a phrase is. A clause is read from the order of phrases alone; there is no tree. */
export const ChunkType = {
  noun: 0,
  verb: 1,
  preposition: 2,
  conjunction: 3,
  subordinator: 4,
  relative: 5,
  adverb: 6,
  comma: 7,
  colon: 8,
  semicolon: 9,
  dash: 10,
  open: 11,
  close: 12,
  quote: 13,
  /** End of a sentence outside of quotes. */
  stop: 14,
  accordingTo: 15,
  other: 16,
} as const;
export type ChunkType = (typeof ChunkType)[keyof typeof ChunkType];

export const NounKind = {
  name: 0,
  /** he, they */
  subject: 1,
  /** him, them */
  object: 2,
  /** the mayor */
  nominal: 3,
  /** last Monday */
  time: 4,
  number: 5,
  /** Tarn's, in front of a quote */
  possessive: 6,
} as const;
export type NounKind = (typeof NounKind)[keyof typeof NounKind];

/** A run of tokens that acts as one in its clause. */
export interface Chunk {
  readonly kind: ChunkType;
  /** Token range, half-open. */
  readonly from: number;
  readonly to: number;
  /** Token of the main verb or of the head noun. */
  readonly head: number;
  /** `Lex` bits of the head. */
  readonly bits: number;
  readonly noun: NounKind;
  /** Token behind the possessor at the start of a noun phrase ("Orrin's call", "her call"), 0 when there is none. */
  readonly possessor: number;
  /** Index of the marked span, for quotes; else -1. */
  readonly span: number;
  /** Verbs: carries tense (said, has said), against saying and to say. */
  readonly finite: boolean;
  readonly passive: boolean;
  readonly infinitive: boolean;
  /** would say, may call */
  readonly modal: boolean;
}

/** A phrase that is no noun, verb or quote. */
export function createPlainChunk(kind: ChunkType, from: number, to: number, bits: number): Chunk {
  return make(kind, from, to, from, bits, NounKind.nominal, 0, -1, false, false, false, false);
}

export function createQuoteChunk(from: number, to: number, span: number): Chunk {
  return make(ChunkType.quote, from, to, from, 0, NounKind.nominal, 0, span, false, false, false, false);
}

export function createNounChunk(
  from: number,
  to: number,
  head: number,
  bits: number,
  noun: NounKind,
  possessor: number,
): Chunk {
  return make(ChunkType.noun, from, to, head, bits, noun, possessor, -1, false, false, false, false);
}

export function createVerbChunk(
  from: number,
  to: number,
  head: number,
  bits: number,
  form: { readonly finite: boolean; readonly passive: boolean; readonly infinitive: boolean; readonly modal: boolean },
): Chunk {
  const { finite, passive, infinitive, modal } = form;
  return make(ChunkType.verb, from, to, head, bits, NounKind.nominal, 0, -1, finite, passive, infinitive, modal);
}

/** All phrases have one shape, which keeps the code that reads them fast. */
function make(
  kind: ChunkType,
  from: number,
  to: number,
  head: number,
  bits: number,
  noun: NounKind,
  possessor: number,
  span: number,
  finite: boolean,
  passive: boolean,
  infinitive: boolean,
  modal: boolean,
): Chunk {
  return { kind, from, to, head, bits, noun, possessor, span, finite, passive, infinitive, modal };
}
