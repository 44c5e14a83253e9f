/** IDs of the commands that package.json contributes. */
export const SKIPPED_FILES_COMMAND = 'secondSource.showSkippedFiles';
export const RESTART_COMMAND = 'secondSource.restartServer';
export const SHOW_LOG_COMMAND = 'secondSource.showLog';
export const STRIP_COMMAND = 'secondSource.stripDocument';
export const STRIP_FOLDER_COMMAND = 'secondSource.stripFolder';
export const COMPARE_COMMAND = 'secondSource.compareWithStripped';
export const MARK_COMMAND = 'secondSource.markAsBoilerplate';
export const LINK_TO_SAME_FACT_COMMAND = 'secondSource.linkToSameFact';
export const QUOTES_COMMAND = 'secondSource.quotesBySpeaker';
export const FOLDER_QUOTES_COMMAND = 'secondSource.quotesBySpeakerInFolder';
export const MANAGE_DECISIONS_COMMAND = 'secondSource.manageDecisions';
/** Not contributed, so that it is not in the Command Palette: run when the user clicks the status item. */
export const MENU_COMMAND = 'secondSource.showMenu';
