/**
 * The messages between client and server beyond the Language Server Protocol. A leaf: it imports nothing, so that both
 * sides can import it. URIs are strings in the form that the editor uses for its documents.
 */

/** What the client tells the server in `initializationOptions`. Every field is optional: other editors send none. */
export interface InitializationOptions {
  /** The client answers {@link ListFiles} and {@link ReadFile}. Needed in a worker and in virtual workspaces. */
  readonly clientFiles?: boolean;
  /** The client renders `command:` links of {@link SHOW_OCCURRENCES_COMMAND} in hovers. */
  readonly commandLinks?: boolean;
  /** The client runs {@link RECORD_DECISION_COMMAND}. */
  readonly decisions?: boolean;
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
  /** At most this many files are listed. */
  readonly limit: number;
}
export interface ListFilesResult {
  readonly files: readonly { readonly uri: string }[];
  /** True when there were more than `limit`. */
  readonly truncated: boolean;
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

/** Server → client, notification: what the status item shows. */
export const Status = { method: 'secondSource/status' } as const;
export interface StatusParams {
  readonly state: 'indexing' | 'ready';
  readonly articles: number;
  readonly figures: number;
  readonly quotes: number;
  readonly leftOut: number;
  /** Limits that were met and what could not be read, a sentence each; empty when all is well. */
  readonly warnings: readonly string[];
}

/** Server → client, notification: whether an open document is an article. Sent once per opening. */
export const DocumentKind = { method: 'secondSource/documentKind' } as const;
export interface DocumentKindParams {
  readonly uri: string;
  readonly article: boolean;
  /** Why it is none, for a person; '' for an article. */
  readonly reason: string;
}

/** Client → server, request: the `.txt` files that are not read as articles, and why. */
export const SkippedFiles = { method: 'secondSource/leftOut' } as const;
export interface SkippedFilesResult {
  readonly files: readonly { readonly uri: string; readonly reason: string }[];
  /** True when the list was cut. */
  readonly truncated: boolean;
}

/** Client → server, request: resolves when everything known to have changed has been read. For tests and scripts. */
export const WhenIdle = { method: 'secondSource/whenIdle' } as const;

/**
 * Client → server, request: the edits that a quick fix would make, for commands that are not started from a code action.
 * The result is null when there is nothing to strip.
 */
export const StripDocument = { method: 'secondSource/stripDocument' } as const;
export interface StripDocumentParams {
  readonly uri: string;
}
export type StripDocumentResult = {
  /** Workspace edit of the protocol. */
  readonly edit: unknown;
  /** Hashes of the lines that go because they recur: {@link RemovedLines}. */
  readonly removedLines: readonly string[];
} | null;

/** The client's command behind "n more" in a hover: arguments {@link ShowOccurrencesArguments}. */
export const SHOW_OCCURRENCES_COMMAND = 'secondSource.showOccurrences';
export interface ShowOccurrencesArguments {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** A person's decision, by positions of the protocol. */
export type Decision =
  | { readonly kind: 'not-boilerplate' | 'not-boilerplate-line' | 'boilerplate'; readonly range: OffsetRange }
  | { readonly kind: 'not-same-fact' | 'same-fact'; readonly range: OffsetRange; readonly other: DocumentLocation };
export interface OffsetRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
export interface DocumentLocation {
  readonly uri: string;
  readonly range: OffsetRange;
}

/** The client's command behind a decision's quick fix: arguments {@link AddDecisionParams}. It asks {@link AddDecision} and writes. */
export const RECORD_DECISION_COMMAND = 'secondSource.recordDecision';

/** Client → server, request: the decision file with one more decision in it, for the client to write. */
export const AddDecision = { method: 'secondSource/decide' } as const;
export interface AddDecisionParams {
  readonly uri: string;
  readonly decision: Decision;
}
export type AddDecisionResult = { readonly uri: string; readonly text: string } | { readonly error: string };

/** Client → server, request: what a figure or quote could be joined to by hand, the likeliest first. */
export const SameFactCandidates = { method: 'secondSource/sameFactCandidates' } as const;
export interface SameFactCandidatesParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}
export interface SameFactCandidatesResult {
  /** Place of the figure or quote that was asked about; null where there is none. */
  readonly range: OffsetRange | null;
  readonly candidates: readonly { readonly place: DocumentLocation; readonly label: string; readonly detail: string }[];
}

/** Client → server, request: the quotes of an open article, or of its folder, by speaker. */
export const QuotesBySpeaker = { method: 'secondSource/quotesBySpeaker' } as const;
export interface QuotesBySpeakerParams {
  readonly uri: string;
  readonly scope: 'article' | 'folder';
}
export interface QuotesBySpeakerResult {
  /** Speakers with the most quotes first; `speaker` is null where the texts name none. */
  readonly groups: readonly {
    readonly speaker: string | null;
    readonly quotes: readonly {
      readonly place: DocumentLocation;
      readonly text: string;
      readonly cue: string;
      readonly detail: string;
    }[];
  }[];
  readonly truncated: boolean;
}

/** Most files whose stripping is shown as one edit that a person can look through. */
export const MAX_PREVIEW_FILES = 200;

/**
 * Client → server, request: what stripping a folder would do. Answered when the whole folder has been read; nothing is
 * changed.
 */
export const StripFolder = { method: 'secondSource/stripFolder' } as const;
export interface StripFolderParams {
  /** A workspace folder, or a folder in one. */
  readonly uri: string;
}
export type StripFolderResult = StripFolderPlan | { readonly error: string };
export interface StripFolderPlan {
  /** What is safe to strip: files with any, places in them, and UTF-16 code units that go. */
  readonly files: number;
  readonly places: number;
  readonly characters: number;
  /** Places that a person should look at first; the edit has them, too, to be confirmed one by one. */
  readonly doubtful: number;
  /** Workspace edit of the protocol; null where there is nothing to strip, or in more than {@link MAX_PREVIEW_FILES} files. */
  readonly edit: unknown;
  /** Hashes of the lines that go because they recur: {@link RemovedLines}. */
  readonly removedLines: readonly string[];
  /** Whether the server can strip the files itself: {@link StripFiles}. */
  readonly byServer: boolean;
  readonly skipped: readonly SkippedFile[];
}
export interface SkippedFile {
  readonly uri: string;
  /** A sentence for a person. */
  readonly reason: string;
}

/**
 * Client → server, request: the server strips the files of a folder on its disk, with a record from which
 * `second-source restore` brings every byte back. Cancelled between two files: what was done is told in the answer.
 */
export const StripFiles = { method: 'secondSource/stripFiles' } as const;
export type StripFilesParams = StripFolderParams;
export type StripFilesResult = StripFilesOutcome | { readonly error: string };
export interface StripFilesOutcome {
  /** Files that were changed. */
  readonly files: number;
  readonly cancelled: boolean;
  /** Path of the record below the workspace folder; null where nothing was changed. */
  readonly record: string | null;
  readonly skipped: readonly SkippedFile[];
}

/** Server → client, notification: how far {@link StripFiles} is. */
export const StripProgress = { method: 'secondSource/stripProgress' } as const;
export interface StripProgressParams {
  readonly done: number;
  readonly of: number;
}

/** The client's command behind a quick fix that removes recurring lines: arguments {@link RemovedLinesParams}. */
export const REMOVED_LINES_COMMAND = 'secondSource.recordRemovedLines';

/** Client → server, request: the decision file with hashes of removed lines in it, or without them; for the client to write. */
export const RemovedLines = { method: 'secondSource/removedLines' } as const;
export interface RemovedLinesParams {
  readonly uri: string;
  readonly lines: readonly string[];
  /** False takes back what an edit that was not made had added. */
  readonly removed: boolean;
}
/** Null where the decision file says so already. */
export type RemovedLinesResult = AddDecisionResult | null;

/** Client → server, request: the text of an open article without what is safe to strip; null for a document that is none. */
export const StrippedText = { method: 'secondSource/strippedText' } as const;
export interface StrippedTextParams {
  readonly uri: string;
}
export type StrippedTextResult = { readonly text: string } | null;

/** Client → server, request: everything that a person decided in a workspace folder. */
export const ShowDecisions = { method: 'secondSource/showDecisions' } as const;
export interface ShowDecisionsParams {
  /** The folder, or anything in it. */
  readonly uri: string;
}
export type ShowDecisionsResult = { readonly decisions: readonly ShownDecision[] } | { readonly error: string };
export interface ShownDecision {
  readonly kind: Decision['kind'];
  /** Names the decision in {@link RemoveDecision}. */
  readonly key: string;
  /** What it is about, a line of plain text. */
  readonly text: string;
  /** Where: a path, or two; '' for a line that is meant wherever it stands. */
  readonly detail: string;
  /** Where it stands now; null for a line that is meant wherever it stands, and for an orphan. */
  readonly place: DocumentLocation | null;
  /** Its words, or what stood around them, are not found any more (or twice): it decides nothing. */
  readonly orphan: boolean;
}

/** Client → server, request: the decision file without a decision, for the client to write. */
export const RemoveDecision = { method: 'secondSource/undecide' } as const;
export interface RemoveDecisionParams {
  readonly uri: string;
  readonly key: string;
}
export type RemoveDecisionResult = AddDecisionResult;
