import type { FigureMention } from '../mention.ts';

/** Most characters between a sum of money and its conversion: " (£8.6bn", " ($1.9 million; ". */
const GAP = 4;
const OPENS = /^\s{0,2}[([]\s?[~≈]?$/;
const GOES_ON = /^\s?[;,/]\s?[~≈]?$/;

/**
 * Money printed twice, in two currencies: "€10 billion (£8.6bn)". The second stands in brackets right behind the first.
 * Pairs of indices in one text, the bracketed one second.
 */
export function findPrintedConversions(text: string, mentions: readonly FigureMention[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i + 1 < mentions.length; i++) {
    const first = mentions[i]!.figure;
    if (first.kind !== 'money') continue;
    let before = first;
    for (let j = i + 1; j < mentions.length; j++) {
      const next = mentions[j]!.figure;
      if (next.kind !== 'money' || next.unit === first.unit || next.start - before.end > GAP) break;
      if (!(before === first ? OPENS : GOES_ON).test(text.slice(before.end, next.start))) break;
      pairs.push([i, j]);
      before = next;
    }
  }
  return pairs;
}
