import type { Exclusion } from '../core/crossref/index.ts';

const DESCRIPTIONS: Readonly<Record<Exclusion, string>> = {
  counted: 'another counted noun',
  person: 'another person',
  subject: 'another subject',
  nationality: 'another country',
  period: 'another period',
  modality: 'planned or possible, not done',
  quantity: 'another quantity: a change, a part or an average',
  negation: 'negated',
  direction: 'the other direction',
  past: 'an earlier event',
};

/** Returns the phrase that says why two figures do not state one fact, in lower case without a final full stop. */
export function describeExclusion(exclusion: Exclusion): string {
  return DESCRIPTIONS[exclusion];
}
