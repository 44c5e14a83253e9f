export { type NewDecision, withDecision } from './addDecision.ts';
export { type Anchor, anchorOf, findAnchor } from './anchor.ts';
export { obey, partedPlaces } from './applyDecisions.ts';
export {
  type Dismissals,
  LARGEST_SIDECAR,
  MOST_ENTRIES,
  NO_DISMISSALS,
  type PairDecision,
  readSidecar,
  SIDECAR_NAME,
  SidecarError,
  type SpanDecision,
  writeSidecar,
} from './decisionFile.ts';
export { DECISION_LISTS, type DecisionList, decisionKey, withoutDecision } from './decisionId.ts';
export { Decisions } from './decisions.ts';
