import { TokenFlag } from '../../../text/index.ts';
import { isAddressedOrShort, isReport } from '../../lines/linePredicates.ts';
import { LineTrait, type LineView } from '../../lines/lineView.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { eachLine, type Rule } from '../rule.ts';

/** Formulas that news articles do not use. Sufficient evidence anywhere in a line. */
const FORMULAS = new PatternSet(`
  all rights? reserved
  ^(copyright|©|copyrighted) (by|of)? ©? #
  ^(copyright|©) (by|the)? _ ...4 # 
  ^© 
  ^legal disclaimer $
  ^disclaimer$
  ^legal notice
  ^forward looking statements?$
  ^risk warning
  no (warranty|warranties|guarantees?) of any kind
  (not|no|any) (be |held )?(liable|liability|responsible|responsibility) ...6 (accuracy|content|contents|completeness|losses|errors|omissions)
  without (warranty|warranties|guarantee) of any kind
  (material|content|site|article|page|story|publication) ...4 (may|must|can) not be (published|reproduced|broadcast|rewritten|redistributed|copied|distributed)
  not be (reproduced|republished|rewritten|redistributed|retransmitted) (in|without|or|by)
  constitutes? ...2 (acceptance|agreement) (of|to) (our|the|these|this)
  (subject|agree|consent|according|bound) (to|by) (our|these|the site's) (terms|privacy|user|cookie)
  is a ...3 registered trademark of
  (trademark|trademarks) of _ ...6 (inc|llc|ltd|corporation)
  is part of _ ...8 (media group|publisher|company and|network|digital publisher|media company)
  had no role in the (creation|production|writing|reporting)
  content may be edited for (style|length|clarity)
  do not own (shares|positions) in any
  not responsible for the (content|contents|accuracy|availability) of (external|third|linked|any)
  (liability|responsibility) (or liability)? for the accuracy
  quotes (displayed|delayed) ...3 (in|at least)
  market data provided by
  for (informational|information|educational|entertainment) purposes only
  should not be (construed|considered|taken) as ...4 (advice|recommendation)
  does not constitute ...4 (advice|recommendation)
`);

/** Formulas that news about companies also uses. Evidence only in short lines that are not reported speech. */
const PROMPTS = new PatternSet(`
  ^(terms|conditions) (and|of|&)? (conditions|use|service|sale)
  ^privacy (policy|notice|statement|settings|center|centre|rights|choices|manager)
  ^do not (sell|share) ...
  ^(your|our) (privacy|ad) (choices|rights)
  ^(cookie|ad) (settings|choices|preferences|notice)
  ^(user|visitor|service) agreement$
  ^accessibility (statement|help|policy|links)?$
  ^(community|commenting) (rules|guidelines|standards)
  ^advertising (policy|disclosure|terms)
  ^part of ...8 (group|network|company|media)$
  (views|opinions) expressed ...10 (do not|are those|are solely|are not|are the author's|are my|are his|are her)
  user agreement and privacy policy
`);

/** Terms that occur in legal links and in news about companies. */
const TERMS = new PatternSet(
  '(our|the) (user agreement|terms of (use|service)|terms and conditions|privacy (policy|notice|statement|agreement))',
);

/** Maximum number of words of a notice with a formula. Hand-set, not measured. */
const MAX_NOTICE_WORDS = 160;
/** Maximum number of words of a line that links to legal pages. Hand-set, not measured. */
const MAX_LINK_WORDS = 70;

export const legalNotice: Rule = {
  id: 'legal-notice',
  title: 'Legal notices',
  description:
    'Copyright lines, disclaimers, terms of use and notices about reprinting. Lines that report on terms or copyright and quote someone are not matched.',
  examples: [
    '© 2031 Harbour Herald Group. All rights reserved.',
    'Legal Disclaimer:',
    'Use of this site constitutes acceptance of our Terms of Use.',
  ],
  tier: 'strip',
  find: (view) =>
    eachLine(view, (line) => {
      const words = view.wordCount(line);
      if (words <= MAX_NOTICE_WORDS && !view.has(line, LineTrait.reporting) && FORMULAS.has(view, line))
        return 'legal-notice';
      if (words <= MAX_LINK_WORDS && !isReport(view, line) && isLegalLink(view, line)) return 'legal-link';
      return undefined;
    }),
};

/**
 * Whether the line links to legal pages. A mention of terms counts if the line addresses the reader, is short, or writes
 * the terms with capitals ("Terms and Conditions"); news mentions "terms and conditions" in long sentences.
 */
function isLegalLink(view: LineView, line: number): boolean {
  if (PROMPTS.has(view, line)) return true;
  const match = TERMS.find(view, line);
  if (!match || isAddressedOrShort(view, line)) return match !== undefined;
  return view.article.tokens.hasFlag(view.wordToken[match.end - 1]!, TokenFlag.capital);
}
