/** Names of months and weekdays in lower case, separated by spaces, as word lists take them. */

/** The twelve months, January first. */
export const MONTH_NAMES = 'january february march april may june july august september october november december';

/** Abbreviations of months; "may" has none. */
export const MONTH_ABBREVIATIONS = 'jan feb mar apr jun jul aug sep sept oct nov dec';

/** The seven weekdays, Monday first. */
export const WEEKDAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday';

/** Abbreviations of weekdays. */
export const WEEKDAY_ABBREVIATIONS = 'mon tue tues wed weds thu thur thurs fri sat sun';

/** All of the above. */
export const CALENDAR_NAMES = `${MONTH_NAMES} ${MONTH_ABBREVIATIONS} ${WEEKDAY_NAMES} ${WEEKDAY_ABBREVIATIONS}`;
