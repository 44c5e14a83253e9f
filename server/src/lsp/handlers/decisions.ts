import { findSameFactCandidates, resolveDecision } from '../../features/index.ts';
import {
  AddDecision,
  type AddDecisionParams,
  type AddDecisionResult,
  RemoveDecision,
  type RemoveDecisionParams,
  type RemoveDecisionResult,
  RemovedLines,
  type RemovedLinesParams,
  type RemovedLinesResult,
  SameFactCandidates,
  type SameFactCandidatesParams,
  type SameFactCandidatesResult,
  ShowDecisions,
  type ShowDecisionsParams,
  type ShowDecisionsResult,
} from '../../protocol.ts';
import { NOT_AN_OPEN_ARTICLE } from '../messages.ts';
import type { ServerState } from '../serverState.ts';
import { addCustomArticleHandler, addCustomHandler } from './requestHandler.ts';

/** {@link AddDecision} */
export function addAddDecisionHandler(state: ServerState): void {
  addCustomArticleHandler<AddDecisionParams, AddDecisionResult>(
    state,
    AddDecision,
    { error: NOT_AN_OPEN_ARTICLE },
    (context, params) => {
      const decision = resolveDecision(context, params.decision);
      return typeof decision === 'string' ? { error: decision } : state.folderRequests.addDecision(context, decision);
    },
  );
}

/** {@link RemoveDecision} */
export function addRemoveDecisionHandler(state: ServerState): void {
  addCustomHandler<RemoveDecisionParams, RemoveDecisionResult>(state, RemoveDecision, (params) =>
    state.folderRequests.removeDecision(params),
  );
}

/** {@link RemovedLines} */
export function addRemovedLinesHandler(state: ServerState): void {
  addCustomHandler<RemovedLinesParams, RemovedLinesResult>(state, RemovedLines, (params) =>
    state.folderRequests.recordRemovedLines(params),
  );
}

/** {@link ShowDecisions} */
export function addShowDecisionsHandler(state: ServerState): void {
  addCustomHandler<ShowDecisionsParams, ShowDecisionsResult>(state, ShowDecisions, ({ uri }) =>
    state.folderRequests.showDecisions(uri),
  );
}

/** {@link SameFactCandidates} */
export function addSameFactCandidatesHandler(state: ServerState): void {
  addCustomArticleHandler<SameFactCandidatesParams, SameFactCandidatesResult>(
    state,
    SameFactCandidates,
    { range: null, candidates: [] },
    (context, { position }, token) => findSameFactCandidates(context, position, token),
  );
}
