import { WordSet } from '../text/vocabulary.ts';
import { LineShape, type LineView } from './lineView.ts';

/** Verbs and phrases of reporting: a line with one of them tells what somebody said, and is hardly ever a prompt. */
const REPORTING = new WordSet(`
  said says told according announced reported argued claimed warned testified ruled sued alleged admitted explained
  spokesman spokeswoman spokesperson court police prosecutors lawmakers
`);

/** The line reports: it quotes speech or holds a verb of reporting. Prompts that address the reader do neither. */
export function isReport(view: LineView, line: number): boolean {
  if (view.has(line, LineShape.quoted)) return true;
  const end = view.endWord[line]!;
  for (let word = view.firstWord[line]!; word < end; word++) if (REPORTING.has(view.words[word]!)) return true;
  return false;
}

/** A prompt or notice: at most `most` words, and nobody speaks in it. */
export function isNoticeLike(view: LineView, line: number, most: number): boolean {
  return view.wordCount(line) <= most && !isReport(view, line);
}
