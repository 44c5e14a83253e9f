import {
  type DecisionFile,
  DecisionFileError,
  EMPTY_DECISIONS,
  formatDecisionFile,
  MAX_DECISION_FILE_BYTES,
  MAX_DECISIONS,
  type NewDecision,
  parseDecisionFile,
  addDecision as withDecision,
  removeDecision as withoutDecision,
} from '../core/decisions/index.ts';
import { type DecodeBytes, type FileAccess, FileError } from '../core/host.ts';
import type { AddDecisionResult, RemovedLinesResult } from '../protocol.ts';
import type { FolderState } from './folderState.ts';

/** Reads the decision file of a folder and sets its decisions. One with nonsense in it decides nothing and is left alone. */
export async function loadDecisionFile(root: FolderState, files: FileAccess, decodeBytes: DecodeBytes): Promise<void> {
  let text: string | undefined;
  let problem: string | undefined;
  let decisions = EMPTY_DECISIONS;
  try {
    const decoded = decodeBytes(await files.read(root.decisionFileUri, MAX_DECISION_FILE_BYTES), 'utf-8');
    if (decoded === null) throw new DecisionFileError('not UTF-8');
    text = decoded;
    decisions = parseDecisionFile(decoded);
  } catch (error) {
    if (error instanceof FileError && error.code === 'not-found') text = undefined;
    else
      problem = `${root.pathOf(root.decisionFileUri)} is not used: ${error instanceof Error ? error.message : error}`;
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
  const known = new Set(root.decisions.removedLines);
  const other = new Set(lines.filter((line) => known.has(line) !== removed));
  if (other.size === 0) return null;
  // Of more than a decision file may hold, the oldest go.
  const removedLines = removed
    ? [...known, ...other].slice(-MAX_DECISIONS)
    : [...known].filter((one) => !other.has(one));
  return changed(root, { ...root.decisions, removedLines });
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
