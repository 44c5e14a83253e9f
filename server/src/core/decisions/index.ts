export { addDecision, type NewDecision } from './addDecision.ts';
export { type Anchor, createAnchor, findAnchor } from './anchor.ts';
export { applyLinkDecisions, findCannotLinks } from './applyDecisions.ts';
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
