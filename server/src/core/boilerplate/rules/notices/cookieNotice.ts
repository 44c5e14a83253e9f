import { isNoticeLike } from '../../lines/linePredicates.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { eachLine, type Rule } from '../rule.ts';

const NOTICES = new PatternSet(`
  (we|site|website|page|partners|service|blog) (and our partners|may)? uses? ...3 cookies
  use of cookies
  (accept|reject|allow|manage|refuse) (all )?(optional )?cookies
  cookies? (policy|settings|preferences|consent|notice|banner)
  (cookies and|and) (other )?(similar|tracking) technologies
  (store|stores) (or|and|and or) (retrieve|access) information on (your|a) (browser|device)
  this site is protected by (recaptcha|hcaptcha)
  ^your privacy is important
  ^(we value|we care about) your privacy
  how we use (your )?(data|cookies)
  ^i accept$
  ^accept (all|and continue)$
  uses akismet
`);

/** Maximum number of words of a notice. Hand-set, not measured. */
const MAX_WORDS = 140;

export const cookieNotice: Rule = {
  id: 'cookie-notice',
  title: 'Cookie and privacy banners',
  description: 'Banners that ask for consent to cookies or explain how data is used.',
  examples: ['We use cookies to improve your experience on this site.', 'Manage cookie preferences'],
  tier: 'strip',
  find: (view) =>
    eachLine(view, (line) =>
      isNoticeLike(view, line, MAX_WORDS) && NOTICES.has(view, line) ? 'cookie-notice' : undefined,
    ),
};
