import type { Anchor } from './anchor.ts';
import type { DecisionFile, PairDecision, SpanDecision } from './decisionFile.ts';

/** One more decision of a person. */
export type NewDecision =
  | { readonly kind: 'notBoilerplate' | 'boilerplate'; readonly what: SpanDecision }
  | { readonly kind: 'notSameFact' | 'sameFact'; readonly what: PairDecision };

/** The decisions with one more. It takes the place of its opposite, and is not kept twice. */
export function addDecision(dismissals: DecisionFile, { kind, what }: NewDecision): DecisionFile {
  switch (kind) {
    case 'notBoilerplate':
      return {
        ...dismissals,
        notBoilerplate: [...without(dismissals.notBoilerplate, what, isSameSpan), what],
        boilerplate: without(dismissals.boilerplate, what, isSameSpan),
      };
    case 'boilerplate':
      return {
        ...dismissals,
        boilerplate: [...without(dismissals.boilerplate, what, isSameSpan), what],
        notBoilerplate: without(dismissals.notBoilerplate, what, isSameSpan),
      };
    case 'notSameFact':
      return {
        ...dismissals,
        notSameFact: [...without(dismissals.notSameFact, what, isSamePair), what],
        sameFact: without(dismissals.sameFact, what, isSamePair),
      };
    case 'sameFact':
      return {
        ...dismissals,
        sameFact: [...without(dismissals.sameFact, what, isSamePair), what],
        notSameFact: without(dismissals.notSameFact, what, isSamePair),
      };
  }
}

function without<T>(list: readonly T[], one: T, same: (a: T, b: T) => boolean): T[] {
  return list.filter((other) => !same(other, one));
}

function isSameSpan(a: SpanDecision, b: SpanDecision): boolean {
  if ('line' in a || 'line' in b) return 'line' in a && 'line' in b && a.line === b.line;
  return isSameAnchor(a, b);
}

function isSameAnchor(a: Anchor, b: Anchor): boolean {
  return a.file === b.file && a.text === b.text && a.before === b.before && a.after === b.after && a.hash === b.hash;
}

function isSamePair(x: PairDecision, y: PairDecision): boolean {
  return (isSameAnchor(x.a, y.a) && isSameAnchor(x.b, y.b)) || (isSameAnchor(x.a, y.b) && isSameAnchor(x.b, y.a));
}
