import { type Link, type Occurrence, occurrenceKey } from '../facts/fact.ts';
import type { Verdict } from '../figures/verdict.ts';
import type { LinkableView } from '../linkable.ts';

/** A chain is as sure as its weaker link, less what a third text costs. */
const CHAIN_FACTOR = 0.9;

/**
 * Sums of money in two currencies that a third text joins by printing both: one article has "$2.6 million", another
 * "€2 million", and a third "€2 million ($2.6 million)". Money is never converted by a rate, only by such a printed pair.
 * `linksBetween` gives the figures' links between two of the texts; `neighbours` those that share the event with a text.
 */
export function findConversionChains<View extends LinkableView>(
  view: View,
  neighbors: (view: View) => readonly View[],
  linksBetween: (a: View, b: View) => readonly Link[],
): Link[] {
  const found = new Map<string, Link>();
  for (const witness of neighbors(view)) {
    if (witness.conversions.length === 0) continue;
    const own = ends(linksBetween(view, witness), witness.entry.id);
    if (own.size === 0) continue;
    for (const [sum, converted] of witness.conversions) {
      for (const [near, far] of [
        [sum, converted],
        [converted, sum],
      ] as const) {
        const here = own.get(occurrenceKey(witness.figureOccurrence(near)));
        if (!here) continue;
        const farKey = occurrenceKey(witness.figureOccurrence(far));
        for (const other of neighbors(witness)) {
          if (other === view || other === witness) continue;
          for (const y of ends(linksBetween(witness, other), witness.entry.id).get(farKey) ?? []) {
            for (const x of here) addLink(found, x, y);
          }
        }
      }
    }
  }
  return [...found.values()];
}

interface End {
  readonly place: Occurrence;
  readonly verdict: Verdict;
  readonly score: number;
}

/** The other ends of figure links of one fact, by their end in the text `id`. */
function ends(links: readonly Link[], id: string): Map<string, End[]> {
  const found = new Map<string, End[]>();
  for (const { relation, from, to, verdict, score } of links) {
    if (relation !== 'same' || verdict === null) continue;
    const [own, place] = from.id === id ? [from, to] : [to, from];
    const key = occurrenceKey(own);
    const known = found.get(key);
    if (known) known.push({ place, verdict, score });
    else found.set(key, [{ place, verdict, score }]);
  }
  return found;
}

function addLink(found: Map<string, Link>, x: End, y: End): void {
  const [from, to] = x.place.id < y.place.id ? [x.place, y.place] : [y.place, x.place];
  const key = `${occurrenceKey(from)}\u0001${occurrenceKey(to)}`;
  const score = CHAIN_FACTOR * Math.min(x.score, y.score);
  const known = found.get(key);
  if (known && known.score >= score) return;
  const verdict = x.verdict === 'differs' || y.verdict === 'differs' ? 'differs' : 'compatible';
  found.set(key, { kind: 'figure', from, to, with: [], relation: 'conversion', verdict, score });
}
