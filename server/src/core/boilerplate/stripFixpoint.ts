import { applyCuts, computeCuts, mapSpansToOriginal } from '../strip/index.ts';
import { subtractSpans } from '../text/index.ts';
import type { Boilerplate } from './boilerplate.ts';

/** Maximum number of rounds. Two are usual and three are rare; the limit keeps the work linear in the text. */
const MAX_ROUNDS = 8;

/**
 * Adds the boilerplate that becomes recognizable in the stripped text, so that stripping a stripped text changes nothing.
 *
 * Rules depend on neighboring lines and position, and stripping changes both: a line may become boilerplate only after
 * other boilerplate is removed. The stripped text is therefore searched until nothing more is found in it.
 *
 * @param found boilerplate of `text`
 * @param findInStripped returns the boilerplate of a stripped text; findings of other tiers than `strip` are ignored
 */
export function findUntilFixpoint(
  text: string,
  found: readonly Boilerplate[],
  findInStripped: (stripped: string) => readonly Boilerplate[],
): Boilerplate[] {
  let all = [...found];
  let previous = text;
  for (let round = 1; round < MAX_ROUNDS; round++) {
    const strip = all.filter(isStripTier);
    const cuts = computeCuts(text, strip);
    const stripped = applyCuts(text, cuts);
    if (stripped === previous) break;
    previous = stripped;
    const newlyFound = mapSpansToOriginal(cuts, findInStripped(stripped).filter(isStripTier));
    const added = subtractSpans(text, newlyFound, strip);
    if (added.length === 0) break;
    const review = all.filter(({ tier }) => tier === 'review');
    const others = all.filter(({ tier }) => tier !== 'review');
    all = [...subtractSpans(text, review, added), ...others, ...added].sort((a, b) => a.start - b.start);
  }
  return all;
}

function isStripTier({ tier }: Boilerplate): boolean {
  return tier === 'strip';
}
