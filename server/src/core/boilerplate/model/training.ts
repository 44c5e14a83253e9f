/** What scripts/train-boilerplate.mjs needs of the code it trains for, so that both see the same features. */
export { parseArticle } from '../../text/article.ts';
export { findBoilerplate } from '../boilerplateOf.ts';
export { effectiveBoilerplate } from '../effective.ts';
export { LineView } from '../lineView.ts';
export { lineKeys, Recurrence } from '../recurrence.ts';
export { RULES } from '../rules/index.ts';
export { likelyTier } from '../rules/likelyBoilerplate.ts';
export { FEATURE_COUNT, FEATURES, lineFeatures } from './lineFeatures.ts';
export { TEXT_BUCKETS, textBuckets } from './textScore.ts';
export { treeScore } from './trees.ts';
