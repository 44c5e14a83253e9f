import { getLexicalFlags, LexicalFlag } from '../../syntax/index.ts';
import { TokenFlag, TokenKind, type Tokens, WordSet, wordId } from '../../text/index.ts';
import { Gender, getFirstNameGender, getTitleGender } from '../lexicon/genders.ts';

/** A person or body by the fullest form that the article prints. */
export interface Name {
  readonly text: string;
  readonly gender: Gender;
}

interface NameEntry {
  readonly name: Name;
  count: number;
}

/** How much more often a full name is printed than its namesake to stand behind a bare surname. */
const MIN_FREQUENCY_RATIO = 3;

/** The names of an article: which full name stands behind a surname. */
export class Names {
  /** By the last word of the name, in lower case: labels print names in capitals. */
  readonly #byLast = new Map<string, NameEntry[]>();
  readonly #tokens: Tokens;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
    for (let i = 0; i < tokens.count; i++) {
      if (!tokens.isWord(i) || !tokens.hasFlag(i, TokenFlag.capital)) continue;
      const end = findNameEnd(tokens, i);
      if (end - i > 1) this.#register(i, end);
      i = end - 1;
    }
  }

  #register(from: number, until: number): void {
    const start = skipTitles(this.#tokens, from, until);
    const to = dropOrigin(this.#tokens, start, until, start > from);
    const last = findLastWord(this.#tokens, start, to);
    if (last <= start || hasFunctionWord(this.#tokens, start, to)) return;
    const key = this.#tokens.textOf(last).toLowerCase();
    const text = this.#tokens.text.slice(this.#tokens.start[start]!, this.#tokens.end[to - 1]!);
    const entries = this.#byLast.get(key);
    const known = entries?.find((entry) => entry.name.text === text);
    if (known) {
      known.count++;
      return;
    }
    const entry = { name: { text, gender: this.#genderOf(from, start) }, count: 1 };
    if (!entries) this.#byLast.set(key, [entry]);
    else if (entries.length < MAX_NAMESAKES) entries.push(entry);
  }

  #genderOf(from: number, start: number): Gender {
    const { word } = this.#tokens;
    for (let i = from; i < start; i++) {
      const gender = getTitleGender(word[i]!);
      if (gender !== Gender.unknown) return gender;
    }
    return getFirstNameGender(word[start]!);
  }

  /** The name in the noun phrase `[from, to)`, in its fullest form; undefined when the phrase prints no name. */
  resolve(from: number, to: number): Name | undefined {
    let start = -1;
    let end = -1;
    for (let i = from; i < to; i++) {
      if (!this.#tokens.isWord(i) || !this.#tokens.hasFlag(i, TokenFlag.capital)) continue;
      start = i;
      end = Math.min(to, findNameEnd(this.#tokens, i));
      i = end - 1;
    }
    if (start < 0) return undefined;
    const first = skipTitles(this.#tokens, start, end);
    const gender = this.#genderOf(start, first);
    end = dropOrigin(this.#tokens, first, end, first > start);
    const text = this.#tokens.text.slice(this.#tokens.start[first]!, this.#tokens.end[end - 1]!);
    const last = findLastWord(this.#tokens, first, end);
    if (last > first) return { text, gender };
    if (
      from < start &&
      /wom[ae]n$|m[ae]n$/.test(text) &&
      getLexicalFlags(this.#tokens.word[from]!) & LexicalFlag.determiner
    )
      return undefined;
    const entries = (this.#byLast.get(this.#tokens.textOf(last).toLowerCase()) ?? []).filter(
      ({ name }) => name.gender === Gender.unknown || gender === Gender.unknown || name.gender === gender,
    );
    const best = entries.reduce<NameEntry | undefined>((a, b) => (a && a.count >= b.count ? a : b), undefined);
    if (!best) return { text, gender };
    const rivals = entries.filter(
      (entry) => entry !== best && entry.name.text.split(' ')[0] !== best.name.text.split(' ')[0],
    );
    if (rivals.some((rival) => rival.count * MIN_FREQUENCY_RATIO > best.count)) return { text, gender };
    return { text: best.name.text, gender: gender === Gender.unknown ? best.name.gender : gender };
  }
}

/** Words that no name has: a headline in capitals prints them like one ("OUT OF ORRIN"). */
const FUNCTION_WORDS = new WordSet(
  'a an the and or but nor out in on at by for from with to into over under off up down after before as is are was were be not no',
);

function hasFunctionWord({ word }: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (FUNCTION_WORDS.has(word[i]!)) return true;
  return false;
}

/** Namesakes kept for one surname: hostile text must not make the search for one long. */
const MAX_NAMESAKES = 12;

/** Words of lower case inside names. */
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

/** Token behind the run of capitalised words that starts at `from`: initials, hyphens and particles included. */
function findNameEnd(tokens: Tokens, from: number): number {
  let end = from + 1;
  let i = from + 1;
  while (i < tokens.count && i < from + MAX_NAME_TOKENS) {
    const kind = tokens.kind[i];
    if (tokens.hasFlag(i, TokenFlag.lineStart)) break;
    if (kind === TokenKind.word) {
      if (tokens.hasFlag(i, TokenFlag.capital)) {
        if (getLexicalFlags(tokens.word[i]!) & (LexicalFlag.time | LexicalFlag.subjectPronoun)) break;
        end = i + 1;
      } else if (!PARTICLES.has(tokens.textOf(i)) && tokens.word[i] !== OF) break;
    } else if (kind === TokenKind.terminator) {
      // The full stop of an initial or of a title.
      if (
        tokens.codeAt(i) !== 46 ||
        !(tokens.end[i - 1]! - tokens.start[i - 1]! === 1 || getLexicalFlags(tokens.word[i - 1]!) & LexicalFlag.title)
      )
        break;
      if (tokens.hasFlag(i, TokenFlag.spaceBefore)) break;
    } else if (kind === TokenKind.dash || (kind === TokenKind.apostrophe && !isPossessive(tokens, i))) {
      if (tokens.hasFlag(i, TokenFlag.spaceBefore) || tokens.hasFlag(i + 1, TokenFlag.spaceBefore)) break;
    } else break;
    i++;
  }
  return end;
}

/** Names are cut after this many tokens. */
const MAX_NAME_TOKENS = 12;

function isPossessive(tokens: Tokens, i: number): boolean {
  return !tokens.isWord(i + 1) || !tokens.hasFlag(i + 1, TokenFlag.capital);
}

/** Index of the first token behind the titles and the words that go with them: "Orrin's", "US Secretary of State", "The". */
function skipTitles(tokens: Tokens, from: number, to: number): number {
  let start = from;
  for (let i = from; i < to; i++) {
    if (!tokens.isWord(i)) continue;
    const flags = getLexicalFlags(tokens.word[i]!);
    // "Sir Bill Tarn", "Mark Lume": first names that are words as well.
    const isFirstName = getFirstNameGender(tokens.word[i]!) !== Gender.unknown;
    const opens =
      i === start && !isFirstName && (flags & ~(LexicalFlag.time | LexicalFlag.number | LexicalFlag.title)) !== 0;
    if (!(flags & LexicalFlag.title) && !opens) continue;
    let next = i + 1;
    while (next < to && !tokens.isWord(next)) next++;
    if (tokens.word[next] === OF && next < to) next += 2;
    if (next < to && !SUFFIXES.has(tokens.textOf(next))) start = next;
  }
  return start;
}

/** Token behind "Ode Tarn" in "Ode Tarn of Orrin": a title or a first name tells people; bodies keep what they are of. */
function dropOrigin(tokens: Tokens, from: number, to: number, titled: boolean): number {
  if (!titled && getFirstNameGender(tokens.word[from]!) === Gender.unknown) return to;
  for (let i = from + 2; i < to; i++) if (tokens.word[i] === OF) return i;
  return to;
}

const OF = wordId('of');
const SUFFIXES = new Set(['Jr', 'Sr', 'II', 'III', 'IV']);

function findLastWord(tokens: Tokens, from: number, to: number): number {
  let i = to - 1;
  while (i > from && !(tokens.isWord(i) && tokens.end[i]! - tokens.start[i]! > 2)) i--;
  return i;
}
