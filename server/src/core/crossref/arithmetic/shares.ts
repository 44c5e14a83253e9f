import type { FigureMention } from '../mention.ts';
import { type DerivedFigure, isExact } from './derivedFigure.ts';

/** Confidence in a share, 0 to 1. Hand-set, not measured. */
const SHARE_SCORE = 0.7;
/** Text between a share and its whole: "83% of the", "a third of its". */
const OF = /^\s+of\s+(?:(?:the|its|their|his|her|our|those|these|all|some)\s+){0,2}$/i;
/** Maximum length of {@link OF} in UTF-16 code units. */
const MAX_OF_LENGTH = 20;
/** Text between a part and its share: "€45 million, or 83% of …". */
const OR = /^[\s,(–—-]*(?:or|about|i\.e\.|that is|equal to|representing)?[\s,(]*$/i;
/** Maximum length of {@link OR} in UTF-16 code units. */
const MAX_OR_LENGTH = 16;
/** Maximum deviation, in units of the last printed place, of a share that is correctly rounded. */
const MAX_ROUNDING_ERROR = 0.5;
/** Maximum deviation of a compatible share: it may be rounded up or down. In units of the last printed place. */
const MAX_COMPATIBLE_ERROR = 1;

/**
 * Returns the shares that an article prints next to their part and whole: "€45 million, or 83% of the €54 million". The verdict
 * is `agrees` if the quotient rounds to the printed share, `compatible` if it deviates by at most one unit of its last printed
 * place or if a figure is not exact, and `differs` otherwise.
 */
export function findShares(text: string, mentions: readonly FigureMention[]): DerivedFigure[] {
  const found: DerivedFigure[] = [];
  for (let i = 1; i + 1 < mentions.length; i++) {
    const [part, share, whole] = [mentions[i - 1]!, mentions[i]!, mentions[i + 1]!];
    if (share.figure.kind !== 'percent' || share.figure.value.min !== share.figure.value.max) continue;
    if (part.measure.dimension !== whole.measure.dimension || whole.measure.value.min <= 0) continue;
    const before = text.slice(part.figure.end, share.figure.start);
    const after = text.slice(share.figure.end, whole.figure.start);
    if (before.length > MAX_OR_LENGTH || after.length > MAX_OF_LENGTH || !OR.test(before) || !OF.test(after)) continue;
    const quotient = (100 * part.measure.value.min) / whole.measure.value.min;
    const error = Math.abs(quotient - share.figure.value.min) / unitOfLastPlace(share.figure.text);
    const areAllExact = [part, share, whole].every(isExact);
    const agrees = areAllExact && error <= MAX_ROUNDING_ERROR;
    found.push({
      result: i,
      operands: [i - 1, i + 1],
      relation: 'share',
      verdict: agrees ? 'agrees' : error <= MAX_COMPATIBLE_ERROR || !areAllExact ? 'compatible' : 'differs',
      score: SHARE_SCORE,
    });
  }
  return found;
}

/** Returns the value of the last printed decimal place: 1 for "83%", 0.1 for "83.3%". */
function unitOfLastPlace(text: string): number {
  const decimals = /\d[.,](\d{1,6})(?!\d)/.exec(text)?.[1]?.length ?? 0;
  return 10 ** -decimals;
}
