/**
 * Boilerplate: text of a file that is not part of the article, such as prompts, notices, credits and links.
 *
 * In: an `Article` and, for recurrence, the fingerprints of the other articles in the folder. Out: `Boilerplate` spans,
 * each with a rule, a tier and a reason code.
 *
 * 1. `lines/` turns the article into a `LineView` and matches phrase patterns against its lines.
 * 2. `rules/` run in the order of `RULES`. The last one, `likely-boilerplate`, asks the trained model in `model/`.
 * 3. `LineResolver` decides which rule each line belongs to.
 * 4. `findUntilFixpoint` repeats this on the stripped text, so that stripping twice changes nothing.
 * 5. `folderBoilerplate` adds the lines that recur in the folder (`recurrence/`) and applies the user's settings.
 */
export type { Boilerplate, Tier } from './boilerplate.ts';
export { findBoilerplate } from './findBoilerplate.ts';
export { type BoilerplateEntry, folderBoilerplate } from './folderBoilerplate.ts';
export { type BoilerplateReason, isSameReason, type SimpleReasonCode } from './reason.ts';
export { type ArticleFingerprint, fingerprintArticle } from './recurrence/lineFingerprints.ts';
export { Recurrence } from './recurrence/recurrence.ts';
export { removedLineHashes } from './recurrence/removedLines.ts';
export { SECTION_WORDS } from './rules/page/sectionWords.ts';
export { ALL_RULE_METADATA } from './rules/ruleMetadata.ts';
