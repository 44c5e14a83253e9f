import type { CancellationToken } from 'vscode-languageserver';
import type { NewDecision } from '../core/decisions/index.ts';
import type { FileAccess } from '../core/host.ts';
import { type ArticleContext, listDecisions, type StrippableArticle } from '../features/index.ts';
import type {
  AddDecisionResult,
  RemoveDecisionParams,
  RemoveDecisionResult,
  RemovedLinesParams,
  RemovedLinesResult,
  ShowDecisionsResult,
  StripFilesResult,
  StripFolderResult,
} from '../protocol.ts';
import { addDecision, recordRemovedLines, removeDecision } from './decisionStore.ts';
import { type FolderRegistry, removeTrailingSlash } from './folderRegistry.ts';
import type { FolderState } from './folderState.ts';
import { CANNOT_WRITE_TO_FOLDER, NOT_IN_WORKSPACE } from './messages.ts';
import type { Platform } from './platform.ts';
import { planStrip, stripOnDisk } from './stripFolder.ts';
import type { Workspace } from './workspace.ts';
import { createYielder } from './yielder.ts';

/** Requests about a whole folder: its decisions, and stripping all of its articles. */
export class FolderRequests {
  constructor(
    private readonly workspace: Workspace,
    private readonly platform: Platform,
    private readonly files: FileAccess,
  ) {}

  get #folders(): FolderRegistry {
    return this.workspace.folders;
  }

  /** Adds the user's decision about an open article. */
  addDecision({ uri }: ArticleContext, decision: NewDecision): AddDecisionResult {
    const result = addDecision(this.#folders.folderContaining(uri), decision);
    this.workspace.onContentChanged();
    return result;
  }

  /** Removes a decision of the folder that is at the URI or contains it. */
  removeDecision({ uri, id }: RemoveDecisionParams): RemoveDecisionResult {
    const result = removeDecision(this.#folderOrDetached(uri), id);
    this.workspace.onContentChanged();
    return result;
  }

  /** Adds or deletes hashes of removed lines; returns null if that changes nothing. */
  recordRemovedLines({ uri, lines, isRemoved }: RemovedLinesParams): RemovedLinesResult {
    const result = recordRemovedLines(this.#folderOrDetached(uri), lines, isRemoved);
    if (result) this.workspace.onContentChanged();
    return result;
  }

  /** Lists all decisions of the workspace folder that is at the URI or contains it. */
  async showDecisions(uri: string): Promise<ShowDecisionsResult> {
    const state = await this.#indexedFolder(uri);
    if (!state) return { error: NOT_IN_WORKSPACE };
    if (state.decisionFileProblem !== undefined) return { error: state.decisionFileProblem };
    return { decisions: listDecisions(state.folder, state.decisions) };
  }

  /** Plans stripping a workspace folder or a folder in one. */
  async planStrip(uri: string, token: CancellationToken): Promise<StripFolderResult> {
    const state = await this.#indexedFolder(uri);
    if (!state) return { error: NOT_IN_WORKSPACE };
    const { files, platform } = this;
    return planStrip(state, this.#articlesBelow(state, uri), {
      files,
      decodeBytes: platform.decodeBytes,
      yielder: createYielder(platform, token),
      canStripOnServer: platform.strip !== undefined && isOnDisk(state),
    });
  }

  /** Strips the files of a folder on disk; later requests see the stripped files. */
  async stripFiles(
    uri: string,
    token: CancellationToken,
    report: (done: number, total: number) => void,
  ): Promise<StripFilesResult> {
    const state = await this.#indexedFolder(uri);
    if (!state) return { error: NOT_IN_WORKSPACE };
    if (state.decisionFileProblem !== undefined) return { error: state.decisionFileProblem };
    const { strip } = this.platform;
    if (!strip || !isOnDisk(state)) return { error: CANNOT_WRITE_TO_FOLDER };
    const { changed, ...outcome } = await stripOnDisk(state, this.#articlesBelow(state, uri), strip, token, report);
    for (const changedUri of [state.decisionFileUri, ...changed]) this.workspace.didCreateOrChange(changedUri);
    return outcome;
  }

  #folderOrDetached(uri: string): FolderState {
    return this.#folders.folderAtOrContaining(uri) ?? this.#folders.detached;
  }

  /** Returns the workspace folder that is at the URI or contains it, after it has been indexed; undefined if none is. */
  async #indexedFolder(uri: string): Promise<FolderState | undefined> {
    await this.workspace.whenIdle();
    const state = this.#folders.folderAtOrContaining(uri);
    return state?.settings && state;
  }

  #articlesBelow(state: FolderState, uri: string): StrippableArticle[] {
    const folder = removeTrailingSlash(uri);
    const ids = state.folder.ids().filter((id) => id.startsWith(`${folder}/`));
    return ids.map((id) => {
      const { entry, boilerplate } = state.folder.view(id)!;
      return { uri: id, version: this.workspace.versionOf(id), entry, boilerplate };
    });
  }
}

function isOnDisk(state: FolderState): boolean {
  return state.uri.startsWith('file:');
}
