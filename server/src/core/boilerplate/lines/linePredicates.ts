import { WordSet } from '../../text/index.ts';
import type { Tier } from '../boilerplate.ts';
import { LineTrait, type LineView } from './lineView.ts';
import type { PatternMatch } from './phrasePatterns.ts';

/** A longer line has to do more than hold a phrase of prompts … */
const SHORT = 14;
/** … begin with it … */
const AT_ONCE = 4;
/** … or speak to the reader, or as the publisher, this often. */
const LEAST_ADDRESS = 2;

const ADDRESS = new WordSet('you your yours us our ours we my');

/** The line reports: it quotes speech or holds a verb of reporting. Prompts that address the reader do neither. */
export function isReport(view: LineView, line: number): boolean {
  return view.has(line, LineTrait.report | LineTrait.quoted);
}

/** A prompt or notice: at most `most` words, and nobody speaks in it. */
export function isNoticeLike(view: LineView, line: number, most: number): boolean {
  return view.wordCount(line) <= most && !isReport(view, line);
}

/** Is a line with a phrase of prompts one for sure? News may tell of customers who "can sign up for alerts". */
export function promptTier(view: LineView, line: number, hit: PatternMatch): Tier {
  const first = view.firstWord[line]!;
  if (view.wordCount(line) <= SHORT || hit.first - first < AT_ONCE) return 'strip';
  return addressCount(view, line) >= LEAST_ADDRESS ? 'strip' : 'review';
}

/** How often the line speaks to the reader, or as the publisher. */
function addressCount(view: LineView, line: number): number {
  let count = 0;
  for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++)
    if (ADDRESS.has(view.words[word]!)) count++;
  return count;
}

/** Speaks to somebody, or is too short to tell anything: news of terms, credits and cookies is told in longer sentences. */
export function isAddressedOrShort(view: LineView, line: number): boolean {
  return view.wordCount(line) <= SHORT || addressCount(view, line) > 0;
}
