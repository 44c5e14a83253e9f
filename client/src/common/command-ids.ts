/** The ids of the commands that package.json contributes. */
export const LEFT_OUT_COMMAND = 'secondSource.showFilesLeftOut';
export const RESTART_COMMAND = 'secondSource.restartServer';
export const SHOW_LOG_COMMAND = 'secondSource.showLog';
export const STRIP_COMMAND = 'secondSource.stripDocument';
/** Not in the palette: a click on the status item. */
export const MENU_COMMAND = 'secondSource.showMenu';
