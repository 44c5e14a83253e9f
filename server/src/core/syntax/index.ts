export { NounKind, type Phrase, PhraseKind } from './chunk.ts';
export { isTitleCase, readPhrases } from './chunker.ts';
export { Subjects } from './clauseSubjects.ts';
export { antecedent, canSpeak, isCue, opensClause, subjectAfterOpening } from './clauses.ts';
export { Lex } from './lexicalFlags.ts';
export { lexical } from './lexicon.ts';
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
export { CLOSE, COLON, COMMA, DEGREE, OPEN, PERCENT, PLUS, Scan, SLASH, STOP, TILDE, W } from './tokenWindow.ts';
