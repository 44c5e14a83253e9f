import type { Figure } from '../../figures/index.ts';
import { stemWord } from '../events/stem.ts';
import { getConcept } from './concepts.ts';

/** What happens to people only: a bare number beside it counts persons ("wounding another 70"). */
const OF_PERSONS: ReadonlySet<string> = new Set([
  'kill',
  'wound',
  'miss',
  'arrest',
  'evacuate',
  'rescue',
  'hire',
  'sack',
]);

/** A quake's magnitude is at most this. */
const MOST_MAGNITUDE = 10;
const QUAKE = new Set(['magnitude', 'richter', 'quake', 'earthquake', 'temblor', 'tremor', 'aftershock'].map(stemWord));

/**
 * What a figure counts or measures, in concepts: its counted things, or what the words right beside it say. Headlines and
 * relative clauses often leave the thing out.
 */
export function findCountedConcepts(
  figure: Figure,
  near: ReadonlyMap<string, number>,
  predicate: string | null,
  adjective: boolean,
): string[] {
  const { kind, counted, value } = figure;
  if (kind === 'count' || kind === 'number') {
    if (value.min > 0 && value.max <= MOST_MAGNITUDE && isMagnitude(figure, near, adjective)) return ['magnitude'];
    if (counted.length === 0 && predicate !== null && OF_PERSONS.has(predicate) && Number.isInteger(value.min))
      return ['person'];
  }
  return [...new Set(counted.map(getConcept))];
}

/**
 * "A 4.6 quake", "magnitude 5", "5.9 on the Richter scale", "a 4-plus quake": a decimal or an adjective beside a quake, or any
 * number beside the scale.
 */
function isMagnitude({ value, counted }: Figure, near: ReadonlyMap<string, number>, adjective: boolean): boolean {
  const beside = [...near.keys(), ...counted.map(stemWord)].filter((stem) => QUAKE.has(stem));
  if (beside.length === 0) return false;
  if (beside.some((stem) => stem === stemWord('magnitude') || stem === stemWord('richter'))) return true;
  // "A five-storey building" counts storeys, whatever shook it.
  return !Number.isInteger(value.min) || (adjective && counted.every((head) => QUAKE.has(stemWord(head))));
}
