import { MONTH_ABBREVIATIONS, MONTH_NAMES } from '../../../text/index.ts';
import type { EarlierFindings } from '../../lines/earlierFindings.ts';
import { findLastProse } from '../../lines/linePredicates.ts';
import { LineTrait, type LineView, NUMBER } from '../../lines/lineView.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import type { Finding, Rule } from '../rule.ts';

/** Maximum number of items of a list. Hand-set, not measured. */
const MAX_ITEMS = 60;
/** Minimum number of headlines with a byline or date of their own that are a list without a heading. Hand-set, not measured. */
const MIN_CARDS = 3;
/** Maximum number of words of a heading. Hand-set, not measured. */
const MAX_HEADING_WORDS = 9;
/** Minimum number of items after a weak heading inside the body. Hand-set, not measured. */
const MIN_WEAK_ITEMS = 2;
/** Maximum number of words of an item below the body. Hand-set, not measured. */
const MAX_LATE_ITEM_WORDS = 40;
/** Maximum number of words of a byline or date. Hand-set, not measured. */
const MAX_BYLINE_WORDS = 14;
/** Maximum number of words of a subhead. Hand-set, not measured. */
const MAX_SUBHEAD_WORDS = 8;
/** Maximum number of words of a possible subhead that is not even marked for review. Hand-set, not measured. */
const MAX_CERTAIN_SUBHEAD_WORDS = 4;

/** Lines that can only be the heading of a list of other articles. */
const HEADINGS = new PatternSet(`
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
  ^(see also|further reading|go deeper|dig deeper|explore more|discover more|read more|also read|read also|read next|watch next|also on|also in the news|elsewhere|in other news|other news|other stories|the latest|latest|in the news|today's top stories|top stories|you may like|for you|recommended|popular|trending|related|trending stories|more stories|more news|more like this|more coverage|more reading|more to read)$
  ^(market research|press releases|partner content|paid content|brand stories|from the community)$
  ^(recent|popular|latest|top|trending) (articles|posts|stories) ...3 (recent|popular|latest|top|trending)? ...3 $
  ^best of _ _?$
  ^(previous|next) (article|post|story|auto|_ news)$
  ^(trending|popular|latest|more|best) (in|on|at|from|with) ...4 $
  ^(the latest|latest|more|top|all|recent) _ (news|stories|headlines|coverage|articles|videos|updates|reviews)$
  ^related (stories|articles|coverage|news|content)? from _ ...3 $
  ^more must reads ...4 $
  ^our (affiliate|sister|partner) (publications|sites|brands|titles)$
  ^stay connected$
  ^(most|more) (read|popular|viewed|on|from) ...6 (stories|news|articles|on _ ...2)$
`);

/** Headings that can also be subheads of the article. */
const WEAK_HEADINGS = new PatternSet(`
  ^(more|latest|popular|the latest|for you|further|more on ...4|more about ...4|top ...1|best of ...4|in the news|other news|elsewhere|related|trending|don't miss)$
`);

const MONTH = `(${`${MONTH_NAMES} ${MONTH_ABBREVIATIONS}`.replaceAll(' ', '|')})`;

const BYLINE = new PatternSet(`
  ^by _ ...6 # #?$
  ^by _ ...5 $
  ^# (hours?|days?|minutes?|mins?|weeks?|months?|hrs?|h|d|m) ago
  ^${MONTH} # ...2 $
  ^# ${MONTH} ...2 $
`);

export const relatedLinks: Rule = {
  id: 'related-links',
  title: 'Lists of other articles',
  description:
    'Headings such as “Most popular stories” and the headlines that follow them, up to the next paragraph of body text. Bulleted news and subheads are ignored: a list is matched only if its heading can only introduce links.',
  examples: ['Most popular stories', 'Related articles', 'You may also like'],
  tier: 'strip',
  find(view, earlier) {
    const found: Finding[] = [];
    const lastProse = findLastProse(view, earlier);
    for (let line = 0; line < view.count; line++) {
      if (!isLinkHeading(view, line)) continue;
      const end = findItemsEnd(view, earlier, line + 1, lastProse);
      const isInsideBody = line < lastProse;
      if (isInsideBody && WEAK_HEADINGS.has(view, line) && end - line - 1 < MIN_WEAK_ITEMS) continue;
      found.push(...createListFindings(view, earlier, line, end));
      line = Math.max(line, end - 1);
    }
    const cards = findCards(view, lastProse + 1);
    if (cards) found.push(cards);
    return found;
  },
};

/** Returns the findings for a list: its heading is line `heading`, its items are the lines up to `end`, exclusive. */
function createListFindings(view: LineView, earlier: EarlierFindings, heading: number, end: number): Finding[] {
  const reason = { code: 'related-links' } as const;
  if (!endsInSubhead(view, earlier, heading + 1, end))
    return [{ first: heading, last: Math.max(heading, end - 1), reason }];
  const list: Finding = { first: heading, last: end - 2, reason };
  // A short last item is almost certainly the subhead; a longer one is more often a headline.
  if (view.wordCount(end - 1) <= MAX_CERTAIN_SUBHEAD_WORDS) return [list];
  return [list, { first: end - 1, last: end - 1, tier: 'review', reason }];
}

/**
 * Finds links below the body that have no heading: headlines that are each followed by a byline or date. Returns undefined
 * if there are fewer than {@link MIN_CARDS}.
 */
function findCards(view: LineView, from: number): Finding | undefined {
  let first = -1;
  let last = -1;
  let cards = 0;
  for (let line = Math.max(from, 1); line < view.count; line++) {
    if (view.wordCount(line) > MAX_BYLINE_WORDS || !BYLINE.has(view, line)) continue;
    if (line - 1 < from || !view.isHeadline(line - 1)) continue;
    if (first < 0) first = line - 1;
    last = line;
    cards++;
  }
  if (cards < MIN_CARDS) return undefined;
  return { first, last, reason: { code: 'related-headlines' } };
}

/** Whether the line is the heading of a list of links. */
export function isLinkHeading(view: LineView, line: number): boolean {
  const count = view.wordCount(line);
  if (count === 0 || count > MAX_HEADING_WORDS || view.has(line, LineTrait.quotation)) return false;
  if (view.has(line, LineTrait.endsSentence) && !view.has(line, LineTrait.question)) {
    const text = view.textOf(line);
    if (!text.endsWith('...') && !text.endsWith('…')) return false;
  }
  return HEADINGS.has(view, line);
}

/** Returns the index after the items of a list that starts at line `from`. Inside the body, the list ends before prose. */
function findItemsEnd(view: LineView, earlier: EarlierFindings, from: number, lastProse: number): number {
  const limit = Math.min(view.count, from + MAX_ITEMS);
  let line = from;
  while (line < limit && isItem(view, earlier, line, { isBelowBody: line > lastProse })) line++;
  return line;
}

/** Whether the last item of the list `[from, end)` can be the subhead of the paragraph that follows the list. */
function endsInSubhead(view: LineView, earlier: EarlierFindings, from: number, end: number): boolean {
  if (end - from < 2 || end >= view.count || !view.isProse(end)) return false;
  return isSubhead(view, earlier, end - 1) && !isNumbered(view, from, end);
}

/** Whether every line of `[from, end)` starts with a number. The last one is then an item, not a subhead. */
function isNumbered(view: LineView, from: number, end: number): boolean {
  for (let line = from; line < end; line++) if (view.words[view.firstWord[line]!] !== NUMBER) return false;
  return true;
}

function isItem(
  view: LineView,
  { isBoilerplate }: EarlierFindings,
  line: number,
  { isBelowBody }: { readonly isBelowBody: boolean },
): boolean {
  if (view.has(line, LineTrait.colon) && !isBelowBody) return false;
  if (isBoilerplate[line] === 1 || view.isHeadline(line) || BYLINE.has(view, line)) return true;
  return isBelowBody && view.wordCount(line) <= MAX_LATE_ITEM_WORDS;
}

/** Whether the line can be a subhead: short, without a bullet, question mark or byline, and not boilerplate. */
function isSubhead(view: LineView, { isBoilerplate }: EarlierFindings, line: number): boolean {
  return (
    view.wordCount(line) <= MAX_SUBHEAD_WORDS &&
    !view.has(line, LineTrait.question | LineTrait.bullet) &&
    isBoilerplate[line] === 0 &&
    !BYLINE.has(view, line)
  );
}
