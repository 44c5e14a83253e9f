import type { LineView } from '../lines/lineView.ts';
import type { Finding, Rule } from '../rule.ts';

/** A repeated run has at least this many words: a short refrain or a repeated label is none. */
const LEAST_WORDS = 25;
/** A single repeated paragraph has to be this long; shorter ones count in a run only. */
const LEAST_SINGLE = 30;

export const repeatedBody: Rule = {
  id: 'repeated-body',
  title: 'Repeated body',
  description:
    'Whole paragraphs that are printed a second time, letter by letter, in the same order. The second printing is flagged, never the first; short refrains are left alone.',
  examples: ['(the second printing of a run of paragraphs)'],
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
      if (words >= (length === 1 ? LEAST_SINGLE : LEAST_WORDS) && holdsProse(view, line, length)) {
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

function holdsProse(view: LineView, line: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (view.isProse(line + i)) return true;
  return false;
}
