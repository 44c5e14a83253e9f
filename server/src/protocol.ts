/**
 * The messages between client and server beyond the Language Server Protocol. A leaf: it imports nothing, so that both
 * sides can import it. URIs are strings in the form that the editor uses for its documents.
 */

/** The `initializationOptions` that the client sends. Every field is optional, because other editors send none. */
export interface InitializationOptions {
  /** The client answers {@link ListFiles} and {@link ReadFile}. Needed in a worker and in virtual workspaces. */
  readonly clientFiles?: boolean;
  /** The client renders `command:` links of {@link SHOW_OCCURRENCES_COMMAND} in hovers. */
  readonly commandLinks?: boolean;
  /** The client runs {@link RECORD_DECISION_COMMAND}. */
  readonly decisions?: boolean;
  /**
   * The client handles the server's own notifications: {@link Status}, {@link DocumentKind} and {@link StripProgress}.
   * They are sent to no other client, because some editors show an error for every notification that they do not know.
   */
  readonly notifications?: boolean;
  /** URI of docs/rules.md: what the code of a diagnostic links to. */
  readonly rulesDocument?: string;
}

/** Server → client, request: the files below a workspace folder that may be articles, before any exclusion. */
export const ListFiles = { method: 'secondSource/listFiles' } as const;
export interface ListFilesParams {
  readonly folder: string;
  /** Glob patterns relative to the folder; a file must match one of them. */
  readonly include: readonly string[];
  /** Glob patterns relative to the folder; a file or folder that matches one is not listed. */
  readonly exclude: readonly string[];
  /** Names of folders that are not listed. */
  readonly skippedFolders: readonly string[];
  /** At most this many files are listed. */
  readonly limit: number;
}
export interface ListFilesResult {
  readonly files: readonly { readonly uri: string }[];
  /** Whether there are more than `limit` files. */
  readonly isTruncated: boolean;
}

/** Server → client, request: the bytes of one file. */
export const ReadFile = { method: 'secondSource/readFile' } as const;
export interface ReadFileParams {
  readonly uri: string;
  /** Larger files are not read. */
  readonly limit: number;
}
export type ReadFileResult =
  | { readonly base64: string }
  | { readonly error: 'not-found' | 'too-large' | 'no-permission' | 'failed'; readonly message: string };

/** Server → client, request: whether there is a folder at a URI, and not a link to one. The result is a boolean. */
export const IsFolder = { method: 'secondSource/isFolder' } as const;
export interface IsFolderParams {
  readonly uri: string;
}

/** Server → client, notification: what the status bar item shows. */
export const Status = { method: 'secondSource/status' } as const;
export interface StatusParams {
  readonly state: 'indexing' | 'ready';
  readonly articles: number;
  readonly figures: number;
  readonly quotes: number;
  readonly skippedFiles: number;
  /** Warnings about reached limits and unreadable files, one sentence each. */
  readonly warnings: readonly string[];
}

/** Server → client, notification: whether an open document is an article. Sent once per opening. */
export const DocumentKind = { method: 'secondSource/documentKind' } as const;
export interface DocumentKindParams {
  readonly uri: string;
  readonly isArticle: boolean;
  /** Why it is not an article, as a phrase for the user; '' for an article. */
  readonly reason: string;
}

/** Client → server, request: the `.txt` files that are not analyzed as articles, and why. */
export const SkippedFiles = { method: 'secondSource/skippedFiles' } as const;
export interface SkippedFilesResult {
  readonly files: readonly { readonly uri: string; readonly reason: string }[];
  /** Whether the list is incomplete. */
  readonly isTruncated: boolean;
}

/** Client → server, request: resolves when all folders have been indexed and all changes read. For tests and scripts. */
export const WhenIdle = { method: 'secondSource/whenIdle' } as const;

/** Client → server, request: the edit that strips an open document, for the command. Null if there is nothing to strip. */
export const StripDocument = { method: 'secondSource/stripDocument' } as const;
export interface StripDocumentParams {
  readonly uri: string;
}
export type StripDocumentResult = {
  /** A `WorkspaceEdit` of the Language Server Protocol. */
  readonly edit: unknown;
  /** Hashes of the recurring lines that the edit removes, for {@link RemovedLines}. */
  readonly removedLines: readonly string[];
} | null;

/** Command of the client for the link "n more" in a hover; its argument is {@link ShowOccurrencesArguments}. */
export const SHOW_OCCURRENCES_COMMAND = 'secondSource.showOccurrences';
export interface ShowOccurrencesArguments {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** A decision of the user, with LSP positions. */
export type Decision =
  | { readonly kind: 'not-boilerplate' | 'not-boilerplate-line' | 'boilerplate'; readonly range: Range }
  | { readonly kind: 'not-same-fact' | 'same-fact'; readonly range: Range; readonly other: Location };
/** Same shape as the LSP type. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
/** Same shape as the LSP type. */
export interface Location {
  readonly uri: string;
  readonly range: Range;
}

/**
 * Command of the client for the quick fix of a decision; its argument is {@link AddDecisionParams}. It sends
 * {@link AddDecision} and writes the result.
 */
export const RECORD_DECISION_COMMAND = 'secondSource.recordDecision';

/** Client → server, request: adds a decision; the result is the new text of the decision file, for the client to write. */
export const AddDecision = { method: 'secondSource/addDecision' } as const;
export interface AddDecisionParams {
  readonly uri: string;
  readonly decision: Decision;
}
export type AddDecisionResult = { readonly uri: string; readonly text: string } | { readonly error: string };

/** Client → server, request: occurrences that the user could link to a figure or quote, best matches first. */
export const SameFactCandidates = { method: 'secondSource/sameFactCandidates' } as const;
export interface SameFactCandidatesParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}
export interface SameFactCandidatesResult {
  /** Range of the figure or quote at the position; null if there is none. */
  readonly range: Range | null;
  readonly candidates: readonly { readonly location: Location; readonly label: string; readonly detail: string }[];
}

/** Client → server, request: the quotes of an open article, or of its folder, by speaker. */
export const QuotesBySpeaker = { method: 'secondSource/quotesBySpeaker' } as const;
export interface QuotesBySpeakerParams {
  readonly uri: string;
  readonly scope: 'article' | 'folder';
}
export interface QuotesBySpeakerResult {
  /** Speakers with the most quotes first; `speaker` is null if the articles do not identify one. */
  readonly groups: readonly {
    readonly speaker: string | null;
    readonly quotes: readonly {
      readonly location: Location;
      readonly text: string;
      readonly cue: string;
      readonly detail: string;
    }[];
  }[];
  readonly isTruncated: boolean;
}

/** Maximum number of files that are stripped as one edit, which the user can preview. */
export const MAX_PREVIEW_FILES = 200;

/** Client → server, request: what stripping a folder would do. Waits until the folder has been indexed; changes nothing. */
export const StripFolder = { method: 'secondSource/stripFolder' } as const;
export interface StripFolderParams {
  /** A workspace folder, or a folder in one. */
  readonly uri: string;
}
export type StripFolderResult = StripFolderPlan | { readonly error: string };
export interface StripFolderPlan {
  /** Number of files with boilerplate of tier `strip`. */
  readonly files: number;
  /** Number of passages of tier `strip`. */
  readonly passages: number;
  /** Number of UTF-16 code units that would be removed. */
  readonly characters: number;
  /** Number of passages of tier `review`; the edit contains them too, each to be confirmed. */
  readonly reviewPassages: number;
  /** A `WorkspaceEdit`; null if there is nothing to strip, or more than {@link MAX_PREVIEW_FILES} files. */
  readonly edit: unknown;
  /** Hashes of the recurring lines that the edit removes, for {@link RemovedLines}. */
  readonly removedLines: readonly string[];
  /** Whether the server can strip the files itself, with {@link StripFiles}. */
  readonly canStripOnServer: boolean;
  readonly skippedFiles: readonly SkippedFile[];
}
export interface SkippedFile {
  readonly uri: string;
  /** A sentence for the user. */
  readonly reason: string;
}

/**
 * Client → server, request: strips the files of a folder on the server's disk and keeps a record from which
 * `second-source restore` restores every byte. Cancellation takes effect between two files; the result says what was done.
 */
export const StripFiles = { method: 'secondSource/stripFiles' } as const;
export type StripFilesParams = StripFolderParams;
export type StripFilesResult = StripFilesOutcome | { readonly error: string };
export interface StripFilesOutcome {
  /** Number of changed files. */
  readonly files: number;
  readonly wasCancelled: boolean;
  /** Path of the record relative to the workspace folder; null if nothing was changed. */
  readonly record: string | null;
  readonly skippedFiles: readonly SkippedFile[];
}

/** Server → client, notification: progress of {@link StripFiles}. */
export const StripProgress = { method: 'secondSource/stripProgress' } as const;
export interface StripProgressParams {
  readonly completed: number;
  readonly total: number;
}

/** Command of the client for a quick fix that removes recurring lines; its argument is {@link RemovedLinesParams}. */
export const REMOVED_LINES_COMMAND = 'secondSource.recordRemovedLines';

/**
 * Client → server, request: adds or deletes hashes of removed lines; the result is the new text of the decision file, for
 * the client to write.
 */
export const RemovedLines = { method: 'secondSource/removedLines' } as const;
export interface RemovedLinesParams {
  readonly uri: string;
  readonly lines: readonly string[];
  /** False deletes the hashes, if the edit was not applied. */
  readonly isRemoved: boolean;
}
/** Null if that changes nothing. */
export type RemovedLinesResult = AddDecisionResult | null;

/** Client → server, request: the text of an open article after stripping; null if the document is not an article. */
export const StrippedText = { method: 'secondSource/strippedText' } as const;
export interface StrippedTextParams {
  readonly uri: string;
}
export type StrippedTextResult = { readonly text: string } | null;

/** Client → server, request: all decisions of a workspace folder. */
export const ShowDecisions = { method: 'secondSource/showDecisions' } as const;
export interface ShowDecisionsParams {
  /** The folder, or a file or folder in it. */
  readonly uri: string;
}
export type ShowDecisionsResult = { readonly decisions: readonly ShownDecision[] } | { readonly error: string };
export interface ShownDecision {
  readonly kind: Decision['kind'];
  /** Identifies the decision in {@link RemoveDecision}. */
  readonly id: string;
  /** The text that the decision applies to, as one line of plain text. */
  readonly text: string;
  /** One path or two; '' if the decision applies to every occurrence of a line. */
  readonly detail: string;
  /** Current location; null if the decision is orphaned or applies to every occurrence of a line. */
  readonly location: Location | null;
  /** Whether the text can no longer be found, or not unambiguously; the decision then has no effect. */
  readonly isOrphaned: boolean;
}

/** Client → server, request: removes a decision; the result is the new text of the decision file, for the client to write. */
export const RemoveDecision = { method: 'secondSource/removeDecision' } as const;
export interface RemoveDecisionParams {
  readonly uri: string;
  readonly id: string;
}
export type RemoveDecisionResult = AddDecisionResult;
