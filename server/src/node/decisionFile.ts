import path from 'node:path';
import {
  addRemovedLines,
  DECISION_FILE_NAME,
  type DecisionFile,
  DecisionFileError,
  EMPTY_DECISIONS,
  formatDecisionFile,
  MAX_DECISION_FILE_BYTES,
  parseDecisionFile,
} from '../core/decisions/index.ts';
import { FileError } from '../core/host.ts';
import { describeIgnoredDecisionFile } from '../messages/index.ts';
import { decodeBytes } from './decodeBytes.ts';
import { toFileError } from './fileErrors.ts';
import { MESSAGES } from './messages.ts';
import { readBytes } from './readBytes.ts';
import { createFile, replaceFile } from './replaceFile.ts';

/** The decision file of a folder, `.second-source.json`, as loaded from disk. */
export interface LoadedDecisions {
  /** Empty if the file is missing or invalid. */
  readonly decisions: DecisionFile;
  /** Text of the file on disk; undefined if it is missing or invalid. */
  readonly text: string | undefined;
  /** Why the file is invalid, as a sentence. An invalid file has no effect and is never overwritten. */
  readonly problem: string | undefined;
}

export const NO_DECISIONS: LoadedDecisions = { decisions: EMPTY_DECISIONS, text: undefined, problem: undefined };

/** Loads the decision file of the folder `root`. Never throws for a file that is missing, unreadable or invalid. */
export async function loadDecisionFile(root: string): Promise<LoadedDecisions> {
  try {
    const bytes = await readBytes(path.join(root, DECISION_FILE_NAME), {
      limit: MAX_DECISION_FILE_BYTES,
      followLink: false,
    });
    const text = decodeBytes(bytes, 'utf-8');
    if (text === null) throw new DecisionFileError({ code: 'not-utf8' });
    return { decisions: parseDecisionFile(text), text, problem: undefined };
  } catch (error) {
    if (error instanceof FileError && error.code === 'not-found') return NO_DECISIONS;
    if (!(error instanceof FileError || error instanceof DecisionFileError)) throw error;
    return { ...NO_DECISIONS, problem: describeIgnoredDecisionFile(DECISION_FILE_NAME, error) };
  }
}

/**
 * Adds hashes of removed recurring lines to the decision file, so that these lines still count as recurring. Throws
 * `FileError`, also if the file is invalid.
 */
export async function recordRemovedLines(root: string, hashes: readonly string[]): Promise<void> {
  const { decisions, text, problem } = await loadDecisionFile(root);
  if (problem !== undefined) throw new FileError('failed', problem);
  const updated = addRemovedLines(decisions, hashes);
  if (updated === decisions) return;
  const bytes = Buffer.from(formatDecisionFile(updated, text));
  const file = path.join(root, DECISION_FILE_NAME);
  try {
    await (text === undefined ? createFile(root, file, bytes) : replaceFile(root, file, bytes));
  } catch (error) {
    const { code, message } = toFileError(error);
    throw new FileError(code, MESSAGES.decisionFileNotWritten(DECISION_FILE_NAME, message));
  }
}
