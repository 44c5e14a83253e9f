const NUMBER_FORMAT = new Intl.NumberFormat('en-US');

/** Returns the number with separators between groups of three digits: "1,200". */
export function formatNumber(value: number): string {
  return NUMBER_FORMAT.format(value);
}

/** Returns the text that fits the count: `singular` for 1, `plural` for any other number. */
export function pluralize(count: number, singular: string, plural: string): string {
  return count === 1 ? singular : plural;
}
