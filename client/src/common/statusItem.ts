import * as vscode from 'vscode';
import type { StatusParams } from '../../../server/src/protocol.ts';
import { MENU_COMMAND, RESTART_COMMAND, SHOW_LOG_COMMAND, SKIPPED_FILES_COMMAND } from './commands/commandIds.ts';
import { ARTICLE_LANGUAGE } from './languageMode.ts';
import * as messages from './messages.ts';
import { formatNumber } from './plurals.ts';

/** Shows the contents of the workspace in the status bar and, in more detail, in the language status of an article. */
export class StatusItem implements vscode.Disposable {
  readonly #statusBar = vscode.window.createStatusBarItem('secondSource.status', vscode.StatusBarAlignment.Right, 90);
  readonly #languageStatus = vscode.languages.createLanguageStatusItem('secondSource.status', {
    language: ARTICLE_LANGUAGE,
  });
  #status: StatusParams | undefined;

  constructor() {
    this.#statusBar.name = messages.extensionName();
    this.#statusBar.command = MENU_COMMAND;
    this.#languageStatus.name = messages.extensionName();
    this.#languageStatus.command = { command: MENU_COMMAND, title: messages.more() };
    this.showStarting();
  }

  showStarting(): void {
    this.#status = undefined;
    this.#languageStatus.text = messages.starting();
    this.#languageStatus.detail = '';
    this.#languageStatus.busy = true;
    this.#languageStatus.severity = vscode.LanguageStatusSeverity.Information;
    this.#statusBar.hide();
  }

  /** Shows that the server has stopped and will not be restarted automatically. */
  showStopped(): void {
    this.#status = undefined;
    this.#languageStatus.text = messages.stopped();
    this.#languageStatus.detail = '';
    this.#languageStatus.busy = false;
    this.#languageStatus.severity = vscode.LanguageStatusSeverity.Error;
    this.#statusBar.text = `$(error) ${messages.extensionName()}`;
    this.#statusBar.tooltip = messages.serverStopped();
    this.#statusBar.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
    this.#statusBar.show();
  }

  /** Shows what the server has reported. The status bar item is hidden in a workspace without articles and warnings. */
  showStatus(status: StatusParams): void {
    this.#status = status;
    const { articles, figures, quotes, skippedFiles, warnings } = status;
    const isIndexing = status.state === 'indexing';
    const hasWarnings = warnings.length > 0;
    const contents = messages.contents(articles, figures, quotes);
    const skipped = skippedFiles > 0 ? messages.skippedFileCount(skippedFiles) : '';
    this.#languageStatus.text = contents;
    this.#languageStatus.detail = isIndexing ? messages.indexing() : skipped;
    this.#languageStatus.busy = isIndexing;
    this.#languageStatus.severity = hasWarnings
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
    const icon = isIndexing ? '$(sync~spin)' : hasWarnings ? '$(warning)' : '$(quote)';
    const text = isIndexing ? messages.indexingArticles(articles) : messages.articleCount(articles);
    this.#statusBar.text = `${icon} ${text}`;
    this.#statusBar.tooltip = [messages.statusTooltip(contents), skipped, ...warnings]
      .filter((line) => line !== '')
      .join('\n');
    this.#statusBar.backgroundColor = undefined;
    if (articles > 0 || hasWarnings) this.#statusBar.show();
    else this.#statusBar.hide();
  }

  /** Lets the user select one of the commands that concern the server. */
  async showMenu(): Promise<void> {
    const items: (vscode.QuickPickItem & { readonly command: string })[] = [
      {
        label: `$(exclude) ${messages.showSkippedFiles()}`,
        description: this.#status ? formatNumber(this.#status.skippedFiles) : '',
        command: SKIPPED_FILES_COMMAND,
      },
      { label: `$(output) ${messages.showLog()}`, command: SHOW_LOG_COMMAND },
      { label: `$(debug-restart) ${messages.restartServer()}`, command: RESTART_COMMAND },
    ];
    const selected = await vscode.window.showQuickPick(items, {
      title: messages.extensionName(),
      placeHolder: this.#status?.warnings[0] ?? messages.selectAction(),
    });
    if (selected) await vscode.commands.executeCommand(selected.command);
  }

  dispose(): void {
    this.#statusBar.dispose();
    this.#languageStatus.dispose();
  }
}
