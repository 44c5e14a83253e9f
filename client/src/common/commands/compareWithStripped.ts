import * as vscode from 'vscode';
import { StrippedText } from '../../../../server/src/protocol.ts';
import { getActiveArticle } from '../editors.ts';
import { ARTICLE_LANGUAGE, type LanguageModeTracker } from '../languageMode.ts';
import * as messages from '../messages.ts';
import type { LanguageServer } from '../server/languageServer.ts';

const SCHEME = 'second-source-stripped';

/** "Compare with Stripped Text". */
export async function compareWithStripped(texts: StrippedTexts, languageModes: LanguageModeTracker): Promise<void> {
  const editor = await getActiveArticle(languageModes, messages.openArticleToCompare());
  if (editor) await texts.compare(editor.document);
}

/** Provides read-only documents with the stripped text of open articles, and updates them when that text changes. */
export class StrippedTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #server: LanguageServer;
  readonly #changes = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changes.event;
  readonly #disposables: vscode.Disposable[];

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#disposables = [
      this.#changes,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#update(document.uri)),
      // Decisions, settings and other files also affect what is boilerplate.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) this.#update(uri);
      }),
    ];
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const article = vscode.Uri.parse(uri.query, true);
    const result = await this.#server.request(StrippedText, { uri: article.toString() });
    return result?.text ?? '';
  }

  /** Opens a diff editor with an article and its stripped text. */
  async compare({ uri }: vscode.TextDocument): Promise<void> {
    const stripped = await vscode.workspace.openTextDocument(getStrippedUri(uri));
    if (stripped.languageId !== ARTICLE_LANGUAGE) {
      await vscode.languages.setTextDocumentLanguage(stripped, ARTICLE_LANGUAGE);
    }
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    await vscode.commands.executeCommand('vscode.diff', uri, stripped.uri, messages.comparisonTitle(name));
  }

  #update(article: vscode.Uri): void {
    const uri = getStrippedUri(article);
    if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())) {
      this.#changes.fire(uri);
    }
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

/** Returns the URI of an article's stripped text. It does not end in `.txt`, so that the server does not analyze that text. */
function getStrippedUri(article: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `${article.path} (stripped)`, query: article.toString() });
}
