import { hashText } from '../text/index.ts';
import type { DecisionFile, PairDecision, SpanDecision } from './decisionFile.ts';

/** The lists of a decision file that hold decisions, in the order in which they are shown. */
export const DECISION_LISTS = ['notBoilerplate', 'boilerplate', 'notSameFact', 'sameFact'] as const;
export type DecisionList = (typeof DECISION_LISTS)[number];

/** Names a decision among all of a decision file, whatever stands before and behind it. */
export function decisionId(list: DecisionList, what: SpanDecision | PairDecision): string {
  return hashText(JSON.stringify([list, what]));
}

/** The decisions without the one of this key. */
export function removeDecision(decisions: DecisionFile, key: string): DecisionFile {
  const rest = <T extends SpanDecision | PairDecision>(list: DecisionList, decisions: readonly T[]) =>
    decisions.filter((what) => decisionId(list, what) !== key);
  const { notBoilerplate, boilerplate, notSameFact, sameFact } = decisions;
  return {
    ...decisions,
    notBoilerplate: rest('notBoilerplate', notBoilerplate),
    boilerplate: rest('boilerplate', boilerplate),
    notSameFact: rest('notSameFact', notSameFact),
    sameFact: rest('sameFact', sameFact),
  };
}
