import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { cutBytes, type StripRecord } from '../../core/strip/index.ts';
import { toFileError } from '../../node/fileErrors.ts';
import { mapPrefetched } from '../../node/prefetch.ts';
import { createFile } from '../../node/replaceFile.ts';
import { changeFile, writeStripRecord } from '../../node/strip/change.ts';
import { pruneStripRecord } from '../../node/strip/recordFiles.ts';
import { CommandError } from '../command.ts';
import { type DocumentError, isDocumentError } from '../documents/document.ts';
import { type Invocation, pluralize } from '../invocation/invocation.ts';
import { printMessage, writeJsonLine } from '../output/output.ts';
import { createDocumentError, type StripPlan } from './planStrip.ts';

/** Files that are written while one is waited for: the disk is what takes the time. */
const PARALLEL = 4;

type Planned = Pick<StripPlan, 'id' | 'path' | 'bytes' | 'removal'>;

export interface StripTarget {
  /** Absolute: what the record's paths are relative to. */
  readonly root: string;
  /** Whether the files themselves are changed; otherwise copies are written below the root. */
  readonly inPlace: boolean;
}

/** Does what was planned, with a line for each document. */
export async function applyPlans(
  plans: AsyncIterable<StripPlan | DocumentError>,
  { root, inPlace }: StripTarget,
  call: Invocation,
): Promise<void> {
  const planned: (Planned | DocumentError)[] = [];
  const recurring = new Set<string>();
  for await (const plan of plans) {
    if (isDocumentError(plan)) {
      planned.push(plan);
      continue;
    }
    planned.push({ id: plan.id, path: plan.path, bytes: plan.bytes, removal: plan.removal });
    for (const hash of plan.removedLines) recurring.add(hash);
  }
  const records = planned.flatMap((plan) => (isDocumentError(plan) || !plan.removal ? [] : [plan.removal.record]));
  const recordFile = await writeRecord(records, [...recurring], { root, inPlace });
  const done: StripRecord[] = [];
  const carryOutOne = async (plan: Planned | DocumentError) => {
    if (isDocumentError(plan)) return plan;
    try {
      if (!inPlace) await writeCopy(plan, root);
      else if (plan.removal) await changeFile(root, plan.path, plan.removal);
      return plan;
    } catch (error) {
      return createDocumentError(plan.id, error, call);
    }
  };
  for await (const result of mapPrefetched(planned, PARALLEL, carryOutOne)) {
    if (isDocumentError(result)) {
      await writeJsonLine(result);
      continue;
    }
    const cuts = result.removal?.cuts ?? [];
    if (result.removal) done.push(result.removal.record);
    const removedBytes = cuts.reduce((sum, { start, end }) => sum + end - start, 0);
    await writeJsonLine({ id: result.id, cuts: cuts.length, removedBytes });
  }
  if (recordFile === undefined) return printMessage('nothing to strip');
  if (done.length < records.length) {
    // A record that names articles which stayed as they were is as good: restore passes over them.
    await pruneStripRecord(root, recordFile, done).catch((error) => {
      call.recordFailure();
      printMessage(`the record still names what was not changed: ${toFileError(error).message}`);
    });
  }
  if (done.length === 0) return;
  printMessage(
    `${pluralize(done.length, 'article')} stripped; "second-source restore ${shortestPath(root)}" undoes it`,
  );
}

/** The record of everything that is about to be removed; undefined when that is nothing. */
async function writeRecord(
  records: readonly StripRecord[],
  recurring: readonly string[],
  { root, inPlace }: StripTarget,
): Promise<string | undefined> {
  try {
    if (!inPlace) await mkdir(root, { recursive: true });
    if (records.length === 0) return undefined;
    return await writeStripRecord(root, records, recurring);
  } catch (error) {
    throw new CommandError(`the record cannot be written: ${toFileError(error).message}`);
  }
}

async function writeCopy({ id, bytes, removal }: Planned, root: string): Promise<void> {
  await createFile(root, path.join(root, id), removal ? cutBytes(bytes, removal.cuts) : bytes);
}

function shortestPath(folder: string): string {
  const relative = path.relative(process.cwd(), folder) || '.';
  return relative.length < folder.length ? relative : folder;
}
