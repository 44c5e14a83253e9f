import { IRREGULAR_VERBS } from './irregularVerbs.ts';
import { verbs } from './taxonomies.ts';

const irregular = new Map(IRREGULAR_VERBS.split(' ').map((pair) => pair.split('-') as [string, string]));

/** Returns the base form of a verb in lower case ("sank" → "sink"), or undefined if it is no form of a known verb. */
export function verbLemma(form: string): string | undefined {
  const known = irregular.get(form);
  if (known !== undefined) return known;
  if (verbs().has(form)) return form;
  for (const candidate of regularVerbs(form)) if (verbs().has(candidate)) return candidate;
  return undefined;
}

/** Yields the verbs that a form may belong to by its ending, the most probable first. */
function* regularVerbs(form: string): Generator<string> {
  for (const ending of ['ing', 'ed', 'es', 's']) {
    if (!form.endsWith(ending)) continue;
    const stem = form.slice(0, -ending.length);
    if (ending !== 's' && stem.at(-1) === stem.at(-2)) yield stem.slice(0, -1);
    yield stem;
    if (ending === 'ing' || ending === 'ed') yield `${stem}e`;
    if ((ending === 'es' || ending === 'ed') && stem.endsWith('i')) yield `${stem.slice(0, -1)}y`;
  }
}
