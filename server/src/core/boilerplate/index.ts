export type { Boilerplate, Tier } from './boilerplate.ts';
export { findBoilerplate } from './findBoilerplate.ts';
export { type BoilerplateEntry, effectiveBoilerplate } from './folderBoilerplate.ts';
export { type LineKeys, lineKeys } from './recurrence/lineFingerprints.ts';
export { Recurrence } from './recurrence/recurrence.ts';
export { removedLineHashes } from './recurrence/removedLines.ts';
export { DOCUMENTED_RULES } from './rules/ruleMetadata.ts';
export { without } from './subtractSpans.ts';
