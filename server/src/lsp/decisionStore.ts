import {
  addRemovedLines,
  type DecisionFile,
  DecisionFileError,
  deleteRemovedLines,
  EMPTY_DECISIONS,
  formatDecisionFile,
  MAX_DECISION_FILE_BYTES,
  type NewDecision,
  parseDecisionFile,
  addDecision as withDecision,
  removeDecision as withoutDecision,
} from '../core/decisions/index.ts';
import { type DecodeBytes, type FileAccess, FileError } from '../core/host.ts';
import { describeIgnoredDecisionFile } from '../messages/index.ts';
import type { AddDecisionResult, RemovedLinesResult } from '../protocol.ts';
import type { FolderState } from './folderState.ts';
import { DECISIONS_NEED_A_FOLDER } from './messages.ts';

/** Reads the decision file of a folder and applies its decisions. An invalid file is reported and ignored. */
export async function loadDecisionFile(state: FolderState, files: FileAccess, decodeBytes: DecodeBytes): Promise<void> {
  let text: string | undefined;
  let problem: string | undefined;
  let decisions = EMPTY_DECISIONS;
  try {
    const decoded = decodeBytes(await files.read(state.decisionFileUri, MAX_DECISION_FILE_BYTES), 'utf-8');
    if (decoded === null) throw new DecisionFileError({ code: 'not-utf8' });
    text = decoded;
    decisions = parseDecisionFile(decoded);
  } catch (error) {
    if (error instanceof FileError && error.code === 'not-found') text = undefined;
    else problem = describeIgnoredDecisionFile(state.pathOf(state.decisionFileUri), error);
  }
  const same = text === state.decisionFileText && problem === state.decisionFileProblem;
  state.decisionFileText = text;
  state.decisionFileProblem = problem;
  if (same) return;
  state.decisions = decisions;
  state.folder.setDecisions(decisions);
}

/** Adds a decision and applies it immediately; returns the new text of the decision file for the client to write. */
export function addDecision(state: FolderState, decision: NewDecision): AddDecisionResult {
  return findDecisionProblem(state) ?? applyDecisions(state, withDecision(state.decisions, decision));
}

/** Adds or deletes hashes of lines that were removed because they recur; returns null if that changes nothing. */
export function recordRemovedLines(state: FolderState, lines: readonly string[], removed: boolean): RemovedLinesResult {
  const problem = findDecisionProblem(state);
  if (problem) return problem;
  const updated = removed ? addRemovedLines(state.decisions, lines) : deleteRemovedLines(state.decisions, lines);
  return updated === state.decisions ? null : applyDecisions(state, updated);
}

/** Removes a decision; returns the new text of the decision file for the client to write. */
export function removeDecision(state: FolderState, key: string): AddDecisionResult {
  return findDecisionProblem(state) ?? applyDecisions(state, withoutDecision(state.decisions, key));
}

function findDecisionProblem(state: FolderState): { error: string } | undefined {
  if (state.uri === '') return { error: DECISIONS_NEED_A_FOLDER };
  return state.decisionFileProblem === undefined ? undefined : { error: state.decisionFileProblem };
}

function applyDecisions(state: FolderState, decisions: DecisionFile): AddDecisionResult {
  const text = formatDecisionFile(decisions, state.decisionFileText);
  state.decisions = decisions;
  state.decisionFileText = text;
  state.folder.setDecisions(decisions);
  return { uri: state.decisionFileUri, text };
}
