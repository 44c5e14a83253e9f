import { singular } from '../../syntax/index.ts';
import { stemWord } from '../events/stem.ts';
import { nouns } from '../lexicon/taxonomies.ts';

/**
 * Nouns that news uses for the same thing although WordNet gives them other meanings, grouped by concept: one row per
 * concept, named by its first word. A word is in one row only. {@link compareConcepts} relates all other nouns by WordNet.
 */
const CONCEPTS: readonly string[] = [
  'person people individual human',
  'civilian resident inhabitant citizen noncombatant',
  'worker employee staff staffer job position post employment workforce',
  'soldier troop serviceman servicewoman servicemember fighter combatant peacekeeper',
  'officer policeman policewoman police cop deputy',
  'child kid minor youngster schoolchild',
  'student pupil',
  'patient',
  'passenger traveller traveler',
  'victim casualty',
  'dead death fatality killed slain died toll',
  'wounded injured hurt injury',
  'missing',
  'protester demonstrator marcher',
  'migrant refugee asylum-seeker',
  'voter elector',
  'home house household dwelling residence',
  'building structure',
  'flat apartment unit',
  'drone uav unmanned',
  'missile rocket',
  'aircraft plane aeroplane airplane jet airliner',
  'car automobile',
  'ship vessel',
  'nation country state member-state',
  'company firm business corporation',
  'shop store outlet branch',
  'area region district',
  'town village settlement',
  'quake earthquake temblor tremor aftershock',
  'magnitude',
  'attack strike assault raid',
  'fire blaze',
  'case infection',
  'dose shot jab',
  'talk meeting negotiation conversation',
  'conference summit forum',
  'lawmaker legislator mp parliamentarian',
  'share stock',
  'visitor tourist guest',
  'fan spectator attendee',
  'tonne ton',
];

/** Concepts of persons for which WordNet has no such meaning, because their first words name groups or states. */
const PERSONS: ReadonlySet<string> = new Set(['worker', 'crew', 'voter', 'migrant']);

const conceptOfWord = new Map<string, string>();
for (const row of CONCEPTS) {
  const [concept, ...names] = row.split(' ');
  for (const name of [concept!, ...names]) conceptOfWord.set(name, concept!);
}

/**
 * Returns the concept of the head of a counted noun: "fatality" → "dead". The concept of a head in no row of {@link CONCEPTS} is
 * the head itself.
 *
 * @param head in the singular
 */
export function getConcept(head: string): string {
  const word = head.toLowerCase();
  return conceptOfWord.get(word) ?? conceptOfWord.get(singular(word)) ?? word;
}

/**
 * How the concepts that two figures count are related: `same`: equal; `kind-of`: one is a kind or a part of the other;
 * `unknown`: one figure names none; `disjoint`: different concepts.
 */
export type ConceptRelation = 'same' | 'kind-of' | 'unknown' | 'disjoint';

/** Returns the relation of the concepts that two figures count. Symmetric. */
export function compareConcepts(a: readonly string[], b: readonly string[]): ConceptRelation {
  if (a.length === 0 || b.length === 0) return 'unknown';
  const shared = a.filter((x) => b.some((y) => x === y || nouns().areSynonyms(x, y))).length;
  // "drones and missiles" includes the drones: a whole and its part.
  if (shared > 0) return shared === a.length && shared === b.length ? 'same' : 'kind-of';
  return a.some((x) => b.some((y) => isKindOf(x, y) || isKindOf(y, x))) ? 'kind-of' : 'disjoint';
}

/** Whether one list contains only people or animals and the other one only artifacts: "250 people", "250 houses". Symmetric. */
export function areBeingsAndThings(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return (a.every(isBeing) && b.every(isThing)) || (a.every(isThing) && b.every(isBeing));
}

function isPerson(concept: string): boolean {
  return UNNAMED_PERSONS.has(concept) || PERSONS.has(concept) || nouns().isKindOf(concept, 'person');
}

function isBeing(concept: string): boolean {
  return isPerson(concept) || nouns().isKindOf(concept, 'animal');
}

/** Whether a concept is an artifact only. A noun that can also mean a person or an animal, such as "model", is not. */
function isThing(concept: string): boolean {
  return !isBeing(concept) && nouns().isKindOf(concept, 'artifact');
}

/** Whether every concept of `narrow` is a kind of one of `wide`, and not the same: tourists and people. */
export function areNarrower(narrow: readonly string[], wide: readonly string[]): boolean {
  return (
    narrow.length > 0 && narrow.every((x) => !UNNAMED_PERSONS.has(x) && wide.some((y) => x !== y && isKindOf(x, y)))
  );
}

/** Concepts that count people without naming them: "31 dead" may be residents. */
const UNNAMED_PERSONS: ReadonlySet<string> = new Set(['person', 'dead', 'wounded']);

function isKindOf(narrow: string, wide: string): boolean {
  if (UNNAMED_PERSONS.has(wide))
    return narrow === 'person' || PERSONS.has(narrow) || nouns().isKindOf(narrow, 'person');
  return nouns().isKindOf(narrow, wide);
}

/**
 * Verbs and nouns for what happens to the counted noun, grouped by class: one row per class, named by its first word. Contains
 * only the classes that tell two counts apart.
 */
const PREDICATES: readonly string[] = [
  'kill dead died die death fatality slain claim toll lives executed murder perish',
  'wound injure hurt injury maim hospitalise hospitalize',
  'miss missing unaccounted',
  'arrest detain custody',
  'evacuate displace flee',
  'rescue save free',
  'launch fire fired attack send target involve hurl pummel unleash bombard',
  'intercept down shoot destroy stop repel thwart neutralise neutralize',
  'pledge secure promise commit raise donate',
  'hire recruit',
  'sack lay-off dismiss axe cut',
  'buy acquire purchase takeover',
  'earn profit',
  'lose loss deficit',
  'offer bid propose',
  'win victory beat defeat',
  'strike hit damage',
];
const predicateOfStem = new Map<string, string>();
for (const row of PREDICATES) {
  const [predicate, ...names] = row.split(' ');
  for (const name of [predicate!, ...names]) predicateOfStem.set(stemWord(name), predicate!);
}

/** Returns the class of a verb or noun from {@link PREDICATES} by its stem, or undefined if it is in none. */
export function getPredicate(stem: string): string | undefined {
  return predicateOfStem.get(stem);
}
