import {
  COLON,
  DIGIT_NINE,
  DIGIT_ONE,
  DIGIT_TWO,
  DIGIT_ZERO,
  hashText,
  MONTH_ABBREVIATIONS,
  MONTH_NAMES,
  TokenFlag,
  WEEKDAY_ABBREVIATIONS,
  WEEKDAY_NAMES,
  WordSet,
} from '../../text/index.ts';
import { type LineView, NUMBER } from '../lines/lineView.ts';

/** Months, weekdays and the parts of times and ordinals. */
export const DATE_WORDS = new WordSet(`
  ${MONTH_NAMES} ${MONTH_ABBREVIATIONS} ${WEEKDAY_NAMES} ${WEEKDAY_ABBREVIATIONS} am pm st nd rd th
`);
/** Minimum number of letters of a word that makes a line more than numbers and dates. */
const MIN_WORD_LENGTH = 3;
/** Number of digits of a year, which is the longest number of a date. */
const YEAR_DIGITS = 4;
/** Maximum distance in words from a number of a date to a month, weekday or other date word. Hand-set, not measured. */
const MAX_WORDS_TO_DATE_WORD = 2;
/** Number of hexadecimal digits (52 bits) of a hash that a key contains. */
const KEY_DIGITS = 13;

/** Returns the key under which a line's hash is counted: its first 52 bits as a number. */
export function keyOf(hash: string): number {
  return Number.parseInt(hash.slice(0, KEY_DIGITS), 16);
}

/** Returns the hash of a line's normalized text after UTF-16 offset `from`, or '' for a line without words. */
export function hashLine(view: LineView, line: number, from: number): string {
  const normalized = normalizeLine(view, line, from);
  return normalized ? hashText(normalized) : '';
}

/**
 * Returns the words in lower case and the numbers, with "#" for every run of dates and times, separated by spaces; '' if no
 * word has three letters. Numbers outside dates stay, because "Net profit 3.1 million" and "Net profit 2.4 million" are
 * different lines.
 */
function normalizeLine(view: LineView, line: number, from: number): string {
  const { tokens } = view.article;
  const pieces: string[] = [];
  let hasWord = false;
  for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++) {
    const token = view.wordToken[word]!;
    if (tokens.start[token]! < from) continue;
    if (isPartOfDate(view, line, word)) {
      if (pieces.at(-1) !== '#') pieces.push('#');
      continue;
    }
    if (tokens.isWord(token) && tokens.end[token]! - tokens.start[token]! >= MIN_WORD_LENGTH) hasWord = true;
    pieces.push(tokens.textOf(token).toLowerCase());
  }
  return hasWord ? pieces.join(' ') : '';
}

/** Whether the line contains a date or time. */
export function containsDate(view: LineView, line: number): boolean {
  for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++)
    if (isPartOfDate(view, line, word)) return true;
  return false;
}

/** Whether the word is a month, a weekday, a year, a number near one of them, or a part of a time such as 10:15. */
function isPartOfDate(view: LineView, line: number, word: number): boolean {
  const id = view.words[word]!;
  if (DATE_WORDS.has(id)) return true;
  if (id !== NUMBER) return false;
  const { tokens } = view.article;
  const token = view.wordToken[word]!;
  const length = tokens.end[token]! - tokens.start[token]!;
  if (length > YEAR_DIGITS) return false;
  if (length === YEAR_DIGITS && startsLikeYear(view.text, tokens.start[token]!)) return true;
  for (let near = word - MAX_WORDS_TO_DATE_WORD; near <= word + MAX_WORDS_TO_DATE_WORD; near++) {
    if (near >= view.firstWord[line]! && near < view.endWord[line]! && DATE_WORDS.has(view.words[near]!)) return true;
  }
  return (
    tokens.codeAt(token + 1) === COLON ||
    (tokens.codeAt(token - 1) === COLON && !tokens.hasFlag(token, TokenFlag.spaceBefore))
  );
}

/** Whether the digits at `offset` start with 19 or 20. */
function startsLikeYear(text: string, offset: number): boolean {
  const first = text.charCodeAt(offset);
  const second = text.charCodeAt(offset + 1);
  return (first === DIGIT_ONE && second === DIGIT_NINE) || (first === DIGIT_TWO && second === DIGIT_ZERO);
}
