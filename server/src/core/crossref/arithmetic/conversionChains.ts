import { type Link, type Occurrence, occurrenceKey } from '../facts/fact.ts';
import type { Verdict } from '../figures/verdict.ts';
import type { LinkableView } from '../linkable.ts';

/** Factor by which the score of the weaker link is reduced for relying on a third article. Hand-set, not measured. */
const CHAIN_FACTOR = 0.9;

/**
 * Returns links between amounts of money in different currencies that a third article, the witness, prints together: one article
 * has "$2.6 million", another "€2 million", and the witness "€2 million ($2.6 million)". Money is converted only by such printed
 * pairs, never by an exchange rate.
 *
 * @param getNeighbors returns the views of the articles that may share a fact with a view
 * @param getLinks returns the figure links between two views
 */
export function findConversionChains<View extends LinkableView>(
  view: View,
  getNeighbors: (view: View) => readonly View[],
  getLinks: (a: View, b: View) => readonly Link[],
): Link[] {
  const found = new Map<string, Link>();
  for (const witness of getNeighbors(view)) {
    if (witness.conversions.length === 0) continue;
    const ownEnds = collectOtherEnds(getLinks(view, witness), witness.entry.id);
    if (ownEnds.size === 0) continue;
    for (const [amount, converted] of witness.conversions) {
      for (const [near, far] of [
        [amount, converted],
        [converted, amount],
      ] as const) {
        const own = ownEnds.get(occurrenceKey(witness.figureOccurrence(near)));
        if (!own) continue;
        const farKey = occurrenceKey(witness.figureOccurrence(far));
        for (const other of getNeighbors(witness)) {
          if (other === view || other === witness) continue;
          const others = collectOtherEnds(getLinks(witness, other), witness.entry.id).get(farKey) ?? [];
          for (const y of others) for (const x of own) addChain(found, x, y);
        }
      }
    }
  }
  return [...found.values()];
}

/** An occurrence that is linked to the witness. */
interface ChainEnd {
  readonly occurrence: Occurrence;
  readonly verdict: Verdict;
  readonly score: number;
}

/** Returns the ends of same-fact links outside the article `id`, by the key of their end inside it. */
function collectOtherEnds(links: readonly Link[], id: string): Map<string, ChainEnd[]> {
  const ends = new Map<string, ChainEnd[]>();
  for (const { relation, from, to, verdict, score } of links) {
    if (relation !== 'same' || verdict === null) continue;
    const [inside, occurrence] = from.id === id ? [from, to] : [to, from];
    const key = occurrenceKey(inside);
    const known = ends.get(key);
    if (known) known.push({ occurrence, verdict, score });
    else ends.set(key, [{ occurrence, verdict, score }]);
  }
  return ends;
}

/** Adds the link between two ends. Of several chains between the same ends, the one with the highest score is kept. */
function addChain(found: Map<string, Link>, x: ChainEnd, y: ChainEnd): void {
  const [from, to] = x.occurrence.id < y.occurrence.id ? [x.occurrence, y.occurrence] : [y.occurrence, x.occurrence];
  const key = `${occurrenceKey(from)}\u0001${occurrenceKey(to)}`;
  const score = CHAIN_FACTOR * Math.min(x.score, y.score);
  const known = found.get(key);
  if (known && known.score >= score) return;
  const verdict = x.verdict === 'differs' || y.verdict === 'differs' ? 'differs' : 'compatible';
  found.set(key, { kind: 'figure', from, to, with: [], relation: 'conversion', verdict, score });
}
