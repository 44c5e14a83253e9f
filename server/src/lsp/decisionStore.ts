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

/** Reads the decision file of a folder and sets its decisions. One with nonsense in it decides nothing and is left alone. */
export async function loadDecisionFile(root: FolderState, files: FileAccess, decodeBytes: DecodeBytes): Promise<void> {
  let text: string | undefined;
  let problem: string | undefined;
  let decisions = EMPTY_DECISIONS;
  try {
    const decoded = decodeBytes(await files.read(root.decisionFileUri, MAX_DECISION_FILE_BYTES), 'utf-8');
    if (decoded === null) throw new DecisionFileError({ code: 'not-utf8' });
    text = decoded;
    decisions = parseDecisionFile(decoded);
  } catch (error) {
    if (error instanceof FileError && error.code === 'not-found') text = undefined;
    else problem = describeIgnoredDecisionFile(root.pathOf(root.decisionFileUri), error);
  }
  const same = text === root.decisionFileText && problem === root.decisionFileProblem;
  root.decisionFileText = text;
  root.decisionFileProblem = problem;
  if (same) return;
  root.decisions = decisions;
  root.folder.setDecisions(decisions);
}

/** Adds a decision, obeys it at once, and gives the text for the client to write. */
export function addDecision(root: FolderState, decision: NewDecision): AddDecisionResult {
  return cannotDecide(root) ?? changed(root, withDecision(root.decisions, decision));
}

/** Adds hashes of lines that are removed because they recur, or takes them back; null where nothing changes by it. */
export function recordRemovedLines(root: FolderState, lines: readonly string[], removed: boolean): RemovedLinesResult {
  const problem = cannotDecide(root);
  if (problem) return problem;
  const updated = removed ? addRemovedLines(root.decisions, lines) : deleteRemovedLines(root.decisions, lines);
  return updated === root.decisions ? null : changed(root, updated);
}

/** Takes a decision back. */
export function removeDecision(root: FolderState, key: string): AddDecisionResult {
  return cannotDecide(root) ?? changed(root, withoutDecision(root.decisions, key));
}

function cannotDecide(root: FolderState): { error: string } | undefined {
  if (root.uri === '') return { error: 'Decisions are kept in a folder: open the folder of this article first.' };
  return root.decisionFileProblem === undefined ? undefined : { error: root.decisionFileProblem };
}

function changed(root: FolderState, decisions: DecisionFile): AddDecisionResult {
  const text = formatDecisionFile(decisions, root.decisionFileText);
  root.decisions = decisions;
  root.decisionFileText = text;
  root.folder.setDecisions(decisions);
  return { uri: root.decisionFileUri, text };
}
