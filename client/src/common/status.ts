import * as vscode from 'vscode';
import type { StatusParams } from '../../../server/src/protocol.ts';
import { MENU_COMMAND, RESTART_COMMAND, SHOW_LOG_COMMAND, SKIPPED_FILES_COMMAND } from './commandIds.ts';
import { ARTICLE_LANGUAGE } from './languageMode.ts';

const NUMBERS = new Intl.NumberFormat('en-GB');

/** "1 article", "1,200 articles". */
export function pluralize(count: number, noun: string): string {
  return `${NUMBERS.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** What the folder holds, in the status bar and, with more words, in the language status of an article. */
export class StatusItem implements vscode.Disposable {
  readonly #bar = vscode.window.createStatusBarItem('secondSource.status', vscode.StatusBarAlignment.Right, 90);
  readonly #language = vscode.languages.createLanguageStatusItem('secondSource.status', {
    language: ARTICLE_LANGUAGE,
  });
  #last: StatusParams | undefined;

  constructor() {
    this.#bar.name = 'Second Source';
    this.#bar.command = MENU_COMMAND;
    this.#language.name = 'Second Source';
    this.#language.command = { command: MENU_COMMAND, title: 'More…' };
    this.starting();
  }

  /** What the server said last, or undefined while there is none. */
  get last(): StatusParams | undefined {
    return this.#last;
  }

  /** The server is on its way up. */
  starting(): void {
    this.#last = undefined;
    this.#language.text = 'Starting…';
    this.#language.detail = '';
    this.#language.busy = true;
    this.#language.severity = vscode.LanguageStatusSeverity.Information;
    this.#bar.hide();
  }

  /** The server has ended and is not started again by itself. */
  stopped(): void {
    this.#last = undefined;
    this.#language.text = 'Stopped';
    this.#language.detail = '';
    this.#language.busy = false;
    this.#language.severity = vscode.LanguageStatusSeverity.Error;
    this.#bar.text = '$(error) Second Source';
    this.#bar.tooltip = 'The server of Second Source has stopped. Click for what can be done.';
    this.#bar.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
    this.#bar.show();
  }

  show(status: StatusParams): void {
    this.#last = status;
    const indexing = status.state === 'indexing';
    const warned = status.warnings.length > 0;
    const counts = [
      pluralize(status.articles, 'article'),
      pluralize(status.figures, 'figure'),
      pluralize(status.quotes, 'quote'),
    ].join(', ');
    this.#language.text = counts;
    this.#language.detail = indexing ? 'indexing…' : leftOutWords(status.leftOut);
    this.#language.busy = indexing;
    this.#language.severity = warned
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
    const icon = indexing ? '$(sync~spin)' : warned ? '$(warning)' : '$(quote)';
    this.#bar.text = `${icon} ${indexing ? 'Indexing… ' : ''}${pluralize(status.articles, 'article')}`;
    this.#bar.tooltip = [`Second Source: ${counts}`, leftOutWords(status.leftOut), ...status.warnings]
      .filter((line) => line !== '')
      .join('\n');
    this.#bar.backgroundColor = undefined;
    // A folder without articles is none of our business: nothing to see there.
    if (status.articles > 0 || warned) this.#bar.show();
    else this.#bar.hide();
  }

  dispose(): void {
    this.#bar.dispose();
    this.#language.dispose();
  }
}

function leftOutWords(leftOut: number): string {
  return leftOut === 0 ? '' : `${pluralize(leftOut, 'file')} left out`;
}

/** The menu behind the status item. */
export async function showMenu(status: StatusParams | undefined): Promise<void> {
  const items: (vscode.QuickPickItem & { command: string })[] = [
    {
      label: '$(exclude) Show Skipped Files',
      description: status ? NUMBERS.format(status.leftOut) : '',
      command: SKIPPED_FILES_COMMAND,
    },
    { label: '$(output) Show Log', command: SHOW_LOG_COMMAND },
    { label: '$(debug-restart) Restart Server', command: RESTART_COMMAND },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Second Source',
    placeHolder: status?.warnings[0] ?? 'What to do',
  });
  if (chosen) await vscode.commands.executeCommand(chosen.command);
}
