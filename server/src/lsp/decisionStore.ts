import {
  type Dismissals,
  LARGEST_SIDECAR,
  MOST_ENTRIES,
  type NewDecision,
  NO_DISMISSALS,
  readSidecar,
  SidecarError,
  withDecision,
  withoutDecision,
  writeSidecar,
} from '../core/decisions/index.ts';
import { type DecodeBytes, FileError, type Files } from '../core/host.ts';
import type { DecideResult, RemovedLinesResult } from '../protocol.ts';
import type { Root } from './folderState.ts';

/** Reads the sidecar of a folder and sets its decisions. One with nonsense in it decides nothing and is left alone. */
export async function loadSidecar(root: Root, files: Files, decodeBytes: DecodeBytes): Promise<void> {
  let text: string | undefined;
  let problem: string | undefined;
  let dismissals = NO_DISMISSALS;
  try {
    const decoded = decodeBytes(await files.read(root.sidecarUri, LARGEST_SIDECAR), 'utf-8');
    if (decoded === null) throw new SidecarError('not UTF-8');
    text = decoded;
    dismissals = readSidecar(decoded);
  } catch (error) {
    if (error instanceof FileError && error.code === 'not-found') text = undefined;
    else problem = `${root.pathOf(root.sidecarUri)} is not used: ${error instanceof Error ? error.message : error}`;
  }
  const same = text === root.sidecar && problem === root.sidecarProblem;
  root.sidecar = text;
  root.sidecarProblem = problem;
  if (same) return;
  root.dismissals = dismissals;
  root.folder.setDismissals(dismissals);
}

/** Adds a decision, obeys it at once, and gives the text for the client to write. */
export function decide(root: Root, decision: NewDecision): DecideResult {
  return cannotDecide(root) ?? changed(root, withDecision(root.dismissals, decision));
}

/** Adds hashes of lines that are removed because they recur, or takes them back; null where nothing changes by it. */
export function rememberLines(root: Root, lines: readonly string[], removed: boolean): RemovedLinesResult {
  const problem = cannotDecide(root);
  if (problem) return problem;
  const known = new Set(root.dismissals.removedLines);
  const other = new Set(lines.filter((line) => known.has(line) !== removed));
  if (other.size === 0) return null;
  // Of more than a sidecar may hold, the oldest go.
  const removedLines = removed
    ? [...known, ...other].slice(-MOST_ENTRIES)
    : [...known].filter((one) => !other.has(one));
  return changed(root, { ...root.dismissals, removedLines });
}

/** Takes a decision back. */
export function undecide(root: Root, key: string): DecideResult {
  return cannotDecide(root) ?? changed(root, withoutDecision(root.dismissals, key));
}

function cannotDecide(root: Root): { error: string } | undefined {
  if (root.uri === '') return { error: 'Decisions are kept in a folder: open the folder of this article first.' };
  return root.sidecarProblem === undefined ? undefined : { error: root.sidecarProblem };
}

function changed(root: Root, dismissals: Dismissals): DecideResult {
  const text = writeSidecar(dismissals, root.sidecar);
  root.dismissals = dismissals;
  root.sidecar = text;
  root.folder.setDismissals(dismissals);
  return { sidecar: root.sidecarUri, text };
}
