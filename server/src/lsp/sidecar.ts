import { type NewDecision, withDecision } from '../core/dismissals/change.ts';
import { LARGEST_SIDECAR, NO_DISMISSALS, readSidecar, SidecarError, writeSidecar } from '../core/dismissals/sidecar.ts';
import { type DecodeBytes, FileError, type Files } from '../core/host.ts';
import type { DecideResult } from '../protocol.ts';
import type { Root } from './root.ts';

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
  if (root.uri === '') return { error: 'Decisions are kept in a folder: open the folder of this article first.' };
  if (root.sidecarProblem !== undefined) return { error: root.sidecarProblem };
  const dismissals = withDecision(root.dismissals, decision);
  const text = writeSidecar(dismissals, root.sidecar);
  root.dismissals = dismissals;
  root.sidecar = text;
  root.folder.setDismissals(dismissals);
  return { sidecar: root.sidecarUri, text };
}
