import type { ArticleAnnotations } from '../core/annotate.ts';
import { DECISION_FILE_NAME, type DecisionFile, EMPTY_DECISIONS } from '../core/decisions/index.ts';
import { Folder, isUnindexed } from '../core/folder/index.ts';
import type { FolderSettings } from './settingsStore.ts';

/** A workspace folder with its index, settings and decisions; or the open documents outside all workspace folders. */
export class FolderState {
  readonly folder = new Folder((uri) => this.pathOf(uri));
  /** Files that are not analyzed as articles, by URI, with the reason. */
  readonly skippedFiles = new Map<string, string>();
  /** Warnings about the listing, one sentence each: a limit that was reached, a folder that could not be read. */
  problems: readonly string[] = [];
  /** Undefined until the client has been asked for them. */
  settings: FolderSettings | undefined;
  decisions: DecisionFile = EMPTY_DECISIONS;
  /** Text of the decision file; undefined if there is none. */
  decisionFileText: string | undefined;
  /** Why the decision file is invalid; it is then neither applied nor written. Undefined if it is valid or missing. */
  decisionFileProblem: string | undefined;

  constructor(
    /** URI without a slash at its end; '' for documents outside all workspace folders. */
    readonly uri: string,
    readonly name: string,
  ) {}

  /** Whether the URI is below the folder. */
  contains(uri: string): boolean {
    return uri.startsWith(`${this.uri}/`);
  }

  /** Adds a warning, once. */
  addProblem(problem: string): void {
    if (!this.problems.includes(problem)) this.problems = [...this.problems, problem];
  }

  setSettings(settings: FolderSettings): void {
    if (this.settings === settings) return;
    this.settings = settings;
    this.folder.setRules(settings.settings.boilerplate.rules);
  }

  /** Whether the folder would list the document: the settings include it, and it is in no folder that is never indexed. */
  isWanted(uri: string): boolean {
    const path = this.pathOf(uri);
    return !isUnindexed(path) && this.settings!.isWanted(path);
  }

  /** Whether the document is an article of the folder or one of its skipped files. */
  knows(uri: string): boolean {
    return this.folder.entry(uri) !== undefined || this.skippedFiles.has(uri);
  }

  /** Number of documents that the folder {@link knows}. */
  get fileCount(): number {
    return this.folder.size + this.skippedFiles.size;
  }

  /**
   * Removes the given documents, and those below them if they are folders. Takes one pass over the documents, however many
   * folders are given, and no pass if all URIs are documents.
   *
   * @param isKept documents that stay
   */
  removeAll(uris: ReadonlySet<string>, isKept: (uri: string) => boolean): void {
    const folders = new Set<string>();
    for (const uri of uris) {
      if (!this.knows(uri)) folders.add(uri);
      else if (!isKept(uri)) this.remove(uri);
    }
    if (folders.size === 0) return;
    for (const id of [...this.folder.ids(), ...this.skippedFiles.keys()]) {
      if (!isKept(id) && isBelow(id, folders)) this.remove(id);
    }
  }

  /** Stores an article. */
  put(uri: string, annotations: ArticleAnnotations): void {
    this.skippedFiles.delete(uri);
    this.folder.put(uri, annotations);
  }

  /** Removes an article or skipped file. */
  remove(uri: string): void {
    this.folder.remove(uri);
    this.skippedFiles.delete(uri);
  }

  /** Records a file that is not analyzed. */
  skip(uri: string, reason: string): void {
    this.folder.remove(uri);
    this.skippedFiles.set(uri, reason);
  }

  get decisionFileUri(): string {
    return `${this.uri}/${DECISION_FILE_NAME}`;
  }

  /**
   * Returns the decoded path relative to the folder, with slashes; the file name for a document outside all folders. A path
   * with invalid escapes is returned as it is.
   */
  pathOf(uri: string): string {
    const path = this.uri ? uri.slice(this.uri.length + 1) : uri.slice(uri.lastIndexOf('/') + 1);
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  }
}

/** Whether a document is below one of the folders. */
function isBelow(uri: string, folders: ReadonlySet<string>): boolean {
  for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1))
    if (folders.has(uri.slice(0, end))) return true;
  return false;
}
