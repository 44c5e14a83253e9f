/** Functions for scripts/train-boilerplate.mjs, so that training uses the same features as the rule. */
export { parseArticle } from '../../text/index.ts';
export { findBoilerplate } from '../findBoilerplate.ts';
export { folderBoilerplate } from '../folderBoilerplate.ts';
export { buildLineView } from '../lines/buildLineView.ts';
export { fingerprintArticle } from '../recurrence/lineFingerprints.ts';
export { Recurrence } from '../recurrence/recurrence.ts';
export { RULES } from '../rules/allRules.ts';
export { likelyTier } from '../rules/wholeArticle/likelyBoilerplate.ts';
export { FEATURE_COUNT, FEATURES, lineFeatures } from './lineFeatures.ts';
export { TEXT_BUCKETS, textBuckets } from './textScore.ts';
export { treeScore } from './trees.ts';
