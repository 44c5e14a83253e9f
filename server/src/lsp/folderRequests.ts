import type { CancellationToken } from 'vscode-languageserver';
import type { NewDecision } from '../core/decisions/index.ts';
import type { FileAccess } from '../core/host.ts';
import type { ArticleContext } from '../features/articleContext.ts';
import { showDecisions } from '../features/showDecisions.ts';
import type { Strippable } from '../features/stripFolder.ts';
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
import { type FolderRegistry, withoutSlash } from './folderRegistry.ts';
import type { FolderState } from './folderState.ts';
import type { Platform } from './platform.ts';
import { planStrip, stripOnDisk } from './stripFolder.ts';
import type { Workspace } from './workspace.ts';
import { createYielder } from './yielder.ts';

const NO_FOLDER = 'This is no folder of the workspace.';

/** What a person asks about a whole folder: decisions that are kept in it, and stripping all of its articles. */
export class FolderRequests {
  constructor(
    private readonly workspace: Workspace,
    private readonly host: Platform,
    private readonly files: FileAccess,
  ) {}

  get #roots(): FolderRegistry {
    return this.workspace.roots;
  }

  /** Adds a person's decision about an open article. */
  decide({ uri }: ArticleContext, decision: NewDecision): AddDecisionResult {
    const result = addDecision(this.#roots.of(uri), decision);
    this.workspace.changed();
    return result;
  }

  removedLines({ uri, lines, removed }: RemovedLinesParams): RemovedLinesResult {
    const result = recordRemovedLines(this.#rootOrLoose(uri), lines, removed);
    if (result) this.workspace.changed();
    return result;
  }

  /** All decisions about a workspace folder, by anything in it. */
  async showDecisions(uri: string): Promise<ShowDecisionsResult> {
    const root = await this.#readWhole(uri);
    if (!root) return { error: NO_FOLDER };
    if (root.decisionFileProblem !== undefined) return { error: root.decisionFileProblem };
    return { decisions: showDecisions(root.folder, root.decisions) };
  }

  undecide({ uri, key }: RemoveDecisionParams): RemoveDecisionResult {
    const result = removeDecision(this.#rootOrLoose(uri), key);
    this.workspace.changed();
    return result;
  }

  /** What stripping a workspace folder, or a folder in one, would do. */
  async planStrip(uri: string, token: CancellationToken): Promise<StripFolderResult> {
    const root = await this.#readWhole(uri);
    if (!root) return { error: NO_FOLDER };
    const { files, host } = this;
    const byServer = host.strip !== undefined && isOnDisk(root);
    const pulse = createYielder(host, token);
    return planStrip(root, this.#articlesBelow(root, uri), { files, decodeBytes: host.decodeBytes, pulse, byServer });
  }

  /** Strips the files of a folder on the disk; whoever asks for anything then sees them as they are. */
  async stripFiles(
    uri: string,
    token: CancellationToken,
    report: (done: number, of: number) => void,
  ): Promise<StripFilesResult> {
    const root = await this.#readWhole(uri);
    if (!root) return { error: NO_FOLDER };
    if (root.decisionFileProblem !== undefined) return { error: root.decisionFileProblem };
    const { strip } = this.host;
    if (!strip || !isOnDisk(root))
      return { error: 'The files of this folder are on no disk that the server can write to.' };
    const { changed, ...outcome } = await stripOnDisk(root, this.#articlesBelow(root, uri), strip, token, report);
    for (const one of [root.decisionFileUri, ...changed]) this.workspace.didCreateOrChange(one);
    return outcome;
  }

  #rootOrLoose(uri: string): FolderState {
    return this.#roots.at(uri) ?? this.#roots.loose;
  }

  /** The workspace folder that is or holds the given one, once it has been read. */
  async #readWhole(uri: string): Promise<FolderState | undefined> {
    await this.workspace.whenIdle();
    const root = this.#roots.at(uri);
    return root?.settings && root;
  }

  #articlesBelow(root: FolderState, uri: string): Strippable[] {
    const folder = withoutSlash(uri);
    const ids = root.folder.ids().filter((id) => id.startsWith(`${folder}/`));
    return ids.map((id) => {
      const { entry, boilerplate } = root.folder.view(id)!;
      return { uri: id, version: this.workspace.versionOf(id), entry, boilerplate };
    });
  }
}

function isOnDisk(root: FolderState): boolean {
  return root.uri.startsWith('file:');
}
