import * as vscode from 'vscode';

/** The language id of articles. Presentation only: what is an article is decided from path and text by the server. */
export const ARTICLE_LANGUAGE = 'news-article';
const PLAIN_LANGUAGE = 'plaintext';

/**
 * Who chose the language of a document. We switch a plain text document to {@link ARTICLE_LANGUAGE} at most once each
 * time it is opened, and never against a person: a language chosen by hand stands for the session, and going back to
 * plain text by hand turns us off for that document.
 */
export class LanguageModeTracker implements vscode.Disposable {
  readonly #languages = new WeakMap<vscode.TextDocument, string>();
  readonly #switched = new WeakSet<vscode.TextDocument>();
  /** Languages other than ours, by the URI of the document. */
  readonly #chosenByHand = new Map<string, string>();
  readonly #disposables: vscode.Disposable[] = [];

  constructor() {
    for (const document of vscode.workspace.textDocuments) this.#languages.set(document, document.languageId);
    // The editor reports a change of language as closing and opening the same document object.
    this.#disposables.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.note(document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('files.associations')) void this.#startAnew();
      }),
    );
  }

  /** Takes note of a document's language. Called again with nothing changed, it does nothing. */
  note(document: vscode.TextDocument): void {
    const before = this.#languages.get(document);
    this.#languages.set(document, document.languageId);
    if (before === undefined || before === document.languageId) return;
    const uri = document.uri.toString();
    if (document.languageId === ARTICLE_LANGUAGE) {
      this.#chosenByHand.delete(uri);
      return;
    }
    // A person changes the language of the active editor. When the installed languages or `files.associations` change,
    // the editor sets back the language of every document: then ours is due again.
    if (vscode.window.activeTextEditor?.document === document) this.#chosenByHand.set(uri, document.languageId);
    else this.#switched.delete(document);
  }

  /** When `files.associations` change, the editor forgets every language that was chosen, and so do we. */
  async #startAnew(): Promise<void> {
    const off = vscode.workspace.textDocuments.filter(({ uri }) => this.isOff(uri.toString()));
    this.#chosenByHand.clear();
    for (const document of off) {
      this.#switched.delete(document);
      await this.switchToArticle(document.uri.toString());
    }
  }

  /** True when a person made this document plain text: nothing of ours is shown in it. */
  isOff(uri: string): boolean {
    return this.#chosenByHand.get(uri) === PLAIN_LANGUAGE;
  }

  /** Makes a document that the server calls an article a {@link ARTICLE_LANGUAGE} one, if nobody has a say against it. */
  async switchToArticle(uri: string): Promise<void> {
    const document = vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri);
    if (!document || document.languageId !== PLAIN_LANGUAGE) return;
    if (this.#switched.has(document) || this.#chosenByHand.has(uri) || isAssociated(document)) return;
    this.#switched.add(document);
    await vscode.languages.setTextDocumentLanguage(document, ARTICLE_LANGUAGE);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

/** True when `files.associations` gives the document a language, whichever that is. */
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
