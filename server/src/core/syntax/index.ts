export { type Chunk, ChunkType, NounKind } from './chunk.ts';
export { chunkTokens, isTitleCase } from './chunker.ts';
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
  DOZEN_WORDS,
  FOLD_WORDS,
  HUNDRED_WORDS,
  NEGATIVE_WORDS,
  ORDINAL_ROUND_WORDS,
  ORDINAL_SCALE_WORDS,
  ORDINAL_UNIT_WORDS,
  PLURAL_DENOMINATORS,
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
