import { PatternSet } from '../lines/phrasePatterns.ts';
import { eachLine, type Rule, wholeLine } from '../rule.ts';

const LABELS = new PatternSet(`
  ^(tags|tagged|related tags|topics|filed under|categories|category|keywords|hashtags|labels|subjects|read more about|more about|more on|related topics|explore more|browse|post tags|names in this article|in this (article|story)|follow topics|posted in|filed in|tagged (with|as)|see more on) ...40 $
`);
const ALONE = new PatternSet(`
  ^(tags?|related tags|topics?|filed under|categories|category|keywords|related topics|more about|subjects)$
`);

export const tagList: Rule = {
  id: 'tag-list',
  title: 'Tags and topics',
  description: 'The tags, topics or categories under which an article is filed.',
  examples: ['Tags: harbour, strikes, ferries', 'Filed under:'],
  tier: 'strip',
  find(view) {
    const last = view.findLastProse();
    const first = view.findFirstProse();
    return eachLine(view, (line) => {
      const words = view.wordCount(line);
      if (words > 40 || words === 0) return undefined;
      if (ALONE.has(view, line) && (line > last || line < first)) return 'tag-heading';
      if (!LABELS.has(view, line) || view.isProse(line) || !hasColon(view.textOf(line))) return undefined;
      return wholeLine(line, 'tag-list', line > last || line < first ? 'strip' : 'review');
    });
  },
};

function hasColon(text: string): boolean {
  const at = text.indexOf(':');
  return at > 0 && at < 30;
}
