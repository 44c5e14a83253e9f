import type { LineView } from '../../lines/lineView.ts';
import type { Finding, Rule } from '../rule.ts';

/** Minimum number of words of a repeated run of paragraphs; shorter runs are refrains or labels. Hand-set, not measured. */
const MIN_RUN_WORDS = 25;
/** Minimum number of words of a single repeated paragraph. Hand-set, not measured. */
const MIN_SINGLE_WORDS = 30;

export const repeatedBody: Rule = {
  id: 'repeated-body',
  title: 'Repeated body',
  description:
    'Paragraphs that are repeated verbatim in the same order. Only the repetition is reported, never the first occurrence; short repetitions are ignored.',
  examples: ['(the repetition of several paragraphs)'],
  tier: 'strip',
  find(view) {
    const firstAt = new Map<string, number>();
    const found: Finding[] = [];
    const texts = Array.from({ length: view.count }, (_, line) => view.textOf(line));
    let line = 0;
    while (line < view.count) {
      const earlier = firstAt.get(texts[line]!);
      if (earlier === undefined) {
        firstAt.set(texts[line]!, line);
        line++;
        continue;
      }
      let length = 1;
      while (line + length < view.count && earlier + length < line && texts[earlier + length] === texts[line + length])
        length++;
      let words = 0;
      for (let i = 0; i < length; i++) words += view.wordCount(line + i);
      if (words >= (length === 1 ? MIN_SINGLE_WORDS : MIN_RUN_WORDS) && containsProse(view, line, length)) {
        found.push({
          first: line,
          last: line + length - 1,
          reason: { code: 'repeated-paragraphs', paragraphs: length },
        });
      }
      line += length;
    }
    return found;
  },
};

function containsProse(view: LineView, line: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (view.isProse(line + i)) return true;
  return false;
}
