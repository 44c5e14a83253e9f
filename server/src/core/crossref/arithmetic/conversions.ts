import type { FigureMention } from '../mention.ts';

/** Maximum number of UTF-16 code units between an amount and its conversion: " (£8.6bn", " ($1.9 million; ". */
const MAX_GAP_LENGTH = 4;
/** Text between an amount and its first conversion. */
const OPENING = /^\s{0,2}[([]\s?[~≈]?$/;
/** Text between two conversions of one amount. */
const SEPARATOR = /^\s?[;,/]\s?[~≈]?$/;

/**
 * Returns the amounts of money that an article prints in two currencies: "€10 billion (£8.6bn)". Each pair has the index of the
 * amount among `mentions`, then that of its conversion.
 */
export function findPrintedConversions(text: string, mentions: readonly FigureMention[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i + 1 < mentions.length; i++) {
    const amount = mentions[i]!.figure;
    if (amount.kind !== 'money') continue;
    let previous = amount;
    for (let j = i + 1; j < mentions.length; j++) {
      const next = mentions[j]!.figure;
      if (next.kind !== 'money' || next.unit === amount.unit || next.start - previous.end > MAX_GAP_LENGTH) break;
      if (!(previous === amount ? OPENING : SEPARATOR).test(text.slice(previous.end, next.start))) break;
      pairs.push([i, j]);
      previous = next;
    }
  }
  return pairs;
}
