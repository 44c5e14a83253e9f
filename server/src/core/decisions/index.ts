/**
 * What the user decided about a folder: text that is or is not boilerplate, occurrences of the same or of different facts.
 *
 * In: the text of the decision file, `.second-source.json`. `parseDecisionFile` and `formatDecisionFile` convert it; an invalid
 * file is a {@link DecisionFileError} with a code. `addDecision`, `removeDecision` and `addRemovedLines` return a changed copy.
 * Spans are stored as anchors (`createAnchor`, `findAnchor`), so that they are found again after edits; a decision whose text is
 * gone is orphaned and has no effect.
 *
 * Out: `Decisions` applies the decisions to the boilerplate of an article, `applyLinkDecisions` to the links of two articles, and
 * `findCannotLinks` returns the constraints for clustering facts. Decisions override every rule and every score.
 */
export { addDecision, type NewDecision } from './addDecision.ts';
export { type Anchor, createAnchor, findAnchor } from './anchor.ts';
export { type ArticlePair, applyLinkDecisions, findCannotLinks } from './applyDecisions.ts';
export {
  DECISION_FILE_NAME,
  type DecisionFile,
  EMPTY_DECISIONS,
  formatDecisionFile,
  MAX_DECISION_FILE_BYTES,
  MAX_DECISIONS,
  type PairDecision,
  parseDecisionFile,
  type SpanDecision,
} from './decisionFile.ts';
export { DecisionFileError, type DecisionFileProblem } from './decisionFileError.ts';
export { DECISION_LISTS, type DecisionList, decisionId, removeDecision } from './decisionId.ts';
export { Decisions } from './decisions.ts';
export { addRemovedLines, deleteRemovedLines } from './removedLines.ts';
