import type { ArticleAnnotations } from '../core/annotate.ts';
import { DECISION_FILE_NAME, type DecisionFile, EMPTY_DECISIONS } from '../core/decisions/index.ts';
import { Folder } from '../core/folder/index.ts';
import type { FolderSettings } from './settingsStore.ts';

/** A workspace folder, or the place of open documents that stand in none. */
export class FolderState {
  readonly folder = new Folder((uri) => this.pathOf(uri));
  /** Files that are no articles, with the reason. */
  readonly skippedFiles = new Map<string, string>();
  /** What a person should know about the listing: a limit that was met, a folder that could not be read. */
  problems: readonly string[] = [];
  /** Undefined until they are first asked for. */
  settings: FolderSettings | undefined;
  /** The person's decisions, and the text of the decision file that has them; undefined where there is no decision file. */
  decisions: DecisionFile = EMPTY_DECISIONS;
  decisionFileText: string | undefined;
  /** Why the decision file cannot be used: it is then neither obeyed nor written. */
  decisionFileProblem: string | undefined;

  constructor(
    /** URI without a slash at its end; '' for what stands in no folder. */
    readonly uri: string,
    readonly name: string,
  ) {}

  /** True for the document itself and everything below the folder. */
  holds(uri: string): boolean {
    return uri.startsWith(`${this.uri}/`);
  }

  setSettings(settings: FolderSettings): void {
    if (this.settings === settings) return;
    this.settings = settings;
    this.folder.setRules(settings.settings.boilerplate.rules);
  }

  /** Whether the settings let the document be an article. */
  isWanted(uri: string): boolean {
    return this.settings!.isWanted(this.pathOf(uri));
  }

  put(uri: string, annotated: ArticleAnnotations): void {
    this.skippedFiles.delete(uri);
    this.folder.put(uri, annotated);
  }

  forget(uri: string): void {
    this.folder.remove(uri);
    this.skippedFiles.delete(uri);
  }

  skip(uri: string, why: string): void {
    this.folder.remove(uri);
    this.skippedFiles.set(uri, why);
  }

  get decisionFileUri(): string {
    return `${this.uri}/${DECISION_FILE_NAME}`;
  }

  /** Path in the folder, decoded, with slashes; the whole URI where it does not decode. */
  pathOf(uri: string): string {
    const path = this.uri ? uri.slice(this.uri.length + 1) : uri.slice(uri.lastIndexOf('/') + 1);
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  }
}
