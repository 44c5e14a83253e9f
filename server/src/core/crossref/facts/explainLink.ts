import type { Bound } from '../../figures/index.ts';
import { sliceQuoteWords } from '../../quotes/index.ts';
import { haveCommonDay } from '../events/namedDays.ts';
import { compareFrames } from '../frames/compareFrames.ts';
import type { LinkableFolder } from '../linkable.ts';
import type { FigureMention, QuoteMention } from '../mention.ts';
import type { WordRange } from '../quotes/contradiction.ts';
import { matchQuotes, type QuoteConflict } from '../quotes/matchQuotes.ts';
import type { Link, Occurrence } from './fact.ts';
import { findUpdate } from './updates.ts';

/** A number of a calculation with the bound that the text prints with it. */
export interface CalculationOperand {
  readonly bound: Bound;
  readonly value: number;
}

/** A figure as the article prints it: its bound and its text without surrounding white space. */
export interface PrintedFigure {
  readonly bound: Bound;
  readonly text: string;
}

/** Why two linked occurrences are not simply equal: a code with the arguments that a message needs. */
export type LinkExplanation =
  /** The same statement in different words. */
  | { readonly code: 'paraphrase' }
  /** The same words, said by another person. */
  | { readonly code: 'other-speaker' }
  /** One quote negates the other. */
  | { readonly code: 'negated-quote' }
  /** A number or a word of the quote is replaced: by another number, or by its opposite. */
  | { readonly code: 'changed-quote'; readonly from: string; readonly to: string }
  /** The same amount of money in another currency. */
  | { readonly code: 'other-currency' }
  /** The later article reports the higher toll. Both are ISO dates. */
  | { readonly code: 'later-report'; readonly earlier: string; readonly later: string }
  /** The sentences name different places. */
  | { readonly code: 'different-place' }
  /** The sentences name different dates. */
  | { readonly code: 'different-date' }
  /** One figure is approximate. */
  | { readonly code: 'approximate' }
  /** One figure is a minimum or maximum. */
  | { readonly code: 'bound' }
  /** One figure is a range. */
  | { readonly code: 'range' }
  /** One figure is rounded. */
  | { readonly code: 'rounded' }
  /** `calculated` is the sum of `operands`; the article prints `reported`. */
  | {
      readonly code: 'sum';
      readonly operands: readonly CalculationOperand[];
      readonly calculated: number;
      readonly reported: PrintedFigure;
    }
  /** `calculated` is the sum of all operands but the last, minus the last; the article prints `reported`. */
  | {
      readonly code: 'difference';
      readonly operands: readonly CalculationOperand[];
      readonly calculated: number;
      readonly reported: PrintedFigure;
    }
  /** `calculated` is `part` / `whole` in percent, rounded to two decimals; the article prints `reported`. */
  | {
      readonly code: 'share';
      readonly part: CalculationOperand;
      readonly whole: CalculationOperand;
      readonly calculated: number;
      readonly reported: PrintedFigure;
    }
  /** `part` is a part of `whole`; both are the text that the article prints. */
  | { readonly code: 'part'; readonly part: string; readonly whole: string };

/** Returns what in the articles may explain how linked occurrences relate, or null if nothing does. */
export function explainLink(folder: LinkableFolder, link: Link): LinkExplanation | null {
  return link.kind === 'quote' ? explainQuoteLink(folder, link) : explainFigureLink(folder, link);
}

function explainQuoteLink(folder: LinkableFolder, { from, to }: Link): LinkExplanation | null {
  const a = folder.entry(from.id)?.quotes[from.index];
  const b = folder.entry(to.id)?.quotes[to.index];
  const match = a && b && matchQuotes(a, b, { isSameEvent: true });
  if (!match) return null;
  return match.conflict
    ? explainQuoteConflict(match.conflict, a, b)
    : match.isParaphrase
      ? { code: 'paraphrase' }
      : null;
}

function explainQuoteConflict(conflict: QuoteConflict, a: QuoteMention, b: QuoteMention): LinkExplanation {
  if (conflict.code === 'speaker') return { code: 'other-speaker' };
  if (conflict.code === 'negation') return { code: 'negated-quote' };
  return { code: 'changed-quote', from: getPrintedWords(a, conflict.a), to: getPrintedWords(b, conflict.b) };
}

/** Returns the words of the quote as the article prints them, because normalized numbers are hard to read. */
function getPrintedWords({ quote }: QuoteMention, { from, to }: WordRange): string {
  return from < to ? sliceQuoteWords(quote.text, from, to).text : '';
}

function explainFigureLink(folder: LinkableFolder, link: Link): LinkExplanation | null {
  const from = getMention(folder, link.from);
  const to = getMention(folder, link.to);
  if (!from || !to) return null;
  if (link.relation === 'conversion') return { code: 'other-currency' };
  if (link.relation === 'same') return explainUpdate(folder, link, from, to) ?? explainSameFact(link, from, to);
  const operands = [to, ...link.with.map((occurrence) => getMention(folder, occurrence))];
  return operands.every((operand) => operand !== undefined) ? explainCalculation(link, from, operands) : null;
}

function getMention(folder: LinkableFolder, occurrence: Occurrence): FigureMention | undefined {
  return folder.entry(occurrence.id)?.figures[occurrence.index];
}

function explainUpdate(
  folder: LinkableFolder,
  link: Link,
  from: FigureMention,
  to: FigureMention,
): LinkExplanation | null {
  const [a, b] = [folder.entry(link.from.id), folder.entry(link.to.id)];
  const update = link.isUpdate && a && b ? findUpdate(a, from, b, to) : null;
  return update && { code: 'later-report', ...update };
}

function explainSameFact({ verdict }: Link, from: FigureMention, to: FigureMention): LinkExplanation | null {
  if (verdict === 'agrees') return null;
  if (from.days.length > 0 && to.days.length > 0 && !haveCommonDay(from.days, to.days)) {
    return { code: 'different-date' };
  }
  if (verdict === 'differs')
    return compareFrames(from.frame, to.frame).places === 'other' ? { code: 'different-place' } : null;
  const inexact = [from, to].find(({ figure }) => figure.modifier !== 'exact');
  if (inexact) return { code: inexact.figure.modifier === 'about' ? 'approximate' : 'bound' };
  return { code: [from, to].some(({ figure }) => figure.value.min !== figure.value.max) ? 'range' : 'rounded' };
}

function explainCalculation(
  link: Link,
  result: FigureMention,
  mentions: readonly FigureMention[],
): LinkExplanation | null {
  const reported: PrintedFigure = { bound: result.figure.bound, text: result.figure.text.trim() };
  const operands = mentions.map(({ figure }): CalculationOperand => ({ bound: figure.bound, value: figure.value.min }));
  switch (link.relation) {
    case 'sum':
      return { code: 'sum', operands, calculated: addValues(operands), reported };
    case 'difference': {
      const calculated = addValues(operands.slice(0, -1)) - operands.at(-1)!.value;
      return { code: 'difference', operands, calculated, reported };
    }
    case 'share': {
      const [part, whole] = [operands[0]!, operands[1]!];
      const calculated = Math.round((10_000 * part.value) / whole.value) / 100;
      return { code: 'share', part, whole, calculated, reported };
    }
    case 'part':
      return { code: 'part', part: mentions[0]!.figure.text.trim(), whole: reported.text };
    default:
      return null;
  }
}

function addValues(operands: readonly CalculationOperand[]): number {
  return operands.reduce((total, { value }) => total + value, 0);
}
