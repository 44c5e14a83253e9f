import type { Bound } from '../core/figures/index.ts';

const WORDS: Readonly<Record<Bound, string>> = {
  exact: '',
  about: 'about ',
  almost: 'almost ',
  atLeast: 'at least ',
  moreThan: 'more than ',
  justOver: 'just over ',
  atMost: 'at most ',
  lessThan: 'less than ',
  justUnder: 'just under ',
};

/** Returns the words for a bound, to print before a value: "at least ". Empty for an exact value. */
export function describeBound(bound: Bound): string {
  return WORDS[bound];
}
