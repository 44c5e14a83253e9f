import { PHRASE_ENDS, singularAt, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { SLASH, WordMap, WordSet, wordId } from '../../text/index.ts';
import { parseCountedNounPhrase } from '../context/countedNounPhrase.ts';
import { isNumberWord } from '../context/nounPhraseWords.ts';
import type { FigureKind } from '../figure.ts';
import { parseNumeral } from '../numerals/parseNumeral.ts';
import { findUnit } from './conversion.ts';
import { isExchanged } from './money.ts';
import { parseUnit } from './parseUnit.ts';
import { symbolAt } from './unitLookup.ts';

/** The rate denominator of a figure, with the index after it. */
export interface RateDenominator {
  readonly to: number;
  /** Singular and canonical: "barrel", "month", "100,000 people", "each". */
  readonly name: string;
}

const EACH = wordId('each');

/** Words that make an amount one per item: "$6 each", "two goals apiece". */
const ONE_BY_ONE = new WordSet('each apiece');

/** Articles that introduce a denominator: "$15 an hour", "12 a day", "40 every week". */
const ARTICLES = new WordSet('a an each every');

/**
 * Nouns after an amount of money and an article that are sold by the item. "He paid $5 a man" is rare, "a share" is
 * not.
 */
const PRICED = new WordSet(`
  share head person bushel piece pop ticket unit bottle copy pair item bag box case can pack packet pint plate cup glass
  vote seat lot contract household family child adult student pupil passenger visitor customer subscriber user member
  employee worker meal dose game match episode ride trip stay word page session visit room bed gramme quarter
`);

/** Words after "12 a day" that make it a point in time: "paid $5 a week later". */
const POINTS_IN_TIME = new WordSet('ago later earlier before after previously apart old long away');

const ADVERBS = new WordMap<string>([
  ['annually', 'year'],
  ['yearly', 'year'],
  ['quarterly', 'quarter'],
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['daily', 'day'],
  ['nightly', 'night'],
  ['hourly', 'hour'],
]);

/** Latin and short names after "per". */
const NAMES = new WordMap<string>([
  ['annum', 'year'],
  ['capita', 'person'],
  ['diem', 'day'],
  ['shr', 'share'],
]);

/** Parses the rate denominator of a figure that ends before `index`. Null if there is none. */
export function parseRateDenominator(window: TokenWindow, index: number, kind: FigureKind): RateDenominator | null {
  if (!window.inside(index)) return null;
  if (window.code(index) === SLASH) return kind === 'money' ? parseStroke(window, index) : null;
  const at = window.isJoiningHyphen(index) ? index + 1 : index;
  const word = window.word(at);
  if (word === 0) return null;
  if (kind === 'money' && isExchanged(window, at)) return { to: at + 3, name: singularAt(window, at + 2) };
  if (word === WORD_ID.per) return parsePerNoun(window, at + 1);
  const adverb = ADVERBS.get(word);
  if (adverb !== undefined) return endsClaim(window, at + 1) ? { to: at + 1, name: adverb } : null;
  if (ARTICLES.has(word)) {
    const read = parseArticled(window, window.isJoiningHyphen(at + 1) ? at + 2 : at + 1, kind === 'money');
    if (read) return read;
  }
  return ONE_BY_ONE.has(word) && endsClaim(window, at + 1) ? { to: at + 1, name: 'each' } : null;
}

function endsClaim(window: TokenWindow, index: number): boolean {
  return !window.isWord(index) || PHRASE_ENDS.has(window.word(index));
}

/** Parses a noun after "per": "per barrel", "per 100,000 people", "per common share", "per each 1,000 dollars". */
function parsePerNoun(window: TokenWindow, index: number): RateDenominator | null {
  const at = window.word(index) === EACH ? index + 1 : index;
  const name = NAMES.get(window.word(at));
  if (name !== undefined && window.word(at) !== 0) return { to: at + 1, name };
  const base = window.isNumber(at) || isNumberWord(window, at) ? parseNumeral(window, at) : null;
  if (base && base.min > 1 && base.min === base.max) {
    const unit = parseUnit(window, base.to);
    const phrase = unit ? null : parseCountedNounPhrase(window, base.to, 'plural');
    const of = unit ? unit.name : phrase?.isPlural ? window.lower(phrase.head) : '';
    return of ? { to: unit?.to ?? phrase!.to, name: `${grouped(base.min)} ${of}` } : null;
  }
  if (base) return null;
  const unit = parseUnit(window, at);
  if (unit) return { to: unit.to, name: unit.name };
  // "the 26 dollar per share offer"
  if (PRICED.has(window.word(at))) return { to: at + 1, name: singularAt(window, at) };
  const phrase = parseCountedNounPhrase(window, at, 'singular');
  return phrase && window.isWord(phrase.head) ? { to: phrase.to, name: singularAt(window, phrase.head) } : null;
}

/**
 * Parses a noun after an article: "a barrel", "an hour"; not "every 12 days". Counts have a period, money anything that
 * is sold by the item.
 */
function parseArticled(window: TokenWindow, index: number, isMoney: boolean): RateDenominator | null {
  const unit = parseUnit(window, index);
  if (unit) {
    const isTime = findUnit(unit.name)?.dimension === 'duration';
    const isPoint = POINTS_IN_TIME.has(window.word(unit.to)) || window.isJoiningHyphen(unit.to);
    return (isMoney || isTime) && !isPoint && unit.name !== 'percent' ? { to: unit.to, name: unit.name } : null;
  }
  if (!isMoney || !PRICED.has(window.word(index)) || POINTS_IN_TIME.has(window.word(index + 1))) return null;
  return { to: index + 1, name: singularAt(window, index) };
}

export function isPerStroke(window: TokenWindow, index: number): boolean {
  return window.code(index) === SLASH && parseStroke(window, index) !== null;
}

/** Parses a noun after a slash: "97 cents/litre", "$12/month". */
function parseStroke(window: TokenWindow, index: number): RateDenominator | null {
  const at = index + 1;
  if (!window.isWord(at) || !window.followsWithoutSpace(index) || !window.followsWithoutSpace(at)) return null;
  const unit = symbolAt(window, at);
  if (unit) return { to: at + 1, name: unit.name };
  return PRICED.has(window.word(at)) ? { to: at + 1, name: singularAt(window, at) } : null;
}

/** Formats 100000 as "100,000". */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
