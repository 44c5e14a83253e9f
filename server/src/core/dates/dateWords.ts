import { CALENDAR_NAMES, MONTH_NAMES, WEEKDAY_NAMES, WordMap, WordSet } from '../text/index.ts';

/** Month names -> 1 to 12. */
export const MONTHS = new WordMap<number>(MONTH_NAMES.split(' ').map((name, i) => [name, i + 1]));

/** Shortened months: dates only beside a number. */
export const SHORT_MONTHS = new WordMap<number>([
  ...'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, i) => [name, i + 1] as const),
  ['sept', 9],
]);

/** Weekday names -> 0 for Monday. */
export const WEEKDAYS = new WordMap<number>(WEEKDAY_NAMES.split(' ').map((name, i) => [name, i]));

/** Shortened weekdays: dates only beside a date. */
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

/** Words before a period or a weekday -> -1, 0, +1. */
export const SHIFTS = new WordMap<number>([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

export const PERIODS = new WordSet(`
  night week weekend month quarter year decade century spring summer autumn fall winter season morning afternoon evening
`);

/** Behind these a bare number of four digits is a year, whatever its size. */
export const YEAR_CUES = new WordSet('in since by until till before after from during of early late mid circa year');

/** Months that are words of other kinds as well: alone they need one of these before them. */
export const MONTH_CUES = new WordSet(`
  in since by until till before after from during of early late mid last next this to through between and and/or every
  for
`);

/** What tells that a weekday or month lies ahead. */
export const FUTURE_CUES = new WordSet(
  'will shall scheduled due expected plans planned plan upcoming hopes would set next',
);

/** Words in which a date can begin. */
export const DATE_STARTERS = new WordSet(`
  ${CALENDAR_NAMES} today tonight yesterday tomorrow last this next noon midnight
`);

export const ZONES = new WordSet(`
  gmt utc bst cet cest eet eest est edt cst cdt mst mdt pst pdt et ct mt pt ist jst kst aest aedt awst acst hkt sgt msk sast
  wib wat eat
`);
