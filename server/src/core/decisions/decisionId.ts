import { hashText } from '../text/index.ts';
import type { Dismissals, PairDecision, SpanDecision } from './decisionFile.ts';

/** The lists of a sidecar that hold decisions, in the order in which they are shown. */
export const DECISION_LISTS = ['notBoilerplate', 'boilerplate', 'notSameFact', 'sameFact'] as const;
export type DecisionList = (typeof DECISION_LISTS)[number];

/** Names a decision among all of a sidecar, whatever stands before and behind it. */
export function decisionKey(list: DecisionList, what: SpanDecision | PairDecision): string {
  return hashText(JSON.stringify([list, what]));
}

/** The decisions without the one of this key. */
export function withoutDecision(dismissals: Dismissals, key: string): Dismissals {
  const rest = <T extends SpanDecision | PairDecision>(list: DecisionList, decisions: readonly T[]) =>
    decisions.filter((what) => decisionKey(list, what) !== key);
  const { notBoilerplate, boilerplate, notSameFact, sameFact } = dismissals;
  return {
    ...dismissals,
    notBoilerplate: rest('notBoilerplate', notBoilerplate),
    boilerplate: rest('boilerplate', boilerplate),
    notSameFact: rest('notSameFact', notSameFact),
    sameFact: rest('sameFact', sameFact),
  };
}
