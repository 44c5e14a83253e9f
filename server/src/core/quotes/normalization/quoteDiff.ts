import { diffArrays } from 'diff';
import { type TextSpan, textSpan } from '../../text/index.ts';
import { getNormalizedWords } from './normalizeQuote.ts';
import type { QuoteWord } from './quoteWord.ts';

/**
 * The differences between two versions of a quote. `adds` and `to` are spans of the second text, `drops` and `from` of the
 * first.
 */
export interface QuoteDiff {
  readonly adds: readonly TextSpan[];
  readonly drops: readonly TextSpan[];
  readonly changes: readonly { readonly from: TextSpan; readonly to: TextSpan }[];
}

/**
 * Maximum number of single-word insertions and deletions to search for; beyond it, the diff is one change of everything.
 * Bounds the time. Hand-set, not measured.
 */
const MAX_EDITS = 400;

/** Returns the words that `b` adds, drops and changes relative to `a`, compared in normalized form. */
export function diffQuotes(a: string, b: string): QuoteDiff {
  const from = getNormalizedWords(a);
  const to = getNormalizedWords(b);
  const result = { adds: [] as TextSpan[], drops: [] as TextSpan[], changes: [] as { from: TextSpan; to: TextSpan }[] };
  const edits = computeEdits(from, to);
  let i = 0;
  let j = 0;
  for (let k = 0; k < edits.length; k++) {
    const edit = edits[k]!;
    const next = edits[k + 1];
    if (!edit.added && !edit.removed) {
      i += edit.count;
      j += edit.count;
    } else if (next && edit.removed !== next.removed && edit.added !== next.added) {
      const [removed, added] = edit.removed ? [edit.count, next.count] : [next.count, edit.count];
      result.changes.push({ from: sliceWords(a, from, i, i + removed), to: sliceWords(b, to, j, j + added) });
      i += removed;
      j += added;
      k++;
    } else if (edit.removed) {
      result.drops.push(sliceWords(a, from, i, i + edit.count));
      i += edit.count;
    } else {
      result.adds.push(sliceWords(b, to, j, j + edit.count));
      j += edit.count;
    }
  }
  return result;
}

interface Edit {
  readonly added: boolean;
  readonly removed: boolean;
  readonly count: number;
}

function computeEdits(from: readonly QuoteWord[], to: readonly QuoteWord[]): Edit[] {
  const forms = (list: readonly QuoteWord[]) => list.map((word) => word.form);
  const edits: Edit[] | undefined = diffArrays(forms(from), forms(to), { maxEditLength: MAX_EDITS });
  const rewrite = [
    { removed: true, added: false, count: from.length },
    { removed: false, added: true, count: to.length },
  ];
  return (edits ?? rewrite).filter((edit) => edit.count > 0);
}

/**
 * Returns the text of a quote from the normalized word `from` to the word `to` (exclusive), as printed. `from` is less than `to`.
 */
export function sliceQuoteWords(text: string, from: number, to: number): TextSpan {
  return sliceWords(text, getNormalizedWords(text), from, to);
}

/** Returns the text from word `from` to word `to` (exclusive). `from` is less than `to`. */
function sliceWords(text: string, list: readonly QuoteWord[], from: number, to: number): TextSpan {
  return textSpan(text, list[from]!.start, list[to - 1]!.end);
}
