import type { Boilerplate } from './boilerplate.ts';
import { applySettings, type RuleOverride } from './boilerplateOf.ts';
import type { LineKeys } from './recurrence/lineKeys.ts';
import { RECURRING_LINE_RULE, recurrentBoilerplate } from './recurrence/recurrentBoilerplate.ts';
import type { Recurrence } from './recurrence.ts';

/** What a folder keeps of an article for its boilerplate. */
export interface BoilerplateEntry {
  readonly id: string;
  /** What the rules find, before settings and recurrence. */
  readonly boilerplate: readonly Boilerplate[];
  readonly lineKeys: LineKeys;
}

/**
 * The boilerplate of an article in its folder: what its own rules found and what recurs, under a person's settings.
 * Sorted, without overlaps; where both speak of a line, the stronger tier stays, and the rule's own finding of two equal.
 */
export function effectiveBoilerplate(
  entry: BoilerplateEntry,
  recurrence: Recurrence,
  rules: Readonly<Record<string, RuleOverride>>,
): Boilerplate[] {
  const own = applySettings(entry.boilerplate, rules);
  const recurrent = applySettings(recurrentBoilerplate(entry.id, entry.lineKeys, recurrence, own), rules);
  const merged: Boilerplate[] = [...own];
  for (const found of recurrent) merged.push(...(found.tier === 'strip' ? [found] : without(found, own)));
  const strong = recurrent.filter(({ tier }) => tier === 'strip');
  return merged
    .flatMap((found) =>
      found.tier === 'review' && found.rule !== RECURRING_LINE_RULE.id ? without(found, strong) : [found],
    )
    .sort((a, b) => a.start - b.start);
}

/** What is left of `found` outside the others, which are sorted. */
function without(found: Boilerplate, others: readonly Boilerplate[]): Boilerplate[] {
  const left: Boilerplate[] = [];
  let at = found.start;
  for (const other of others) {
    if (other.end <= at || other.start >= found.end) continue;
    if (other.start > at) left.push({ ...found, start: at, end: other.start });
    at = Math.max(at, other.end);
  }
  if (at < found.end) left.push({ ...found, start: at, end: found.end });
  return left;
}
