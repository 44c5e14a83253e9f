import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { mapPrefetched, STRIP_PREFETCH, StripTransaction, toFileError } from '../../node/index.ts';
import { CommandError } from '../command.ts';
import { type DocumentError, isDocumentError } from '../documents/document.ts';
import type { Invocation } from '../invocation/invocation.ts';
import { MESSAGES } from '../messages.ts';
import { printMessage, writeJsonLine } from '../output/output.ts';
import { recordDocumentError, type StripPlan } from './planStrip.ts';

/** What is kept of a plan until all plans are known. */
type PlannedFile = Pick<StripPlan, 'id' | 'path' | 'bytes' | 'removal'>;

export interface StripTarget {
  /** Absolute path of the folder of the strip record; with `inPlace: false`, also of the copies. */
  readonly root: string;
  /** Whether the files themselves are changed. If false, copies are written below the root. */
  readonly inPlace: boolean;
}

/** Strips the planned files and prints a line for each document. Throws a `CommandError` if there can be no record. */
export async function applyPlans(
  plans: AsyncIterable<StripPlan | DocumentError>,
  target: StripTarget,
  invocation: Invocation,
): Promise<void> {
  const transaction = new StripTransaction(target.root);
  const planned: (PlannedFile | DocumentError)[] = [];
  for await (const plan of plans) {
    if (isDocumentError(plan)) {
      planned.push(plan);
      continue;
    }
    const { id, path: file, bytes, removal } = plan;
    planned.push({ id, path: file, bytes, removal });
    if (removal) transaction.plan(removal, plan.removedLines);
  }
  await beginTransaction(transaction, target);
  const applyPlan = async (plan: PlannedFile | DocumentError) => {
    if (isDocumentError(plan)) return plan;
    try {
      await writeFile(plan, transaction, target);
      return plan;
    } catch (error) {
      return recordDocumentError(plan.id, error, invocation);
    }
  };
  for await (const result of mapPrefetched(planned, STRIP_PREFETCH, applyPlan))
    await writeJsonLine(isDocumentError(result) ? result : createResultLine(result));
  await finishTransaction(transaction, target, invocation);
}

async function beginTransaction(transaction: StripTransaction, { root, inPlace }: StripTarget): Promise<void> {
  try {
    if (!inPlace) await mkdir(root, { recursive: true });
    await transaction.begin();
  } catch (error) {
    throw new CommandError(MESSAGES.recordNotWritten(toFileError(error).message));
  }
}

async function writeFile(
  { id, path: file, bytes, removal }: PlannedFile,
  transaction: StripTransaction,
  { root, inPlace }: StripTarget,
): Promise<void> {
  if (!inPlace) await transaction.create(path.join(root, id), bytes, removal);
  else if (removal) await transaction.replace(file, removal);
}

/** Returns a line of `strip` as docs/formats.md specifies it. */
function createResultLine({ id, removal }: PlannedFile) {
  const cuts = removal?.cuts ?? [];
  return { id, cuts: cuts.length, removedBytes: cuts.reduce((sum, { start, end }) => sum + end - start, 0) };
}

async function finishTransaction(
  transaction: StripTransaction,
  { root }: StripTarget,
  invocation: Invocation,
): Promise<void> {
  if (transaction.plannedCount === 0) return printMessage(MESSAGES.nothingToStrip);
  // A record that lists unchanged files is still usable because `restore` ignores them.
  await transaction.finish().catch((error) => {
    invocation.recordFailure(MESSAGES.recordNotPruned(toFileError(error).message));
  });
  if (transaction.completedCount > 0) printMessage(MESSAGES.stripped(transaction.completedCount, shortestPath(root)));
}

/** Returns the absolute or the relative path of a folder, whichever is shorter. */
function shortestPath(folder: string): string {
  const relative = path.relative(process.cwd(), folder) || '.';
  return relative.length < folder.length ? relative : folder;
}
