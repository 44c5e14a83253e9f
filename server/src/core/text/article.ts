import { hashText } from './hash.ts';
import { findLines } from './lines.ts';
import { findParagraphs } from './paragraphs.ts';
import { findSentences } from './sentences.ts';
import type { SpanList } from './span.ts';
import { type Tokens, tokenize } from './tokens.ts';

/** One `.txt` document, parsed once per version. Every offset is a UTF-16 code unit of `text`, which has no BOM. */
export interface Article {
  readonly text: string;
  /** {@link hashText} of `text`; identifies this version. */
  readonly hash: string;
  readonly lines: SpanList;
  readonly paragraphs: SpanList;
  readonly tokens: Tokens;
  readonly sentences: SpanList;
}

/**
 * Parses an article, in linear time. The only code that segments article text.
 *
 * @param text decoded text without a byte order mark
 */
export function parseArticle(text: string): Article {
  const lines = findLines(text);
  const paragraphs = findParagraphs(text, lines);
  const tokens = tokenize(text);
  return { text, hash: hashText(text), lines, paragraphs, tokens, sentences: findSentences(tokens, paragraphs) };
}
