import { type Boilerplate, removedLineHashes } from '../../core/boilerplate/index.ts';
import { FileError } from '../../core/host.ts';
import { decode } from '../../core/text/index.ts';
import { decodeBytes } from '../../node/decodeBytes.ts';
import { planRemoval, type Removal } from '../../node/strip/removal.ts';
import { BatchBoilerplate } from '../batchBoilerplate.ts';
import { type DocumentError, isDocumentError } from '../documents/document.ts';
import type { DocumentSet } from '../documents/loadDocuments.ts';
import type { Invocation } from '../invocation.ts';

/** What is to be done to one document. */
export interface Plan {
  readonly id: string;
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly found: readonly Boilerplate[];
  readonly removal: Removal | undefined;
  /** Hashes of the lines that go because they recur. */
  readonly recurring: readonly string[];
}

export interface PlanOptions {
  /** Whether spans of tier "review" are removed, too. */
  readonly review: boolean;
  readonly encoding: string | undefined;
}

/**
 * All evidence is read before the first plan is made, and what recurs is decided on all documents: removing it from one
 * does not change what is removed from the next.
 */
export async function* plansFor(
  { documents, decisionFile }: DocumentSet,
  { review, encoding }: PlanOptions,
  call: Invocation,
): AsyncGenerator<Plan | DocumentError> {
  const boilerplate = new BatchBoilerplate(decisionFile.decisions);
  const read: (DocumentError | Pick<Plan, 'id' | 'path' | 'bytes'>)[] = [];
  for await (const document of documents) {
    const result = await call.annotate(document);
    if (isDocumentError(result)) {
      read.push(result);
      continue;
    }
    const { id, file } = result.document;
    call.stats.index(() => boilerplate.put(id, result.annotated));
    // The text is decoded again when its turn comes: a folder's texts need not be in memory all at once.
    read.push({ id, path: file!.path, bytes: file!.bytes });
  }
  for (const document of read) {
    await call.pulse.yieldIfDue();
    if (isDocumentError(document)) {
      yield document;
      continue;
    }
    const { id, path, bytes } = document;
    const found = call.stats
      .index(() => boilerplate.of(id))
      .filter(({ tier }) => tier === 'strip' || (review && tier === 'review'));
    const decoded = decode(bytes, { fallback: encoding }, decodeBytes);
    try {
      const { text } = decoded;
      const removal = planRemoval(id, bytes, decoded, found);
      yield { id, path, bytes, text, found, removal, recurring: removedLineHashes(text, found) };
    } catch (error) {
      yield unreadable(id, error, call);
    }
  }
}

/** The line of a document that something could not be done to. */
export function unreadable(id: string, error: unknown, call: Invocation): DocumentError {
  if (!(error instanceof FileError)) throw error;
  call.recordFailure();
  return { id, error: { code: error.code, message: error.message } };
}
