import { annotate } from '../core/annotate.ts';
import { type FileAccess, FileError, type Log } from '../core/host.ts';
import { DETECTION_HEAD_LENGTH, decode, detectArticle } from '../core/text/index.ts';
import { describeError, describeSkipReason } from '../messages/index.ts';
import type { FolderRegistry } from './folderRegistry.ts';
import type { FolderState } from './folderState.ts';
import { EXCLUDED_BY_SETTINGS, exceedsSizeLimit, onlyFirstFilesIndexed, ruleFailed } from './messages.ts';
import type { OpenDocument } from './openDocument.ts';
import type { Platform } from './platform.ts';

/** What the loader depends on. */
export interface ArticleLoaderOptions {
  readonly folders: FolderRegistry;
  readonly platform: Platform;
  readonly files: FileAccess;
  readonly log: Log;
  /** Whether the client has the document open; an open buffer takes precedence over the file. */
  readonly isOpen: (uri: string) => boolean;
}

/** A file that is being read. */
interface ActiveRead {
  readonly state: FolderState;
  readonly uri: string;
  /** Whether its result is no longer wanted: the file was deleted, or is being read again. */
  isVoid: boolean;
}

/** Reads documents into their folders, or records why they are skipped. */
export class ArticleLoader {
  readonly #active = new Set<ActiveRead>();

  constructor(private readonly options: ArticleLoaderOptions) {}

  /** Reads an open document into a folder. Returns why it is not an article there, or undefined if it is one. */
  readBuffer(state: FolderState, { document }: OpenDocument): string | undefined {
    const text = document.getText();
    const reason = this.#findSkipReason(state, document.uri, text);
    this.#store(state, document.uri, text, reason);
    return reason;
  }

  /**
   * Reads a file. A file that cannot be read is skipped; a file that no longer exists is removed. A new file beyond the limit of
   * the folder is not read, and becomes a problem of the folder.
   */
  async readFile(state: FolderState, uri: string): Promise<void> {
    if (state === this.options.folders.detached || !state.isWanted(uri)) return state.remove(uri);
    const limit = state.settings!.settings.limits.files;
    if (state.fileCount >= limit && !state.knows(uri))
      return state.addProblem(onlyFirstFilesIndexed(state.name, limit));
    const read = this.#startRead(state, uri);
    try {
      const text = await this.textOf(state, uri);
      // The document may have been opened while the file was read.
      if (read.isVoid || this.options.isOpen(uri)) return;
      this.#store(state, uri, text, this.#findSkipReason(state, uri, text));
    } catch (error) {
      if (read.isVoid) return;
      if (error instanceof FileError && error.code === 'not-found') state.remove(uri);
      else if (await this.options.files.isFolder(uri)) state.remove(uri);
      else state.skip(uri, describeError(error));
    } finally {
      this.#active.delete(read);
    }
  }

  #startRead(state: FolderState, uri: string): ActiveRead {
    // An earlier read of the same file may end later, with an older text.
    for (const other of this.#active) if (other.state === state && other.uri === uri) other.isVoid = true;
    const read = { state, uri, isVoid: false };
    this.#active.add(read);
    return read;
  }

  /** Discards the results of reads in progress that are at or below a URI, because it was deleted. */
  discardReads(uri: string): void {
    for (const read of this.#active) if (read.uri === uri || read.uri.startsWith(`${uri}/`)) read.isVoid = true;
  }

  /**
   * Returns the decoded text of a file.
   *
   * @throws {FileError} if it cannot be read or decoded, or exceeds the folder's size limit
   */
  async textOf(state: FolderState, uri: string): Promise<string> {
    const { encoding, settings } = state.settings!;
    const bytes = await this.options.files.read(uri, settings.limits.fileSize);
    return decode(bytes, encoding === undefined ? {} : { fallback: encoding }, this.options.platform.decodeBytes).text;
  }

  #findSkipReason(state: FolderState, uri: string, text: string): string | undefined {
    const { limits } = state.settings!.settings;
    if (state !== this.options.folders.detached && !state.isWanted(uri)) return EXCLUDED_BY_SETTINGS;
    if (text.length > limits.fileSize) return exceedsSizeLimit(limits.fileSize);
    const found = detectArticle(state.pathOf(uri), text.slice(0, DETECTION_HEAD_LENGTH));
    return found.article ? undefined : describeSkipReason(found.reason);
  }

  #store(state: FolderState, uri: string, text: string, reason: string | undefined): void {
    if (reason !== undefined) state.skip(uri, reason);
    else
      state.put(
        uri,
        annotate(text, (rule, error) => this.#reportRule(state, uri, rule, error)),
      );
  }

  #reportRule(state: FolderState, uri: string, rule: string, error: unknown): void {
    this.options.log.error(ruleFailed(rule, state.pathOf(uri), describeError(error)));
  }
}
