/**
 * Shallow syntax of English news text: tokens in, chunks and their clause roles out. There is no full parse tree.
 *
 * - `chunkTokens` splits the tokens of a paragraph into flat noun, verb, quote and punctuation chunks (`Chunk`).
 * - `ClauseSubjects` finds the subject of each verb chunk; `findAntecedent` and the predicates beside it inspect clauses.
 * - `getLexicalFlags` returns the categories of a known word (`LexicalFlag`): determiner, preposition, verb of saying…
 * - `TokenWindow` and `WORD_ID` are the view of tokens on which the parsers of figures and dates work.
 * - The word lists cover numbers, counted nouns, harm and vague counts; `singular` and `looksPlural` relate noun forms.
 *
 * All positions are token or chunk indices; ranges are half-open.
 */
export { type Chunk, ChunkType, NounKind } from './chunk.ts';
export { chunkTokens, isTitleCase, type QuoteUnit } from './chunker.ts';
export { ClauseSubjects } from './clauseSubjects.ts';
export { canPrecedeClause, canSpeak, findAntecedent, findSubjectAfterOpening, isReportingVerb } from './clauses.ts';
export { LexicalFlag } from './lexicalFlags.ts';
export { getLexicalFlags } from './lexicon.ts';
export {
  BE_FORMS,
  CASUALTIES,
  FILLERS,
  HARM_VERBS,
  NOUNS_IN_ING,
  PHRASE_ENDS,
  PLURAL_ATTRIBUTES,
} from './nounWords.ts';
export {
  CARDINALS,
  DOZEN_WORDS,
  FOLD_WORDS,
  HUNDRED_WORDS,
  NEGATIVE_WORDS,
  ORDINAL_ROUND_WORDS,
  ORDINAL_SCALE_WORDS,
  ORDINAL_UNIT_WORDS,
  ORDINALS,
  PLURAL_DENOMINATORS,
  SCALE_POWERS,
  SCALE_WORDS,
  SHORT_SCALES,
  SINGLE_DENOMINATORS,
  TEEN_WORDS,
  TENS_WORDS,
  UNIT_WORDS,
  VAGUE_PLURALS,
} from './numberWords.ts';
export { isPluralAt, singularAt } from './plurals.ts';
export { looksPlural, singular } from './singular.ts';
export { TokenWindow, WORD_ID } from './tokenWindow.ts';
