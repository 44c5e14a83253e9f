import { FILLERS, isPluralAt, PHRASE_ENDS, PLURAL_ATTRIBUTES, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { AMPERSAND, PERIOD, TokenKind, WordSet, wordId } from '../../text/index.ts';
import { endsNounPhrase, isAdverb, isNumberWord, isVerbal } from './nounPhraseWords.ts';

/** A noun phrase after a number. `from`, `to` and `head` are token indices; [from, to) is half-open. */
export interface CountedNounPhrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly isPlural: boolean;
}

/** Form of the noun that a number requires: singular after "one", otherwise plural. */
export type NounForm = 'singular' | 'plural';

const MORE = wordId('more');

/** Maximum number of tokens in a counted noun phrase. Hand-set, not measured. */
const MAX_PHRASE_TOKENS = 9;

/**
 * Parses the noun phrase that a number counts.
 * @param index the token after the number
 * @returns null if no noun phrase follows
 */
export function parseCountedNounPhrase(window: TokenWindow, index: number, form: NounForm): CountedNounPhrase | null {
  const start = skipFiller(window, index);
  // "eight other guards": the noun phrase includes the filler, except "more".
  const from = start > index && window.word(index) !== MORE ? index : start;
  if (form === 'plural' && isAttributiveMeasure(window, from))
    return { from, to: COMPARATIVES.has(window.word(from + 1)) ? from + 1 : from + 2, head: from, isPlural: false };
  const scan = new PhraseScan(window, from, form);
  return scan.extendFrom(start) ? scan.finish() : null;
}

function skipFiller(window: TokenWindow, index: number): number {
  return FILLERS.has(window.word(index)) && window.isWord(index + 1) ? index + 1 : index;
}

/** Whether the word is a measure before another noun or a comparative: "a 15 point lead", "two seats clear". */
function isAttributiveMeasure(window: TokenWindow, index: number): boolean {
  return MEASURES.has(window.word(index)) && window.isWord(index + 1) && !PHRASE_ENDS.has(window.word(index + 1));
}

/** What a token does to the phrase: it extends it, ends before it, or shows that nothing is counted. */
type Step = 'extend' | 'end' | 'reject';

/** The state of one left-to-right scan over the tokens of a noun phrase. */
class PhraseScan {
  readonly #window: TokenWindow;
  readonly #from: number;
  /** Whether the number requires a plural noun. */
  readonly #isPlural: boolean;
  /** The current token; a step that takes in two tokens advances it. */
  #at = 0;
  /** Index of the last plural that can be the head; -1 if there is none. */
  #head = -1;
  /** Index of the last token that belongs to the phrase; -1 if there is none. */
  #last = -1;

  constructor(window: TokenWindow, from: number, form: NounForm) {
    this.#window = window;
    this.#from = from;
    this.#isPlural = form === 'plural';
  }

  /** Extends the phrase token by token. Returns false if nothing is counted. */
  extendFrom(start: number): boolean {
    const window = this.#window;
    const stop = Math.min(window.end, start + MAX_PHRASE_TOKENS);
    for (this.#at = start; this.#at < stop; this.#at++) {
      const step =
        window.tokens.kind[this.#at] === TokenKind.word ? this.#extendWithWord() : this.#extendWithOtherToken();
      if (step === 'reject') return false;
      if (step === 'end') break;
    }
    return true;
  }

  #extendWithWord(): Step {
    const window = this.#window;
    const isPlural = this.#isPlural;
    const at = this.#at;
    const last = this.#last;
    const word = window.tokens.word[at]!;
    const hyphenated = last === at - 2 && window.isJoiningHyphen(at - 1);
    if (word !== 0 && !hyphenated && endsNounPhrase(window, at, word, last, isPlural))
      return this.#isCoordination(word) ? 'extend' : 'end';
    if (isNumberWord(window, at)) return at === this.#from ? 'reject' : 'end';
    const text = window.lower(at);
    if (text === 'olds') return 'reject';
    if (isAdverb(text)) return last >= 0 ? 'end' : 'extend';
    if (last >= 0 && isVerbal(text, word) && !(isPlural && isFollowedByNoun(window, at))) return 'end';
    if (!isPlural && last >= this.#from && (beginsName(window, at, last) || COMPARATIVES.has(word))) return 'end';
    this.#last = at;
    return isPlural && isPluralAt(window, at) ? this.#extendWithPlural(word) : 'extend';
  }

  /** Whether the word coordinates adjectives within the phrase: "two red and white flags". */
  #isCoordination(word: number): boolean {
    const isConjunction = word === WORD_ID.and || word === WORD_ID.or;
    return isConjunction && this.#isPlural && this.#last >= 0 && joinsAdjectives(this.#window, this.#at);
  }

  #extendWithPlural(word: number): Step {
    if (isOwner(this.#window, this.#at)) {
      this.#last = ++this.#at;
      return 'extend';
    }
    this.#head = this.#at;
    return isAttribute(this.#window, this.#at, word) ? 'extend' : 'end';
  }

  #extendWithOtherToken(): Step {
    const window = this.#window;
    const at = this.#at;
    const last = this.#last;
    switch (window.tokens.kind[at]) {
      case TokenKind.dash:
        return window.isJoiningHyphen(at) && last === at - 1 ? 'extend' : 'end';
      case TokenKind.number:
        return this.#extendWithNumber();
      case TokenKind.terminator:
        return isInitialPeriod(window, at) ? 'extend' : 'end';
      case TokenKind.apostrophe:
        return this.#extendWithPossessive();
      case TokenKind.punctuation:
        return window.code(at) === AMPERSAND && !window.followsWithoutSpace(at) && last >= 0 ? 'extend' : 'end';
      default:
        return 'end';
    }
  }

  #extendWithNumber(): Step {
    const window = this.#window;
    const at = this.#at;
    // "two 10-minute talks"
    if (window.isJoiningHyphen(at + 1) && window.isWord(at + 2)) {
      this.#last = at;
      return 'extend';
    }
    return this.#last < 0 || window.followsWithoutSpace(at) ? 'extend' : 'end';
  }

  /** Extends the phrase with "'s": "women's groups". The possessor is not the head. */
  #extendWithPossessive(): Step {
    if (this.#last < 0 || !isPossessiveMark(this.#window, this.#at)) return 'end';
    if (!this.#window.followsWithoutSpace(this.#at + 1)) return 'end';
    this.#head = -1;
    this.#last = ++this.#at;
    return 'extend';
  }

  finish(): CountedNounPhrase | null {
    const window = this.#window;
    const from = this.#from;
    const head = this.#head;
    const last = this.#last;
    if (head >= 0) return { from, to: head + 1, head, isPlural: true };
    if (last < from || !window.isWord(last) || window.word(last) === WORD_ID.s) return null;
    if (PHRASE_ENDS.has(window.word(last)) && !isPluralAt(window, last)) return null;
    if (this.#isPlural) return parseSingularPhrase(window, from, last);
    // "have one peeking back": a verb is not a noun.
    const isVerb = isVerbal(window.lower(last), window.word(last));
    return isVerb ? null : { from, to: last + 1, head: last, isPlural: false };
  }
}

/** Whether "'s" is attached to the preceding word. */
function isPossessiveMark(window: TokenWindow, at: number): boolean {
  return (
    window.inside(at) &&
    window.tokens.kind[at] === TokenKind.apostrophe &&
    window.followsWithoutSpace(at) &&
    window.word(at + 1) === WORD_ID.s
  );
}

/**
 * Parses a singular noun after a number above one: "12 page document", "40 yard line". Names and verbs are not counted
 * nouns.
 */
function parseSingularPhrase(window: TokenWindow, from: number, last: number): CountedNounPhrase | null {
  if (!window.isWord(from) || window.isCapital(from) || NO_HEADS.has(window.word(from))) return null;
  const text = window.lower(last);
  // A single word is as often a verb as a noun: "none of the three laid claim".
  if (isVerbal(text, window.word(last)) || isAdverb(text) || last - from > 3) return null;
  if (last === from && !(MEASURES.has(window.word(from)) && window.isWord(from + 1))) return null;
  // The number counts the first noun: a "12 page document" has 12 pages.
  return { from, to: last + 1, head: from, isPlural: false };
}

/** Adjectives that are not counted nouns by themselves: "15 new Skylark". */
const NO_HEADS = new WordSet('new old young big small good local foreign former additional full left');

/** Nouns that stay singular between a number and another noun: "a 15 point lead". */
const MEASURES = new WordSet(`
  point page seat game goal run man woman person storey story bedroom course cylinder speed member piece episode track lap
  set hole vote room acre inch part
`);

/** Words after a measure that compare and are not nouns: "one point lower". */
const COMPARATIVES = new WordSet('lower higher better worse clear shy wide');

function joinsAdjectives(window: TokenWindow, at: number): boolean {
  for (let next = at + 1; next <= at + 3; next++) {
    if (!window.isWord(next) || PHRASE_ENDS.has(window.word(next)) || isNumberWord(window, next)) return false;
    const text = window.lower(next);
    if (isPluralAt(window, next)) return true;
    if (text.endsWith('ed') && next === at + 1 && !window.isWord(next + 1)) return false;
  }
  return false;
}

/** Whether a plural modifies the next noun: "sports cars", "weapons systems". */
function isAttribute(window: TokenWindow, at: number, word: number): boolean {
  const next = at + 1;
  // "six women's groups"
  if (isPossessiveMark(window, next)) return true;
  if (!window.isWord(next) || window.followsWithoutSpace(next))
    return window.isJoiningHyphen(next) && PLURAL_ATTRIBUTES.has(word);
  if (PHRASE_ENDS.has(window.word(next))) return false;
  const text = window.lower(at);
  // "games overlooks the fact": an object after the word shows that it is a verb.
  if (OBJECT_STARTERS.has(window.word(next + 1))) return false;
  return (PLURAL_ATTRIBUTES.has(word) || !text.endsWith('s')) && isPluralAt(window, next);
}

/** Whether a plural is the possessor of the next noun: "the brewers' best years". */
function isOwner(window: TokenWindow, at: number): boolean {
  const mark = at + 1;
  if (!window.inside(mark) || window.tokens.kind[mark] !== TokenKind.apostrophe || !window.followsWithoutSpace(mark))
    return false;
  if (!window.isWord(mark + 1) || window.followsWithoutSpace(mark + 1) || PHRASE_ENDS.has(window.word(mark + 1)))
    return false;
  return isPluralAt(window, mark + 1) || isPluralAt(window, mark + 2);
}

const OBJECT_STARTERS = new WordSet('the a an his her its their');

/** Whether a name after the noun begins a clause of its own: "one way Tarn could". */
function beginsName(window: TokenWindow, at: number, last: number): boolean {
  if (!window.isCapital(at) || window.isCapital(last)) return false;
  const next = at + 1;
  return !window.isWord(next) || window.isCapital(next) || PHRASE_ENDS.has(window.word(next));
}

/** Whether a plural noun follows a participle: "six remaining games", but not "seven people returning home". */
function isFollowedByNoun(window: TokenWindow, at: number): boolean {
  let next = at + 1;
  for (let words = 0; words < 2; words++, next++) {
    // "approved third-party dealers"
    if (window.isJoiningHyphen(next + 1)) next += 3;
    if (!window.isWord(next) || PHRASE_ENDS.has(window.word(next))) return false;
    if (isPluralAt(window, next)) return true;
  }
  return false;
}

/** Whether the full stop belongs to an initial or abbreviation: "U.S.", "St." */
function isInitialPeriod(window: TokenWindow, at: number): boolean {
  return (
    window.code(at) === PERIOD &&
    window.followsWithoutSpace(at) &&
    window.length(at - 1) <= 2 &&
    window.isCapital(at - 1) &&
    window.isWord(at + 1)
  );
}
