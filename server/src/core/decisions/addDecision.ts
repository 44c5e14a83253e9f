import type { Anchor } from './anchor.ts';
import type { DecisionFile, PairDecision, SpanDecision } from './decisionFile.ts';

/** One more decision of a person. */
export type NewDecision =
  | { readonly kind: 'notBoilerplate' | 'boilerplate'; readonly what: SpanDecision }
  | { readonly kind: 'notSameFact' | 'sameFact'; readonly what: PairDecision };

/** The decisions with one more. It takes the place of its opposite, and is not kept twice. */
export function addDecision(decisions: DecisionFile, { kind, what }: NewDecision): DecisionFile {
  switch (kind) {
    case 'notBoilerplate':
      return {
        ...decisions,
        notBoilerplate: [...without(decisions.notBoilerplate, what, isSameSpan), what],
        boilerplate: without(decisions.boilerplate, what, isSameSpan),
      };
    case 'boilerplate':
      return {
        ...decisions,
        boilerplate: [...without(decisions.boilerplate, what, isSameSpan), what],
        notBoilerplate: without(decisions.notBoilerplate, what, isSameSpan),
      };
    case 'notSameFact':
      return {
        ...decisions,
        notSameFact: [...without(decisions.notSameFact, what, isSamePair), what],
        sameFact: without(decisions.sameFact, what, isSamePair),
      };
    case 'sameFact':
      return {
        ...decisions,
        sameFact: [...without(decisions.sameFact, what, isSamePair), what],
        notSameFact: without(decisions.notSameFact, what, isSamePair),
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
