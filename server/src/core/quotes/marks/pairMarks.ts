import {
  COMMA,
  ELLIPSIS,
  EXCLAMATION_MARK,
  isLetterCode,
  PERIOD,
  QUESTION_MARK,
  type Tokens,
} from '../../text/index.ts';
import type { MarkedSpan } from './markedSpan.ts';
import { findMarks, type Mark, MarkRole } from './marks.ts';
import { closesLostQuote } from './unclosedQuotes.ts';

/** Maximum depth of nested quotes. Deeper marks are ignored as stray, so that the sum of all span lengths stays linear in the text. */
const MAX_NESTING_DEPTH = 6;

/** Minimum number of tokens before a closing mark without its opening mark; with fewer, it is a stray mark or in a caption. Hand-set, not measured. */
const MIN_TOKENS_BEFORE_LOST_MARK = 10;

/** Maximum number of marks examined for the one that closes a straight mark inside curly ones. Hand-set, not measured. */
const MAX_LOOKAHEAD_MARKS = 6;

type Pair = Omit<MarkedSpan, 'parent'>;

/**
 * Returns the token after a quote that opens at `open` and is never closed, -1 if it is not a quote. The quote ends at
 * `limit` at the latest, and before `nestedFrom`, the first nested quote, if the words there name the speaker.
 */
type FindUnclosedEnd = (open: number, limit: number, nestedFrom: number) => number;

/** The tokens whose marks are paired. */
interface PairingInput {
  readonly tokens: Tokens;
  /** Token range of the paragraph, half-open. */
  readonly from: number;
  readonly to: number;
  readonly findUnclosedEnd: FindUnclosedEnd;
}

/**
 * Returns the marked spans of a paragraph, sorted by start, an enclosing span before the nested ones. Marks are paired
 * within the paragraph only, so that a missing mark does not affect other paragraphs. Linear in the number of marks.
 */
export function pairMarks(input: PairingInput): MarkedSpan[] {
  const marks = findMarks(input.tokens, input.from, input.to);
  if (marks.length === 0) return [];
  return nestPairs(new MarkPairer(input, marks).pair());
}

/** Pairs the marks of one paragraph with a stack of open marks. Pairs are in the order of their ends. */
class MarkPairer {
  readonly #input: PairingInput;
  readonly #marks: readonly Mark[];
  readonly #lookahead: Lookahead;
  readonly #pairs: Pair[] = [];
  /** Open marks, the outermost first. A depth is an index of this stack. */
  readonly #open: Mark[] = [];
  /** Token after the last outermost pair. */
  #lastEnd: number;

  constructor(input: PairingInput, marks: readonly Mark[]) {
    this.#input = input;
    this.#marks = marks;
    this.#lookahead = computeLookahead(marks);
    this.#lastEnd = input.from;
  }

  pair(): readonly Pair[] {
    for (let i = 0; i < this.#marks.length; i++) this.#take(i);
    const unclosed = this.#open.findIndex((mark) => !mark.isSingle);
    if (unclosed >= 0) this.#closeUnmatched(unclosed, this.#input.to);
    return this.#pairs;
  }

  #take(i: number): void {
    const mark = this.#marks[i]!;
    const depth = findMatchingDepth(this.#open, mark);
    const opens = mark.role === MarkRole.either ? depth < 0 : mark.role === MarkRole.opens;
    if (opens) this.#openAt(i, depth);
    else if (depth < 0) this.#closeLost(mark);
    else if (!(mark.maybeApostrophe && this.#lookahead.closesLater[i])) this.#close(depth, mark);
  }

  /** Opens a mark; if it cannot nest inside the open mark of its kind at `depth`, that one is never closed. */
  #openAt(i: number, depth: number): void {
    const mark = this.#marks[i]!;
    if (depth >= 0 && !this.#canNest(i)) {
      if (mark.isSingle) this.#open.length = depth;
      else this.#closeUnmatched(depth, mark.from);
    }
    if (this.#open.length < MAX_NESTING_DEPTH) this.#open.push(mark);
  }

  #close(depth: number, closing: Mark): void {
    const opening = this.#open[depth]!;
    this.#open.length = depth;
    if (depth === 0) this.#lastEnd = closing.to;
    if (opening.to === closing.from) return;
    this.#pairs.push({
      from: opening.from,
      to: closing.to,
      innerFrom: opening.to,
      innerTo: closing.from,
      isSingle: opening.isSingle,
    });
  }

  /** Ends the quote of the open mark at `depth`, which has no closing mark, at `limit` at the latest; drops a stray mark. */
  #closeUnmatched(depth: number, limit: number): void {
    const opening = this.#open[depth]!;
    const isOutermost = !this.#open.slice(0, depth).some((mark) => !mark.isSingle);
    this.#open.length = depth;
    if (opening.isSingle || !isOutermost) return;
    const nested = findFirstPairAfter(this.#pairs, opening.from);
    let end = this.#input.findUnclosedEnd(opening.from, limit, nested?.from ?? limit);
    // A nested quote extends the span only if the end was found after its start.
    const last = this.#pairs.at(-1);
    if (nested && last && end > nested.from) {
      // A straight mark that is never closed, with curly pairs after it, is a stray mark.
      if (!opening.isDirectional) return;
      end = Math.max(end, last.to);
    }
    if (end <= opening.to) return;
    this.#lastEnd = end;
    this.#pairs.push({ from: opening.from, to: end, innerFrom: opening.to, innerTo: end, isSingle: false });
  }

  /** Handles a closing mark without an opening mark: the paragraph may start inside the quote. */
  #closeLost(mark: Mark): void {
    const { tokens, from, to } = this.#input;
    if (mark.isSingle || this.#open.length > 0 || !this.#startsInsideQuote(mark)) return;
    if (!closesLostQuote(tokens, mark.to, to)) return;
    this.#pairs.push({ from, to: mark.to, innerFrom: from, innerTo: mark.from, isSingle: false });
    this.#lastEnd = mark.to;
  }

  /** Whether the paragraph starts inside a quote: text precedes the closing mark, with punctuation right before the mark. */
  #startsInsideQuote(mark: Mark): boolean {
    const { tokens, from } = this.#input;
    if (this.#lastEnd !== from || mark.from - from < MIN_TOKENS_BEFORE_LOST_MARK) return false;
    const before = tokens.codeAt(mark.from - 1);
    const isPunctuation =
      before === COMMA ||
      before === PERIOD ||
      before === EXCLAMATION_MARK ||
      before === QUESTION_MARK ||
      before === ELLIPSIS;
    if (!isPunctuation) return false;
    const first = tokens.codeAt(from);
    return isLetterCode(first) || first === PERIOD || first === ELLIPSIS;
  }

  /** Whether a double mark opens a nested quote, because its closing mark comes before that of the open quote. */
  #canNest(i: number): boolean {
    const mark = this.#marks[i]!;
    if (mark.isSingle) return false;
    if (mark.isDirectional) {
      let depth = 0;
      for (const open of this.#open) if (!open.isSingle && open.isDirectional) depth++;
      return this.#lookahead.surplus[i]! > depth;
    }
    // Straight marks inside curly ones: the next double mark is straight and can close.
    if (this.#open.some((open) => !open.isSingle && !open.isDirectional)) return false;
    const next = this.#marks.slice(i + 1, i + 1 + MAX_LOOKAHEAD_MARKS).find((other) => !other.isSingle);
    return next !== undefined && !next.isDirectional && next.role !== MarkRole.opens;
  }
}

/** Returns the depth of the innermost open mark that `mark` can close, preferably of the same shape (straight or curly); else -1. */
function findMatchingDepth(open: readonly Mark[], mark: Mark): number {
  let otherShape = -1;
  for (let i = open.length - 1; i >= 0; i--) {
    const candidate = open[i]!;
    if (candidate.isSingle !== mark.isSingle) continue;
    if (candidate.isDirectional === mark.isDirectional) return i;
    if (otherShape < 0) otherShape = i;
  }
  return otherShape;
}

/** Returns the first pair that opens after `token`. `pairs` are in the order of their ends. */
function findFirstPairAfter(pairs: readonly Pair[], token: number): Pair | undefined {
  let first: Pair | undefined;
  for (let i = pairs.length - 1; i >= 0 && pairs[i]!.from > token; i--) {
    if (!first || pairs[i]!.from < first.from) first = pairs[i];
  }
  return first;
}

interface Lookahead {
  /** For each mark: closing minus opening directional double marks after it. Decides whether an opening mark can nest. */
  readonly surplus: Int32Array;
  /** For each mark: 1 if an unambiguous closing single mark follows before any other mark that opens or closes. */
  readonly closesLater: Uint8Array;
}

/** Computes what follows each mark, from the end, so that pairing visits each mark once. */
function computeLookahead(marks: readonly Mark[]): Lookahead {
  const surplus = new Int32Array(marks.length);
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

/** Sorts the pairs by start and adds the index of the enclosing pair to each. */
function nestPairs(pairs: readonly Pair[]): MarkedSpan[] {
  const sorted = [...pairs].sort((a, b) => a.from - b.from || b.to - a.to);
  const spans: MarkedSpan[] = [];
  const enclosing: number[] = [];
  for (const { from, to, innerFrom, innerTo, isSingle } of sorted) {
    while (enclosing.length > 0 && spans[enclosing.at(-1)!]!.to <= from) enclosing.pop();
    spans.push({ from, to, innerFrom, innerTo, isSingle, parent: enclosing.at(-1) ?? -1 });
    enclosing.push(spans.length - 1);
  }
  return spans;
}
