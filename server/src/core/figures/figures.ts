import type { Article } from '../text/article.ts';
import type { TextSpan } from '../text/span.ts';
import { TokenFlag, TokenKind, type Tokens } from '../text/tokens.ts';
import { WordSet, wordId } from '../text/vocabulary.ts';
import { readAge } from './ages.ts';
import { readChange } from './change.ts';
import { type Counted, readBefore, readCounted } from './counted.ts';
import { CODES } from './currencies.ts';
import { type Previous, repeatsUnit } from './ellipsis.ts';
import type { DateMention, Figure, FigureKind } from './figure.ts';
import { type Bound, intervalOf, MODIFIER_OF } from './intervals.ts';
import { vulgarFraction } from './literals.ts';
import { kindOfUnit } from './measures.ts';
import { readBoundBefore, readBoundBehind } from './modifiers.ts';
import { readCurrencyBehind } from './money.ts';
import { isNoClaim, isPartOfName } from './notClaims.ts';
import { ORDINAL_STARTERS, readDigitOrdinal, readOrdered, readWordOrdinal } from './ordinals.ts';
import { isBareCasualty, isCrowd } from './people.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { borrowUnit, readBounds, readPair } from './ranges.ts';
import { AFTER_ARTICLE, NUMERAL_STARTERS } from './readNumeral.ts';
import { Scan, SLASH, STOP, W } from './scan.ts';
import { readUnit } from './unitReader.ts';
import { unitNamed } from './units.ts';

const K = TokenKind;

/** Codes and prefixes of money in letters; the print is checked where one is met. */
const MONEY_STARTERS = new WordSet(
  `${[...CODES.keys()].join(' ').toLowerCase()} dlrs dlr us u a c hk nz s nt r mex au aud maud musd mgbp ps y`,
);

/**
 * The numeric claims of an article, in reading order, apart from each other and from its dates (those of
 * {@link findDates}). Linear: every reader looks at a bounded number of tokens around the number.
 */
export function findFigures(article: Article, dates: readonly DateMention[]): Figure[] {
  return new FigureReader(article, dates).read();
}

class FigureReader {
  readonly #tokens: Tokens;
  readonly #scan: Scan;
  readonly #article: Article;
  readonly #dates: readonly DateMention[];
  readonly #figures: Figure[] = [];
  #previous: Previous | null = null;
  /** True when a date of the same paragraph stands before the stretch being read. */
  #behindDate = false;

  constructor(article: Article, dates: readonly DateMention[]) {
    this.#article = article;
    this.#tokens = article.tokens;
    this.#scan = new Scan(article.tokens, article.text);
    this.#dates = dates;
  }

  read(): Figure[] {
    const { paragraphs, tokens } = this.#article;
    let date = 0;
    let token = 0;
    for (let p = 0; p < paragraphs.count; p++) {
      this.#previous = null;
      this.#behindDate = false;
      const end = paragraphs.end[p]!;
      while (token < tokens.count && tokens.start[token]! < paragraphs.start[p]!) token++;
      while (token < tokens.count && tokens.start[token]! < end) {
        // The stretch up to the next date, or to the end of the paragraph.
        while (date < this.#dates.length && this.#dates[date]!.end <= tokens.start[token]!) date++;
        const next = this.#dates[date];
        const stop = next && next.start < end ? next.start : end;
        let limit = token;
        while (limit < tokens.count && tokens.start[limit]! < stop) limit++;
        this.#readStretch(token, limit);
        token = limit;
        this.#behindDate = true;
        if (next && stop === next.start) while (token < tokens.count && tokens.start[token]! < next.end) token++;
      }
    }
    return this.#figures;
  }

  #readStretch(from: number, to: number): void {
    const { kind, word, flags } = this.#tokens;
    this.#scan.floor = from;
    this.#scan.limit = to;
    for (let i = from; i < to; ) {
      let begins = false;
      switch (kind[i]) {
        case K.number:
        case K.currency:
          begins = true;
          break;
        case K.word: {
          const id = word[i]!;
          if (id === 0) break;
          if (NUMERAL_STARTERS.has(id) || ORDINAL_STARTERS.has(id)) begins = true;
          else if (id === W.a || id === W.an) begins = this.#articleBegins(i, to);
          if (!begins && (flags[i]! & TokenFlag.capital || id === DLRS || this.#beforeDollar(i, to)))
            begins = MONEY_STARTERS.has(id);
          break;
        }
        case K.terminator:
          begins = this.#scan.code(i) === STOP && i + 1 < to && kind[i + 1] === K.number && this.#scan.glued(i + 1);
          break;
        case K.other:
          begins = vulgarFraction(this.#scan, i) !== 0;
          break;
      }
      i = begins ? this.#readAt(i) : i + 1;
    }
  }

  #articleBegins(index: number, limit: number): boolean {
    let at = index + 1;
    if (at < limit && this.#tokens.kind[at] === K.dash) at++;
    return at < limit && AFTER_ARTICLE.has(this.#tokens.word[at]!);
  }

  #beforeDollar(index: number, limit: number): boolean {
    return index + 1 < limit && (this.#tokens.kind[index + 1] === K.currency || this.#scan.code(index + 1) === STOP);
  }

  /** Reads the claim that begins at the token, and answers where to go on. */
  #readAt(index: number): number {
    const scan = this.#scan;
    const ordinal = scan.isNumber(index)
      ? readDigitOrdinal(scan, index)
      : scan.isWord(index)
        ? readWordOrdinal(scan, index)
        : null;
    if (ordinal) return this.#addOrdinal(index, ordinal.to, ordinal.value);
    const quantity = readQuantity(scan, index);
    if (!quantity) return this.#skip(index);
    const isGluedName =
      quantity.kind !== 'money' || scan.isNumber(index) ? isPartOfName(scan, index, quantity.to) : false;
    if (isGluedName && !this.#isPaired(quantity)) return this.#skip(quantity.to - 1);
    return this.#addQuantity(this.#withSign(quantity));
  }

  /** A range glued by a hyphen is no name. */
  #isPaired(quantity: Quantity): boolean {
    const scan = this.#scan;
    return scan.isDash(quantity.to) && !(quantity.from > scan.floor && scan.glued(quantity.from));
  }

  /** "-5", "−5" behind a space or at the begin. */
  #withSign(quantity: Quantity): Quantity {
    const scan = this.#scan;
    const { from } = quantity;
    const sign = from - 1;
    if (
      !scan.isDash(sign) ||
      (sign > scan.floor && (scan.glued(sign) || !scan.glued(from)) && quantity.kind !== 'temperature')
    )
      return quantity;
    if (sign > scan.floor && scan.glued(sign)) return quantity;
    if (quantity.numeral.words || quantity.adjective || !NEGATIVE_SIGNS.has(scan.code(sign))) return quantity;
    if (sign > scan.floor && scan.isNumber(sign - 1) && quantity.kind !== 'percent') return quantity;
    return { ...quantity, from: sign, min: -quantity.max, max: -quantity.min };
  }

  #addQuantity(first: Quantity): number {
    const scan = this.#scan;
    const pair = readPair(scan, first);
    if (pair && pair.form !== 'range') {
      if (isPartOfName(scan, first.from, pair.quantity.to)) return this.#skip(pair.quantity.to - 1);
      if (pair.form === 'score') {
        if (scan.isDash(pair.quantity.to) && scan.glued(pair.quantity.to) && scan.isNumber(pair.quantity.to + 1))
          return this.#skip(first.from);
        this.#push(pair.quantity, 'score', 'exact', null, null, pair.values);
        return pair.quantity.to;
      }
      const counted = readCounted(scan, pair.quantity.to, false);
      this.#push(pair.quantity, 'ratio', this.#bound(pair.quantity, null), null, counted);
      return pair.quantity.to;
    }
    let quantity = pair ? pair.quantity : first;
    // "555-1234-567": a chain of hyphens is a key.
    if (
      scan.isDash(quantity.to) &&
      scan.glued(quantity.to) &&
      scan.isNumber(quantity.to + 1) &&
      scan.glued(quantity.to + 1)
    ) {
      return this.#skip(quantity.from);
    }
    if (pair && isPartOfName(scan, quantity.from, quantity.to)) return this.#skip(quantity.to - 1);
    quantity = readAge(scan, quantity) ?? borrowUnit(scan, quantity);
    const plus = readBoundBehind(scan, quantity.to);
    const after = plus && (plus.to === quantity.to + 1 || scan.isHyphen(quantity.to)) ? plus.to : quantity.to;
    const counts = quantity.kind === null || quantity.kind === 'percent';
    const one = quantity.min === 1 && quantity.max === 1;
    const counted = counts ? this.#counted(quantity, after, one) : null;
    const measured = counted && quantity.kind === null ? this.#measured(quantity, counted) : null;
    if (measured) {
      this.#push(measured, measured.kind ?? 'number', this.#bound(measured, null), this.#change(measured), null);
      return measured.to;
    }
    // "date 2025-07-10 403": what is left of a stamp, an error code or a counter.
    const isLeft = this.#behindDate && quantity.from === scan.floor && quantity.to === scan.limit;
    if (isLeft && quantity.kind === null && quantity.numeral.plain) return quantity.to;
    if (isNoClaim(scan, quantity, counted !== null)) return this.#skip(quantity.to - 1);
    if (quantity.kind === null && !counted) quantity = this.#repeated(quantity);
    const bound = this.#bound(quantity, counted);
    if (bound === 'over' || bound === 'under') {
      const both = readBounds(scan, quantity, bound);
      if (both) {
        const things = both.kind === null ? readCounted(scan, both.to, false) : null;
        this.#push(both, kindOf(both, things), 'exact', null, things);
        return both.to;
      }
    }
    this.#push(quantity, kindOf(quantity, counted), bound, this.#change(quantity), counted);
    return quantity.to;
  }

  #counted(quantity: Quantity, after: number, one: boolean): Counted | null {
    const scan = this.#scan;
    if (quantity.kind === 'percent' && scan.word(after) !== W.of) return null;
    const counted = readCounted(scan, after, one && !quantity.numeral.fraction);
    if (counted) return counted;
    if (quantity.kind !== null) return null;
    const before = readBefore(scan, quantity.from);
    if (before) return { ...before, to: after };
    if (!isBareCasualty(scan, quantity.from) && !isCrowd(scan, quantity.from)) return null;
    return { heads: ['person'], noun: null, to: after };
  }

  /** A bare number that counts what the claim before it counted. */
  #repeated(quantity: Quantity): Quantity {
    const previous = this.#previous;
    if (!previous || quantity.numeral.fraction) return quantity;
    if (!repeatsUnit(this.#scan, previous, quantity.from, quantity.to)) return quantity;
    const { kind, unit, counted } = previous.figure;
    return { ...quantity, kind, unit, counted };
  }

  /** "millions of tonnes", "tens of billions of dollars", "15 extra minutes": the counted thing is a unit. */
  #measured(quantity: Quantity, counted: Counted): Quantity | null {
    const scan = this.#scan;
    if (counted.heads.length !== 1 || quantity.adjective) return null;
    if (quantity.numeral.vague && scan.word(quantity.to) === W.of) {
      const currency = readCurrencyBehind(scan, quantity.to + 1, quantity.numeral, quantity.from);
      if (currency?.factor === 1) return { ...quantity, to: currency.to, kind: 'money', unit: currency.code };
      const unit = readUnit(scan, quantity.to + 1);
      return unit ? { ...quantity, to: unit.to, kind: kindOfUnit(unit.name), unit: unit.name } : null;
    }
    const unit = unitNamed(counted.heads[0]!);
    if (unit?.dimension !== 'duration' && unit?.dimension !== 'length') return null;
    return counted.to - quantity.to > 3
      ? null
      : { ...quantity, to: counted.to, kind: kindOfUnit(unit.name), unit: unit.name };
  }

  #bound(quantity: Quantity, counted: Counted | null): Bound {
    const scan = this.#scan;
    const before = readBoundBefore(scan, quantity.from, quantity.kind === 'duration');
    if (before) return before.bound;
    const behind =
      readBoundBehind(scan, quantity.to) ??
      (counted && counted.to > quantity.to ? readBoundBehind(scan, counted.to) : null);
    return behind ? behind.bound : 'exact';
  }

  #change(quantity: Quantity): 'up' | 'down' | null {
    // "DAX -1.6%"
    if (quantity.kind === 'percent' && quantity.max < 0) return 'down';
    const share = quantity.kind === 'percent' || quantity.kind === 'money' || POINTS.has(this.#scan.word(quantity.to));
    return readChange(this.#scan, this.#changeStart(quantity), quantity.to, share);
  }

  /** "rose from 5 to 10": the verb stands before "from". */
  #changeStart(quantity: Quantity): number {
    return this.#scan.word(quantity.from - 1) === W.from && quantity.min !== quantity.max
      ? quantity.from - 1
      : quantity.from;
  }

  #addOrdinal(from: number, to: number, value: number): number {
    const scan = this.#scan;
    if (isPartOfName(scan, from, to) && !scan.isDash(to)) return this.#skip(to - 1);
    const ordered = readOrdered(scan, to);
    const start = this.#tokens.start[from]!;
    const end = this.#tokens.end[to - 1]!;
    this.#figures.push({
      start,
      end,
      text: this.#article.text.slice(start, end),
      kind: 'ordinal',
      value: { min: value, max: value },
      interval: { min: value, max: value },
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
    const { min, max, numeral } = quantity;
    const heads = counted?.heads ?? quantity.counted;
    const noun: TextSpan | null = counted ? counted.noun : quantity.noun;
    const value = { min, max };
    const start = this.#tokens.start[quantity.from]!;
    const end = this.#tokens.end[quantity.to - 1]!;
    const figure: Figure = {
      start,
      end,
      text: this.#article.text.slice(start, end),
      kind,
      value,
      interval: intervalOf(value, bound, numeral.place, numeral.fraction),
      modifier: MODIFIER_OF[bound],
      change,
      unit: quantity.unit || (kind === 'count' ? (heads[0] ?? '') : ''),
      counted: heads,
      noun,
    };
    this.#figures.push(values ? { ...figure, values } : figure);
    this.#previous = { figure, to: Math.max(counted?.to ?? 0, quantity.to) };
  }

  /** Goes on behind the token and all that is glued to it: no claim begins inside a name, a key or an address. */
  #skip(index: number): number {
    const scan = this.#scan;
    let at = index + 1;
    if (!scan.isNumber(index)) return at;
    while (at < scan.limit && scan.glued(at)) {
      const kind = this.#tokens.kind[at];
      if (kind !== K.word && kind !== K.number) {
        const code = scan.code(at);
        const joins =
          kind === K.dash ||
          code === STOP ||
          code === SLASH ||
          code === 58 ||
          code === 64 ||
          code === 95 ||
          code === 61;
        if (!joins || at + 1 >= scan.limit || !scan.glued(at + 1)) break;
      }
      at++;
    }
    // "020 7946 0958": what begins with 0 goes on in groups.
    if (scan.code(index) === ZERO && scan.length(index) > 1) while (scan.isNumber(at)) at++;
    return at;
  }
}

const ZERO = 48;

const NEGATIVE_SIGNS = new Set([45, 0x2212, 0x2013, 0x2010, 0x2011]);

const POINTS = new WordSet('point points pts');

const DLRS = wordId('dlrs');

function kindOf(quantity: Quantity, counted: Counted | null): FigureKind {
  if (quantity.kind) return quantity.kind;
  if (counted) return quantity.numeral.fraction && quantity.max < 1 ? 'ratio' : 'count';
  return 'number';
}
