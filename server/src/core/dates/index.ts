export { articleDate } from './articleDate.ts';
export { dayNumber, parseDay, weekdayOf } from './calendar.ts';
export type { DateMention } from './dateMention.ts';
export { WEEKDAYS } from './dateWords.ts';
export { extractDates } from './extractDates.ts';
