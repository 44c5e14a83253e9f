import { isLetterCode, TokenKind, type Tokens } from '../../text/index.ts';
import { findMarks, type Mark, MarkRole } from './marks.ts';
import { closesLostQuote } from './unclosedQuotes.ts';

/** Text between two marks. Token ranges are half-open and include the marks. */
export interface MarkedSpan {
  readonly from: number;
  readonly to: number;
  /** First and last+1 token between the marks. */
  readonly innerFrom: number;
  readonly innerTo: number;
  readonly isSingle: boolean;
  /** Index in the paragraph's list of the span around this one, -1 at the top. */
  readonly parent: number;
}

/** Code unit of the last character inside the span, marks of quotes inside it left out: the comma of “… ‘no,’” */
export function getLastCodeInside(
  tokens: Tokens,
  { innerFrom, innerTo }: Pick<MarkedSpan, 'innerFrom' | 'innerTo'>,
): number {
  let i = innerTo - 1;
  while (i > innerFrom && i > innerTo - 1 - MAX_TRAILING_MARKS && isMark(tokens.kind[i]!)) i--;
  return tokens.codeAt(i);
}

const MAX_TRAILING_MARKS = 4;
const isMark = (kind: number) => kind === TokenKind.apostrophe || kind === TokenKind.quotationMark;

/** Deeper marks are read as stray, so that the sum of all span lengths stays linear in the text. */
const MAX_NESTING_DEPTH = 6;

/** Tokens before a closing mark whose opening one is lost: fewer are a caption or a stray mark. */
const MIN_TOKENS_BEFORE_LOST_MARK = 10;

interface Open {
  readonly mark: Mark;
  readonly single: boolean;
}

interface Pair {
  readonly from: number;
  readonly to: number;
  readonly innerFrom: number;
  readonly innerTo: number;
  readonly single: boolean;
}

/**
 * Token behind the last one of a quote that opens at `open` and is never closed, -1 when it is no quote. It ends by
 * `limit`, and before `inside`, where a quote inside it would begin, if the words there say who spoke.
 */
type EndOfRepair = (open: number, limit: number, inside: number) => number;

/**
 * The marked spans of one paragraph (tokens `[from, to)`), sorted by start, an outer one before what it holds. Marks pair
 * within the paragraph only: whatever is wrong with them stays there. `endOfRepair` says where a span whose closing mark
 * is missing ends.
 */
export function pairMarks(tokens: Tokens, from: number, to: number, endOfRepair: EndOfRepair): MarkedSpan[] {
  const marks = findMarks(tokens, from, to);
  if (marks.length === 0) return [];
  return nest(pair(tokens, marks, from, to, endOfRepair));
}

function pair(tokens: Tokens, marks: readonly Mark[], from: number, to: number, endOfRepair: EndOfRepair): Pair[] {
  const ahead = lookAhead(marks);
  const pairs: Pair[] = [];
  const stack: Open[] = [];
  let lastEnd = from;

  const close = (depth: number, mark: Mark) => {
    const open = stack[depth]!;
    stack.length = depth;
    if (depth === 0) lastEnd = mark.to;
    if (open.mark.to === mark.from) return;
    pairs.push({
      from: open.mark.from,
      to: mark.to,
      innerFrom: open.mark.to,
      innerTo: mark.from,
      single: open.single,
    });
  };
  const giveUp = (depth: number, limit: number) => {
    const open = stack[depth]!;
    const isOuter = !stack.slice(0, depth).some((other) => !other.single);
    stack.length = depth;
    if (open.single || !isOuter) return;
    const held = firstAfter(pairs, open.mark.from);
    let end = endOfRepair(open.mark.from, limit, held?.from ?? limit);
    // A quote inside reaches further only when the end was found behind it.
    const last = pairs.at(-1);
    if (held && last && end > held.from) {
      // A straight mark that never closes around curly ones that do is a stray one.
      if (!open.mark.isDirectional) return;
      end = Math.max(end, last.to);
    }
    if (end <= open.mark.to) return;
    lastEnd = end;
    const innerFrom = open.mark.to;
    pairs.push({ from: open.mark.from, to: end, innerFrom, innerTo: end, single: false });
  };

  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!;
    const depth = topOf(stack, mark);
    let opens = mark.role === MarkRole.opens;
    if (mark.role === MarkRole.either) opens = depth < 0;
    if (!opens) {
      if (depth < 0) {
        // A closing mark without its opening one: the paragraph began inside the quote.
        if (
          !mark.isSingle &&
          stack.length === 0 &&
          beginsInside(tokens, mark, lastEnd, from) &&
          closesLostQuote(tokens, mark.to, to)
        ) {
          pairs.push({ from, to: mark.to, innerFrom: from, innerTo: mark.from, single: false });
          lastEnd = mark.to;
        }
        continue;
      }
      if (mark.maybeApostrophe && ahead.closesLater[i]) continue;
      close(depth, mark);
      continue;
    }
    if (depth >= 0 && !nestsInside(stack, marks, ahead.surplus, i)) {
      if (mark.isSingle) {
        stack.length = depth;
      } else giveUp(depth, mark.from);
    }
    if (stack.length < MAX_NESTING_DEPTH) stack.push({ mark, single: mark.isSingle });
  }
  const unclosed = stack.findIndex((open) => !open.single);
  if (unclosed >= 0) giveUp(unclosed, to);
  return pairs;
}

/** Index of the innermost open mark that goes with this one, of the same shape (straight or curly) if there is one; else -1. */
function topOf(stack: readonly Open[], mark: Mark): number {
  let any = -1;
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack[i]!;
    if (open.single !== mark.isSingle) continue;
    if (open.mark.isDirectional === mark.isDirectional) return i;
    if (any < 0) any = i;
  }
  return any;
}

/** A double mark opens a quote inside the open one, since its own closing mark comes before that of the open one. */
function nestsInside(stack: readonly Open[], marks: readonly Mark[], surplus: Int32Array, i: number): boolean {
  const mark = marks[i]!;
  if (mark.isSingle) return false;
  if (mark.isDirectional) {
    let depth = 0;
    for (const open of stack) if (!open.single && open.mark.isDirectional) depth++;
    return surplus[i]! > depth;
  }
  // Straight marks inside curly ones: the next of their kind closes, and no curly mark stands between.
  if (stack.some((open) => !open.single && !open.mark.isDirectional)) return false;
  const next = marks.slice(i + 1, i + 1 + MAX_LOOKAHEAD_MARKS).find((other) => !other.isSingle);
  return next !== undefined && !next.isDirectional && next.role !== MarkRole.opens;
}

/** Marks looked ahead over for the one that closes a straight mark inside curly ones. */
const MAX_LOOKAHEAD_MARKS = 6;

/** The first pair that opens behind `token`; pairs stand in the order of their ends. */
function firstAfter(pairs: readonly Pair[], token: number): Pair | undefined {
  let first: Pair | undefined;
  for (let i = pairs.length - 1; i >= 0 && pairs[i]!.from > token; i--) {
    if (!first || pairs[i]!.from < first.from) first = pairs[i];
  }
  return first;
}

/** What follows each mark, computed from the end so that pairing looks at each mark once. */
function lookAhead(marks: readonly Mark[]): { surplus: Int32Array; closesLater: Uint8Array } {
  // surplus: closing less opening directed double marks behind a mark: may an opening one inside an open quote nest?
  const surplus = new Int32Array(marks.length);
  // closesLater: a single mark that is surely a closing one comes before anything else opens or closes.
  const closesLater = new Uint8Array(marks.length);
  let balance = 0;
  let closes = 0;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    surplus[i] = balance;
    closesLater[i] = closes;
    if (!mark.isSingle) {
      closes = 0;
      if (mark.isDirectional) balance += mark.role === MarkRole.opens ? -1 : mark.role === MarkRole.closes ? 1 : 0;
    } else if (mark.role === MarkRole.opens) closes = 0;
    else if (!mark.maybeApostrophe) closes = 1;
  }
  return { surplus, closesLater };
}

/** Punctuation right inside a closing mark, and text of some length before it, make a quote whose opening mark is lost. */
function beginsInside(tokens: Tokens, mark: Mark, lastEnd: number, from: number): boolean {
  if (lastEnd !== from || mark.from - from < MIN_TOKENS_BEFORE_LOST_MARK) return false;
  const before = tokens.codeAt(mark.from - 1);
  if (!(before === 44 || before === 46 || before === 33 || before === 63 || before === 0x2026)) return false;
  return isLetterCode(tokens.codeAt(from)) || tokens.codeAt(from) === 46 || tokens.codeAt(from) === 0x2026;
}

function nest(pairs: Pair[]): MarkedSpan[] {
  pairs.sort((a, b) => a.from - b.from || b.to - a.to);
  const spans: MarkedSpan[] = [];
  const around: number[] = [];
  for (const pair of pairs) {
    while (around.length > 0 && spans[around.at(-1)!]!.to <= pair.from) around.pop();
    spans.push({
      from: pair.from,
      to: pair.to,
      innerFrom: pair.innerFrom,
      innerTo: pair.innerTo,
      isSingle: pair.single,
      parent: around.at(-1) ?? -1,
    });
    around.push(spans.length - 1);
  }
  return spans;
}
