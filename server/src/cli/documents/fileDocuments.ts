import { FileError } from '../../core/host.ts';
import { DETECTION_HEAD_LENGTH, decode, detectArticle } from '../../core/text/index.ts';
import { describeError, describeSkipReason } from '../../messages/index.ts';
import { decodeBytes, mapPrefetched, readBytes } from '../../node/index.ts';
import type { Invocation } from '../invocation/invocation.ts';
import type { InputOptions } from '../options.ts';
import { type Document, type DocumentError, isDocumentError } from './document.ts';
import type { InputFile } from './inputFiles.ts';

/** Number of files to read ahead while one is processed. */
const PREFETCHED_FILES = 16;

/** Reads files in order. Files that were found in a folder and are not articles are skipped. */
export async function* readFileDocuments(
  files: readonly InputFile[],
  options: InputOptions,
  invocation: Invocation,
): AsyncGenerator<Document | DocumentError> {
  const read = (file: InputFile) => readDocument(file, options).then((document) => ({ file, document }));
  for await (const { file, document } of mapPrefetched(files, PREFETCHED_FILES, read)) {
    if (!file.isExplicit && !isDocumentError(document)) {
      const detected = detectArticle(file.id, document.text.slice(0, DETECTION_HEAD_LENGTH));
      if (!detected.article) {
        invocation.skipFile(file.id, describeSkipReason(detected.reason));
        continue;
      }
    }
    yield document;
  }
}

async function readDocument(
  { id, path, isExplicit }: InputFile,
  { encoding, maxFileSize }: InputOptions,
): Promise<Document | DocumentError> {
  try {
    const bytes = await readBytes(path, { limit: maxFileSize, followLink: isExplicit });
    const decoded = decode(bytes, { fallback: encoding }, decodeBytes);
    return { id, text: decoded.text, size: bytes.length, file: { path, bytes, decoded } };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { id, error: { code: error.code, message: describeError(error) } };
  }
}
