import { FileError } from '../../core/host.ts';
import { DETECTION_HEAD_LENGTH, decode, detectArticle } from '../../core/text/index.ts';
import { describeError, describeSkipReason } from '../../messages/index.ts';
import { decodeBytes } from '../../node/decodeBytes.ts';
import { mapPrefetched } from '../../node/prefetch.ts';
import { readBytes } from '../../node/readBytes.ts';
import type { Invocation } from '../invocation/invocation.ts';
import type { InputOptions } from '../options.ts';
import { type Document, type DocumentError, isDocumentError } from './document.ts';
import type { InputFile } from './inputFiles.ts';

/** Files that are read while one is worked on. */
const PREFETCHED_FILES = 16;

/** The documents of files, in order. Files that were found in a folder and are no articles are left out. */
export async function* readFileDocuments(
  sources: readonly InputFile[],
  settings: InputOptions,
  call: Invocation,
): AsyncGenerator<Document | DocumentError> {
  const read = (source: InputFile) => readDocument(source, settings).then((document) => ({ source, document }));
  for await (const { source, document } of mapPrefetched(sources, PREFETCHED_FILES, read)) {
    if (!source.isExplicit && !isDocumentError(document)) {
      const found = detectArticle(source.id, document.text.slice(0, DETECTION_HEAD_LENGTH));
      if (!found.article) {
        call.skipFile(source.id, describeSkipReason(found.reason));
        continue;
      }
    }
    yield document;
  }
}

export async function readDocument(
  { id, path, isExplicit }: InputFile,
  { encoding, maxFileSize }: Pick<InputOptions, 'encoding' | 'maxFileSize'>,
): Promise<Document | DocumentError> {
  try {
    const bytes = await readBytes(path, { limit: maxFileSize, followLink: isExplicit, allowSpecialFiles: isExplicit });
    const decoded = decode(bytes, { fallback: encoding }, decodeBytes);
    return { id, text: decoded.text, size: bytes.length, file: { path, bytes, decoded } };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { id, error: { code: error.code, message: describeError(error) } };
  }
}
