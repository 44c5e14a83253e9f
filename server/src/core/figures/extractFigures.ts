import { TokenWindow, WORD_ID } from '../syntax/index.ts';
import type { Article, Span, TextSpan, Tokens } from '../text/index.ts';
import { COMMA } from '../text/index.ts';
import { type Bound, isLowerBound, isUpperBound, MODIFIER_OF_BOUND } from './bound.ts';
import { parseAge } from './context/ages.ts';
import { findRowEnd, isModelNumber, isPartOfName, skipAttachedName } from './context/attachedNames.ts';
import type { Counted } from './context/counted.ts';
import { parseCounted } from './context/countedNouns.ts';
import { continuesScore, inheritCountedNoun, inheritDirection, type PreviousFigure } from './context/ellipsis.ts';
import {
  applySign,
  convertToMeasure,
  determineDirection,
  determineKind,
  parseBound,
  parseCountedInContext,
} from './context/figureContext.ts';
import { parseBoundAfter } from './context/modifiers.ts';
import { findNonFigureReason } from './context/nonFigures.ts';
import { isCapitalName, STREETS } from './context/numbersInNames.ts';
import type { Figure, FigureKind } from './figure.ts';
import { computeInterval } from './intervals.ts';
import { canStartFigure } from './lexicon/candidateTokens.ts';
import { parseDigitOrdinal, parseOrdered, parseWordOrdinal } from './numerals/ordinals.ts';
import { parseBidAskRates } from './pairs/bidAskRates.ts';
import { parseBounds, parsePair } from './pairs/ranges.ts';
import { parseQuantity } from './parseQuantity.ts';
import type { Quantity } from './quantity.ts';
import { isPerStroke, parseRateDenominator } from './units/rateDenominator.ts';
import { borrowUnit } from './units/sharedUnits.ts';

/**
 * Extracts the figures of an article, in text order. Figures overlap neither each other nor the dates. Linear: every
 * parser looks at a bounded number of tokens around the number.
 * @param dates the spans of the article's dates, in text order
 */
export function extractFigures(article: Article, dates: readonly Span[]): Figure[] {
  return new FigureExtractor(article, dates).read();
}

/** Kinds that can have a rate denominator. The rate of other measures is part of the unit. */
const RATE_KINDS: ReadonlySet<FigureKind> = new Set([
  'money',
  'percent',
  'count',
  'number',
  'volume',
  'mass',
  'energy',
  'duration',
]);

type Draft = { -readonly [Field in keyof Figure]: Figure[Field] };

class FigureExtractor {
  readonly #tokens: Tokens;
  readonly #window: TokenWindow;
  readonly #article: Article;
  readonly #dates: readonly Span[];
  readonly #figures: Figure[] = [];
  #previous: PreviousFigure | null = null;
  /** Whether a date of the same paragraph precedes the current stretch of tokens. */
  #afterDate = false;

  constructor(article: Article, dates: readonly Span[]) {
    this.#article = article;
    this.#tokens = article.tokens;
    this.#window = new TokenWindow(article.tokens, article.text);
    this.#dates = dates;
  }

  read(): Figure[] {
    const { paragraphs, tokens } = this.#article;
    let date = 0;
    let token = 0;
    for (let p = 0; p < paragraphs.count; p++) {
      this.#previous = null;
      this.#afterDate = false;
      const end = paragraphs.end[p]!;
      while (token < tokens.count && tokens.start[token]! < paragraphs.start[p]!) token++;
      while (token < tokens.count && tokens.start[token]! < end) {
        // The stretch of tokens up to the next date or the end of the paragraph.
        while (date < this.#dates.length && this.#dates[date]!.end <= tokens.start[token]!) date++;
        const next = this.#dates[date];
        const stop = next && next.start < end ? next.start : end;
        let limit = token;
        while (limit < tokens.count && tokens.start[limit]! < stop) limit++;
        this.#parseStretch(token, limit);
        token = limit;
        this.#afterDate = true;
        if (next && stop === next.start) while (token < tokens.count && tokens.start[token]! < next.end) token++;
      }
    }
    return this.#figures;
  }

  #parseStretch(from: number, to: number): void {
    const window = this.#window;
    window.start = from;
    window.end = to;
    // A skipped name starts at the sign before its number ("−½p-7carat"), so the index may not advance.
    for (let i = from; i < to; ) i = canStartFigure(window, i) ? Math.max(i + 1, this.#parseAt(i)) : i + 1;
  }

  /** Parses the figure that starts at the token. Returns the index of the next unread token. */
  #parseAt(index: number): number {
    const window = this.#window;
    const row = window.isNumber(index) && window.code(index + 1) === COMMA ? findRowEnd(window, index) : 0;
    if (row) return row;
    const ordinal = window.isNumber(index)
      ? parseDigitOrdinal(window, index)
      : window.isWord(index)
        ? parseWordOrdinal(window, index)
        : null;
    if (ordinal) return this.#addOrdinal(index, ordinal.to, ordinal.value);
    const quantity = parseQuantity(window, index);
    if (!quantity) return skipAttachedName(this.#window, index);
    const isPriced = quantity.kind === 'money' && (!window.isNumber(index) || isPerStroke(window, quantity.to));
    const isAttachedName = !isPriced && isPartOfName(window, index, quantity.to);
    if (isAttachedName && !this.#isPaired(quantity)) return skipAttachedName(this.#window, quantity.to - 1);
    return this.#addQuantity(applySign(this.#window, quantity));
  }

  /** Whether the quantity is the first end of a hyphenated range, which is not a name. */
  #isPaired(quantity: Quantity): boolean {
    const window = this.#window;
    if (parseBidAskRates(window, quantity)) return true;
    return window.isDash(quantity.to) && !(quantity.from > window.start && window.followsWithoutSpace(quantity.from));
  }

  #addQuantity(first: Quantity): number {
    const window = this.#window;
    const pair = parsePair(window, first);
    if (pair && (pair.form !== 'range' || continuesScore(window, this.#previous, pair.quantity))) {
      if (isPartOfName(window, first.from, pair.quantity.to))
        return skipAttachedName(this.#window, pair.quantity.to - 1);
      if (pair.form !== 'ratio') {
        if (
          window.isDash(pair.quantity.to) &&
          window.followsWithoutSpace(pair.quantity.to) &&
          window.isNumber(pair.quantity.to + 1)
        )
          return skipAttachedName(this.#window, first.from);
        this.#push(pair.quantity, 'score', 'exact', null, null, pair.values);
        return pair.quantity.to;
      }
      const counted = parseCounted(window, pair.quantity.to, false);
      this.#push(pair.quantity, 'ratio', parseBound(window, pair.quantity, null), null, counted);
      return pair.quantity.to;
    }
    let quantity = pair ? pair.quantity : first;
    // "555-1234-567": a key.
    if (
      window.isDash(quantity.to) &&
      window.followsWithoutSpace(quantity.to) &&
      window.isNumber(quantity.to + 1) &&
      window.followsWithoutSpace(quantity.to + 1)
    ) {
      return skipAttachedName(this.#window, quantity.from);
    }
    const isName = pair && (isPartOfName(window, quantity.from, quantity.to) || isModelNumber(window, quantity));
    if (isName) return skipAttachedName(this.#window, quantity.to - 1);
    quantity = parseAge(window, quantity) ?? borrowUnit(window, quantity);
    const plus = parseBoundAfter(window, quantity.to);
    const after = plus && (plus.to === quantity.to + 1 || window.isJoiningHyphen(quantity.to)) ? plus.to : quantity.to;
    const counts = quantity.kind === null || quantity.kind === 'percent';
    const one = quantity.min === 1 && quantity.max === 1;
    const counted = counts ? parseCountedInContext(window, quantity, after, one) : null;
    const measured = counted && quantity.kind === null ? convertToMeasure(window, quantity, counted) : null;
    if (measured) {
      this.#push(
        measured,
        measured.kind ?? 'number',
        parseBound(window, measured, null),
        determineDirection(window, measured),
        null,
      );
      return measured.to;
    }
    // "the Four-Kings team"
    if (
      quantity.isHyphenatedAdjective &&
      quantity.numeral.isSpelledOut &&
      window.isCapital(quantity.to - 1) &&
      isCapitalName(window, quantity.from)
    )
      return quantity.to;
    // "date 2025-07-10 403": the rest of a timestamp, an error code or a counter.
    const isLeft = this.#afterDate && quantity.from === window.start && quantity.to === window.end;
    if (isLeft && quantity.kind === null && quantity.numeral.isPlainInteger) return quantity.to;
    if (findNonFigureReason(window, quantity, counted !== null)) return skipAttachedName(this.#window, quantity.to - 1);
    if (quantity.kind === null && !counted) quantity = inheritCountedNoun(window, this.#previous, quantity);
    const bound = parseBound(window, quantity, counted);
    if (isLowerBound(bound) || isUpperBound(bound)) {
      const both = parseBounds(window, quantity, bound);
      if (both) {
        const things = both.kind === null ? parseCounted(window, both.to, false) : null;
        this.#push(both, determineKind(both, things), 'exact', null, things);
        return both.to;
      }
    }
    const change = determineDirection(window, quantity) ?? inheritDirection(window, this.#previous, quantity.from);
    this.#push(quantity, determineKind(quantity, counted), bound, change, counted);
    return quantity.to;
  }

  #addOrdinal(from: number, to: number, value: number): number {
    const window = this.#window;
    if (isPartOfName(window, from, to) && !window.isDash(to)) return skipAttachedName(this.#window, to - 1);
    if (isCapitalName(window, from) || (window.isCapital(to) && STREETS.has(window.word(to)))) return to;
    const ordered = parseOrdered(window, to);
    const start = this.#tokens.start[from]!;
    const end = this.#tokens.end[to - 1]!;
    this.#figures.push({
      start,
      end,
      text: this.#article.text.slice(start, end),
      kind: 'ordinal',
      value: { min: value, max: value },
      interval: { min: value, max: value },
      bound: 'exact',
      modifier: 'exact',
      change: null,
      unit: ordered?.head ?? '',
      counted: ordered ? [ordered.head] : [],
      noun: ordered?.noun ?? null,
    });
    return to;
  }

  #push(
    quantity: Quantity,
    kind: FigureKind,
    bound: Bound,
    change: Figure['change'],
    counted: Counted | null,
    values?: readonly [number, number],
  ): void {
    const window = this.#window;
    const { min, max, numeral } = quantity;
    const heads = counted?.heads ?? quantity.counted;
    const noun: TextSpan | null = counted ? counted.noun : quantity.noun;
    const value = { min, max };
    const start = this.#tokens.start[quantity.from]!;
    const end = this.#tokens.end[quantity.to - 1]!;
    const figure: Draft = {
      start,
      end,
      text: this.#article.text.slice(start, end),
      kind,
      value,
      interval: computeInterval(value, bound, numeral.roundingUnit, numeral.fraction),
      bound,
      modifier: MODIFIER_OF_BOUND[bound],
      change,
      unit: quantity.unit || (kind === 'count' ? (heads[0] ?? '') : ''),
      counted: heads,
      noun,
    };
    const per = RATE_KINDS.has(kind)
      ? parseRateDenominator(window, counted && counted.to > quantity.to ? counted.to : quantity.to, kind)
      : null;
    if (per) figure.per = per.name;
    if (values) figure.values = values;
    this.#figures.push(figure);
    const isBegin = window.word(quantity.from - 1) === WORD_ID.from && min === max;
    const trend = isBegin ? determineDirection(window, { ...quantity, max: Number.POSITIVE_INFINITY }) : null;
    this.#previous = { figure, to: Math.max(counted?.to ?? 0, quantity.to), trend };
  }
}
