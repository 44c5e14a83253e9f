import { MONTH_ABBREVIATIONS, MONTH_NAMES } from '../../text/index.ts';
import { LineTrait, type LineView, NUMBER } from '../lines/lineView.ts';
import { PatternSet } from '../lines/phrasePatterns.ts';
import type { Finding, Rule } from '../rule.ts';

/** A list of links is hardly ever longer. */
const MOST_ITEMS = 60;
const LEAST_CARDS = 3;
const SUBHEAD = 8;
const SHORT_SUBHEAD = 4;
const REASON = { code: 'related-links' } as const;

/** Lines that head a list of other articles and nothing else. */
const HEADS = new PatternSet(`
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

/** Weak heads: a subhead may read like this, so at least two items have to follow. */
const WEAK = new PatternSet(`
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
      const doubtful = endsInSubhead(view, line + 1, end) ? 1 : 0;
      found.push({ first: line, last: Math.max(line, end - 1 - doubtful), reason: REASON });
      // The shortest are left alone; longer ones are more often headlines.
      if (doubtful && view.wordCount(end - 1) > SHORT_SUBHEAD)
        found.push({ first: end - 1, last: end - 1, tier: 'review', reason: REASON });
      line = Math.max(line, end - 1);
    }
    const cards = findCards(view, last + 1);
    if (cards) found.push(cards);
    return found;
  },
};

/**
 * Below the running text, headlines each with a byline or date of its own are links to other articles even without a
 * heading: at least {@link LEAST_CARDS} of them.
 */
function findCards(view: LineView, from: number): Finding | undefined {
  let first = -1;
  let last = -1;
  let cards = 0;
  for (let line = Math.max(from, 1); line < view.count; line++) {
    if (view.wordCount(line) > 14 || !BYLINE.has(view, line)) continue;
    if (line - 1 < from || !view.isHeadline(line - 1)) continue;
    if (first < 0) first = line - 1;
    last = line;
    cards++;
  }
  if (cards < LEAST_CARDS) return undefined;
  return { first, last, reason: { code: 'related-headlines' } };
}

export function isHead(view: LineView, line: number): boolean {
  const count = view.wordCount(line);
  if (count === 0 || count > 9 || view.has(line, LineTrait.quoted)) return false;
  if (view.has(line, LineTrait.closed) && !view.textOf(line).endsWith('...') && !view.textOf(line).endsWith('…')) {
    if (!view.has(line, LineTrait.question)) return false;
  }
  return HEADS.has(view, line);
}

/** Index behind the items that follow a head. Inside the article the list ends before the next running text. */
function itemsEnd(view: LineView, from: number, lastProse: number): number {
  let line = from;
  const most = Math.min(view.count, from + MOST_ITEMS);
  while (line < most && isItem(view, line, line > lastProse)) line++;
  return line;
}

/** The last "headline" before a paragraph may be the subhead of that paragraph. */
function endsInSubhead(view: LineView, from: number, end: number): boolean {
  return (
    end - from >= 2 && end < view.count && view.isProse(end) && isSubhead(view, end - 1) && !isNumbered(view, from, end)
  );
}

/** All items are numbered: the last is one of them, and no subhead. */
function isNumbered(view: LineView, from: number, end: number): boolean {
  for (let line = from; line < end; line++) if (view.words[view.firstWord[line]!] !== NUMBER) return false;
  return true;
}

function isItem(view: LineView, line: number, late: boolean): boolean {
  if (view.has(line, LineTrait.colon) && !late) return false;
  if (view.junk[line] === 1 || view.isHeadline(line) || BYLINE.has(view, line)) return true;
  return late && view.wordCount(line) <= 40;
}

/** Could head a paragraph: up to eight words, no bullet, no question. */
function isSubhead(view: LineView, line: number): boolean {
  return (
    view.wordCount(line) <= SUBHEAD &&
    !view.has(line, LineTrait.question) &&
    !view.has(line, LineTrait.bullet) &&
    view.junk[line] === 0 &&
    !BYLINE.has(view, line)
  );
}
