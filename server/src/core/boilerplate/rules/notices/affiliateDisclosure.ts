import { isNoticeLike } from '../../lines/linePredicates.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { eachLine, type Rule } from '../rule.ts';

const DISCLOSURES = new PatternSet(`
  (may|might|can|could|we|to) (also )?(earn|receive|get|collect|make) ...6 (commission|commissions|compensation|affiliate|kickback|advertising fees)
  (may|might) ...3 (earn|receive) (a |an )?(portion|share|percentage) of
  products? ...8 (independently|carefully) (selected|reviewed|chosen|picked|curated)
  independently (select|review|choose|pick|evaluate|recommend) ...6 (products?|everything|what)
  affiliate (links?|advertising|marketing|commissions?|program|partnerships?|disclosure|programme)
  (when|if) you (buy|purchase|click|make a purchase|shop|sign) ...12 (link|links)
  (purchase|buy) a product or register
  services llc associates
  prices? (are|were|is) (accurate|correct) (at|as of)
  recommend products we (love|back|like|use)
  (loans|vehicles|products|samples) from ...3 (auto )?manufacturers
`);

/** Maximum number of words of a disclosure. Hand-set, not measured. */
const MAX_WORDS = 110;

export const affiliateDisclosure: Rule = {
  id: 'affiliate-disclosure',
  title: 'Affiliate and commission disclosures',
  description: 'Notices that the publisher earns money from links or purchases.',
  examples: ['We may earn a commission when you buy through links on this page.'],
  tier: 'strip',
  find: (view) =>
    eachLine(view, (line) =>
      isNoticeLike(view, line, MAX_WORDS) && DISCLOSURES.has(view, line) ? 'affiliate-disclosure' : undefined,
    ),
};
