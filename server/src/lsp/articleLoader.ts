import { annotate } from '../core/annotate.ts';
import { type FileAccess, FileError, type Log } from '../core/host.ts';
import { DETECTION_HEAD_LENGTH, decode, detectArticle } from '../core/text/index.ts';
import { describeError, describeSkipReason } from '../messages/index.ts';
import type { FolderRegistry } from './folderRegistry.ts';
import type { FolderState } from './folderState.ts';
import { EXCLUDED_BY_SETTINGS, exceedsSizeLimit, ruleFailed } from './messages.ts';
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

/** Reads documents into their folders, or records why they are skipped. */
export class ArticleLoader {
  constructor(private readonly options: ArticleLoaderOptions) {}

  /** Reads an open document. Returns why it is not an article, or undefined if it is one. */
  readBuffer(state: FolderState, open: OpenDocument): string | undefined {
    const { document } = open;
    const text = document.getText();
    const reason = this.#findSkipReason(state, document.uri, text);
    open.version = document.version;
    open.isArticle = reason === undefined;
    this.#store(state, document.uri, text, reason);
    return reason;
  }

  /** Reads a file. A file that cannot be read is skipped; a file that no longer exists is removed. */
  async readFile(state: FolderState, uri: string): Promise<void> {
    if (state === this.options.folders.detached || !state.isWanted(uri)) return state.remove(uri);
    try {
      const text = await this.textOf(state, uri);
      // The document may have been opened while the file was read.
      if (!this.options.isOpen(uri)) this.#store(state, uri, text, this.#findSkipReason(state, uri, text));
    } catch (error) {
      if (error instanceof FileError && error.code === 'not-found') state.remove(uri);
      else state.skip(uri, describeError(error));
    }
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
