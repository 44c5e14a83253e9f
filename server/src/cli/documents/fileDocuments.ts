import { FileError } from '../../core/host.ts';
import { classify, decode, HEAD_LENGTH } from '../../core/text/index.ts';
import { decodeBytes } from '../../node/decodeBytes.ts';
import { mapAhead } from '../../node/prefetch.ts';
import { readBytes } from '../../node/readBytes.ts';
import type { Call } from '../invocation.ts';
import type { ReadSettings } from '../options.ts';
import { type Document, isUnreadable, type Unreadable } from './document.ts';
import type { Source } from './inputFiles.ts';

/** Files that are read while one is worked on. */
const AHEAD = 16;

/** The documents of files, in order. Files that were found in a folder and are no articles are left out. */
export async function* fileDocuments(
  sources: readonly Source[],
  settings: ReadSettings,
  call: Call,
): AsyncGenerator<Document | Unreadable> {
  const read = (source: Source) => readDocument(source, settings).then((document) => ({ source, document }));
  for await (const { source, document } of mapAhead(sources, AHEAD, read)) {
    if (!source.named && !isUnreadable(document)) {
      const found = classify(source.id, document.text.slice(0, HEAD_LENGTH));
      if (!found.article) {
        call.leaveOut(source.id, found.reason);
        continue;
      }
    }
    yield document;
  }
}

export async function readDocument(
  { id, path, named }: Source,
  { encoding, maxFileSize }: Pick<ReadSettings, 'encoding' | 'maxFileSize'>,
): Promise<Document | Unreadable> {
  try {
    const bytes = await readBytes(path, { limit: maxFileSize, followLink: named, special: named });
    const decoded = decode(bytes, { fallback: encoding }, decodeBytes);
    return { id, text: decoded.text, size: bytes.length, file: { path, bytes, decoded } };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { id, error: { code: error.code, message: error.message } };
  }
}
