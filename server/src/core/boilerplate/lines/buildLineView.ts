import {
  type Article,
  ASTERISK,
  AT_SIGN,
  BLACK_CIRCLE,
  BLACK_SMALL_SQUARE,
  BULLET,
  CharacterClass,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  COLON,
  COPYRIGHT_SIGN,
  characterClass,
  MIDDLE_DOT,
  QUESTION_MARK,
  TokenFlag,
  TokenKind,
  type Tokens,
  WordSet,
} from '../../text/index.ts';
import { AT, COPYRIGHT, type LineColumns, LineTrait, LineView, NUMBER } from './lineView.ts';

/** Reporting verbs and persons who are usually reported. A line with one of them is hardly ever a prompt. */
const REPORTING = new WordSet(`
  said says told according announced reported argued claimed warned testified ruled sued alleged admitted explained
  promised insisted replied recalled spokesman spokeswoman spokesperson court police prosecutors lawmakers
`);

/** Maximum value of {@link LineView.capitalShare}: every word starts with a capital. */
const FULL_SHARE = 255;

/** Number of tokens at the start of a line among which the first word is looked for; marks may precede it. */
const MAX_TOKENS_TO_FIRST_WORD = 4;

/** Builds the line view of an article in linear time. */
export function buildLineView(article: Article): LineView {
  const builder = new LineViewBuilder(article);
  for (let line = 0; line < article.paragraphs.count; line++) builder.addLine(line);
  return builder.build();
}

/** Fills the columns line by line. */
class LineViewBuilder {
  readonly #article: Article;
  readonly #columns: LineColumns;
  /** Next token and next word to write. */
  #token = 0;
  #word = 0;

  constructor(article: Article) {
    const { count } = article.paragraphs;
    this.#article = article;
    this.#columns = {
      firstWord: new Int32Array(count),
      endWord: new Int32Array(count),
      firstToken: new Int32Array(count),
      endToken: new Int32Array(count),
      traits: new Uint8Array(count),
      capitalShare: new Uint8Array(count),
      words: new Uint16Array(article.tokens.count),
      wordToken: new Int32Array(article.tokens.count),
    };
  }

  addLine(line: number): void {
    const { text, tokens, paragraphs } = this.#article;
    const { firstToken, endToken, firstWord, endWord, words, wordToken } = this.#columns;
    const start = paragraphs.start[line]!;
    const end = paragraphs.end[line]!;
    let token = this.#token;
    let word = this.#word;
    while (token < tokens.count && tokens.start[token]! < start) token++;
    firstToken[line] = token;
    firstWord[line] = word;
    let traits = 0;
    let wordCount = 0;
    let capitalized = 0;
    let allCapitals = 0;
    for (; token < tokens.count && tokens.start[token]! < end; token++) {
      const kind = tokens.kind[token]!;
      if (kind === TokenKind.word) {
        const id = tokens.word[token]!;
        wordToken[word] = token;
        words[word++] = id;
        wordCount++;
        if (REPORTING.has(id)) traits |= LineTrait.reporting;
        if (tokens.hasFlag(token, TokenFlag.capital)) capitalized++;
        if (tokens.hasFlag(token, TokenFlag.allCapitals)) allCapitals++;
      } else if (kind === TokenKind.quotationMark) traits |= LineTrait.quotation;
      else {
        const pseudoWord = findPseudoWord(tokens, token);
        if (pseudoWord === 0) continue;
        wordToken[word] = token;
        words[word++] = pseudoWord;
      }
    }
    endToken[line] = token;
    endWord[line] = word;
    this.#token = token;
    this.#word = word;
    if (allCapitals > 0 && capitalized === wordCount && !hasLowerCase(text, start, end)) traits |= LineTrait.allCaps;
    this.#columns.capitalShare[line] = wordCount ? Math.round((FULL_SHARE * capitalized) / wordCount) : 0;
    this.#columns.traits[line] =
      traits | findStartTraits(tokens, firstToken[line]!, token) | findEndTraits(tokens, firstToken[line]!, token);
  }

  build(): LineView {
    const { words, wordToken } = this.#columns;
    return new LineView(this.#article, {
      ...this.#columns,
      words: words.subarray(0, this.#word),
      wordToken: wordToken.subarray(0, this.#word),
    });
  }
}

/** Returns the pseudo-word of a number, © or @, or 0 for another token. */
function findPseudoWord(tokens: Tokens, token: number): number {
  if (tokens.kind[token] === TokenKind.number) return NUMBER;
  const code = tokens.codeAt(token);
  if (code === AT_SIGN) return AT;
  return code === COPYRIGHT_SIGN ? COPYRIGHT : 0;
}

function hasLowerCase(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (characterClass(text.charCodeAt(i)) === CharacterClass.lower) return true;
  return false;
}

/** Returns the {@link LineTrait} bits that depend on the start of the tokens `[first, end)`. */
function findStartTraits(tokens: Tokens, first: number, end: number): number {
  if (first === end) return 0;
  let traits = isBullet(tokens, first) ? LineTrait.bullet : 0;
  for (let token = first; token < first + MAX_TOKENS_TO_FIRST_WORD && token < end; token++) {
    const kind = tokens.kind[token];
    if (kind === TokenKind.number || tokens.hasFlag(token, TokenFlag.capital)) traits |= LineTrait.startsCapitalized;
    if (kind === TokenKind.number || kind === TokenKind.word) break;
  }
  return traits;
}

function isBullet(tokens: Tokens, token: number): boolean {
  if (tokens.kind[token] === TokenKind.dash) return true;
  const code = tokens.codeAt(token);
  return (
    code === BULLET || code === MIDDLE_DOT || code === ASTERISK || code === BLACK_CIRCLE || code === BLACK_SMALL_SQUARE
  );
}

/** Returns the {@link LineTrait} bits that depend on the end of the tokens `[first, end)`. */
function findEndTraits(tokens: Tokens, first: number, end: number): number {
  if (first === end) return 0;
  let last = end - 1;
  while (last > first && isClosing(tokens, last)) last--;
  let traits = tokens.kind[last] === TokenKind.terminator ? LineTrait.endsSentence : 0;
  const code = tokens.codeAt(last);
  if (code === QUESTION_MARK) traits |= LineTrait.question;
  if (code === COLON) traits |= LineTrait.colon;
  return traits;
}

/** Whether the token is a quotation mark or bracket that can follow the end of a sentence. */
function isClosing(tokens: Tokens, token: number): boolean {
  const kind = tokens.kind[token];
  const code = tokens.codeAt(token);
  return (
    kind === TokenKind.quotationMark || kind === TokenKind.apostrophe || code === CLOSE_PAREN || code === CLOSE_BRACKET
  );
}
