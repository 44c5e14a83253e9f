import { type Boilerplate, removedLineHashes } from '../../core/boilerplate/index.ts';
import { FileError } from '../../core/host.ts';
import { decode } from '../../core/text/index.ts';
import { describeError } from '../../messages/index.ts';
import { decodeBytes, planRemoval, type Removal } from '../../node/index.ts';
import { BatchBoilerplate } from '../documents/batchBoilerplate.ts';
import { type DocumentError, isDocumentError } from '../documents/document.ts';
import type { DocumentSet } from '../documents/loadDocuments.ts';
import type { Invocation } from '../invocation/invocation.ts';

/** What to remove from one document. */
export interface StripPlan {
  readonly id: string;
  /** Absolute path. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** The boilerplate to remove. */
  readonly boilerplate: readonly Boilerplate[];
  /** Undefined if there is nothing to remove. */
  readonly removal: Removal | undefined;
  /** Hashes of the lines that are removed because they recur. */
  readonly removedLines: readonly string[];
}

export interface PlanOptions {
  /** Whether boilerplate in the tier `review` is removed too. */
  readonly includeReview: boolean;
  /** Fallback encoding; undefined for the default. */
  readonly encoding: string | undefined;
}

/**
 * Plans what to remove from each document. All documents are read before the first plan is made, so recurrence is
 * determined from all of them: a removal does not change what is removed from the next document.
 */
export async function* planStrip(
  { documents, decisionFile }: DocumentSet,
  { includeReview, encoding }: PlanOptions,
  invocation: Invocation,
): AsyncGenerator<StripPlan | DocumentError> {
  const batch = new BatchBoilerplate(decisionFile.decisions);
  const read: (DocumentError | Pick<StripPlan, 'id' | 'path' | 'bytes'>)[] = [];
  for await (const document of documents) {
    const result = await invocation.annotate(document);
    if (isDocumentError(result)) {
      read.push(result);
      continue;
    }
    const { id, file } = result.document;
    invocation.stats.timeIndexing(() => batch.put(id, result.annotated));
    read.push({ id, path: file!.path, bytes: file!.bytes });
  }
  for (const document of read) {
    await invocation.yielder.yieldIfDue();
    if (isDocumentError(document)) {
      yield document;
      continue;
    }
    const { id, path, bytes } = document;
    const boilerplate = invocation.stats
      .timeIndexing(() => batch.find(id))
      .filter(({ tier }) => tier === 'strip' || (includeReview && tier === 'review'));
    // Decoded again here, so that the decoded texts of all documents need not be in memory at once.
    const decoded = decode(bytes, { fallback: encoding }, decodeBytes);
    try {
      const { text } = decoded;
      const removal = planRemoval(id, bytes, decoded, boilerplate);
      yield { id, path, bytes, text, boilerplate, removal, removedLines: removedLineHashes(text, boilerplate) };
    } catch (error) {
      yield recordDocumentError(id, error, invocation);
    }
  }
}

/** Returns the error line of a document and records the failure. Rethrows errors that are not about files. */
export function recordDocumentError(id: string, error: unknown, invocation: Invocation): DocumentError {
  if (!(error instanceof FileError)) throw error;
  invocation.recordFailure();
  return { id, error: { code: error.code, message: describeError(error) } };
}
