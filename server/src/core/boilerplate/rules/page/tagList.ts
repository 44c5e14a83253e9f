import { findFirstProse, findLastProse } from '../../lines/linePredicates.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { eachLine, type Rule, wholeLine } from '../rule.ts';

const LABELS = new PatternSet(`
  ^(tags|tagged|related tags|topics|filed under|categories|category|keywords|hashtags|labels|subjects|read more about|more about|more on|related topics|explore more|browse|post tags|names in this article|in this (article|story)|follow topics|posted in|filed in|tagged (with|as)|see more on) ...40 $
`);
/** Headings of a list of tags that begins on the next line. */
const HEADINGS = new PatternSet(`
  ^(tags?|related tags|topics?|filed under|categories|category|keywords|related topics|more about|subjects)$
`);

/** Maximum number of words of a list of tags. Hand-set, not measured. */
const MAX_WORDS = 40;
/** Maximum UTF-16 offset in the line of the colon after the label. Hand-set, not measured. */
const MAX_COLON_OFFSET = 29;

export const tagList: Rule = {
  id: 'tag-list',
  title: 'Tags and topics',
  description: 'The tags, topics or categories of an article.',
  examples: ['Tags: harbour, strikes, ferries', 'Filed under:'],
  tier: 'strip',
  find(view, earlier) {
    const last = findLastProse(view, earlier);
    const first = findFirstProse(view, earlier);
    return eachLine(view, (line) => {
      const words = view.wordCount(line);
      if (words > MAX_WORDS || words === 0) return undefined;
      if (HEADINGS.has(view, line) && (line > last || line < first)) return 'tag-heading';
      if (!LABELS.has(view, line) || view.isProse(line) || !hasColonAfterLabel(view.textOf(line))) return undefined;
      return wholeLine(line, 'tag-list', line > last || line < first ? 'strip' : 'review');
    });
  },
};

function hasColonAfterLabel(text: string): boolean {
  const at = text.indexOf(':');
  return at > 0 && at <= MAX_COLON_OFFSET;
}
