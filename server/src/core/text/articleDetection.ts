import { CHARACTER_TESTS, LINE_TESTS, NAMES, OPENINGS } from './articleHeuristics.ts';
import { CARRIAGE_RETURN, LINE_FEED, NO_BREAK_SPACE, SPACE, TAB } from './charCodes.ts';
import type { SampleLine } from './sampleLine.ts';
import type { SkipReason } from './skipReason.ts';

/** Whether a text file is an article; if not, what it is instead. */
export type Classification = { readonly article: true } | { readonly article: false; readonly reason: SkipReason };

const ARTICLE: Classification = { article: true };

/** Number of lines sampled; more do not change the result. */
const MAX_SAMPLED_LINES = 400;
/** Number of UTF-16 code units in which the opening of another file format is looked for. Hand-set, not measured. */
const OPENING_LENGTH = 4000;

/** Number of UTF-16 code units at the start of a text that are sufficient for {@link detectArticle}. */
export const DETECTION_HEAD_LENGTH = 65_536;

/**
 * Decides whether a file is an article. If the evidence is insufficient, it is: short briefs and lists of headlines are
 * articles; empty files, data, code, logs, lists of words or numbers, licenses and the like are not.
 *
 * @param path relative path with `/` as separator
 * @param head start of the decoded text; {@link DETECTION_HEAD_LENGTH} code units are sufficient
 */
export function detectArticle(path: string, head: string): Classification {
  if (head.trim() === '') return notArticle('empty');
  const byPath = findReasonByPath(path);
  if (byPath) return notArticle(byPath);
  for (const { reason, test } of CHARACTER_TESTS) if (test(head)) return notArticle(reason);
  const opening = head.slice(0, OPENING_LENGTH).trimStart();
  for (const { reason, pattern } of OPENINGS) if (pattern.test(opening)) return notArticle(reason);
  const lines = sampleLines(head);
  for (const { reason, test } of LINE_TESTS) if (test(lines)) return notArticle(reason);
  return ARTICLE;
}

function notArticle(reason: SkipReason): Classification {
  return { article: false, reason };
}

function findReasonByPath(path: string): SkipReason | undefined {
  const parts = path.toLowerCase().split('/');
  const name = parts.at(-1) ?? '';
  for (const { reason, pattern } of NAMES) if (pattern.test(name)) return reason;
  for (const folder of parts.slice(0, -1)) {
    if (folder === 'node_modules' || folder === '.git' || folder === '__pycache__') return 'package-file';
    if (folder.endsWith('.dist-info') || folder.endsWith('.egg-info')) return 'package-file';
  }
  return undefined;
}

/** Returns the first non-blank lines. The last one may be incomplete. */
function sampleLines(head: string): SampleLine[] {
  const lines: SampleLine[] = [];
  let start = 0;
  while (start < head.length && lines.length < MAX_SAMPLED_LINES) {
    let end = start;
    while (end < head.length && head.charCodeAt(end) !== LINE_FEED && head.charCodeAt(end) !== CARRIAGE_RETURN) end++;
    const text = head.slice(start, end).trim();
    if (text) lines.push({ text, words: countWords(text) });
    start = end + 1;
  }
  return lines;
}

function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isSpace = code === SPACE || code === TAB || code === NO_BREAK_SPACE;
    if (!isSpace && !inWord) words++;
    inWord = !isSpace;
  }
  return words;
}
