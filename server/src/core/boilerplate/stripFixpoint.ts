import { applyCuts, computeCuts, mapSpansToOriginal } from '../strip/index.ts';
import type { Boilerplate } from './boilerplate.ts';
import { subtractSpans } from './subtractSpans.ts';

/** Two rounds are usual, three are rare; the bound keeps the work linear in the text. */
const MOST_ROUNDS = 8;

/**
 * Rules look at neighbours and at the place of a line, and stripping changes both: a line may be junk only where other
 * junk is gone. So the text behind the cuts is read again, until nothing more is found there, and stripping a stripped text
 * changes nothing. `findBehind` finds in the text behind the
 * cuts what `found` is in `text`, and may leave out what is not safe to remove.
 */
export function findUntilFixpoint(
  text: string,
  found: readonly Boilerplate[],
  findAfter: (after: string) => readonly Boilerplate[],
): Boilerplate[] {
  let all = [...found];
  let behind = text;
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const strip = all.filter(isSafe);
    const cuts = computeCuts(text, strip);
    const shown = applyCuts(text, cuts);
    if (shown === behind) break;
    behind = shown;
    const uncovered = subtractSpans(text, mapSpansToOriginal(cuts, findAfter(behind).filter(isSafe)), strip);
    if (uncovered.length === 0) break;
    const review = all.filter(({ tier }) => tier === 'review');
    const others = all.filter(({ tier }) => tier !== 'review');
    all = [...subtractSpans(text, review, uncovered), ...others, ...uncovered].sort((a, b) => a.start - b.start);
  }
  return all;
}

function isSafe({ tier }: Boilerplate): boolean {
  return tier === 'strip';
}
