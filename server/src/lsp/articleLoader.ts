import { annotate } from '../core/annotate.ts';
import { type FileAccess, FileError, type Log } from '../core/host.ts';
import { DETECTION_HEAD_LENGTH, decode, detectArticle } from '../core/text/index.ts';
import { describeError, describeSkipReason } from '../messages/index.ts';
import type { FolderRegistry } from './folderRegistry.ts';
import type { FolderState } from './folderState.ts';
import type { OpenDocument } from './openDocument.ts';
import type { Platform } from './platform.ts';

/** Puts documents into the folder that they belong to, or notes why they are left out. */
export class ArticleLoader {
  constructor(
    private readonly roots: FolderRegistry,
    private readonly host: Platform,
    private readonly files: FileAccess,
    private readonly log: Log,
    /** The client has the document open: its buffer wins over the file. */
    private readonly isOpen: (uri: string) => boolean,
  ) {}

  /** Reads an open document as it stands in the editor. Returns why it is no article. */
  readBuffer(root: FolderState, open: OpenDocument): string | undefined {
    const { document } = open;
    const text = document.getText();
    const why = this.#whyNotArticle(root, document.uri, text);
    open.version = document.version;
    open.article = why === undefined;
    this.#store(root, document.uri, text, why);
    return why;
  }

  /** Reads a file of the disk; one that cannot be read is left out, one that is gone is forgotten. */
  async readFile(root: FolderState, uri: string): Promise<void> {
    if (root === this.roots.loose || !root.isWanted(uri)) return root.forget(uri);
    try {
      const text = await this.textOf(root, uri);
      // The buffer may have been opened while the file was read.
      if (!this.isOpen(uri)) this.#store(root, uri, text, this.#whyNotArticle(root, uri, text));
    } catch (error) {
      if (error instanceof FileError && error.code === 'not-found') root.forget(uri);
      else root.skip(uri, describeError(error));
    }
  }

  /** The decoded text of a file, within the folder's limit of size. */
  async textOf(root: FolderState, uri: string): Promise<string> {
    const { encoding, settings } = root.settings!;
    const bytes = await this.files.read(uri, settings.limits.fileSize);
    return decode(bytes, encoding === undefined ? {} : { fallback: encoding }, this.host.decodeBytes).text;
  }

  #whyNotArticle(root: FolderState, uri: string, text: string): string | undefined {
    const { limits } = root.settings!.settings;
    if (root !== this.roots.loose && !root.isWanted(uri)) return 'excluded by settings';
    if (text.length > limits.fileSize) return `longer than ${limits.fileSize} characters`;
    const found = detectArticle(root.pathOf(uri), text.slice(0, DETECTION_HEAD_LENGTH));
    return found.article ? undefined : describeSkipReason(found.reason);
  }

  #store(root: FolderState, uri: string, text: string, why: string | undefined): void {
    if (why !== undefined) root.skip(uri, why);
    else
      root.put(
        uri,
        annotate(text, (rule, error) => this.#reportRule(root, uri, rule, error)),
      );
  }

  #reportRule(root: FolderState, uri: string, rule: string, error: unknown): void {
    this.log.error(`rule ${rule} failed on ${root.pathOf(uri)}: ${describeError(error)}`);
  }
}
