import type { CancellationToken } from 'vscode-languageserver';
import type { DocumentKindParams, StatusParams } from '../protocol.ts';

/** What of the shown answers is no longer true, although no document changed. */
export interface RefreshRequest {
  /** The boilerplate of some open article: its diagnostics, and its colours, since junk has none. */
  readonly boilerplate: boolean;
  /** Marks that count links in the text, and conflicts among the diagnostics, where settings show them. */
  readonly inlayHints: boolean;
  readonly conflicts: boolean;
}

/** What the workspace tells about itself; every method may be called at any time. */
export interface WorkspaceListener {
  status(params: StatusParams): void;
  documentKind(params: DocumentKindParams): void;
  outdated(what: RefreshRequest): void;
  /** Work that takes long: `done` ends it, and `report` says how far it is. */
  progress(title: string): Promise<{ report(done: number, of: number): void; done(): void; token: CancellationToken }>;
}
