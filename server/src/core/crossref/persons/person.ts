import { Gender, getGenderOfFirstName } from '../../quotes/index.ts';

/** Who a noun or pronoun refers to, as far as the article says. */
export interface Person {
  /** Words of the name in lower case; empty if unknown. */
  readonly names: readonly string[];
  /** Head noun of the description, in the singular and lower case: "gunman", "daughter"; null if there is none. */
  readonly role: string | null;
  readonly gender: Gender;
}

/** Creates a person. `gender` is that of a pronoun; it outweighs that of the first name, and that one the gender of the role. */
export function createPerson(names: readonly string[], role: string | null, gender: Gender = Gender.unknown): Person {
  // A single word may be a surname: "James, 34".
  const ofName = names.length > 1 ? getGenderOfFirstName(names[0]!) : Gender.unknown;
  return { names, role, gender: gender || ofName || getGenderOfRole(role) };
}

const FEMALE_ROLE =
  /^(?:\p{L}{0,12}(?:woman|girl|mother|sister|wife|lady)|(?:grand|step|god)?daughter|girlfriend|niece|aunt|widow|actress|heroine|bride|fiancee|female)$/u;
/** Other compounds of "man" can refer to women: "chairman". */
const MALE_ROLE =
  /^(?:(?:gentle)?man|\p{L}{0,12}boy|\p{L}{0,12}(?:father|brother|husband)|(?:grand|step|god)?son|boyfriend|nephew|uncle|widower|groom|male)$/u;

/** Returns the gender that a noun in the singular implies: "daughter", "policewoman". */
export function getGenderOfRole(role: string | null): Gender {
  if (role === null) return Gender.unknown;
  if (FEMALE_ROLE.test(role)) return Gender.female;
  return MALE_ROLE.test(role) ? Gender.male : Gender.unknown;
}
