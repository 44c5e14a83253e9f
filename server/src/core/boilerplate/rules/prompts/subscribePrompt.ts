import { isNoticeLike, promptTier } from '../../lines/linePredicates.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { eachLine, type Rule, wholeLine } from '../rule.ts';

const PROMPTS = new PatternSet(`
  ^subscribe (now|today|here)?$
  ^(log|sign) (in|out|up|on)( here| now)?$
  ^(register|login|logout|signup|submit|register now|join now|join us|join|become a member)$
  ^(register|log in|sign in) (or|and|to) (register|log in|sign in|subscribe|continue|read|save|leave|your)
  ^(or )?register or subscribe
  ^already (a|an|have|registered|subscribed) ...
  ^(not|don't) (a|have) ...3 (subscriber|member|account|subscription)
  ^subscribe (now|today|here)? (for|to|from) (unlimited|full|just|only|read|continue|get|access|our|as|more|email|the|_) ...20 $
  ^support (independent|quality|local|our|us|free|the) ...2 (journalism|work|us|guardian|newsroom|reporting)
  # (free )?(articles?|stories) (left|remaining)
  (you've|you have) (reached|read|used) ...4 (limit|articles|stories)
  unlimited (digital )?(access|reading)
  (to|and) (continue|keep) reading
  ^(keep|continue) reading$
  create (a|an|your) (free )?account
  ^(log|sign) in (or|to|with) ...6 $
  ^become (a|an) ...3 (member|subscriber|patron|supporter)
  ^for subscribers( only)?$
  ^subscribers? (only|exclusive)
  this (article|content|story|video) is (only|for|reserved|available|exclusive) ...4 (subscribers|members)
  ^try _ month (for|free)
  (only|just|for) # (a|per) (month|week|year)$
  (low|little) as # ...2 (month|week|year|#|mo)$
  ^(get|start|enjoy) ...8 (free trial|subscription|digital access)
  cancel (anytime|any time)
  cancel at any time
  save articles for later
  (your|my) saved (list|articles|stories|items)
  view saved stories
  find your bookmarks in
  article bookmarked
  be automatically logged in
  (categories|topics|sections|authors|teams|stories) (you follow )?will (be added to|appear in) (my|your)
  (never|don't) miss (a|an|another|any) (headline|story|update|beat|thing|moment|article|post)
  don't miss out on the headlines from
  ^(manage|gift|renew|print|digital) (my |your |a |magazine )?subscriptions?
  ^(digital )?magazine subscribe$
  (consider|please) (making|becoming|supporting) ...4 (donation|contribution|member|us|supporter)
  ^donate( now| today)?$
  ^(make|give) a (donation|gift|contribution)
  find anything you save across the site
  (subscribe|register) (now )?to (read|unlock|continue|access|view)
  ^gift this article
  ^license this (article|story)
  please enter a display name
  ^get the (magazine|app|paper)$
  get ...4 limited edition
  (join|sign in) or create
  your account to
  become a (premium )?(member|subscriber) (to|for|today|and)
  here's your (subscription|account)
  ^(my|your) account$
  ^(start|try) (your )?(free|#) ...2 trial
  request an invite
  ^thank(s| you) for (subscribing|registering)
  find this (story|article) in (my|your) (bookmarks|saved)
  (save|get) ...2 # (percent )?off the (cover|newsstand|regular) price
  ^order reprints
  ^(choose|pick|select|see|view) (your|our|a) (plan|subscription|subscriptions|options)$
`);

/** Maximum number of words of a prompt. Hand-set, not measured. */
const MAX_WORDS = 45;

export const subscribePrompt: Rule = {
  id: 'subscribe-prompt',
  title: 'Subscription, login and donation prompts',
  description: 'Prompts to subscribe, log in, register, save an article or donate, and remnants of paywalls.',
  examples: ['Already a subscriber? Log in', 'You have 2 free articles left this month.'],
  tier: 'strip',
  find: (view) =>
    eachLine(view, (line) => {
      const match = isNoticeLike(view, line, MAX_WORDS) ? PROMPTS.find(view, line) : undefined;
      return match && wholeLine(line, 'subscribe-prompt', promptTier(view, line, match));
    }),
};
