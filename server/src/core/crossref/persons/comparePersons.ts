import { Gender, getGenderOfFirstName } from '../../quotes/index.ts';
import { areOppositeWords } from '../lexicon/opposites.ts';
import { areNamesOfDifferentPeople } from './names.ts';
import type { Person } from './person.ts';

/** Whether two persons are the same by name, certainly others, or cannot be compared. Symmetric. */
export function comparePersons(a: Person | null, b: Person | null): 'same' | 'other' | 'unknown' {
  if (!a || !b) return 'unknown';
  if (a.gender !== Gender.unknown && b.gender !== Gender.unknown && a.gender !== b.gender) return 'other';
  if (a.names.length > 0 && b.names.length > 0) {
    if (!areNamesOfDifferentPeople(a.names, b.names)) return 'same';
    return isFirstName(a.names) || isFirstName(b.names) ? 'unknown' : 'other';
  }
  return a.role !== null && b.role !== null && areOppositeWords(a.role, b.role) ? 'other' : 'unknown';
}

/** Whether a name is a first name alone, which may be a nickname: "Jerry was 35". */
function isFirstName(names: readonly string[]): boolean {
  return names.length === 1 && getGenderOfFirstName(names[0]!) !== Gender.unknown;
}
