import type { Figure } from '../../figures/index.ts';
import { stemWord } from '../events/stem.ts';
import { getConcept } from './concepts.ts';

/** Classes of predicates that apply to people only: a bare number next to one counts persons ("wounding another 70"). */
const PERSON_PREDICATES: ReadonlySet<string> = new Set([
  'kill',
  'wound',
  'miss',
  'arrest',
  'evacuate',
  'rescue',
  'hire',
  'sack',
]);

/** Maximum magnitude of an earthquake. */
const MAX_MAGNITUDE = 10;
const QUAKE_STEMS = new Set(
  ['magnitude', 'richter', 'quake', 'earthquake', 'temblor', 'tremor', 'aftershock'].map(stemWord),
);

/**
 * Returns the concepts that a figure counts: those of its counted noun or of the noun that it measures, or those implied by
 * adjacent words, since headlines and relative clauses often omit the noun.
 *
 * @param measured noun that a bare number measures, or null
 * @param adjacentTerms rarity of the adjacent words, by stem
 * @param predicate class of the nearest predicate, or null
 * @param isAdjective whether the figure is followed by a hyphen: "a 4-plus quake"
 */
export function findCountedConcepts(
  figure: Figure,
  measured: string | null,
  adjacentTerms: ReadonlyMap<string, number>,
  predicate: string | null,
  isAdjective: boolean,
): string[] {
  const { kind, counted, value } = figure;
  if (kind === 'count' || kind === 'number') {
    if (value.min > 0 && value.max <= MAX_MAGNITUDE && isMagnitude(figure, adjacentTerms, isAdjective))
      return ['magnitude'];
    if (measured !== null) return [getConcept(measured)];
    if (counted.length === 0 && predicate !== null && PERSON_PREDICATES.has(predicate) && Number.isInteger(value.min))
      return ['person'];
  }
  return [...new Set(counted.map((head) => getConcept(findMembersOf(head, figure.noun?.text) ?? head)))];
}

/** A noun of members with what they belong to: "crew members", "crewmembers". Bounded, so that it is linear. */
const MEMBERS = /(\p{L}{2,20})[ -]?members?$/iu;

/** Returns what the counted members belong to: "crew" for "crew members"; undefined if the noun counts no members. */
function findMembersOf(head: string, noun: string | undefined): string | undefined {
  if (!head.endsWith('member')) return undefined;
  return MEMBERS.exec(head)?.[1] ?? MEMBERS.exec(noun ?? '')?.[1];
}

/**
 * Whether a number is the magnitude of an earthquake: any number next to the scale ("magnitude 5", "5.9 on the Richter scale"),
 * or a decimal or an adjective next to a quake ("a 4.6 quake", "a 4-plus quake").
 */
function isMagnitude(
  { value, counted }: Figure,
  adjacentTerms: ReadonlyMap<string, number>,
  isAdjective: boolean,
): boolean {
  const quakeStems = [...adjacentTerms.keys(), ...counted.map(stemWord)].filter((stem) => QUAKE_STEMS.has(stem));
  if (quakeStems.length === 0) return false;
  if (quakeStems.some((stem) => stem === stemWord('magnitude') || stem === stemWord('richter'))) return true;
  // "A five-storey building" counts storeys, even near a quake.
  return !Number.isInteger(value.min) || (isAdjective && counted.every((head) => QUAKE_STEMS.has(stemWord(head))));
}
