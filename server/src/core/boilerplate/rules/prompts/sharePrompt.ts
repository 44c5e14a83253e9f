import { AT_SIGN, OPEN_PAREN, TokenKind, WordSet } from '../../../text/index.ts';
import { findFirstProse, findLastProse, isNoticeLike } from '../../lines/linePredicates.ts';
import { AT, LineTrait, type LineView, NUMBER } from '../../lines/lineView.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { eachLine, type Rule } from '../rule.ts';

const PROMPTS = new PatternSet(`
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
  ^send (us|your|us your|us a|a) (tip|tips|feedback|letters?)
  ^send (tip|tips|feedback|letters?) to ...4 (@|us|our|editor|editors|newsroom)
  ^contact the (author|reporter|writer|editor|newsroom)
  ^(email|contact|write to) (us|me) (at|on|with)
`);

const NETWORKS = new WordSet(`
  facebook twitter whatsapp reddit linkedin flipboard pinterest telegram messenger instagram youtube tiktok threads bluesky
  snapchat tumblr sharethis addthis
`);
/** Labels of buttons next to the networks. A line that contains nothing else is a row of share buttons. */
const BUTTONS = new WordSet(`
  email mail print share tweet pin copy link url mix rss pocket sms viber vk weibo line google plus x post save
  shares likes like comment comments icon
`);
const NEUTRAL = new WordSet('on via to by this with a the and or more e');

/** Maximum number of words of a prompt. Hand-set, not measured. */
const MAX_PROMPT_WORDS = 40;
/** Maximum number of words of a row of buttons. Hand-set, not measured. */
const MAX_BUTTON_WORDS = 10;
/** Maximum number of words and UTF-16 code units of a row of buttons that lost its spaces. Hand-set, not measured. */
const MAX_ATTACHED_BUTTON_WORDS = 3;
const MAX_ATTACHED_BUTTON_LENGTH = 90;
/** Maximum number of words of the signature of an embedded post. Hand-set, not measured. */
const MAX_SIGNATURE_WORDS = 14;

export const sharePrompt: Rule = {
  id: 'share-prompt',
  title: 'Share, follow and contact prompts',
  description: 'Share buttons, requests to follow an account, remnants of embedded posts, and calls for tips.',
  examples: ['Share on Facebook', 'Follow the Harbour Herald on Instagram', 'Got a tip? Write to us.'],
  tier: 'strip',
  find(view, earlier) {
    const first = findFirstProse(view, earlier);
    const last = findLastProse(view, earlier);
    return eachLine(view, (line) => {
      if (isButtonRow(view, line, { isOutsideBody: line < first || line > last }) || isAttachedButtonRow(view, line))
        return 'share-buttons';
      if (isPostSignature(view, line)) return 'post-signature';
      if (isNoticeLike(view, line, MAX_PROMPT_WORDS) && PROMPTS.has(view, line)) return 'share-prompt';
      return undefined;
    });
  },
};

/** Whether every word is a network, a button or a count, and there are enough of them for a row of buttons. */
function isButtonRow(view: LineView, line: number, { isOutsideBody }: { readonly isOutsideBody: boolean }): boolean {
  const count = view.wordCount(line);
  // A network name with a full stop is the end of a sentence that the scraper cut off.
  if (count === 0 || count > MAX_BUTTON_WORDS || view.has(line, LineTrait.endsSentence)) return false;
  let networks = 0;
  let buttons = 0;
  for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++) {
    const id = view.words[word]!;
    if (NETWORKS.has(id)) networks++;
    else if (BUTTONS.has(id)) buttons++;
    else if (!NEUTRAL.has(id) && id !== NUMBER && id !== AT) return false;
  }
  // A single word such as "Print" or "SMS" can be an item of a list in the article.
  return networks > 0 || buttons > 1 || (buttons === 1 && (isOutsideBody || count > 1));
}

/** A row of buttons that lost its spaces: "FacebookTwitterEmail". */
const ATTACHED_BUTTONS =
  /^(?:(?:Share|Facebook|Twitter|X|Email|WhatsApp|LinkedIn|Pinterest|Reddit|Flipboard|Telegram|Print|Copy|Link|Tweet|Instagram|YouTube|TikTok|Messenger|Pocket|SMS|Bluesky|Threads)[ \t]?){2,12}$/;

function isAttachedButtonRow(view: LineView, line: number): boolean {
  return (
    view.end[line]! - view.start[line]! <= MAX_ATTACHED_BUTTON_LENGTH &&
    view.wordCount(line) <= MAX_ATTACHED_BUTTON_WORDS &&
    ATTACHED_BUTTONS.test(view.textOf(line))
  );
}

/** Whether the line is the last line of an embedded post: "— Ada Lume (@adalume) March 3, 2031". */
function isPostSignature(view: LineView, line: number): boolean {
  const { tokens } = view.article;
  const first = view.firstToken[line]!;
  if (tokens.kind[first] !== TokenKind.dash || view.wordCount(line) > MAX_SIGNATURE_WORDS) return false;
  for (let token = first + 1; token < view.endToken[line]! - 1; token++) {
    if (tokens.codeAt(token) === OPEN_PAREN && tokens.codeAt(token + 1) === AT_SIGN)
      return view.words[view.endWord[line]! - 1] === NUMBER;
  }
  return false;
}
