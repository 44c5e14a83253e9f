import { isNoticeLike, promptTier } from '../../lines/linePredicates.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { eachLine, type Rule, wholeLine } from '../rule.ts';

const PROMPTS = new PatternSet(`
  (sign|signup|signing) (up|me up)? (here )?(for|to|by) ...10 (newsletter|newsletters|email|emails|alerts|updates|briefing|briefings|inbox|digest|mailing list)
  sign up (here|now|today|below|free)
  ^sign up (for|to) ...8 $
  subscribe to ...10 (newsletter|newsletters|email|emails|alerts|updates|channel|briefing|digest|list|feed)
  subscribing to our
  (delivered|sent|straight|direct|directly|right) ...5 (to|in|into) your (inbox|email|in box|mailbox|phone)
  (in|into|to) your (inbox|email inbox|mailbox)
  let our news meet your inbox
  ^(our|the|daily|weekly|free|email)? ...2 newsletters? (sign up|signup|subscription)?$
  ^newsletter (signup|sign up|promotion)
  (alerts|newsletters?) (and|&) (alerts|newsletters?)$
  ^get (the|our|your|daily|all|a|breaking|email|free|weekly|top) ...14 (newsletters?|emailed|alerts|in your inbox|to your inbox|morning|updates)$
  ^get ...10 (breaking )?news alerts
  ^(breaking )?news (emails|alerts)$
  enter (your|a|an)? valid? email
  ^(your )?(email|e-mail) (address)? ...3 $
  email address to (continue|subscribe|sign)
  ^thank(s| you) for (signing up|subscribing|registering|joining)
  added you to our mailing list
  ^check your (inbox|email)
  agree to receive ...6 (email|emails|marketing|communications|updates|newsletters|text|offers|messages)
  send me (email|emails|updates|news|offers|the)
  (like|wish|want) to be emailed about
  unsubscribe (at )?(anytime|any time|any point)
  unsubscribe at any
  ^by (signing|subscribing|clicking|submitting|registering|continuing|providing|checking|entering|joining|choosing|creating|using|proceeding|accessing) ...14 (you|i) (also )?(agree|accept|acknowledge|confirm|consent|understand|are agreeing)
  (join|follow) our (newsletter|whatsapp|telegram|mailing|channel)
  ^want more _ ...4 (sign|subscribe)
  ^want to (keep up|stay|get) ...8
  want ...6 (delivered|newsletter|inbox)
  (is|our) (a )?(free|weekly|daily) (weekly|daily|free)? newsletter (for|about|from|by|written|sent|covering)
  stay (up to date|informed|in the know|tuned|connected) (with|on|by) (our|the latest|all)
`);

/** Maximum number of words of a prompt. Hand-set, not measured. */
const MAX_WORDS = 75;

export const newsletterPrompt: Rule = {
  id: 'newsletter-prompt',
  title: 'Newsletter and alert prompts',
  description:
    'Prompts to sign up for a newsletter, alerts or a mailing list, and the fields of their forms. Lines that report on newsletters and quote someone are not matched.',
  examples: ['Sign up for our free weekly newsletter', 'Get the harbour’s top stories delivered to your inbox.'],
  tier: 'strip',
  find: (view) =>
    eachLine(view, (line) => {
      const match = isNoticeLike(view, line, MAX_WORDS) ? PROMPTS.find(view, line) : undefined;
      return match && wholeLine(line, 'newsletter-prompt', promptTier(view, line, match));
    }),
};
