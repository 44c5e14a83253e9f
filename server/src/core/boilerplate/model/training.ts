/** What scripts/train-boilerplate.mjs needs of the code it trains for, so that both see the same features. */
export { parseArticle } from '../../text/index.ts';
export { findBoilerplate } from '../findBoilerplate.ts';
export { folderBoilerplate } from '../folderBoilerplate.ts';
export { LineView } from '../lines/lineView.ts';
export { fingerprintArticle } from '../recurrence/lineFingerprints.ts';
export { Recurrence } from '../recurrence/recurrence.ts';
export { RULES } from '../rules/allRules.ts';
export { likelyTier } from '../rules/likelyBoilerplate.ts';
export { FEATURE_COUNT, FEATURES, lineFeatures } from './lineFeatures.ts';
export { TEXT_BUCKETS, textBuckets } from './textScore.ts';
export { treeScore } from './trees.ts';
