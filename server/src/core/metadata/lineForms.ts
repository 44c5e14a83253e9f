import { isTimestamp } from '../dates/index.ts';
import { type Article, COLON, COMMA, ELLIPSIS, SEMICOLON, TokenFlag, TokenKind } from '../text/index.ts';
import type { Line } from './lines.ts';

/** Range of the number of words of a headline. Shorter lines are mostly labels. Hand-set, not measured. */
const MIN_HEADLINE_WORDS = 3;
const MAX_HEADLINE_WORDS = 24;
/** Maximum length of a headline, in UTF-16 code units. Hand-set, not measured. */
const MAX_HEADLINE_LENGTH = 220;
/** Minimum number of words of a sentence of the body. Hand-set, not measured. */
const MIN_SENTENCE_WORDS = 5;
/** Minimum number of words of a line of the body that does not end as a sentence does. Hand-set, not measured. */
const MIN_BODY_WORDS = 25;
/** Minimum number of words of a line of the body that ends with a comma or colon. Hand-set, not measured. */
const MIN_OPEN_LINE_WORDS = 8;

/** A place, an agency in brackets, and a dash: "ORRIN, Veldmark (Norrpress) –". */
const AGENCY_DATELINE = /^\p{Lu}[^()\n]{1,60}\([A-Z][A-Za-z ]{1,24}\)\s?[-–—]/u;
/** A place in capitals and a dash before text that is not in capitals: "ORRIN, Veldmark — The ferry". */
const PLACE_DATELINE = /^\p{Lu}[\p{Lu} .'’-]{2,40}(?:, [\p{L}. ]{2,20})?\s?[-–—]{1,2}\s?(?=\p{Lu}?\p{Ll})/u;
/** Maximum length of the start of a line that may be a dateline, in UTF-16 code units. Hand-set, not measured. */
const MAX_DATELINE_LENGTH = 120;

/** Names after "by": no more than these words are in lower case. */
const BYLINE = /^by ?(?=\p{Lu})[\p{L}\p{M}\d'’.&|,/@:\s-]{3,120}$/iu;
const MAX_BYLINE_WORDS = 11;
/** Minimum share of the words of a byline that start with a capital. Hand-set, not measured. */
const MIN_BYLINE_CAPITALS = 0.6;
/** The job of a person, which follows the name in a byline. */
const JOB =
  /\b(?:writers?|reporters?|editors?|correspondents?|contributors?|columnists?|journalists?|staff|bureau|author)\b/i;
const MAX_JOB_LINE_WORDS = 8;

/** Whether the line starts the body with a dateline. */
export function startsWithDateline({ text }: Line): boolean {
  const start = text.slice(0, MAX_DATELINE_LENGTH);
  return AGENCY_DATELINE.test(start) || PLACE_DATELINE.test(start);
}

/** Whether the line names the author only: "By Ode Tarn, Orrin Courier". */
export function isByline(article: Article, line: Line): boolean {
  const { text, wordCount } = line;
  if (wordCount <= MAX_JOB_LINE_WORDS && JOB.test(text) && getCapitalShare(article, line, 0) >= MIN_BYLINE_CAPITALS)
    return true;
  return wordCount <= MAX_BYLINE_WORDS && BYLINE.test(text) && getCapitalShare(article, line, 0) >= MIN_BYLINE_CAPITALS;
}

/** A section and a date: "Coast · July 10, 2031". */
const DATED_SECTION = /[·•|]\s.{0,18}(?:19|20)\d\d$/;

/** Whether the line states a time only, possibly after the name of a section. */
export function isStampLine(article: Article, line: Line): boolean {
  if (line.text.length <= MAX_HEADLINE_LENGTH && DATED_SECTION.test(line.text)) return true;
  return isTimestamp(article, line.firstToken, line.endToken);
}

/** Length of the shortest word whose capital shows the case of a line: "of" and "the" are small in any title. */
const MIN_CASED_LENGTH = 4;
/** Minimum share of capitalized words in a line in title case. Hand-set, not measured. */
const MIN_TITLE_CASE_SHARE = 0.75;

/** Whether the words of the line are capitalized as in a title: "Ferry Strike Ends on Orrin Island". */
export function isTitleCase(article: Article, line: Line): boolean {
  return (
    line.wordCount >= MIN_HEADLINE_WORDS && getCapitalShare(article, line, MIN_CASED_LENGTH) >= MIN_TITLE_CASE_SHARE
  );
}

/** Whether every word of the line is in capitals. */
export function isAllCapitals({ text }: Line): boolean {
  return text.length <= MAX_HEADLINE_LENGTH && /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Returns the share of the words of at least `minLength` UTF-16 code units that start with a capital, 0 to 1. */
function getCapitalShare({ tokens }: Article, { firstToken, endToken }: Line, minLength: number): number {
  let words = 0;
  let capitalized = 0;
  for (let i = firstToken; i < Math.min(endToken, firstToken + MAX_HEADLINE_LENGTH); i++) {
    if (!tokens.isWord(i) || tokens.end[i]! - tokens.start[i]! < minLength) continue;
    words++;
    if (tokens.hasFlag(i, TokenFlag.capital)) capitalized++;
  }
  return words === 0 ? 0 : capitalized / words;
}

/** The mark at the end of a line. */
type LineEnd = 'stop' | 'open' | 'none';

const OPEN_ENDS = new Set([COMMA, COLON, SEMICOLON]);

/** Returns how a line ends: with a full stop, with a mark that announces more text, or neither. */
function findLineEnd({ tokens }: Article, { firstToken, endToken }: Line): LineEnd {
  let last = endToken - 1;
  while (last > firstToken && isQuotationMark(tokens.kind[last]!)) last--;
  const code = tokens.codeAt(last);
  if (OPEN_ENDS.has(code)) return 'open';
  return tokens.textOf(last) === '.' ? 'stop' : 'none';
}

function isQuotationMark(kind: number): boolean {
  return kind === TokenKind.quotationMark || kind === TokenKind.apostrophe;
}

/** Whether the line ends with a full stop. */
export function isSentence(article: Article, line: Line): boolean {
  return findLineEnd(article, line) === 'stop';
}

export function isExclamation({ text }: Line): boolean {
  return /![”’"']?$/u.test(text);
}

export function isQuestion({ text }: Line): boolean {
  return /\?[”’"']?$/u.test(text);
}

/** Whether the line is part of the body: a sentence, a long line, or a line that starts with a dateline. */
export function isBody(article: Article, line: Line): boolean {
  if (line.wordCount >= MIN_BODY_WORDS || startsWithDateline(line)) return true;
  const end = findLineEnd(article, line);
  if (end === 'open') return line.wordCount >= MIN_OPEN_LINE_WORDS;
  return end === 'stop' && line.wordCount >= MIN_SENTENCE_WORDS && !isTitleCase(article, line);
}

/** Whether the line has the form of a headline. A line in title case may end with a full stop. */
export function isHeadlineForm(article: Article, line: Line): boolean {
  const { text, wordCount, firstToken } = line;
  if (wordCount < MIN_HEADLINE_WORDS || wordCount > MAX_HEADLINE_WORDS || text.length > MAX_HEADLINE_LENGTH)
    return false;
  const { tokens } = article;
  if (tokens.kind[firstToken] === TokenKind.dash || isTruncated(text) || hasAttachedWords(text)) return false;
  return findLineEnd(article, line) !== 'open';
}

/** Whether a scraper has run the words of a menu together: "SportNew YorkWeather". */
function hasAttachedWords(text: string): boolean {
  return (text.match(/\p{Ll}{3}\p{Lu}\p{Ll}{2}/gu)?.length ?? 0) >= MIN_ATTACHED_WORDS;
}

/** Minimum number of attached words of a menu: "OrrinPost" alone is a name. Hand-set, not measured. */
const MIN_ATTACHED_WORDS = 2;

/** Whether the line is cut off, as titles in a list of links are. */
function isTruncated(text: string): boolean {
  return text.endsWith('...') || text.charCodeAt(text.length - 1) === ELLIPSIS;
}
