import { WordSet } from '../../text/vocabulary.ts';
import { isNoticeLike } from '../guards.ts';
import { AT, LineShape, type LineView, NUMBER } from '../lineView.ts';
import { PhraseSet } from '../phrase.ts';
import { eachLine, type Rule } from '../rule.ts';

const PROMPTS = new PhraseSet(`
  ^share (this|on|via|to|the|your|with|it) ...6 $
  ^share (this )?(article|story|post|page|video|gallery|icon|button|options)
  ^(share|tweet|pin|post|like) (it|this)$
  sharing is caring
  ^(click|tap) to (share|tweet|copy|print|email)
  ^(copy|copied) (the )?(link|url|to clipboard)
  ^link copied
  ^(follow|like|find|join|connect with|visit|watch) (us|me|him|her|them|our|the) ...8 (on|at|for) ...3 (facebook|twitter|x|instagram|youtube|tiktok|linkedin|threads|bluesky|whatsapp|telegram|pinterest|flipboard|social|google|spotify|apple|reddit|mastodon)
  ^follow ...8 on ...2 (facebook|twitter|instagram|youtube|tiktok|linkedin|threads|bluesky|whatsapp|telegram|pinterest|google|social)
  ^follow (us|me|our|along)$
  ^follow ...5 (english|news|today|online|magazine|tv)$
  ^(follow|connect) (with )?us
  (like|join|follow) us on (facebook|twitter|instagram|x|youtube|tiktok|social|linkedin|whatsapp|telegram)
  ^join the (conversation|discussion|debate)
  ^view (this )?(post|tweet|photo|profile|more) on (instagram|twitter|x|facebook|tiktok|threads)
  ^a (post|video) (shared|posted) by
  ^(this|instagram|twitter|tiktok|facebook|youtube) content (can also be viewed|$)
  content can also be viewed on the site
  ^(email|print|save|bookmark) (this )?(article|story|page|icon)
  ^pic twitter com
  ^reuse this content
  ^(have|got) (a|any)? ...3 (news )?tips?
  (send|share) (it to|us) (a|your)? (news )?(tip|tips|story|stories)
  ^send (us )?(a |your )?(tip|tips|feedback|letters?)
  ^contact the (author|reporter|writer|editor|newsroom)
  ^(email|contact|write to) (us|me) (at|on|with)
`);

/** Networks and buttons: a line of nothing else is a row of share buttons. */
const BUTTONS = new WordSet(`
  facebook twitter whatsapp reddit linkedin flipboard pinterest telegram messenger instagram youtube tiktok threads bluesky
  snapchat tumblr email mail print share tweet pin copy link url mix rss pocket sms viber vk weibo line google plus x post save
  sharethis addthis shares likes like comment comments icon
`);
const NEUTRAL = new WordSet('on via to by this with a the and or more e');

export const sharePrompt: Rule = {
  id: 'share-prompt',
  title: 'Share, follow and contact prompts',
  description: 'Share buttons, requests to follow an account, what is left of embedded posts, and calls for tips.',
  examples: ['Share on Facebook', 'Follow the Harbour Herald on Instagram', 'Got a tip? Write to us.'],
  tier: 'strip',
  find: (view) =>
    eachLine(view, (line) => {
      if (isButtons(view, line)) return 'It is a row of share buttons.';
      if (isNoticeLike(view, line, 40) && PROMPTS.has(view, line))
        return 'It asks the reader to share, follow or write to somebody.';
      return undefined;
    }),
};

/** Every word is a network, a button or a count, one at least a button, and there are at most ten. */
function isButtons(view: LineView, line: number): boolean {
  const count = view.wordCount(line);
  // A name with a full stop is the end of a sentence that a scraper cut.
  if (count === 0 || count > 10 || view.has(line, LineShape.closed)) return false;
  let buttons = 0;
  for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++) {
    const id = view.words[word]!;
    if (BUTTONS.has(id)) buttons++;
    else if (!NEUTRAL.has(id) && id !== NUMBER && id !== AT) return false;
  }
  return buttons > 0;
}
