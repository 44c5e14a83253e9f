import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { StrippedText, type StrippedTextParams, type StrippedTextResult } from '../../../server/src/protocol.ts';
import { activeArticle } from './decisions.ts';
import { ARTICLE_LANGUAGE, type LanguageModeTracker } from './languageMode.ts';

const SCHEME = 'second-source-stripped';

/** The text of open articles as stripping leaves it, read-only; it follows every change of them. */
export class StrippedTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #disposables: vscode.Disposable[];

  constructor(private readonly client: BaseLanguageClient) {
    this.#disposables = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#update(document.uri)),
      // Decisions, settings and other files change what is boilerplate, too.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) this.#update(uri);
      }),
    ];
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const article = vscode.Uri.parse(uri.query, true);
    const params: StrippedTextParams = { uri: this.client.code2ProtocolConverter.asUri(article) };
    const result = await this.client.sendRequest<StrippedTextResult>(StrippedText.method, params);
    return result?.text ?? '';
  }

  /** Shows an article beside its stripped text. */
  async compare({ uri }: vscode.TextDocument): Promise<void> {
    const stripped = await vscode.workspace.openTextDocument(strippedUri(uri));
    if (stripped.languageId !== ARTICLE_LANGUAGE)
      await vscode.languages.setTextDocumentLanguage(stripped, ARTICLE_LANGUAGE);
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    await vscode.commands.executeCommand('vscode.diff', uri, stripped.uri, `${name} ↔ Stripped`);
  }

  #update(article: vscode.Uri): void {
    const uri = strippedUri(article);
    if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString()))
      this.#changed.fire(uri);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

/** Not a name that ends in `.txt`: the server is not asked about this text, which is no article of its own. */
function strippedUri(article: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `${article.path} (stripped)`, query: article.toString() });
}

/** "Compare with Stripped Text". */
export async function compareWithStripped(texts: StrippedTexts, choice: LanguageModeTracker): Promise<void> {
  const editor = await activeArticle(choice, 'Open an article to compare it with its stripped text.');
  if (editor) await texts.compare(editor.document);
}
