import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DocumentLocation,
  QuotesBySpeaker,
  type QuotesBySpeakerParams,
  type QuotesBySpeakerResult,
} from '../../../server/src/protocol.ts';
import { activeArticle } from './decisions.ts';
import { escapeIcons } from './escapeIcons.ts';
import type { LanguageModeTracker } from './languageMode.ts';
import { pluralize } from './status.ts';

type Scope = QuotesBySpeakerParams['scope'];
interface QuoteItem extends vscode.QuickPickItem {
  readonly place?: DocumentLocation;
}

const BUTTONS: Readonly<Record<Scope, vscode.QuickInputButton>> = {
  article: { iconPath: new vscode.ThemeIcon('folder'), tooltip: 'Quotes of all articles of the folder' },
  folder: { iconPath: new vscode.ThemeIcon('file'), tooltip: 'Quotes of this article alone' },
};

/** "Show Quotes by Speaker": who says what in the article, or in its folder. Picking a quote goes there. */
export async function quotesBySpeaker(
  client: BaseLanguageClient,
  choice: LanguageModeTracker,
  scope: Scope,
): Promise<void> {
  const editor = await activeArticle(choice, 'Open an article to see who says what in it.');
  if (!editor) return;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const pick = vscode.window.createQuickPick<QuoteItem>();
  pick.matchOnDetail = true;
  const show = async (wanted: Scope) => {
    pick.busy = true;
    pick.buttons = [BUTTONS[wanted]];
    const params: QuotesBySpeakerParams = { uri, scope: wanted };
    const { groups, truncated } = await client.sendRequest<QuotesBySpeakerResult>(QuotesBySpeaker.method, params);
    const quotes = groups.reduce((sum, group) => sum + group.quotes.length, 0);
    pick.title = `Quotes by speaker in ${wanted === 'article' ? 'this article' : 'the folder'}: ${truncated ? 'the first ' : ''}${pluralize(quotes, 'quote')}`;
    pick.placeholder = quotes > 0 ? 'Pick a quote to go there' : 'Nobody is quoted';
    pick.items = groups.flatMap(itemsOf);
    pick.busy = false;
  };
  let shown = scope;
  const accepted = new Promise<QuoteItem | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems[0]));
    pick.onDidHide(() => resolve(undefined));
    pick.onDidTriggerButton(() => {
      shown = shown === 'article' ? 'folder' : 'article';
      void show(shown);
    });
  });
  pick.show();
  try {
    await show(scope);
    const chosen = await accepted;
    if (chosen?.place) await goTo(client, chosen.place);
  } finally {
    pick.dispose();
  }
}

function itemsOf({ speaker, quotes }: QuotesBySpeakerResult['groups'][number]): QuoteItem[] {
  const name = speaker ?? 'No speaker is named';
  return [
    { label: escapeIcons(`${name} (${quotes.length})`), kind: vscode.QuickPickItemKind.Separator },
    ...quotes.map(({ place, text, cue, detail }) => ({
      label: escapeIcons(text),
      detail: escapeIcons([speaker ?? '', cue, detail].filter((part) => part !== '').join(', ')),
      place,
    })),
  ];
}

/** Opens a place in an editor, selected. */
export async function goTo(client: BaseLanguageClient, { uri, range }: DocumentLocation): Promise<void> {
  const selection = client.protocol2CodeConverter.asRange(range);
  await vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(uri), { selection });
}
