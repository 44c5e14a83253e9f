import { CHARACTER_TESTS, LINE_TESTS, NAMES, OPENINGS } from './articleHeuristics.ts';
import type { SampleLine } from './sampleLine.ts';
import type { SkipReason } from './skipReason.ts';

/** Whether a text file is an article; if not, what it is instead. */
export type Classification = { readonly article: true } | { readonly article: false; readonly reason: SkipReason };

const ARTICLE: Classification = { article: true };

/** More lines than this tell nothing new. */
const MOST_LINES = 400;

/** How much of a text is enough to say whether it is an article. In UTF-16 code units. */
export const DETECTION_HEAD_LENGTH = 65_536;

/**
 * Decides for editor, index and command line alike whether a file is an article. `path` is relative with `/` between its
 * parts, `head` the beginning of the decoded text ({@link DETECTION_HEAD_LENGTH} do). In doubt it is an article: short briefs and scrapes of
 * headlines are; empty files, data, code, logs, lists of words or numbers, licences and the like are not.
 */
export function detectArticle(path: string, head: string): Classification {
  if (head.trim() === '') return none('empty');
  const byName = reasonOfName(path);
  if (byName) return none(byName);
  for (const { reason, test } of CHARACTER_TESTS) if (test(head)) return none(reason);
  const opening = head.slice(0, 4000).trimStart();
  for (const { reason, pattern } of OPENINGS) if (pattern.test(opening)) return none(reason);
  const lines = sampleLines(head);
  for (const { reason, test } of LINE_TESTS) if (test(lines)) return none(reason);
  return ARTICLE;
}

function none(reason: SkipReason): Classification {
  return { article: false, reason };
}

function reasonOfName(path: string): SkipReason | undefined {
  const parts = path.toLowerCase().split('/');
  const name = parts.at(-1) ?? '';
  for (const { reason, pattern } of NAMES) if (pattern.test(name)) return reason;
  for (const folder of parts.slice(0, -1)) {
    if (folder === 'node_modules' || folder === '.git' || folder === '__pycache__') return 'package-file';
    if (folder.endsWith('.dist-info') || folder.endsWith('.egg-info')) return 'package-file';
  }
  return undefined;
}

/** The first lines that hold text. The last one may be cut where the head ends. */
function sampleLines(head: string): SampleLine[] {
  const lines: SampleLine[] = [];
  let start = 0;
  while (start < head.length && lines.length < MOST_LINES) {
    let end = start;
    while (end < head.length && head.charCodeAt(end) !== 10 && head.charCodeAt(end) !== 13) end++;
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
    const space = code === 32 || code === 9 || code === 0xa0;
    if (!space && !inWord) words++;
    inWord = !space;
  }
  return words;
}
