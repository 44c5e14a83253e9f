export { type Article, parseArticle } from './article.ts';
export { DETECTION_HEAD_LENGTH, detectArticle } from './articleDetection.ts';
export { type ArticlePathProblem, findArticlePathProblem } from './articlePath.ts';
export { decodeBase64, encodeBase64 } from './base64.ts';
export {
  CALENDAR_NAMES,
  MONTH_ABBREVIATIONS,
  MONTH_NAMES,
  WEEKDAY_ABBREVIATIONS,
  WEEKDAY_NAMES,
} from './calendarNames.ts';
export { CharacterClass, characterClass, isDigitCode, isLetterCode, isSpaceCode } from './characters.ts';
export * from './charCodes.ts';
export { bomLength, type Decoded, decode, showsLostCharacters } from './decode.ts';
export { DecodeError, type DecodeProblem } from './decodeError.ts';
export { encodingFamily, encodingLabel } from './encodings.ts';
export { formatNumber } from './formatNumber.ts';
export { hashNumber, hashText } from './hash.ts';
export { findLines } from './lines.ts';
export { NEWS_AGENCY_WORDS } from './newsAgencies.ts';
export { findRelativePathProblem, type RelativePathProblem } from './relativePath.ts';
export { roundOffFloatNoise } from './roundOffFloatNoise.ts';
export type { SkipReason } from './skipReason.ts';
export { intersectionSize, sortedKeys } from './sortedKeys.ts';
export {
  bySpan,
  contains,
  overlaps,
  type Span,
  SpanList,
  subtractSpans,
  type TextSpan,
  textSpan,
  trimSpan,
} from './span.ts';
export { TokenFlag, TokenKind, Tokens } from './tokens.ts';
export { HASH_START, hashStep, WordMap, WordSet, wordId, wordOf } from './vocabulary.ts';
