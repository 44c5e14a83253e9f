import { hashText } from '../text/index.ts';
import type { DecisionFile, PairDecision, SpanDecision } from './decisionFile.ts';

/** The lists of a decision file that contain decisions, in the order in which they are shown. */
export const DECISION_LISTS = ['notBoilerplate', 'boilerplate', 'notSameFact', 'sameFact'] as const;
export type DecisionList = (typeof DECISION_LISTS)[number];

/** Returns the ID of a decision: unique in a decision file, and independent of its position. */
export function decisionId(list: DecisionList, what: SpanDecision | PairDecision): string {
  return hashText(JSON.stringify([list, what]));
}

/** Returns the decisions without the one with this ID; all of them if there is none. */
export function removeDecision(decisions: DecisionFile, id: string): DecisionFile {
  const withoutId = <T extends SpanDecision | PairDecision>(list: DecisionList, entries: readonly T[]) =>
    entries.filter((what) => decisionId(list, what) !== id);
  return {
    ...decisions,
    notBoilerplate: withoutId('notBoilerplate', decisions.notBoilerplate),
    boilerplate: withoutId('boilerplate', decisions.boilerplate),
    notSameFact: withoutId('notSameFact', decisions.notSameFact),
    sameFact: withoutId('sameFact', decisions.sameFact),
  };
}
