/**
 * Cross-references: which figures and quotes of different articles refer to the same fact, and whether they agree.
 *
 * In: the annotations of each article, as mentions (`createFigureMentions`, `createQuoteMentions`) with an event signature
 * (`computeEventSignature`). Out: links between occurrences, with relation, verdict and score, and facts clustered from them.
 *
 * - `events/`: what an article is about; a logistic model estimates the odds that two articles are about one event.
 * - `frames/`: what a figure measures and how its sentence qualifies it.
 * - `persons/`: whose age a figure is; pronouns and roles are resolved within the article.
 * - `lexicon/`: verbs and nouns by meaning, opposites, and names of countries.
 * - `figures/`: a logistic model decides whether two figures refer to the same fact; intervals decide the verdict.
 * - `quotes/`: equal words, excerpts, edited quotes and paraphrases.
 * - `arithmetic/`: sums, differences, shares, parts and printed conversions.
 * - `facts/`: links of a folder, facts, independent sources, explanations.
 * - `computeLinks.ts` combines them for one or two articles; `linkable.ts` declares what they need of a folder.
 */
export { findConversionChains } from './arithmetic/conversionChains.ts';
export { findPrintedConversions } from './arithmetic/conversions.ts';
export {
  computeFigureLinksBetween,
  computeFigureLinksWithin,
  computeQuoteLinksBetween,
  computeQuoteLinksWithin,
  MAX_LINKED_PER_ARTICLE,
} from './computeLinks.ts';
export { findAgencyCredits } from './events/agencyCredits.ts';
export { createEventPair, isSameEvent } from './events/eventPair.ts';
export { computeEventSignature, type EventSignature, getEventKeys } from './events/eventSignature.ts';
export { listSharedNames } from './events/sharedNames.ts';
export { clusterFacts } from './facts/clusterFacts.ts';
export {
  type CalculationOperand,
  explainLink,
  type LinkExplanation,
  type PrintedFigure,
} from './facts/explainLink.ts';
export { compareIds, compareOccurrences, type Fact, type Link, type Occurrence, occurrenceKey } from './facts/fact.ts';
export { compareLinks, eachPairLinks, type FolderLinks, limitLinks } from './facts/folderLinks.ts';
export { groupBySource, hashContent, hashParagraphs, shareParagraphs } from './facts/sources.ts';
export { type Exclusion, explainExclusion } from './figures/exclusions.ts';
export { computeFigureVerdict, linkProbability } from './figures/linkFigures.ts';
export { listRareFigures } from './figures/measure.ts';
export { type Relation, VERDICT_ORDER, type Verdict } from './figures/verdict.ts';
export type { LinkableArticle, LinkableFolder, LinkableView } from './linkable.ts';
export { createFigureMentions, createQuoteMentions, type FigureMention, type QuoteMention } from './mention.ts';
