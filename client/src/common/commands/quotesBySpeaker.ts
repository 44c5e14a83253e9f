import * as vscode from 'vscode';
import {
  type Location,
  QuotesBySpeaker,
  type QuotesBySpeakerParams,
  type QuotesBySpeakerResult,
} from '../../../../server/src/protocol.ts';
import { getActiveArticle, showLocation } from '../editors.ts';
import { formatLabel } from '../formatLabel.ts';
import type { LanguageModeTracker } from '../languageMode.ts';
import * as messages from '../messages.ts';
import { runInBackground } from '../runInBackground.ts';
import type { LanguageServer } from '../server/languageServer.ts';

type Scope = QuotesBySpeakerParams['scope'];
interface QuoteItem extends vscode.QuickPickItem {
  readonly location?: Location;
}

/** "Show Quotes by Speaker": lists the quotes of the article, or of its folder, and goes to the one that the user selects. */
export async function showQuotesBySpeaker(
  server: LanguageServer,
  languageModes: LanguageModeTracker,
  scope: Scope,
): Promise<void> {
  const editor = await getActiveArticle(languageModes, messages.openArticleToListQuotes());
  if (!editor) return;
  const list = new QuoteList(server, editor.document.uri.toString(), scope);
  try {
    const selected = list.select();
    await list.update();
    const location = await selected;
    if (location) await showLocation(location);
  } finally {
    list.dispose();
  }
}

/** The quick pick of quotes, with a button that switches between the article and its folder. */
class QuoteList implements vscode.Disposable {
  readonly #server: LanguageServer;
  readonly #uri: string;
  #scope: Scope;
  readonly #pick = vscode.window.createQuickPick<QuoteItem>();

  /** @param uri URI of the article */
  constructor(server: LanguageServer, uri: string, scope: Scope) {
    this.#server = server;
    this.#uri = uri;
    this.#scope = scope;
    this.#pick.matchOnDetail = true;
  }

  /** Shows the list. Resolves to the location of the selected quote, or to undefined when the list is closed. */
  select(): Promise<Location | undefined> {
    return new Promise((resolve) => {
      this.#pick.onDidAccept(() => resolve(this.#pick.selectedItems[0]?.location));
      this.#pick.onDidHide(() => resolve(undefined));
      this.#pick.onDidTriggerButton(() => {
        this.#scope = this.#scope === 'article' ? 'folder' : 'article';
        runInBackground(() => this.update());
      });
      this.#pick.show();
    });
  }

  /** Requests the quotes of the current scope from the server. */
  async update(): Promise<void> {
    const scope = this.#scope;
    this.#pick.busy = true;
    this.#pick.buttons = [createScopeButton(scope)];
    const { groups, isTruncated } = await this.#server.request(QuotesBySpeaker, { uri: this.#uri, scope });
    const quotes = groups.reduce((sum, group) => sum + group.quotes.length, 0);
    this.#pick.title = messages.quotesTitle(scope, quotes, isTruncated);
    this.#pick.placeholder = quotes > 0 ? messages.selectQuote() : messages.noQuotes();
    this.#pick.items = groups.flatMap(createItems);
    this.#pick.busy = false;
  }

  dispose(): void {
    this.#pick.dispose();
  }
}

/** @param scope the current scope; the button switches to the other one */
function createScopeButton(scope: Scope): vscode.QuickInputButton {
  return scope === 'article'
    ? { iconPath: new vscode.ThemeIcon('folder'), tooltip: messages.showQuotesOfFolder() }
    : { iconPath: new vscode.ThemeIcon('file'), tooltip: messages.showQuotesOfArticle() };
}

/** Creates a separator with the speaker's name, followed by an item per quote. */
function createItems({ speaker, quotes }: QuotesBySpeakerResult['groups'][number]): QuoteItem[] {
  const name = speaker ?? messages.unknownSpeaker();
  return [
    { label: formatLabel(`${name} (${quotes.length})`), kind: vscode.QuickPickItemKind.Separator },
    ...quotes.map(({ location, text, cue, detail }) => ({
      label: formatLabel(text),
      detail: formatLabel([speaker ?? '', cue, detail].filter((part) => part !== '').join(', ')),
      location: location,
    })),
  ];
}
