import { WordSet } from '../../../text/index.ts';
import type { EarlierFindings } from '../../lines/earlierFindings.ts';
import { findFirstProse, findLastProse } from '../../lines/linePredicates.ts';
import { LineTrait, type LineView } from '../../lines/lineView.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { type Finding, type Rule, wholeLine } from '../rule.ts';
import { isLinkHeading } from './relatedLinks.ts';
import { SECTION_WORDS } from './sectionWords.ts';

/** Links and buttons of a page. Boilerplate wherever they are a line of their own. */
const CONTROLS = new PatternSet(`
  ^skip (to|past|over|navigation|ad|nav) ...4 $
  ^(back|return|jump|go|scroll) to (the )?(top|main|content|gallery|home|homepage|menu|navigation|search|section|contents)
  ^(menu|search|navigation|navigate|toggle ...3 |breadcrumbs?|hamburger|homepage|site map|sitemap|index|main navigation|site navigation)$
  ^(open|close|show|hide|expand|collapse) (the )?(menu|search|navigation|sidebar|nav|all|this|section|modal|dialog)$
  ^(next|previous|prev|older|newer) (article|post|story|page|entry|posts|stories|articles|slide|up|video|gallery|_ news)?$
  ^(next|previous|prev) (auto|_) (news|post|article|story)$
  ^(show|see|view|load|read|explore|discover|browse|view all|find out|learn) (more|all|less|fewer|full ...2)$
  ^(see|view|show|read|load|browse) (all|more|full) (stories|articles|posts|news|comments|results|photos|specs|coverage|updates|reviews|newsletters|videos|topics|_ stories)$
  ^(see|view) all (specs|offers|photos|_)$
  ^(contact|about)( us)?$
  ^(about|contact) (us|the site|this site|the company|our team) ...3 $
  ^(careers?|jobs|masthead|newsroom|press|help|faq|faqs|support|feedback|archives?|customer service|help center|corrections policy|ethics policy|staff directory|our team|our mission|our staff|rss feeds?|press releases?|media kit|advertise|advertise with us|place an ad|work (with|for) us|write for us|submit a (tip|story|letter)|quick links|site index|services|classifieds|obituaries|e-edition|eedition|print edition|today's paper|frequently searched|frequently asked questions|top issues|site links|useful links|account|preferences|notifications|alerts|bookmarks?|saved|my list|reading list)$
  ^(advertise|work|partner) with ...4 $
  ^(table of )?contents$
  ^(list|item) # of #
  ^list of # items$
  ^end of (list|article|content|carousel|interactive|recommended)
  ^(read|watch|listen) (more|later|now|on)$
  ^read more$
  ^(learn|find out) more$
  ^(got it|no thanks|ok|okay|dismiss|cancel|submit|continue|close|done|apply|accept|agree|i agree|maybe later|not now|remind me later|edit|delete|report|reply|filter|sort by|refresh|more info|click here|start over|try it|select|all|more|less|yes|no)$
  ^don't show me this ...4 $
  ^there are no new ...6 $
  ^post navigation$
  ^(follow|following|unfollow|listen|status|published in)$
  ^page # ...3 $
  ^(change|select|choose) (your )?(language|edition|region|location|country|section)
  ^(us|uk|international|global|asia|australia|europe|world) edition$
  ^(expand|collapse|view|read) (the )?(full )?(article|story|post|text|bio|profile|summary|specs)$
  ^in (this|the) (article|story|section|guide|review)$
  ^on this page$
  ^follow (live|the|our|all)? (live|latest)? (live|updates|coverage) ...4 $
  ^(live|latest) updates( below| here)?$
  ^more (brands|info|information|options|services|sections|from us|headlines|sites|in this section)$
`);

/** Names of sections. A line of them is boilerplate above or below the body, and a subhead inside it. */
const SECTIONS = new WordSet(SECTION_WORDS);
/** Words between the names of sections. */
const CONNECTIVES = new WordSet('and the of in more our');

/** Maximum number of words of a label. Hand-set, not measured. */
const MAX_WORDS = 8;
/** Maximum number of words of the name of a section. Hand-set, not measured. */
const MAX_SECTION_WORDS = 4;

export const navigationLabel: Rule = {
  id: 'navigation-label',
  title: 'Navigation and section labels',
  description:
    'Menu entries, buttons and “read more” controls on a line of their own, and names of sections above or below the body. The name of a section as a subhead between paragraphs is ignored.',
  examples: ['Skip to main content', 'World', 'Back to top'],
  tier: 'strip',
  find(view, earlier) {
    const found: Finding[] = [];
    const first = findFirstProse(view, earlier);
    const last = findLastProse(view, earlier);
    for (let line = 0; line < view.count; line++) {
      if (view.wordCount(line) > MAX_WORDS) continue;
      if (CONTROLS.has(view, line) && !view.has(line, LineTrait.quotation))
        found.push(wholeLine(line, 'navigation-link'));
      else if (
        first < view.count &&
        (line < first || line > last || isAmongBoilerplate(view, earlier, line)) &&
        isSection(view, line)
      )
        found.push(wholeLine(line, 'site-section'));
    }
    return found;
  },
};

/** Whether boilerplate follows the line, or precedes it and no prose follows: a subhead is followed by its paragraph. */
function isAmongBoilerplate(view: LineView, { isBoilerplate }: EarlierFindings, line: number): boolean {
  if (line + 1 >= view.count) return true;
  return isBoilerplate[line + 1] === 1 || (line > 0 && isBoilerplate[line - 1] === 1 && !view.isProse(line + 1));
}

function isSection(view: LineView, line: number): boolean {
  const count = view.wordCount(line);
  if (count === 0 || count > MAX_SECTION_WORDS || view.has(line, LineTrait.endsSentence) || isLinkHeading(view, line))
    return false;
  let sections = 0;
  for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++) {
    const id = view.words[word]!;
    if (SECTIONS.has(id)) sections++;
    else if (!CONNECTIVES.has(id)) return false;
  }
  return sections > 0;
}
