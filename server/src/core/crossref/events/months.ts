import { MONTH_ABBREVIATIONS, MONTH_NAMES } from '../../text/index.ts';

const MONTHS = new Map(MONTH_NAMES.split(' ').map((name, i) => [name, String(i + 1).padStart(2, '0')]));
for (const abbreviation of MONTH_ABBREVIATIONS.split(' ')) {
  for (const [name, month] of [...MONTHS]) if (name.startsWith(abbreviation)) MONTHS.set(abbreviation, month);
}

/** Returns the number of the first month that a text names, "01" to "12", or undefined. */
export function findMonth(text: string): string | undefined {
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const month = MONTHS.get(word);
    if (month !== undefined) return month;
  }
  return undefined;
}
