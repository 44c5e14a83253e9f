import type { Anchor } from './anchor.ts';
import type { DecisionFile, PairDecision, SpanDecision } from './decisionFile.ts';

/** A decision to be added: the list that it belongs to, and what it is about. */
export type NewDecision =
  | { readonly kind: 'notBoilerplate' | 'boilerplate'; readonly what: SpanDecision }
  | { readonly kind: 'notSameFact' | 'sameFact'; readonly what: PairDecision };

/** Returns the decisions with one added. It replaces its opposite and an equal decision. */
export function addDecision(decisions: DecisionFile, { kind, what }: NewDecision): DecisionFile {
  switch (kind) {
    case 'notBoilerplate':
      return {
        ...decisions,
        notBoilerplate: [...withoutEqual(decisions.notBoilerplate, what, isSameSpan), what],
        boilerplate: withoutEqual(decisions.boilerplate, what, isSameSpan),
      };
    case 'boilerplate':
      return {
        ...decisions,
        boilerplate: [...withoutEqual(decisions.boilerplate, what, isSameSpan), what],
        notBoilerplate: withoutEqual(decisions.notBoilerplate, what, isSameSpan),
      };
    case 'notSameFact':
      return {
        ...decisions,
        notSameFact: [...withoutEqual(decisions.notSameFact, what, isSamePair), what],
        sameFact: withoutEqual(decisions.sameFact, what, isSamePair),
      };
    case 'sameFact':
      return {
        ...decisions,
        sameFact: [...withoutEqual(decisions.sameFact, what, isSamePair), what],
        notSameFact: withoutEqual(decisions.notSameFact, what, isSamePair),
      };
  }
}

function withoutEqual<T>(list: readonly T[], item: T, isSame: (a: T, b: T) => boolean): T[] {
  return list.filter((other) => !isSame(other, item));
}

function isSameSpan(a: SpanDecision, b: SpanDecision): boolean {
  if ('line' in a || 'line' in b) return 'line' in a && 'line' in b && a.line === b.line;
  return isSameAnchor(a, b);
}

function isSameAnchor(a: Anchor, b: Anchor): boolean {
  return a.file === b.file && a.text === b.text && a.before === b.before && a.after === b.after && a.hash === b.hash;
}

/** Whether two pairs have the same occurrences, in any order. */
function isSamePair(x: PairDecision, y: PairDecision): boolean {
  return (isSameAnchor(x.a, y.a) && isSameAnchor(x.b, y.b)) || (isSameAnchor(x.a, y.b) && isSameAnchor(x.b, y.a));
}
