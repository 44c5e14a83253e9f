import { Gender, getGenderOfFirstName, type Quote } from '../../quotes/index.ts';
import { stemWord } from '../events/stem.ts';
import { normalizedIdf } from '../events/termRarity.ts';
import { canBeSameFirstName } from '../persons/firstNames.ts';
import { areNamesOfDifferentPeople, areSpellingVariants } from '../persons/names.ts';

/** Maximum distance of a cue from the speaker that it names, in UTF-16 code units. Hand-set, not measured. */
const MAX_CUE_DISTANCE = 80;
/**
 * Whether two speakers can be the same person or institution, judging by their names only: a speaker without a name, such as
 * "he" or "the minister", never can. Symmetric.
 */
export function canBeSameSpeaker(a: Quote['speaker'], b: Quote['speaker']): boolean {
  const [x, y] = [splitName(a), splitName(b)];
  if (x.length === 0 || y.length === 0) return false;
  const haveSameSurname = x.at(-1) === y.at(-1);
  if (x.length === 1 || y.length === 1) return haveSameSurname;
  if (!canBeSameFirstName(x[0]!, y[0]!)) return false;
  return haveSameSurname || areSpellingVariants(x.at(-1)!, y.at(-1)!);
}

/**
 * Whether the speakers of two short quotes fit: the names can be those of one speaker, or one of them is an institution that is
 * named by what it belongs to, such as "Velm's foreign ministry" and "Velm". Symmetric.
 */
export function haveFittingSpeakers(a: Quote, b: Quote): boolean {
  if (!a.speaker || !b.speaker || haveDifferentPeople(a, b)) return false;
  return canBeSameSpeaker(a.speaker, b.speaker) || isInstitution(a.speaker) || isInstitution(b.speaker);
}

/** A possessive name inside a phrase: "Velm's foreign ministry". */
const OWNED = /\p{Lu}[\p{L}\p{M}]{1,40}['’]s? \p{Ll}/u;

function isInstitution({ name, text }: NonNullable<Quote['speaker']>): boolean {
  return name === null && OWNED.test(text);
}

/** The names of people have no article. */
const DETERMINER = /^the\s/i;
/** Words that occur in the names of institutions, but not of people. */
const FUNCTION_WORD = /^(of|the|and|for)$/;

/**
 * Whether two quotes certainly have different people as speakers: each is attributed by a cue to a person whose name is
 * printed there, and the names are not those of one person, or the speakers differ in sex. An institution and its
 * spokesperson may say the same, and a speaker taken from the text around may be wrong. Symmetric.
 */
export function haveDifferentPeople(a: Quote, b: Quote): boolean {
  if (haveDifferentGenders(a, b)) return true;
  const [x, y] = [getAttributedPerson(a), getAttributedPerson(b)];
  return x !== undefined && y !== undefined && areNamesOfDifferentPeople(x, y);
}

/** Whether the speakers differ in sex, by the pronouns and first names that are printed there. */
function haveDifferentGenders(a: Quote, b: Quote): boolean {
  const [x, y] = [getPrintedGender(a), getPrintedGender(b)];
  return x !== Gender.unknown && y !== Gender.unknown && x !== y;
}

function getPrintedGender(quote: Quote): Gender {
  if (!quote.speaker || !quote.cue) return Gender.unknown;
  const mention = quote.speaker.text.toLowerCase();
  if (mention === 'he') return Gender.male;
  if (mention === 'she') return Gender.female;
  const first = getAttributedPerson(quote)?.[0];
  return first && splitWords(mention)[0] === first ? getGenderOfFirstName(first) : Gender.unknown;
}

/** Returns the name, in words, of the person to whom a cue attributes the quote; undefined if that is not certain. */
function getAttributedPerson({ speaker, cue }: Quote): string[] | undefined {
  const words = splitName(speaker);
  if (!speaker || !cue || words.length < 2 || words.some((word) => FUNCTION_WORD.test(word))) return undefined;
  if (!splitWords(speaker.text).includes(words.at(-1)!) || Math.abs(cue.start - speaker.start) > MAX_CUE_DISTANCE)
    return undefined;
  // "the Harbour Office"
  if (DETERMINER.test(speaker.text)) return undefined;
  // "White House" and "Justice Department" consist of common words.
  return words.every((word) => normalizedIdf(stemWord(word)) < 1) ? undefined : words;
}

/** Returns the words of a speaker's name in lower case, without accents; empty without a name. */
function splitName(speaker: Quote['speaker']): string[] {
  return speaker?.name ? splitWords(speaker.name) : [];
}

function splitWords(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .filter(Boolean);
}
