export { conversionChains } from './arithmetic/conversionChains.ts';
export { printedConversions } from './arithmetic/conversions.ts';
export {
  figureLinksBetween,
  figureLinksWithin,
  MOST_LINKED,
  quoteLinksBetween,
  quoteLinksWithin,
} from './computeLinks.ts';
export { agencyCredits } from './events/agencyCredits.ts';
export { type EventSignature, eventKeys, eventLikeness, eventSignature, sameEvent } from './events/eventSignature.ts';
export { compareLinks, eachPairLinks, type FolderLinks, factsOf, limitLinks } from './facts/clusterFacts.ts';
export { explain } from './facts/explainLink.ts';
export { compareIds, comparePlaces, type Fact, type Link, type Place, placeKey } from './facts/fact.ts';
export { areCopies, groupOrigins, paragraphKeys } from './facts/sources.ts';
export { alignmentScore, figureVerdict } from './figures/linkFigures.ts';
export { type Relation, VERDICT_ORDER, type Verdict } from './figures/verdict.ts';
export type { LinkableArticle, LinkableFolder, LinkableView } from './linkable.ts';
export { type FigureMention, figureMentions, type QuoteMention, quoteMentions } from './mention.ts';
