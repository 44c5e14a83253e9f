/** The language ID of articles. It affects presentation only: the server decides from path and text what is an article. */
export const ARTICLE_LANGUAGE = 'news-article';
const PLAIN_LANGUAGE = 'plaintext';

/** The parts of the editor's document object that matter here. The object stays the same when its language mode changes. */
export interface LanguageDocument {
  readonly uri: { toString(): string };
  readonly languageId: string;
}

/**
 * Remembers who set the language mode of each document. A plain text document is switched to {@link ARTICLE_LANGUAGE} at
 * most once each time it is opened, and never against the user: a manually selected language mode is kept for the session,
 * and selecting plain text turns the extension off for that document.
 */
export class LanguageModeState {
  readonly #languages = new WeakMap<LanguageDocument, string>();
  readonly #switched = new WeakSet<LanguageDocument>();
  /** Manually selected languages other than {@link ARTICLE_LANGUAGE}, by URI. */
  readonly #selectedByUser = new Map<string, string>();

  /** Records the language of a document. Does nothing if it has not changed since the last call. */
  recordLanguage(document: LanguageDocument, isActive: boolean): void {
    const previous = this.#languages.get(document);
    this.#languages.set(document, document.languageId);
    if (previous === undefined || previous === document.languageId) return;
    const uri = document.uri.toString();
    if (document.languageId === ARTICLE_LANGUAGE) {
      this.#selectedByUser.delete(uri);
      return;
    }
    // The user changes the language mode of the active editor. When the installed languages or `files.associations`
    // change, the editor resets the language mode of every document, which then has to be switched again.
    if (isActive) this.#selectedByUser.set(uri, document.languageId);
    else this.#switched.delete(document);
  }

  /** Whether the user has turned the extension off for a document, by setting its language mode to plain text. */
  isDisabled(uri: string): boolean {
    return this.#selectedByUser.get(uri) === PLAIN_LANGUAGE;
  }

  /** Whether a document has to be switched to {@link ARTICLE_LANGUAGE} if it is an article. */
  canSwitch(document: LanguageDocument): boolean {
    return (
      document.languageId === PLAIN_LANGUAGE &&
      !this.#switched.has(document) &&
      !this.#selectedByUser.has(document.uri.toString())
    );
  }

  /** Records that the extension is switching a document to {@link ARTICLE_LANGUAGE}. */
  recordSwitch(document: LanguageDocument): void {
    this.#switched.add(document);
  }

  /** Forgets the user's selections. Returns those of the documents that were disabled. */
  reset<Document extends LanguageDocument>(documents: readonly Document[]): Document[] {
    const disabled = documents.filter(({ uri }) => this.isDisabled(uri.toString()));
    this.#selectedByUser.clear();
    for (const document of disabled) this.#switched.delete(document);
    return disabled;
  }
}
