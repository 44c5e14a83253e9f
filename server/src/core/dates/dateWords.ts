import { CALENDAR_NAMES, MONTH_NAMES, WEEKDAY_NAMES, WordMap, WordSet } from '../text/index.ts';

/** Months by name, from 1 to 12. */
export const MONTHS = new WordMap<number>(MONTH_NAMES.split(' ').map((name, i) => [name, i + 1]));

/** Months by abbreviation, which are dates only next to a number. */
export const SHORT_MONTHS = new WordMap<number>([
  ...'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, i) => [name, i + 1] as const),
  ['sept', 9],
]);

/** Weekdays by name, 0 for Monday. */
export const WEEKDAYS = new WordMap<number>(WEEKDAY_NAMES.split(' ').map((name, i) => [name, i]));

/** Weekdays by abbreviation, which are dates only next to a date. */
export const SHORT_WEEKDAYS = new WordMap<number>([
  ...'mon tue wed thu fri sat sun'.split(' ').map((name, i) => [name, i] as const),
  ['tues', 1],
  ['weds', 2],
  ['thur', 3],
  ['thurs', 3],
]);

export const RELATIVE_DAYS = new WordMap<number>([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

export const PARTS_OF_DAY = new WordSet('morning afternoon evening night');

/** Shift by the word before a period or weekday: -1, 0 or +1. */
export const SHIFTS = new WordMap<number>([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

export const PERIODS = new WordSet(`
  night week weekend month quarter year decade century spring summer autumn fall winter season morning afternoon evening
`);

/** Words after which a four-digit number is a year, whatever its value. */
export const YEAR_CUES = new WordSet('in since by until till before after from during of early late mid circa year');

/** Words required before a month whose name has other meanings. */
export const MONTH_CUES = new WordSet(`
  in since by until till before after from during of early late mid last next this to through between and and/or every
  for
`);

/** Words that show that a weekday or month is in the future. */
export const FUTURE_CUES = new WordSet(
  'will shall scheduled due expected plans planned plan upcoming hopes would set next',
);

/** Words that can start a date. */
export const DATE_STARTERS = new WordSet(`
  ${CALENDAR_NAMES} today tonight yesterday tomorrow last this next noon midnight
`);

export const ZONES = new WordSet(`
  gmt utc bst cet cest eet eest est edt cst cdt mst mdt pst pdt et ct mt pt ist jst kst aest aedt awst acst hkt sgt msk sast
  wib wat eat
`);
