import { type Boilerplate, removedLineHashes } from '../../core/boilerplate/index.ts';
import { FileError } from '../../core/host.ts';
import { decode } from '../../core/text/index.ts';
import { describeError } from '../../messages/index.ts';
import { decodeBytes } from '../../node/decodeBytes.ts';
import { planRemoval, type Removal } from '../../node/strip/planRemoval.ts';
import { BatchBoilerplate } from '../documents/batchBoilerplate.ts';
import { type DocumentError, isDocumentError } from '../documents/document.ts';
import type { DocumentSet } from '../documents/loadDocuments.ts';
import type { Invocation } from '../invocation/invocation.ts';

/** What is to be done to one document. */
export interface StripPlan {
  readonly id: string;
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly boilerplate: readonly Boilerplate[];
  readonly removal: Removal | undefined;
  /** Hashes of the lines that go because they recur. */
  readonly removedLines: readonly string[];
}

export interface PlanOptions {
  /** Whether spans of tier "review" are removed, too. */
  readonly includeReview: boolean;
  readonly encoding: string | undefined;
}

/**
 * All evidence is read before the first plan is made, and what recurs is decided on all documents: removing it from one
 * does not change what is removed from the next.
 */
export async function* planStrip(
  { documents, decisionFile }: DocumentSet,
  { includeReview, encoding }: PlanOptions,
  call: Invocation,
): AsyncGenerator<StripPlan | DocumentError> {
  const boilerplate = new BatchBoilerplate(decisionFile.decisions);
  const read: (DocumentError | Pick<StripPlan, 'id' | 'path' | 'bytes'>)[] = [];
  for await (const document of documents) {
    const result = await call.annotate(document);
    if (isDocumentError(result)) {
      read.push(result);
      continue;
    }
    const { id, file } = result.document;
    call.stats.timeIndexing(() => boilerplate.put(id, result.annotated));
    // The text is decoded again when its turn comes: a folder's texts need not be in memory all at once.
    read.push({ id, path: file!.path, bytes: file!.bytes });
  }
  for (const document of read) {
    await call.yielder.yieldIfDue();
    if (isDocumentError(document)) {
      yield document;
      continue;
    }
    const { id, path, bytes } = document;
    const found = call.stats
      .timeIndexing(() => boilerplate.find(id))
      .filter(({ tier }) => tier === 'strip' || (includeReview && tier === 'review'));
    const decoded = decode(bytes, { fallback: encoding }, decodeBytes);
    try {
      const { text } = decoded;
      const removal = planRemoval(id, bytes, decoded, found);
      yield { id, path, bytes, text, boilerplate: found, removal, removedLines: removedLineHashes(text, found) };
    } catch (error) {
      yield createDocumentError(id, error, call);
    }
  }
}

/** The line of a document that something could not be done to. */
export function createDocumentError(id: string, error: unknown, call: Invocation): DocumentError {
  if (!(error instanceof FileError)) throw error;
  call.recordFailure();
  return { id, error: { code: error.code, message: describeError(error) } };
}
