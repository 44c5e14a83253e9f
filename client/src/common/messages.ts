import { l10n } from 'vscode';
import { formatNumber, pluralize } from './plurals.ts';

// All texts that the client shows to the user, except for those of the manifest, which are in package.nls.json. Each
// function returns one text in the display language of the editor.

// Counts

export function articleCount(count: number): string {
  const shown = formatNumber(count);
  return pluralize(count, l10n.t('{0} article', shown), l10n.t('{0} articles', shown));
}

function characterCount(count: number): string {
  const shown = formatNumber(count);
  return pluralize(count, l10n.t('{0} character', shown), l10n.t('{0} characters', shown));
}

function figureCount(count: number): string {
  const shown = formatNumber(count);
  return pluralize(count, l10n.t('{0} figure', shown), l10n.t('{0} figures', shown));
}

function fileCount(count: number): string {
  const shown = formatNumber(count);
  return pluralize(count, l10n.t('{0} file', shown), l10n.t('{0} files', shown));
}

function passageCount(count: number): string {
  const shown = formatNumber(count);
  return pluralize(count, l10n.t('{0} passage', shown), l10n.t('{0} passages', shown));
}

function quoteCount(count: number): string {
  const shown = formatNumber(count);
  return pluralize(count, l10n.t('{0} quote', shown), l10n.t('{0} quotes', shown));
}

// Errors and the language server

/** @param reason why a command or button failed, a sentence */
export const failed = (reason: string) => l10n.t('Second Source: {0}', reason);
export const serverNotRunning = () =>
  l10n.t('The Second Source language server is not running. Run “Second Source: Restart Server” to start it.');
export const startFailed = () => l10n.t('The Second Source language server could not be started.');
export const crashedRepeatedly = () =>
  l10n.t('The Second Source language server crashed repeatedly and will not be restarted.');
export const restartingAfterCrash = (restart: number, limit: number) =>
  l10n.t('The language server exited unexpectedly. Restarting ({0} of {1})…', restart, limit);
export const connectionClosed = () => l10n.t('The connection to the language server was closed.');
export const restartServer = () => l10n.t('Restart Server');
export const showLog = () => l10n.t('Show Log');
/** @param command ID of the command */
export const invalidDecision = (command: string) =>
  l10n.t('{0}: invalid argument; expected a decision for a file in this workspace', command);
/** @param command ID of the command */
export const invalidRemovedLines = (command: string) =>
  l10n.t('{0}: invalid argument; expected removed lines of a file in this workspace', command);
/** @param command ID of the command */
export const invalidLocation = (command: string) =>
  l10n.t('{0}: invalid argument; expected a location in this workspace', command);

// Reasons why the server cannot read a file

export const outsideWorkspace = () => l10n.t('The file is outside the workspace folders.');
/** @param size in bytes */
export const fileTooLarge = (size: number) => l10n.t('The file has {0} bytes.', size);

// Status item and its menu

export const extensionName = () => l10n.t('Second Source');
export const more = () => l10n.t('More…');
export const starting = () => l10n.t('Starting…');
export const stopped = () => l10n.t('Stopped');
export const serverStopped = () => l10n.t('The Second Source language server has stopped. Click for options.');
export const indexing = () => l10n.t('indexing…');
export const indexingArticles = (articles: number) => l10n.t('Indexing… {0}', articleCount(articles));
export const contents = (articles: number, figures: number, quotes: number) =>
  l10n.t('{0}, {1}, {2}', articleCount(articles), figureCount(figures), quoteCount(quotes));
/** @param contentCounts text of {@link contents} */
export const statusTooltip = (contentCounts: string) => l10n.t('Second Source: {0}', contentCounts);
export const skippedFileCount = (count: number) => {
  const shown = formatNumber(count);
  return pluralize(count, l10n.t('{0} file skipped', shown), l10n.t('{0} files skipped', shown));
};
export const showSkippedFiles = () => l10n.t('Show Skipped Files');
export const selectAction = () => l10n.t('Select an action');

// Show Skipped Files

export const noSkippedFiles = () =>
  l10n.t('No files were skipped. Every .txt file in the workspace is analyzed as an article.');
export const firstSkippedFiles = (count: number) => l10n.t('Skipped files (first {0})', formatNumber(count));
export const selectFile = () => l10n.t('Select a file to open');

// Pickers of folders and articles

export const openFolderFirst = () => l10n.t('Open a folder of articles first.');
export const selectFolderToStrip = () => l10n.t('Select the folder to strip');
export const selectFolderOfDecisions = () => l10n.t('Select the folder whose decisions you want to see');
export const openArticleToStrip = () => l10n.t('Open an article to strip its boilerplate.');
export const openArticleToCompare = () => l10n.t('Open an article to compare it with its stripped text.');
export const openArticleToListQuotes = () => l10n.t('Open an article to list its quotes by speaker.');

// Strip Boilerplate in File

export const noBoilerplateInFile = () => l10n.t('There is no boilerplate to strip in this file.');
export const fileChangedMeanwhile = () =>
  l10n.t('The file changed in the meantime, so nothing was removed. Try again.');

// Strip Boilerplate in Folder…

export const findingBoilerplate = () => l10n.t('Finding boilerplate');
export const strippingBoilerplate = () => l10n.t('Stripping boilerplate');
export const strippedOf = (done: number, total: number) =>
  l10n.t('{0} of {1} files', formatNumber(done), formatNumber(total));
export const noBoilerplateInFolder = (folder: string) => l10n.t('There is no boilerplate to strip in {0}.', folder);
/** @param limit maximum number of files that can be stripped in one edit */
export const tooManyFilesToStrip = (files: number, folder: string, limit: number) =>
  l10n.t(
    '{0} in {1} contain boilerplate. Stripping more than {2} files at once requires the extension to run on the machine that stores the files (desktop or remote). Select a smaller folder.',
    fileCount(files),
    folder,
    formatNumber(limit),
  );
export const confirmStrip = (passages: number, characters: number, files: number) =>
  l10n.t('Strip {0} ({1}) from {2}?', passageCount(passages), characterCount(characters), fileCount(files));
export const canUndo = () => l10n.t('You can undo this change.');
export const canRestore = (folder: string) =>
  l10n.t('The removed text is saved first. To restore it, run “second-source restore” in {0}.', folder);
export const strip = () => l10n.t('Strip');
/** @param record path of the strip record, or null if there is none */
export const strippedFiles = (files: number, isCancelled: boolean, record: string | null) => {
  const shown = formatNumber(files);
  const result = isCancelled
    ? pluralize(
        files,
        l10n.t('{0} file stripped before you cancelled.', shown),
        l10n.t('{0} files stripped before you cancelled.', shown),
      )
    : pluralize(files, l10n.t('{0} file stripped.', shown), l10n.t('{0} files stripped.', shown));
  return record === null ? result : l10n.t('{0} The removed text is saved in {1}.', result, record);
};
/** @param paths of the first few files; if there are more files, `paths` is shorter than `count` */
export const unchangedFiles = (count: number, paths: readonly string[]) => {
  const shown = formatNumber(count);
  const list = paths.length < count ? l10n.t('{0}, …', paths.join(', ')) : paths.join(', ');
  return pluralize(
    count,
    l10n.t('{0} file was not changed: {1}', shown, list),
    l10n.t('{0} files were not changed: {1}', shown, list),
  );
};
export const showFiles = () => l10n.t('Show Files');
export const unchangedFilesTitle = () => l10n.t('Unchanged files');

// Compare with Stripped Text

/** @param name of the article's file */
export const comparisonTitle = (name: string) => l10n.t('{0} ↔ Stripped', name);

// Mark Selection as Boilerplate, Link to Same Fact…

export const selectBoilerplate = () => l10n.t('Select the boilerplate text in an article first.');
export const placeCursor = () => l10n.t('Place the cursor on a figure or quote first.');
export const noCandidates = (text: string) =>
  l10n.t('No matching figure or quote was found for “{0}” in other articles about the same event.', text);
export const sameFactAs = (text: string) => l10n.t('“{0}” is the same fact as…', text);
export const bestMatchesFirst = () => l10n.t('Best matches are listed first');

// Manage Decisions…

/** @param fileName name of the decision file */
export const decisionFileOutsideFolder = (fileName: string) =>
  l10n.t('Decisions can only be saved in {0} at the root of a workspace folder.', fileName);
export const notBoilerplate = () => l10n.t('Not boilerplate');
export const notBoilerplateAnywhere = () => l10n.t('Not boilerplate (every occurrence of this line)');
export const boilerplate = () => l10n.t('Boilerplate');
export const differentFacts = () => l10n.t('Different facts');
export const sameFact = () => l10n.t('Same fact');
/** @param kind text of one of the five kinds of decisions above */
export const orphanedDecision = (kind: string) => l10n.t('{0} (text not found)', kind);
export const decisionCount = (count: number, orphaned: number) => {
  const shown = formatNumber(count);
  return orphaned === 0
    ? pluralize(count, l10n.t('{0} decision', shown), l10n.t('{0} decisions', shown))
    : pluralize(
        count,
        l10n.t('{0} decision ({1} with text not found)', shown, formatNumber(orphaned)),
        l10n.t('{0} decisions ({1} with text not found)', shown, formatNumber(orphaned)),
      );
};
export const noDecisions = () => l10n.t('There are no decisions in this folder.');
export const selectDecision = () => l10n.t('Select a decision to go to its location');
export const removeThisDecision = () => l10n.t('Remove this decision');
export const removeDecision = () => l10n.t('Remove Decision');
export const orphanedDecisionDetail = (kind: string, text: string) =>
  l10n.t('{0}: {1} The text it refers to can no longer be found, so the decision has no effect.', kind, text);
export const lineDecisionDetail = (kind: string, text: string) =>
  l10n.t('{0}: {1} It applies to every occurrence of this line.', kind, text);

// Show Quotes by Speaker

export const showQuotesOfFolder = () => l10n.t('Show quotes from all articles in the folder');
export const showQuotesOfArticle = () => l10n.t('Show quotes from this article only');
/** @param isTruncated whether the list contains only the first `quotes` quotes */
export const quotesTitle = (scope: 'article' | 'folder', quotes: number, isTruncated: boolean) => {
  const counted = quoteCount(quotes);
  if (scope === 'article') {
    return isTruncated
      ? l10n.t('Quotes by speaker in this article: first {0}', counted)
      : l10n.t('Quotes by speaker in this article: {0}', counted);
  }
  return isTruncated
    ? l10n.t('Quotes by speaker in the folder: first {0}', counted)
    : l10n.t('Quotes by speaker in the folder: {0}', counted);
};
export const selectQuote = () => l10n.t('Select a quote to go to it');
export const noQuotes = () => l10n.t('No quotes found');
export const unknownSpeaker = () => l10n.t('Unknown speaker');
