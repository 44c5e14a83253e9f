import type { Modifier } from '../core/figures/index.ts';

/** Words to print before a figure's value: "about " or the empty string. */
const WORDS: Readonly<Record<Modifier, string>> = { exact: '', about: 'about ', over: '≥ ', under: '≤ ' };

/** Returns the words to print before a value, with a trailing space; empty for an exact value. */
export function describeBound(modifier: Modifier): string {
  return WORDS[modifier];
}
