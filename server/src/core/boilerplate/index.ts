export type { Boilerplate, Tier } from './boilerplate.ts';
export { findBoilerplate } from './findBoilerplate.ts';
export { type BoilerplateEntry, folderBoilerplate } from './folderBoilerplate.ts';
export { type BoilerplateReason, isSameReason, type SimpleReasonCode } from './reason.ts';
export { type ArticleFingerprint, fingerprintArticle } from './recurrence/lineFingerprints.ts';
export { Recurrence } from './recurrence/recurrence.ts';
export { removedLineHashes } from './recurrence/removedLines.ts';
export { ALL_RULE_METADATA } from './rules/ruleMetadata.ts';
export { subtractSpans } from './subtractSpans.ts';
