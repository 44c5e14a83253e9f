import { WordSet } from '../../text/index.ts';
import type { Tier } from '../boilerplate.ts';
import type { EarlierFindings } from './earlierFindings.ts';
import { LineTrait, type LineView } from './lineView.ts';
import type { PatternMatch } from './phrasePatterns.ts';

/** Maximum number of words of a line in which a prompt phrase is sufficient evidence. Hand-set, not measured. */
const MAX_SHORT_LINE_WORDS = 14;
/** Maximum number of words before a prompt phrase that opens a longer line. Hand-set, not measured. */
const MAX_WORDS_BEFORE_PROMPT = 3;
/** Minimum number of address words ("you", "our") in a longer line whose prompt phrase comes later. Hand-set, not measured. */
const MIN_ADDRESS_WORDS = 2;

const ADDRESS = new WordSet('you your yours us our ours we my');

/** Whether the line is reported speech: it contains a quotation or a reporting verb. Prompts contain neither. */
export function isReport(view: LineView, line: number): boolean {
  return view.has(line, LineTrait.reporting | LineTrait.quotation);
}

/** Whether the line can be a prompt or notice: it has at most `maxWords` words and is not reported speech. */
export function isNoticeLike(view: LineView, line: number, maxWords: number): boolean {
  return view.wordCount(line) <= maxWords && !isReport(view, line);
}

/**
 * Returns the tier of a line that contains a prompt phrase. It is `strip` if the line is short, opens with the phrase or
 * addresses the reader; otherwise `review`, because news can be about customers who "can sign up for alerts".
 */
export function promptTier(view: LineView, line: number, match: PatternMatch): Tier {
  if (view.wordCount(line) <= MAX_SHORT_LINE_WORDS) return 'strip';
  if (match.first - view.firstWord[line]! <= MAX_WORDS_BEFORE_PROMPT) return 'strip';
  return countAddressWords(view, line) >= MIN_ADDRESS_WORDS ? 'strip' : 'review';
}

/** Returns the number of words with which the line addresses the reader, or the publisher refers to itself. */
function countAddressWords(view: LineView, line: number): number {
  let count = 0;
  for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++)
    if (ADDRESS.has(view.words[word]!)) count++;
  return count;
}

/** Whether the line addresses the reader or is too short for a news sentence about terms, credits or cookies. */
export function isAddressedOrShort(view: LineView, line: number): boolean {
  return view.wordCount(line) <= MAX_SHORT_LINE_WORDS || countAddressWords(view, line) > 0;
}

/** Returns the index of the first prose line that no earlier rule matched, or `view.count` if there is none. Linear. */
export function findFirstProse(view: LineView, { isBoilerplate }: EarlierFindings): number {
  let line = 0;
  while (line < view.count && (isBoilerplate[line] === 1 || !view.isProse(line))) line++;
  return line;
}

/** Returns the index of the last prose line that no earlier rule matched, or -1 if there is none. Linear. */
export function findLastProse(view: LineView, { isBoilerplate }: EarlierFindings): number {
  let line = view.count - 1;
  while (line >= 0 && (isBoilerplate[line] === 1 || !view.isProse(line))) line--;
  return line;
}
