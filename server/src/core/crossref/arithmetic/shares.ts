import type { FigureMention } from '../mention.ts';
import { type DerivedFigure, isExact } from './derivedFigure.ts';

const SCORE = 0.7;
/** "83% of the", "a third of its": what stands between a share and its whole. */
const OF = /^\s+of\s+(?:(?:the|its|their|his|her|our|those|these|all|some)\s+){0,2}$/i;
const LONGEST_OF = 20;
/** Most characters between the part and its share: "€45 million, or 83% of …". */
const LONGEST_OR = 16;
const OR = /^[\s,(–—-]*(?:or|about|i\.e\.|that is|equal to|representing)?[\s,(]*$/i;
/** A share may be off by a whole unit of its last place and still be meant as the rounded one. */
const GENEROUS = 1;

/**
 * Shares in one text: "€45 million, or 83% of the €54 million". The share agrees when the quotient rounds to it in its last
 * printed place, is compatible when it misses by less than one of that place, and differs otherwise.
 */
export function findShares(text: string, mentions: readonly FigureMention[]): DerivedFigure[] {
  const found: DerivedFigure[] = [];
  for (let i = 1; i + 1 < mentions.length; i++) {
    const [part, share, whole] = [mentions[i - 1]!, mentions[i]!, mentions[i + 1]!];
    if (share.figure.kind !== 'percent' || share.figure.value.min !== share.figure.value.max) continue;
    if (part.measure.dimension !== whole.measure.dimension || whole.measure.value.min <= 0) continue;
    const before = text.slice(part.figure.end, share.figure.start);
    const after = text.slice(share.figure.end, whole.figure.start);
    if (before.length > LONGEST_OR || after.length > LONGEST_OF || !OR.test(before) || !OF.test(after)) continue;
    const quotient = (100 * part.measure.value.min) / whole.measure.value.min;
    const off = Math.abs(quotient - share.figure.value.min) / lastPlace(share.figure.text);
    const inexact = ![part, share, whole].every(isExact);
    found.push({
      result: i,
      operands: [i - 1, i + 1],
      relation: 'share',
      verdict: off <= 0.5 && !inexact ? 'agrees' : off <= GENEROUS || inexact ? 'compatible' : 'differs',
      score: SCORE,
    });
  }
  return found;
}

/** Value of the last printed decimal place: 1 for "83%", 0.1 for "83.3%". */
function lastPlace(text: string): number {
  const decimals = /\d[.,](\d{1,6})(?!\d)/.exec(text)?.[1]?.length ?? 0;
  return 10 ** -decimals;
}
