import { canBeSameFirstName } from './firstNames.ts';

/** Maximum edit distance of two spellings of one surname: "Volf" and "Wolf". Hand-set, not measured. */
const MAX_EDIT_DISTANCE = 2;
/** Minimum length, in UTF-16 code units, of surnames whose spelling may vary. Hand-set, not measured. */
const MIN_VARIANT_LENGTH = 4;
/** Maximum length of surnames whose spelling may vary; bounds the work. */
const MAX_VARIANT_LENGTH = 40;

/**
 * Whether two names, in words in lower case, are those of two people: neither surname occurs in the other name, or the surname is
 * the same and the first names differ. Symmetric.
 */
export function areNamesOfDifferentPeople(a: readonly string[], b: readonly string[]): boolean {
  const [surname, other] = [a.at(-1)!, b.at(-1)!];
  if (surname === other) return haveDifferentFirstNames(a, b);
  if (a.includes(other) || b.includes(surname) || areSpellingVariants(surname, other)) return false;
  // "Ode Tarn", "Ode Tarne"
  return !(a[0] === b[0] && a.length > 1 && b.length > 1 && (surname.startsWith(other) || other.startsWith(surname)));
}

/** Endings of roles that may precede a surname as a capitalized word: "Striker Tarn" is no first name. */
const ROLE_ENDING = /(?:er|or|man|ist|ian|ant|ent|eer|ee|ess|ef|ach|ain|al|ot|dge|rse|rk|rd)$/;

/** Minimum length, in UTF-16 code units, of a first name: shorter words are initials, as in "OJ Tarn". */
const MIN_FIRST_NAME_LENGTH = 3;

/** Whether two names with the same surname are those of relatives: "Ode Tarn", "Ida Tarn". Roles and initials decide nothing. */
function haveDifferentFirstNames(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  if (x.length === 0 || y.length === 0) return false;
  if (x.some((word) => y.some((other) => canBeSameFirstName(word, other) || areSpellingVariants(word, other))))
    return false;
  return [...x, ...y].every((word) => word.length >= MIN_FIRST_NAME_LENGTH && !ROLE_ENDING.test(word));
}

/** Whether two surnames differ in few letters (Levenshtein distance) and end in the same one. */
export function areSpellingVariants(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < MIN_VARIANT_LENGTH || Math.max(a.length, b.length) > MAX_VARIANT_LENGTH)
    return false;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(row[j]! + (a[i] === b[j] ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row[b.length]! <= MAX_EDIT_DISTANCE && a.at(-1) === b.at(-1);
}
