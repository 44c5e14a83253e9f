import { TokenWindow, WORD_ID } from '../syntax/index.ts';
import type { Article, Span, Tokens } from '../text/index.ts';
import { COMMA } from '../text/index.ts';
import { type Bound, isLowerBound, isUpperBound, MODIFIER_OF_BOUND } from './bound.ts';
import { parseAge } from './context/ages.ts';
import { findRowEnd, isModelNumber, isPartOfName, skipAttachedName } from './context/attachedNames.ts';
import { parseBoundAfter } from './context/boundAfter.ts';
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
import { findNonFigureReason } from './context/nonFigures.ts';
import { isCapitalName, STREETS } from './context/numbersInNames.ts';
import type { Figure, FigureKind } from './figure.ts';
import { computeInterval } from './intervals.ts';
import { canStartFigure } from './lexicon/candidateTokens.ts';
import { parseDigitOrdinal, parseOrdered, parseWordOrdinal } from './numerals/ordinals.ts';
import { parseBidAskRates } from './pairs/bidAskRates.ts';
import type { QuantityPair } from './pairs/pair.ts';
import { parseBounds, parsePair } from './pairs/ranges.ts';
import { parseQuantity } from './parseQuantity.ts';
import type { Quantity } from './quantity.ts';
import { isPerStroke, parseRateDenominator } from './units/rateDenominator.ts';
import { borrowUnit } from './units/sharedUnits.ts';

/**
 * Extracts the figures of an article, in text order. Figures overlap neither each other nor the dates. Linear: every
 * parser looks at a bounded number of tokens around the number. Of a long row of numbers, only the first are figures; see
 * {@link UNLIMITED_FIGURES}.
 * @param dates the spans of the article's dates, in text order
 */
export function extractFigures(article: Article, dates: readonly Span[]): Figure[] {
  return new FigureExtractor(article, dates).extract();
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

/** The fields of a figure that the text around its quantity determines. */
interface FigureDetails {
  readonly kind: FigureKind;
  readonly bound: Bound;
  readonly change: Figure['change'];
  readonly counted: Counted | null;
  readonly values?: readonly [number, number];
}

type Draft = { -readonly [Field in keyof Figure]: Figure[Field] };

/**
 * Limits of the number of figures, so that the memory of an article is bounded by its size: a text of nothing but numbers has a
 * figure every two characters, and each takes hundreds of bytes. News prose has one in about 100 characters, a table of
 * results one in 10. Hand-set.
 */
const UNLIMITED_FIGURES = 5_000;
const MIN_CHARACTERS_PER_FIGURE = 50;

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

  extract(): Figure[] {
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
    for (let i = from; i < to && this.#isAllowedAt(i); )
      i = canStartFigure(window, i) ? Math.max(i + 1, this.#parseAt(i)) : i + 1;
  }

  /** Whether the text up to a token is long enough for one more figure. */
  #isAllowedAt(token: number): boolean {
    return this.#figures.length < UNLIMITED_FIGURES + this.#tokens.start[token]! / MIN_CHARACTERS_PER_FIGURE;
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
    if (!quantity) return skipAttachedName(window, index);
    const isPriced = quantity.kind === 'money' && (!window.isNumber(index) || isPerStroke(window, quantity.to));
    const isAttachedName = !isPriced && isPartOfName(window, index, quantity.to);
    if (isAttachedName && !this.#isPaired(quantity)) return skipAttachedName(window, quantity.to - 1);
    return this.#addQuantity(applySign(this.#window, quantity));
  }

  /** Whether the quantity is the first end of a hyphenated range, which is not a name. */
  #isPaired(quantity: Quantity): boolean {
    const window = this.#window;
    if (parseBidAskRates(window, quantity)) return true;
    return window.isDash(quantity.to) && !(quantity.from > window.start && window.followsWithoutSpace(quantity.from));
  }

  /** Adds the figure that begins with the quantity. Returns the index of the next unread token. */
  #addQuantity(first: Quantity): number {
    const window = this.#window;
    const pair = parsePair(window, first);
    if (pair && (pair.form !== 'range' || continuesScore(window, this.#previous, pair.quantity)))
      return this.#addScoreOrRatio(first, pair);
    const quantity = pair ? pair.quantity : first;
    // "555-1234-567": a key.
    if (isDashBeforeNumber(window, quantity.to) && window.followsWithoutSpace(quantity.to + 1))
      return skipAttachedName(window, quantity.from);
    const isName = pair && (isPartOfName(window, quantity.from, quantity.to) || isModelNumber(window, quantity));
    if (isName) return skipAttachedName(window, quantity.to - 1);
    return this.#addMeasureOrCount(parseAge(window, quantity, this.#previous) ?? borrowUnit(window, quantity));
  }

  #addScoreOrRatio(first: Quantity, { quantity, form, values }: QuantityPair): number {
    const window = this.#window;
    if (isPartOfName(window, first.from, quantity.to)) return skipAttachedName(window, quantity.to - 1);
    if (form === 'ratio') {
      const counted = parseCounted(window, quantity.to, 'plural');
      this.#push(quantity, { kind: 'ratio', bound: parseBound(window, quantity, null), change: null, counted });
      return quantity.to;
    }
    if (isDashBeforeNumber(window, quantity.to)) return skipAttachedName(window, first.from);
    this.#push(quantity, { kind: 'score', bound: 'exact', change: null, counted: null, values });
    return quantity.to;
  }

  #addMeasureOrCount(quantity: Quantity): number {
    const window = this.#window;
    const counted = this.#parseCountedAfter(quantity);
    const measured = counted && quantity.kind === null ? convertToMeasure(window, quantity, counted) : null;
    if (measured) return this.#addMeasure(measured);
    if (this.#isNamedAdjective(quantity) || this.#isRestOfTimestamp(quantity)) return quantity.to;
    if (findNonFigureReason(window, quantity, counted !== null)) return skipAttachedName(window, quantity.to - 1);
    const isBare = quantity.kind === null && !counted;
    return this.#addBounded(isBare ? inheritCountedNoun(window, this.#previous, quantity) : quantity, counted);
  }

  #parseCountedAfter(quantity: Quantity): Counted | null {
    const window = this.#window;
    if (quantity.kind !== null && quantity.kind !== 'percent') return null;
    const plus = parseBoundAfter(window, quantity.to);
    const after = plus && (plus.to === quantity.to + 1 || window.isJoiningHyphen(quantity.to)) ? plus.to : quantity.to;
    return parseCountedInContext(window, quantity, after);
  }

  /** Adds a quantity whose counted noun is a unit: "15 extra minutes". */
  #addMeasure(measured: Quantity): number {
    const window = this.#window;
    this.#push(measured, {
      kind: measured.kind ?? 'number',
      bound: parseBound(window, measured, null),
      change: determineDirection(window, measured),
      counted: null,
    });
    return measured.to;
  }

  /** Whether the quantity is an adjective in a name: "the Four-Kings team". */
  #isNamedAdjective({ isHyphenatedAdjective, numeral, from, to }: Quantity): boolean {
    const window = this.#window;
    return isHyphenatedAdjective && numeral.isSpelledOut && window.isCapital(to - 1) && isCapitalName(window, from);
  }

  /** Whether the number is the rest of a timestamp, an error code or a counter: "date 2025-07-10 403". */
  #isRestOfTimestamp({ kind, numeral, from, to }: Quantity): boolean {
    if (!this.#afterDate || kind !== null || !numeral.isPlainInteger) return false;
    return from === this.#window.start && to === this.#window.end;
  }

  /** Adds a quantity with its bound, or with both bounds of a range: "more than 20 and less than 35". */
  #addBounded(quantity: Quantity, counted: Counted | null): number {
    const window = this.#window;
    const bound = parseBound(window, quantity, counted);
    const both = isLowerBound(bound) || isUpperBound(bound) ? parseBounds(window, quantity, bound) : null;
    if (both) {
      const countedByBoth = both.kind === null ? parseCounted(window, both.to, 'plural') : null;
      const kind = determineKind(both, countedByBoth);
      this.#push(both, { kind, bound: 'exact', change: null, counted: countedByBoth });
      return both.to;
    }
    const change = determineDirection(window, quantity) ?? inheritDirection(window, this.#previous, quantity.from);
    this.#push(quantity, { kind: determineKind(quantity, counted), bound, change, counted });
    return quantity.to;
  }

  #addOrdinal(from: number, to: number, value: number): number {
    const window = this.#window;
    if (isPartOfName(window, from, to) && !window.isDash(to)) return skipAttachedName(window, to - 1);
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

  #push(quantity: Quantity, { kind, bound, change, counted, values }: FigureDetails): void {
    const { min, max, numeral } = quantity;
    const heads = counted?.heads ?? quantity.counted;
    const value = { min, max };
    const start = this.#tokens.start[quantity.from]!;
    const end = this.#tokens.end[quantity.to - 1]!;
    const figure: Draft = {
      start,
      end,
      text: this.#article.text.slice(start, end),
      kind,
      value,
      interval: computeInterval(value, bound, numeral.roundingUnit, numeral.isFraction),
      bound,
      modifier: MODIFIER_OF_BOUND[bound],
      change,
      unit: quantity.unit || (kind === 'count' ? (heads[0] ?? '') : ''),
      counted: heads,
      noun: counted ? counted.noun : quantity.noun,
    };
    const nounEnd = Math.max(counted?.to ?? 0, quantity.to);
    const per = RATE_KINDS.has(kind) ? parseRateDenominator(this.#window, nounEnd, kind) : null;
    if (per) figure.per = per.name;
    if (values) figure.values = values;
    this.#figures.push(figure);
    this.#previous = { figure, to: nounEnd, trend: this.#determineTrend(quantity) };
  }

  /** Returns the direction of a change of which the quantity is the starting value: "rose from 3,200". */
  #determineTrend(quantity: Quantity): Figure['change'] {
    const isStart = this.#window.word(quantity.from - 1) === WORD_ID.from && quantity.min === quantity.max;
    return isStart ? determineDirection(this.#window, { ...quantity, max: Number.POSITIVE_INFINITY }) : null;
  }
}

/** Whether an attached dash and a number follow: "-567". */
function isDashBeforeNumber(window: TokenWindow, index: number): boolean {
  return window.isDash(index) && window.followsWithoutSpace(index) && window.isNumber(index + 1);
}
