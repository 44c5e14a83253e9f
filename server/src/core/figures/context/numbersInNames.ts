import { BE_FORMS, PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { DIGIT_SEVEN, PERCENT_SIGN, TokenFlag, TokenKind, WordSet } from '../../text/index.ts';

export const STREETS = new WordSet(`
  street st road rd avenue ave lane drive boulevard blvd way place square court terrace crescent highway parkway broadway
  downing
`);

/**
 * Whether a capitalized number word inside a sentence is part of a name: "the Six Nations", "the Third World". In
 * headlines every longer word is capitalized.
 */
export function isCapitalName(window: TokenWindow, from: number): boolean {
  if (!window.isCapital(from) || !window.isWord(from - 1)) return false;
  // "Radio Two's share"
  if (window.isCapital(from - 1) && window.word(from + 2) === WORD_ID.s && window.followsWithoutSpace(from + 1))
    return true;
  // "TARNHOLM Two men": a dateline.
  if (window.tokens.hasFlag(from - 1, TokenFlag.allCapitals) && window.beginsSentence(from - 1)) return false;
  if (window.tokens.hasFlag(from, TokenFlag.allCapitals) || window.beginsSentence(from)) return false;
  let short = 0;
  for (let at = from - HEADLINE_CONTEXT_TOKENS; at <= from + HEADLINE_CONTEXT_TOKENS; at++) {
    if (!window.isWord(at) || window.isCapital(at)) continue;
    if (
      window.length(at) >= MIN_LOWER_CASE_LENGTH ||
      (window.length(at) === MIN_LOWER_CASE_LENGTH - 1 && ++short > MAX_SHORT_LOWER_CASE_WORDS)
    )
      return true;
  }
  return false;
}

const HEADLINE_CONTEXT_TOKENS = 12;

/**
 * Minimum length of a lower-case word that shows that the text is not a headline, in characters. Hand-set, not
 * measured.
 */
const MIN_LOWER_CASE_LENGTH = 5;

/** Maximum number of lower-case words one character shorter ("from", "with") in a headline. Hand-set, not measured. */
const MAX_SHORT_LOWER_CASE_WORDS = 2;

/** Whether the number precedes a name of which it is part: "640 Skylark", "48 Harbour Road". */
export function isBeforeName(window: TokenWindow, to: number): boolean {
  if (!window.isCapital(to) || window.followsWithoutSpace(to)) return false;
  for (let at = to; at < to + 4 && window.isCapital(at); at++) if (STREETS.has(window.word(at))) return true;
  return (
    !PHRASE_ENDS.has(window.word(to)) &&
    (window.isCapital(to + 1) || !window.isWord(to + 1) || !BE_FORMS.has(window.word(to + 1)))
  );
}

/** Whether the number follows a name of which it is part: "Tarnphone 6", "Group 7". */
export function isAfterName(window: TokenWindow, from: number, to: number): boolean {
  if (!window.isCapital(from - 1) || window.followsWithoutSpace(from)) return false;
  // A title in quotation marks ends immediately after the number.
  const inMarks = window.inside(to) && window.tokens.kind[to] === TokenKind.quotationMark;
  if (window.beginsSentence(from - 1) && !inMarks) return false;
  if (PHRASE_ENDS.has(window.word(from - 1))) return false;
  const next = window.code(to);
  return !(next === PERCENT_SIGN || (window.isDash(to) && window.followsWithoutSpace(to)));
}

/** Whether the number is an aircraft model, printed like a count: "its 787 jet". */
export function isAirliner(window: TokenWindow, from: number, to: number): boolean {
  if (
    window.length(from) !== 3 ||
    window.code(from) !== DIGIT_SEVEN ||
    window.text.charCodeAt(window.tokens.end[from]! - 1) !== DIGIT_SEVEN
  )
    return false;
  return AIRLINERS.has(window.word(to)) || AIRLINERS.has(window.word(to + 1));
}

const AIRLINERS = new WordSet(
  'plane planes jet jets jetliner jetliners airliner airliners aircraft dreamliner dreamliners jumbo max',
);

/** Whether the name that starts at the token ends in a company form: "Tarn 3 Partners Ltd". */
export function isCompany(window: TokenWindow, index: number): boolean {
  for (let at = index; at < index + 4 && window.isCapital(at); at++)
    if (at > index && FORMS.has(window.word(at))) return true;
  return false;
}

const FORMS = new WordSet('inc ltd llc llp plc corp co ag sa se nv gmbh fzco fze fzc limited pty spa srl bv oy ab');
