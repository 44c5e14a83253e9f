/** Every string of the server that a user can read. */

export const NOT_AN_OPEN_ARTICLE = 'The document is not an open article.';
export const NOT_IN_WORKSPACE = 'This folder is not part of the workspace.';
export const CANNOT_WRITE_TO_FOLDER = 'The server cannot write to this folder.';
export const DECISIONS_NEED_A_FOLDER =
  'Decisions are stored per folder. Open the folder that contains this article first.';
export const INVALID_CLIENT_RESPONSE = 'The client sent an invalid response.';
export const EXCLUDED_BY_SETTINGS = 'excluded by settings';
export const NOT_INITIALIZED = 'The server has not been initialized.';
export const ALREADY_INITIALIZED = 'The server has already been initialized.';
export const CHANGED_IN_THE_MEANTIME = 'The file has changed in the meantime.';

export function exceedsSizeLimit(bytes: number): string {
  return `exceeds the size limit of ${bytes} (secondSource.limits.fileSize)`;
}

export function wrongEditorEncoding(fileEncoding: string, editorEncoding: string): string {
  return `The file is encoded as ${fileEncoding}, but the editor opens it as ${editorEncoding}. Set "files.encoding" first.`;
}

export function indexing(folder: string): string {
  return `Indexing ${folder}`;
}

export function fileProgress(done: number, total: number): string {
  return `${done} of ${total} files`;
}

export function onlyFirstFilesIndexed(folder: string, limit: number): string {
  return `${folder}: only the first ${limit} files were indexed (see secondSource.limits.files)`;
}

export function indexed(counts: {
  readonly folder: string;
  readonly articles: number;
  readonly skipped: number;
  readonly milliseconds: number;
}): string {
  const { folder, articles, skipped, milliseconds } = counts;
  return `${folder}: indexed ${articles} articles, skipped ${skipped} files (${milliseconds} ms)`;
}

export function updateFailed(error: string): string {
  return `Updating changed files failed: ${error}`;
}

export function requestFailed(method: string, error: string): string {
  return `${method} failed: ${error}`;
}

export function ruleFailed(rule: string, file: string, error: string): string {
  return `rule ${rule} failed on ${file}: ${error}`;
}

export function registrationRejected(error: string): string {
  return `The client rejected a dynamic registration: ${error}`;
}

export function progressRejected(error: string): string {
  return `The client refused to show progress: ${error}`;
}

export function settingsRejected(error: string): string {
  return `The client did not send its settings, so the defaults apply: ${error}`;
}

export function settingsNotAnswered(milliseconds: number): string {
  return `The client has not sent its settings within ${milliseconds} ms, so the defaults apply until it does.`;
}

export function unhandledMethod(method: string): string {
  return `Unhandled method ${method}`;
}

export function refreshRejected(error: string): string {
  return `The client rejected a request to refresh: ${error}`;
}
