export { conversionChains } from './arithmetic/conversionChains.ts';
export { printedConversions } from './arithmetic/conversions.ts';
export {
  figureLinksBetween,
  figureLinksWithin,
  MAX_LINKED_PER_ARTICLE,
  quoteLinksBetween,
  quoteLinksWithin,
} from './computeLinks.ts';
export { agencyCredits } from './events/agencyCredits.ts';
export { compareEvents, type EventSignature, eventKeys, eventSignature, isSameEvent } from './events/eventSignature.ts';
export { clusterFacts, compareLinks, eachPairLinks, type FolderLinks, limitLinks } from './facts/clusterFacts.ts';
export {
  type CalculationOperand,
  explainLink,
  type LinkExplanation,
  type PrintedFigure,
} from './facts/explainLink.ts';
export { compareIds, compareOccurrences, type Fact, type Link, type Occurrence, occurrenceKey } from './facts/fact.ts';
export { groupBySource, paragraphKeys, shareParagraphs } from './facts/sources.ts';
export { figureVerdict, linkProbability } from './figures/linkFigures.ts';
export { type Relation, VERDICT_ORDER, type Verdict } from './figures/verdict.ts';
export type { LinkableArticle, LinkableFolder, LinkableView } from './linkable.ts';
export { type FigureMention, figureMentions, type QuoteMention, quoteMentions } from './mention.ts';
