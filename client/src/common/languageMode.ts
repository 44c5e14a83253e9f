import * as vscode from 'vscode';
import { ARTICLE_LANGUAGE, LanguageModeState } from './languageModeState.ts';
import { runInBackground } from './runInBackground.ts';

export { ARTICLE_LANGUAGE } from './languageModeState.ts';

/** Sets the language mode of articles, and respects the language modes that the user selects: {@link LanguageModeState}. */
export class LanguageModeTracker implements vscode.Disposable {
  readonly #state = new LanguageModeState();
  readonly #disposables: vscode.Disposable[] = [];

  constructor() {
    for (const document of vscode.workspace.textDocuments) this.recordLanguage(document);
    this.#disposables.push(
      // The editor reports a change of the language mode as closing and opening the same document object.
      vscode.workspace.onDidOpenTextDocument((document) => this.recordLanguage(document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('files.associations')) runInBackground(() => this.#reset());
      }),
    );
  }

  /** Records the language mode of a document. Does nothing if it has not changed since the last call. */
  recordLanguage(document: vscode.TextDocument): void {
    this.#state.recordLanguage(document, vscode.window.activeTextEditor?.document === document);
  }

  /** Whether the user has turned the extension off for a document, by setting its language mode to plain text. */
  isDisabled(uri: string): boolean {
    return this.#state.isDisabled(uri);
  }

  /** Sets the language mode of an open plain text document to {@link ARTICLE_LANGUAGE}, unless the user has decided otherwise. */
  async switchToArticle(uri: string): Promise<void> {
    const document = vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri);
    if (!document || !this.#state.canSwitch(document) || isAssociated(document)) return;
    this.#state.recordSwitch(document);
    await vscode.languages.setTextDocumentLanguage(document, ARTICLE_LANGUAGE);
  }

  /** Forgets the user's selections when `files.associations` change, because the editor forgets them then, too. */
  async #reset(): Promise<void> {
    for (const document of this.#state.reset(vscode.workspace.textDocuments)) {
      await this.switchToArticle(document.uri.toString());
    }
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

/** Whether `files.associations` sets the language mode of the document. */
function isAssociated(document: vscode.TextDocument): boolean {
  const associations = vscode.workspace
    .getConfiguration('files', document.uri)
    .get<Record<string, unknown>>('associations', {});
  return Object.keys(associations).some((glob) => {
    // As in the editor: a pattern without a slash is matched against the name, any other one against the path.
    const pattern = glob.includes('/') ? glob : `**/${glob}`;
    return vscode.languages.match({ pattern }, document) > 0;
  });
}
