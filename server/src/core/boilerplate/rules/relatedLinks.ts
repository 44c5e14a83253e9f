import { LineShape, type LineView } from '../lineView.ts';
import { PhraseSet } from '../phrase.ts';
import type { Finding, Rule } from '../rule.ts';

/** A list of links is hardly ever longer. */
const MOST_ITEMS = 60;

/** Lines that head a list of other articles and nothing else. */
const HEADS = new PhraseSet(`
  ^(related|recommended|similar|suggested|associated|connected) (stories|story|articles?|content|links?|news|posts?|topics?|coverage|videos?|reading|items|pages|media|for you|reads|to this (story|article)|searches|quotes|galleries|products|stories from ...4 |from ...4 |articles from ...4)?$
  ^(most|top|also) (popular|read|viewed|shared|trending|commented|watched|discussed|emailed|recent|searched|clicked) ...6 $
  ^(popular|trending|latest|recent|top|new|breaking|more|other|featured|hot|sponsored|promoted|recommended|must read|further|fresh|local|world|national|today's|current|similar) (stories|story|articles?|posts?|news|headlines|videos?|reads?|topics|searches|reading|coverage|content|updates|picks|links|columns|episodes|entries|this week|today|now|right now|on ...4|in ...4|from ...4|news stories|news headlines|auto news|reviews|galleries|photos|opinion|auto)$
  ^(trending|popular|recommended|latest|more)( now| today| this week| for you| right now| stories| headlines)?$
  ^more (from|on|in|by|about|like|to read|to explore|you may|coverage|news|stories|for you|great|of|headlines|reading|articles|top|_ news|_ stories|_ coverage) ...6 $
  ^(read|also|see|watch|explore|discover) (next|also|more|this next|read|related|now|these|similar)( stories| articles| from ...4| on ...4)?$
  ^next read this$
  ^(what to|you should|you must|things to) (read|watch) (next|now|today)$
  ^(you|readers|people|others|users|viewers) (may|might|will|are|also|who) ...3 (like|love|enjoy|interested in|liked|reading|read|missed|viewed|want to read|find interesting|be interested|want) ...5 $
  ^what (others|people|readers|everyone) (are|is|read) ...4 $
  ^(stories|articles|things|more) (you|we) (may|might|think|missed|should|love) ...4 $
  ^(editor's|editors|staff|reader|readers) (picks?|choice|choices|favourites|favorites|top picks)$
  ^(don't|do not) miss( it| this| out)?$
  ^must (reads?|see|watch)$
  ^(from|around|elsewhere on|across) (the|our|around the) (web|internet|archives?|network|partners|sponsors|advertisers|world)$
  ^from (our|the) (partners|sponsors|archives?|magazine|web|advertisers)$
  ^(more|latest|news) (of|from|in|on) _ ...2 $
  ^in case you missed it$
  ^(keep|continue) (reading|exploring|browsing)$
  ^(up next|next up|see also|further reading|go deeper|dig deeper|explore more|discover more|read more|also read|read also|read next|watch next|also on|also in the news|elsewhere|in other news|other news|other stories|the latest|latest|in the news|today's top stories|top stories|you may like|for you|recommended|popular|trending|related|trending stories|more stories|more news|more like this|more coverage|more reading|more to read)$
  ^(market research|press releases|partner content|paid content|brand stories|from the community)$
  ^(recent|popular|latest|top|trending) (articles|posts|stories) ...3 (recent|popular|latest|top|trending)? ...3 $
  ^best of _ _?$
  ^(previous|next) (article|post|story|auto|_ news)$
  ^(trending|popular|latest|more|best) (in|on|at|from|with) ...4 $
  ^(the latest|latest|more|top|all|recent) _ (news|stories|headlines|coverage|articles|videos|updates|reviews)$
  ^related (stories|articles|coverage|news|content) from _ ...3 $
  ^(most|more) (read|popular|viewed|on|from) ...6 (stories|news|articles|on _ ...2)$
`);

/** Weak heads: a subhead may read like this, so at least two items have to follow. */
const WEAK = new PhraseSet(`
  ^(more|latest|popular|the latest|for you|further|more on ...4|more about ...4|top ...1|best of ...4|in the news|other news|elsewhere|related|trending|don't miss)$
`);

const BYLINE = new PhraseSet(`
  ^by _ ...5 $
  ^# (hours?|days?|minutes?|mins?|weeks?|months?|hrs?|h|d|m) ago
  ^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec) # ...2 $
  ^# (january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec) ...2 $
`);

export const relatedLinks: Rule = {
  id: 'related-links',
  title: 'Lists of other articles',
  description:
    'Headings such as “Most popular stories” and the headlines that follow them, up to the next paragraph of running text. Bulleted news and subheads are left alone: a list needs a heading that can only head links.',
  examples: ['Most popular stories', 'Related articles', 'You may also like'],
  tier: 'strip',
  find(view) {
    const found: Finding[] = [];
    const last = view.findLastProse();
    for (let line = 0; line < view.count; line++) {
      if (!isHead(view, line)) continue;
      const end = itemsEnd(view, line + 1, last);
      const items = end - line - 1;
      const inside = line < last;
      if (inside && WEAK.has(view, line) && items < 2) continue;
      found.push({ first: line, last: Math.max(line, end - 1), reason: 'It is a list of links to other articles.' });
      line = Math.max(line, end - 1);
    }
    return found;
  },
};

export function isHead(view: LineView, line: number): boolean {
  const count = view.wordCount(line);
  if (count === 0 || count > 9 || view.has(line, LineShape.quoted)) return false;
  if (view.has(line, LineShape.closed) && !view.textOf(line).endsWith('...') && !view.textOf(line).endsWith('…')) {
    if (!view.has(line, LineShape.question)) return false;
  }
  return HEADS.has(view, line);
}

/** Index behind the items that follow a head. Inside the article the list ends before the next running text. */
function itemsEnd(view: LineView, from: number, lastProse: number): number {
  let line = from;
  const most = Math.min(view.count, from + MOST_ITEMS);
  while (line < most && isItem(view, line, line > lastProse)) line++;
  // The last "headline" before a paragraph may be the subhead of that paragraph.
  if (line < view.count && line - from >= 2 && line <= lastProse && view.isProse(line) && isSubhead(view, line - 1))
    line--;
  return line;
}

function isItem(view: LineView, line: number, late: boolean): boolean {
  if (view.has(line, LineShape.colon) && !late) return false;
  if (view.junk[line] === 1 || view.isHeadline(line) || BYLINE.has(view, line)) return true;
  return late && view.wordCount(line) <= 40;
}

/** Short, without a verb's company: up to four words, no bullet, no number in front. */
function isSubhead(view: LineView, line: number): boolean {
  return (
    view.wordCount(line) <= 4 && !view.has(line, LineShape.bullet) && view.junk[line] === 0 && !BYLINE.has(view, line)
  );
}
