import { TokenKind, type Tokens } from '../../text/index.ts';

/** A span in quotation marks. Token ranges are half-open. */
export interface MarkedSpan {
  /** Token range, marks included. */
  readonly from: number;
  readonly to: number;
  /** Token range between the marks. */
  readonly innerFrom: number;
  readonly innerTo: number;
  /** The marks are single quotation marks. */
  readonly isSingle: boolean;
  /** Index of the enclosing span in the list of the paragraph, -1 for an outermost span. */
  readonly parent: number;
}

/** Maximum number of closing marks skipped at the end of a span. Hand-set, not measured. */
const MAX_TRAILING_MARKS = 4;

/** Returns the UTF-16 code of the last character inside the span, before the marks of nested quotes: the comma of “… ‘no,’” */
export function getLastCodeInside(
  tokens: Tokens,
  { innerFrom, innerTo }: Pick<MarkedSpan, 'innerFrom' | 'innerTo'>,
): number {
  let i = innerTo - 1;
  while (i > innerFrom && i > innerTo - 1 - MAX_TRAILING_MARKS && isMark(tokens.kind[i]!)) i--;
  return tokens.codeAt(i);
}

function isMark(kind: number): boolean {
  return kind === TokenKind.apostrophe || kind === TokenKind.quotationMark;
}
