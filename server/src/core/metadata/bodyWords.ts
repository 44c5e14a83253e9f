import { type Article, TokenKind } from '../text/index.ts';
import type { Line } from './lines.ts';

/** Number of tokens of the body whose words are collected. Bounds the work. Hand-set, not measured. */
const MAX_BODY_TOKENS = 400;
/** Minimum length of a word that says what a text is about, in UTF-16 code units. */
const MIN_WORD_LENGTH = 3;
/** Number of UTF-16 code units by which words are compared, so that "striking" matches "strike". Hand-set, not measured. */
const STEM_LENGTH = 5;

/** Words of at least three letters that occur in any text. */
const COMMON_WORDS = new Set(
  `the and for with from that this have has had was were will would can could you your our its their his her are not but what
  who how why when where all new more most about after before over into out off than then they them been being says said one`
    .split(/\s+/)
    .map((word) => word.slice(0, STEM_LENGTH)),
);

/** Returns the beginnings of the words at the start of the body, in lower case. */
export function collectBodyWords(article: Article, firstToken: number): ReadonlySet<string> {
  return new Set(collectWords(article, firstToken, Math.min(article.tokens.count, firstToken + MAX_BODY_TOKENS)));
}

/** What a line shares with the body. */
export interface SharedWords {
  readonly count: number;
  /** Share of the words of the line, 0 to 1. */
  readonly share: number;
}

/** Returns how many words of the line occur in the body. Words that occur in any text are ignored. */
export function findSharedWords(article: Article, line: Line, bodyWords: ReadonlySet<string>): SharedWords {
  const words = new Set(collectWords(article, line.firstToken, line.endToken));
  let count = 0;
  for (const word of words) if (bodyWords.has(word)) count++;
  return { count, share: words.size === 0 ? 0 : count / words.size };
}

function collectWords({ tokens }: Article, from: number, to: number): string[] {
  const words: string[] = [];
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== TokenKind.word || tokens.end[i]! - tokens.start[i]! < MIN_WORD_LENGTH) continue;
    const word = tokens.text.slice(tokens.start[i], tokens.start[i]! + STEM_LENGTH);
    const stem = (tokens.end[i]! - tokens.start[i]! < STEM_LENGTH ? tokens.textOf(i) : word).toLowerCase();
    if (!COMMON_WORDS.has(stem)) words.push(stem);
  }
  return words;
}
