/** Type of a chunk. Clauses are parsed from the order of chunks alone; there is no syntax tree. */
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
  openBracket: 11,
  closeBracket: 12,
  quote: 13,
  /** End of a sentence outside quotes; the chunk has no tokens. */
  sentenceEnd: 14,
  accordingTo: 15,
  other: 16,
} as const;
export type ChunkType = (typeof ChunkType)[keyof typeof ChunkType];

/** Type of a noun chunk, by its head. */
export const NounKind = {
  name: 0,
  /** "he", "they" */
  subjectPronoun: 1,
  /** "him", "them" */
  objectPronoun: 2,
  /** A common noun: "the mayor" */
  nominal: 3,
  /** "last Monday" */
  time: 4,
  number: 5,
  /** A possessor without its noun, as before a quote: "Tarn's" */
  possessive: 6,
} as const;
export type NounKind = (typeof NounKind)[keyof typeof NounKind];

/** A run of tokens with one function in its clause. */
export interface Chunk {
  readonly type: ChunkType;
  /** Token range, half-open. */
  readonly from: number;
  readonly to: number;
  /** Token of the main verb or head noun; the first token of other chunks. */
  readonly head: number;
  /** {@link LexicalFlag} bits of the head. */
  readonly flags: number;
  /** Nouns only. */
  readonly nounKind: NounKind;
  /** Token after the possessor that starts a noun chunk ("Orrin's call", "her call"); 0 if there is none. */
  readonly possessorEnd: number;
  /** Quotes: index of the marked span; -1 for other chunks. */
  readonly spanIndex: number;
  /** Verbs: has a tense ("said", "has said"), unlike "saying" and "to say". */
  readonly hasTense: boolean;
  readonly isPassive: boolean;
  readonly isInfinitive: boolean;
  /** Verbs: contains a modal ("would say", "may call"). */
  readonly isModal: boolean;
}

/** The form of a verb chunk, see {@link Chunk}. */
export type VerbForm = Pick<Chunk, 'hasTense' | 'isPassive' | 'isInfinitive' | 'isModal'>;

const NO_VERB_FORM: VerbForm = { hasTense: false, isPassive: false, isInfinitive: false, isModal: false };

/** Creates a chunk that is not a noun, verb or quote. */
export function createPlainChunk(type: ChunkType, from: number, to: number, flags: number): Chunk {
  return createChunk(type, from, to, from, flags, NounKind.nominal, 0, -1, NO_VERB_FORM);
}

/** Creates the chunk of the marked span with the index `spanIndex`. */
export function createQuoteChunk(from: number, to: number, spanIndex: number): Chunk {
  return createChunk(ChunkType.quote, from, to, from, 0, NounKind.nominal, 0, spanIndex, NO_VERB_FORM);
}

/** Creates a noun chunk. `possessorEnd` is 0 if no possessor starts it. */
export function createNounChunk(
  from: number,
  to: number,
  head: number,
  flags: number,
  nounKind: NounKind,
  possessorEnd: number,
): Chunk {
  return createChunk(ChunkType.noun, from, to, head, flags, nounKind, possessorEnd, -1, NO_VERB_FORM);
}

/** Creates a verb chunk. */
export function createVerbChunk(from: number, to: number, head: number, flags: number, form: VerbForm): Chunk {
  return createChunk(ChunkType.verb, from, to, head, flags, NounKind.nominal, 0, -1, form);
}

/**
 * Creates a chunk. All chunks have the same properties in the same order, so that V8 keeps property access monomorphic.
 * The parameters are positional because this runs once per chunk: an options object would be a second allocation.
 */
function createChunk(
  type: ChunkType,
  from: number,
  to: number,
  head: number,
  flags: number,
  nounKind: NounKind,
  possessorEnd: number,
  spanIndex: number,
  { hasTense, isPassive, isInfinitive, isModal }: VerbForm,
): Chunk {
  return {
    type,
    from,
    to,
    head,
    flags,
    nounKind,
    possessorEnd,
    spanIndex,
    hasTense,
    isPassive,
    isInfinitive,
    isModal,
  };
}
