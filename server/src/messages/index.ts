/**
 * English for the codes that core returns.
 *
 * Core returns reasons as a code with arguments and never as prose. This layer turns them into one sentence or phrase
 * each, for the editor (features, lsp) and the command line alike. Strings that only one layer needs are in that layer's
 * own `messages.ts`.
 */
export { describeBoilerplateReason } from './boilerplateReasons.ts';
export { describeBound } from './bounds.ts';
export { describeError, describeIgnoredDecisionFile } from './errors.ts';
export { describeExclusion } from './exclusions.ts';
export { describeLinkExplanation, formatLinkExplanation } from './linkExplanations.ts';
export { describeSkipReason } from './skipReasons.ts';
