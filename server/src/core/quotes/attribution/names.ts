import { LexicalFlag, lexicalFlagsOf } from '../../syntax/index.ts';
import { TokenFlag, TokenKind, type Tokens, WordSet, wordId } from '../../text/index.ts';
import { firstNameGender, Gender, titleGender } from '../lexicon/genders.ts';

const K = TokenKind;

/** A person or body by the fullest form that the article prints. */
export interface Name {
  readonly text: string;
  readonly gender: Gender;
}

interface Entry {
  readonly name: Name;
  count: number;
}

/** How much more often a full name is printed than its namesake to stand behind a bare surname. */
const CLEARLY = 3;

/** The names of an article: which full name stands behind a surname. */
export class Names {
  /** By the last word of the name, in lower case: labels print names in capitals. */
  readonly #byLast = new Map<string, Entry[]>();
  readonly #tokens: Tokens;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
    for (let i = 0; i < tokens.count; i++) {
      if (!tokens.isWord(i) || !tokens.hasFlag(i, TokenFlag.capital)) continue;
      const end = nameEnd(tokens, i);
      if (end - i > 1) this.#register(i, end);
      i = end - 1;
    }
  }

  #register(from: number, until: number): void {
    const start = withoutTitles(this.#tokens, from, until);
    const to = withoutOrigin(this.#tokens, start, until, start > from);
    const last = lastWord(this.#tokens, start, to);
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
    else if (entries.length < MOST_NAMESAKES) entries.push(entry);
  }

  #genderOf(from: number, start: number): Gender {
    const { word } = this.#tokens;
    for (let i = from; i < start; i++) {
      const gender = titleGender(word[i]!);
      if (gender !== Gender.unknown) return gender;
    }
    return firstNameGender(word[start]!);
  }

  /** The name in the noun phrase `[from, to)`, in its fullest form; undefined when the phrase prints no name. */
  of(from: number, to: number): Name | undefined {
    let start = -1;
    let end = -1;
    for (let i = from; i < to; i++) {
      if (!this.#tokens.isWord(i) || !this.#tokens.hasFlag(i, TokenFlag.capital)) continue;
      start = i;
      end = Math.min(to, nameEnd(this.#tokens, i));
      i = end - 1;
    }
    if (start < 0) return undefined;
    const first = withoutTitles(this.#tokens, start, end);
    const gender = this.#genderOf(start, first);
    end = withoutOrigin(this.#tokens, first, end, first > start);
    const text = this.#tokens.text.slice(this.#tokens.start[first]!, this.#tokens.end[end - 1]!);
    const last = lastWord(this.#tokens, first, end);
    if (last > first) return { text, gender };
    if (
      from < start &&
      /wom[ae]n$|m[ae]n$/.test(text) &&
      lexicalFlagsOf(this.#tokens.word[from]!) & LexicalFlag.determiner
    )
      return undefined;
    const entries = (this.#byLast.get(this.#tokens.textOf(last).toLowerCase()) ?? []).filter(
      ({ name }) => name.gender === Gender.unknown || gender === Gender.unknown || name.gender === gender,
    );
    const best = entries.reduce<Entry | undefined>((a, b) => (a && a.count >= b.count ? a : b), undefined);
    if (!best) return { text, gender };
    const rivals = entries.filter(
      (entry) => entry !== best && entry.name.text.split(' ')[0] !== best.name.text.split(' ')[0],
    );
    if (rivals.some((rival) => rival.count * CLEARLY > best.count)) return { text, gender };
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
const MOST_NAMESAKES = 12;

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
function nameEnd(tokens: Tokens, from: number): number {
  let end = from + 1;
  let i = from + 1;
  while (i < tokens.count && i < from + LONGEST_NAME) {
    const kind = tokens.kind[i];
    if (tokens.hasFlag(i, TokenFlag.lineStart)) break;
    if (kind === K.word) {
      if (tokens.hasFlag(i, TokenFlag.capital)) {
        if (lexicalFlagsOf(tokens.word[i]!) & (LexicalFlag.time | LexicalFlag.subject)) break;
        end = i + 1;
      } else if (!PARTICLES.has(tokens.textOf(i)) && tokens.word[i] !== OF) break;
    } else if (kind === K.terminator) {
      // The full stop of an initial or of a title.
      if (
        tokens.codeAt(i) !== 46 ||
        !(tokens.end[i - 1]! - tokens.start[i - 1]! === 1 || lexicalFlagsOf(tokens.word[i - 1]!) & LexicalFlag.title)
      )
        break;
      if (tokens.hasFlag(i, TokenFlag.spaceBefore)) break;
    } else if (kind === K.dash || (kind === K.apostrophe && !isPossessive(tokens, i))) {
      if (tokens.hasFlag(i, TokenFlag.spaceBefore) || tokens.hasFlag(i + 1, TokenFlag.spaceBefore)) break;
    } else break;
    i++;
  }
  return end;
}

/** Names are cut after this many tokens. */
const LONGEST_NAME = 12;

function isPossessive(tokens: Tokens, i: number): boolean {
  return !tokens.isWord(i + 1) || !tokens.hasFlag(i + 1, TokenFlag.capital);
}

/** Index of the first token behind the titles and the words that go with them: "Orrin's", "US Secretary of State", "The". */
function withoutTitles(tokens: Tokens, from: number, to: number): number {
  let start = from;
  for (let i = from; i < to; i++) {
    if (!tokens.isWord(i)) continue;
    const bits = lexicalFlagsOf(tokens.word[i]!);
    // "Sir Bill Tarn", "Mark Lume": first names that are words as well.
    const isFirstName = firstNameGender(tokens.word[i]!) !== Gender.unknown;
    const opens =
      i === start && !isFirstName && (bits & ~(LexicalFlag.time | LexicalFlag.number | LexicalFlag.title)) !== 0;
    if (!(bits & LexicalFlag.title) && !opens) continue;
    let next = i + 1;
    while (next < to && !tokens.isWord(next)) next++;
    if (tokens.word[next] === OF && next < to) next += 2;
    if (next < to && !SUFFIXES.has(tokens.textOf(next))) start = next;
  }
  return start;
}

/** Token behind "Ode Tarn" in "Ode Tarn of Orrin": a title or a first name tells people; bodies keep what they are of. */
function withoutOrigin(tokens: Tokens, from: number, to: number, titled: boolean): number {
  if (!titled && firstNameGender(tokens.word[from]!) === Gender.unknown) return to;
  for (let i = from + 2; i < to; i++) if (tokens.word[i] === OF) return i;
  return to;
}

const OF = wordId('of');
const SUFFIXES = new Set(['Jr', 'Sr', 'II', 'III', 'IV']);

function lastWord(tokens: Tokens, from: number, to: number): number {
  let i = to - 1;
  while (i > from && !(tokens.isWord(i) && tokens.end[i]! - tokens.start[i]! > 2)) i--;
  return i;
}
