/** How the printed number limits the real value. Each word of the lexicon in `context/boundBefore.ts` and `boundAfter.ts` has one of these. */
export type Bound =
  | 'exact'
  | 'about'
  | 'almost'
  | 'atLeast'
  | 'moreThan'
  | 'justOver'
  | 'atMost'
  | 'lessThan'
  | 'justUnder';

/**
 * The bound in the form of the command line's contract (docs/formats.md): "about 400" is `about`, "more than €10bn"
 * `over`, "up to 50" `under`.
 */
export type Modifier = 'exact' | 'about' | 'over' | 'under';

/** The command line's `modifier` for each bound: a contract (docs/formats.md). */
export const MODIFIER_OF_BOUND: Readonly<Record<Bound, Modifier>> = {
  exact: 'exact',
  about: 'about',
  almost: 'about',
  atLeast: 'over',
  moreThan: 'over',
  justOver: 'over',
  atMost: 'under',
  lessThan: 'under',
  justUnder: 'under',
};

/** Whether the real value has no upper limit. */
export function isLowerBound(bound: Bound): boolean {
  return bound === 'atLeast' || bound === 'moreThan';
}

/** Whether the real value has no lower limit. */
export function isUpperBound(bound: Bound): boolean {
  return bound === 'atMost' || bound === 'lessThan';
}

/** Returns the bound with equality included: "less than or equal to 30" is at most 30. */
export function includeEquality(bound: Bound): Bound {
  if (bound === 'moreThan') return 'atLeast';
  return bound === 'lessThan' ? 'atMost' : bound;
}
