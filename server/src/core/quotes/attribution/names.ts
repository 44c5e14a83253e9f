import { getLexicalFlags, LexicalFlag } from '../../syntax/index.ts';
import { PERIOD, TokenFlag, TokenKind, type Tokens, WordSet, wordId } from '../../text/index.ts';
import { Gender, getFirstNameGender, getTitleGender } from '../lexicon/genders.ts';

/** A person or institution, in the fullest form that the article prints. */
export interface Name {
  readonly text: string;
  readonly gender: Gender;
}

interface NameEntry {
  readonly name: Name;
  count: number;
}

/** Required frequency ratio before a surname is resolved to one of several full names. Hand-set, not measured. */
const MIN_FREQUENCY_RATIO = 3;

/** Maximum number of full names kept per surname; keeps the lookup fast in hostile text. */
const MAX_NAMESAKES = 12;

/** The names of an article: resolves a surname to the full name. All positions are token indices, ranges half-open. */
export class Names {
  /** Full names by their last word in lower case, because labels print names in capitals. */
  readonly #entriesByLastWord = new Map<string, NameEntry[]>();
  readonly #tokens: Tokens;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
    for (let i = 0; i < tokens.count; i++) {
      if (!isCapitalizedWord(tokens, i)) continue;
      const end = findNameEnd(tokens, i);
      if (end - i > 1) this.#register(i, end);
      i = end - 1;
    }
  }

  /** Returns the name in the noun phrase `[from, to)` in its fullest form, undefined if the phrase has no name. */
  resolve(from: number, to: number): Name | undefined {
    const printed = this.#findLastName(from, to);
    if (!printed) return undefined;
    const start = skipTitles(this.#tokens, printed.from, printed.to);
    const end = dropOrigin(this.#tokens, start, printed.to, start > printed.from);
    const name = { text: this.#getText(start, end), gender: this.#getGender(printed.from, start) };
    const last = findLastWord(this.#tokens, start, end);
    if (last > start) return name;
    return this.#isDemonym(name.text, from, printed.from) ? undefined : this.#resolveSurname(name, last);
  }

  #register(from: number, until: number): void {
    const start = skipTitles(this.#tokens, from, until);
    const to = dropOrigin(this.#tokens, start, until, start > from);
    const last = findLastWord(this.#tokens, start, to);
    if (last <= start || hasFunctionWord(this.#tokens, start, to)) return;
    const key = this.#tokens.textOf(last).toLowerCase();
    const text = this.#getText(start, to);
    const entries = this.#entriesByLastWord.get(key);
    const known = entries?.find((entry) => entry.name.text === text);
    if (known) {
      known.count++;
      return;
    }
    const entry = { name: { text, gender: this.#getGender(from, start) }, count: 1 };
    if (!entries) this.#entriesByLastWord.set(key, [entry]);
    else if (entries.length < MAX_NAMESAKES) entries.push(entry);
  }

  /** Returns the last run of capitalized words in the range, undefined if there is none. */
  #findLastName(from: number, to: number): { from: number; to: number } | undefined {
    let name: { from: number; to: number } | undefined;
    for (let i = from; i < to; i++) {
      if (!isCapitalizedWord(this.#tokens, i)) continue;
      name = { from: i, to: Math.min(to, findNameEnd(this.#tokens, i)) };
      i = name.to - 1;
    }
    return name;
  }

  /** Returns the full name for a surname at the token `surname`; the surname itself if no full name is clearly meant. */
  #resolveSurname(name: Name, surname: number): Name {
    const { gender } = name;
    const entries = (this.#entriesByLastWord.get(this.#tokens.textOf(surname).toLowerCase()) ?? []).filter(
      (entry) => entry.name.gender === Gender.unknown || gender === Gender.unknown || entry.name.gender === gender,
    );
    const best = entries.reduce<NameEntry | undefined>((a, b) => (a && a.count >= b.count ? a : b), undefined);
    if (!best) return name;
    const firstName = getFirstWord(best.name);
    const isAmbiguous = entries.some(
      (entry) =>
        entry !== best && getFirstWord(entry.name) !== firstName && entry.count * MIN_FREQUENCY_RATIO > best.count,
    );
    if (isAmbiguous) return name;
    return { text: best.name.text, gender: gender === Gender.unknown ? best.name.gender : gender };
  }

  /** Whether the name is the inhabitant of a place rather than a surname: "the Orrinman". */
  #isDemonym(text: string, phraseStart: number, nameStart: number): boolean {
    const hasDeterminer = (getLexicalFlags(this.#tokens.word[phraseStart]!) & LexicalFlag.determiner) !== 0;
    return phraseStart < nameStart && hasDeterminer && /wom[ae]n$|m[ae]n$/.test(text);
  }

  /** Returns the gender of a title in `[from, start)`, else of the first name at `start`. */
  #getGender(from: number, start: number): Gender {
    const { word } = this.#tokens;
    for (let i = from; i < start; i++) {
      const gender = getTitleGender(word[i]!);
      if (gender !== Gender.unknown) return gender;
    }
    return getFirstNameGender(word[start]!);
  }

  #getText(from: number, to: number): string {
    return this.#tokens.text.slice(this.#tokens.start[from]!, this.#tokens.end[to - 1]!);
  }
}

function isCapitalizedWord(tokens: Tokens, i: number): boolean {
  return tokens.isWord(i) && tokens.hasFlag(i, TokenFlag.capital);
}

function getFirstWord(name: Name): string {
  const end = name.text.indexOf(' ');
  return end < 0 ? name.text : name.text.slice(0, end);
}

/** Words that are not part of names, although headlines in capitals print them like names ("OUT OF ORRIN"). */
const FUNCTION_WORDS = new WordSet(
  'a an the and or but nor out in on at by for from with to into over under off up down after before as is are was were be not no',
);

function hasFunctionWord({ word }: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (FUNCTION_WORDS.has(word[i]!)) return true;
  return false;
}

/** Words in lower case inside names. */
const PARTICLES = new Set([
  'de',
  'la',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'da',
  'di',
  'du',
  'dos',
  'ben',
  'ibn',
  'le',
]);

/** Maximum length of a name in tokens. Hand-set, not measured. */
const MAX_NAME_TOKENS = 12;

/** Minimum length, in UTF-16 code units, of the last word of a name. Hand-set, not measured. */
const MIN_LAST_WORD_CHARS = 3;

const OF = wordId('of');
const SUFFIXES = new Set(['Jr', 'Sr', 'II', 'III', 'IV']);

/** Returns the token after the run of capitalized words that starts at `from`, with initials, hyphens and particles. */
function findNameEnd(tokens: Tokens, from: number): number {
  let end = from + 1;
  const limit = Math.min(tokens.count, from + MAX_NAME_TOKENS);
  for (let i = from + 1; i < limit; i++) {
    if (tokens.hasFlag(i, TokenFlag.lineStart)) break;
    if (tokens.isWord(i)) {
      if (!canBeWordOfName(tokens, i)) break;
      if (tokens.hasFlag(i, TokenFlag.capital)) end = i + 1;
    } else if (!isPunctuationOfName(tokens, i)) break;
  }
  return end;
}

/** Whether the word is capitalized and neither a time nor a pronoun, or a particle or "of". */
function canBeWordOfName(tokens: Tokens, i: number): boolean {
  if (tokens.hasFlag(i, TokenFlag.capital))
    return !(getLexicalFlags(tokens.word[i]!) & (LexicalFlag.time | LexicalFlag.subjectPronoun));
  return PARTICLES.has(tokens.textOf(i)) || tokens.word[i] === OF;
}

/** Whether the token is the full stop of an initial or title, or a hyphen or apostrophe inside a name. */
function isPunctuationOfName(tokens: Tokens, i: number): boolean {
  const kind = tokens.kind[i];
  if (tokens.hasFlag(i, TokenFlag.spaceBefore)) return false;
  if (kind === TokenKind.terminator) {
    const isInitial = tokens.end[i - 1]! - tokens.start[i - 1]! === 1;
    const isTitle = (getLexicalFlags(tokens.word[i - 1]!) & LexicalFlag.title) !== 0;
    return tokens.codeAt(i) === PERIOD && (isInitial || isTitle);
  }
  const isJoiner = kind === TokenKind.dash || (kind === TokenKind.apostrophe && !isPossessive(tokens, i));
  return isJoiner && !tokens.hasFlag(i + 1, TokenFlag.spaceBefore);
}

function isPossessive(tokens: Tokens, apostrophe: number): boolean {
  return !isCapitalizedWord(tokens, apostrophe + 1);
}

/** Returns the first token after titles and the words that belong to them: "Orrin's", "US Secretary of State", "The". */
function skipTitles(tokens: Tokens, from: number, to: number): number {
  let start = from;
  for (let i = from; i < to; i++) {
    if (!tokens.isWord(i)) continue;
    const flags = getLexicalFlags(tokens.word[i]!);
    // "Sir Bill Tarn", "Mark Lume": first names that are also common words.
    const isFirstName = getFirstNameGender(tokens.word[i]!) !== Gender.unknown;
    const isLeadingWord =
      i === start && !isFirstName && (flags & ~(LexicalFlag.time | LexicalFlag.number | LexicalFlag.title)) !== 0;
    if (!(flags & LexicalFlag.title) && !isLeadingWord) continue;
    let next = i + 1;
    while (next < to && !tokens.isWord(next)) next++;
    if (tokens.word[next] === OF && next < to) next += 2;
    if (next < to && !SUFFIXES.has(tokens.textOf(next))) start = next;
  }
  return start;
}

/** Returns the end of the name, without a place of origin: "Ode Tarn" in "Ode Tarn of Orrin". Institutions keep it. */
function dropOrigin(tokens: Tokens, from: number, to: number, hasTitle: boolean): number {
  const isPerson = hasTitle || getFirstNameGender(tokens.word[from]!) !== Gender.unknown;
  if (!isPerson) return to;
  for (let i = from + 2; i < to; i++) if (tokens.word[i] === OF) return i;
  return to;
}

/** Returns the last word of the range that is long enough for a surname, `from` if there is none. */
function findLastWord(tokens: Tokens, from: number, to: number): number {
  let i = to - 1;
  while (i > from && !(tokens.isWord(i) && tokens.end[i]! - tokens.start[i]! >= MIN_LAST_WORD_CHARS)) i--;
  return i;
}
