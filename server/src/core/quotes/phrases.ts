import { CharacterClass, characterClass } from '../text/characters.ts';
import { TokenFlag, TokenKind, type Tokens } from '../text/tokens.ts';
import { wordId } from '../text/vocabulary.ts';
import { lexical } from './lexicon.ts';
import { Lex } from './wordClass.ts';

const K = TokenKind;

/** What a phrase is. A clause is read from the order of phrases alone; there is no tree. */
export const PhraseKind = {
  noun: 0,
  verb: 1,
  preposition: 2,
  conjunction: 3,
  subordinator: 4,
  relative: 5,
  adverb: 6,
  comma: 7,
  colon: 8,
  semicolon: 9,
  dash: 10,
  open: 11,
  close: 12,
  quote: 13,
  /** End of a sentence outside of quotes. */
  stop: 14,
  accordingTo: 15,
  other: 16,
} as const;
export type PhraseKind = (typeof PhraseKind)[keyof typeof PhraseKind];

export const NounKind = { name: 0, subject: 1, object: 2, nominal: 3, time: 4, number: 5, possessive: 6 } as const;
export type NounKind = (typeof NounKind)[keyof typeof NounKind];

/** A run of tokens that acts as one in its clause. */
export interface Phrase {
  readonly kind: PhraseKind;
  /** Token range, half-open. */
  readonly from: number;
  readonly to: number;
  /** Token of the main verb or of the head noun. */
  readonly head: number;
  /** `Lex` bits of the head. */
  readonly bits: number;
  readonly noun: NounKind;
  /** Token behind the possessor at the start of a noun phrase ("Orrin's call", "her call"), 0 when there is none. */
  readonly possessor: number;
  /** Index of the marked span, for quotes; else -1. */
  readonly span: number;
  /** Verbs: carries tense (said, has said), against saying and to say. */
  readonly finite: boolean;
  readonly passive: boolean;
  readonly infinitive: boolean;
  /** would say, may call. */
  readonly modal: boolean;
}

/** A stretch of tokens that stands as one unit: text between marks. */
export interface Unit {
  readonly from: number;
  readonly to: number;
  readonly index: number;
}

const TO = wordId('to');
const ACCORDING = wordId('according');
const S = wordId('s');
const T = wordId('t');
const BY = wordId('by');
const I = wordId('i');
const SO = wordId('so');
const CALLED = wordId('called');
const OF = wordId('of');
const A = wordId('a');
const AN = wordId('an');
const AS = wordId('as');
const THERE = wordId('there');
const WHAT = wordId('what');

const VERBAL = Lex.say | Lex.describe | Lex.verb;
const CLOSED =
  Lex.preposition |
  Lex.conjunction |
  Lex.subordinator |
  Lex.relative |
  Lex.auxiliary |
  Lex.be |
  Lex.subject |
  Lex.object;

/**
 * Cuts the tokens `[from, to)` into phrases. `units` are the marked spans inside, in order, each one phrase;
 * `isSentenceEnd(token)` says whether a sentence ends with that token.
 */
export function readPhrases(
  tokens: Tokens,
  from: number,
  to: number,
  units: readonly Unit[],
  isSentenceEnd: (token: number) => boolean,
): Phrase[] {
  return new PhraseReader(tokens, from, to, units, isSentenceEnd).read();
}

/** A headline in which every longer word outside of quotes has a capital: capitals make no names there. */
export function isTitleCase(tokens: Tokens, from: number, to: number, units: readonly Unit[]): boolean {
  let capitals = 0;
  let words = 0;
  let unit = 0;
  for (let i = from; i < to && words < 40; i++) {
    while (unit < units.length && units[unit]!.to <= i) unit++;
    if (unit < units.length && units[unit]!.from <= i) i = units[unit]!.to - 1;
    else if (tokens.isWord(i) && tokens.end[i]! - tokens.start[i]! >= 4) {
      words++;
      if (tokens.hasFlag(i, TokenFlag.capital)) capitals++;
    }
  }
  return words >= 3 && capitals >= words * 0.8;
}

class PhraseReader {
  readonly #phrases: Phrase[] = [];
  #unit = 0;
  #i: number;
  #fresh = true;
  #titleCase = false;

  constructor(
    readonly tokens: Tokens,
    readonly from: number,
    readonly to: number,
    readonly units: readonly Unit[],
    readonly isSentenceEnd: (token: number) => boolean,
  ) {
    this.#i = from;
  }

  read(): Phrase[] {
    this.#titleCase = isTitleCase(this.tokens, this.from, this.to, this.units);
    while (this.#i < this.to) {
      const unit = this.units[this.#unit];
      if (unit && this.#i === unit.from) {
        this.#add(PhraseKind.quote, unit.from, unit.to, { span: unit.index });
        this.#unit++;
        this.#i = unit.to;
        this.#fresh = false;
        if (this.#endsAt(unit.to - 1)) this.#stop(unit.to);
        continue;
      }
      const before = this.#i;
      this.#readOne();
      if (this.#i === before) this.#i++;
      this.#fresh = false;
      if (this.#endsAt(this.#i - 1)) this.#stop(this.#i);
    }
    return this.#phrases;
  }

  #stop(at: number): void {
    this.#add(PhraseKind.stop, at, at);
    this.#fresh = true;
  }

  #endsAt(token: number): boolean {
    return this.isSentenceEnd(token);
  }

  /** Token behind what may be read now: the next unit or the end. */
  get #limit(): number {
    return this.units[this.#unit]?.from ?? this.to;
  }

  #add(kind: PhraseKind, from: number, to: number, more: Partial<Phrase> = {}): void {
    this.#phrases.push({
      kind,
      from,
      to,
      head: from,
      bits: 0,
      noun: NounKind.nominal,
      possessor: 0,
      span: -1,
      finite: false,
      passive: false,
      infinitive: false,
      modal: false,
      ...more,
    });
  }

  #one(kind: PhraseKind): void {
    this.#add(kind, this.#i, this.#i + 1, { bits: this.#bits(this.#i) });
    this.#i++;
  }

  #isCapital(i: number): boolean {
    return this.tokens.hasFlag(i, TokenFlag.capital);
  }

  /** `Lex` bits of a word as it stands: a capital inside a sentence makes a name of it, whatever the word may be else. */
  #bits(i: number): number {
    const bits = lexical(this.tokens.word[i]!);
    if (bits === 0 || !this.#isCapital(i)) return bits;
    if (this.tokens.word[i] === I) return bits;
    if (this.#titleCase) return bits;
    const fresh = this.#fresh && i === this.#i;
    // "Mark said", "Price warned": a base form begins no sentence of a report.
    if (fresh) return bits & VERBAL && !(bits & (Lex.past | Lex.ing | CLOSED)) ? bits & ~VERBAL & ~Lex.base : bits;
    return bits & (Lex.time | Lex.determiner | Lex.title | Lex.subject | Lex.possessive | Lex.speaker);
  }

  /** A capitalised word that is a name here. */
  #isName(i: number): boolean {
    if (!this.tokens.isWord(i) || !this.#isCapital(i)) return false;
    const bits = lexical(this.tokens.word[i]!);
    if (bits === 0) return true;
    if (this.tokens.word[i] === I) return false;
    if (bits & Lex.time) return false;
    const fresh = this.#fresh && i === this.#i;
    if (fresh || this.#titleCase) {
      if (bits & (CLOSED | Lex.determiner | Lex.possessive | Lex.adverb | Lex.number)) return false;
      if (bits & VERBAL && (this.#titleCase || bits & (Lex.past | Lex.ing))) return (bits & Lex.title) !== 0;
      return !(bits & Lex.speaker) || (bits & Lex.title) !== 0;
    }
    return !(bits & (Lex.determiner | Lex.possessive | Lex.subject));
  }

  #readOne(): void {
    const { tokens } = this;
    const i = this.#i;
    const kind = tokens.kind[i];
    if (kind === K.word) this.#readWord();
    else if (kind === K.number || kind === K.currency) this.#readNoun();
    else if (kind === K.dash) this.#one(PhraseKind.dash);
    else if (kind === K.punctuation) {
      const code = tokens.codeAt(i);
      if (code === 44) this.#one(PhraseKind.comma);
      else if (code === 58) this.#one(PhraseKind.colon);
      else if (code === 59) this.#one(PhraseKind.semicolon);
      else if (code === 40) this.#one(PhraseKind.open);
      else if (code === 41) this.#one(PhraseKind.close);
      // An editor's words in square brackets stand in the sentence like any others.
      else if (code === 91 || code === 93) this.#i++;
      else if ((code === 64 || code === 35) && tokens.isWord(i + 1) && i + 1 < this.#limit) this.#readNoun();
      else this.#one(PhraseKind.other);
    } else this.#one(PhraseKind.other);
  }

  #readWord(): void {
    const { tokens } = this;
    const i = this.#i;
    const word = tokens.word[i]!;
    const bits = this.#bits(i);
    if (word === ACCORDING && tokens.word[i + 1] === TO) {
      this.#add(PhraseKind.accordingTo, i, i + 2);
      this.#i = i + 2;
      return;
    }
    if (word === SO && tokens.word[i + 2] === CALLED && tokens.kind[i + 1] === K.dash) {
      this.#add(PhraseKind.adverb, i, i + 3);
      this.#i = i + 3;
      return;
    }
    if (bits === 0 || this.#isName(i)) {
      if (!this.#isName(i) && this.#verbalEnding(i)) return this.#readVerb();
      if (this.#isAdverb(i)) return this.#one(PhraseKind.adverb);
      return this.#readNoun();
    }
    if (bits & Lex.auxiliary) return this.#readVerb();
    if (word === TO && this.#beginsInfinitive(i + 1)) return this.#readVerb();
    if (bits & (Lex.subject | Lex.object)) return this.#readPronoun();
    if (bits & Lex.relative && !(bits & Lex.determiner)) return this.#one(PhraseKind.relative);
    if (bits & Lex.subordinator) {
      if (bits & Lex.determiner && this.#demonstrative(i)) return this.#readNoun();
      return this.#one(PhraseKind.subordinator);
    }
    if (bits & Lex.conjunction) return this.#one(PhraseKind.conjunction);
    if (bits & VERBAL && this.#isVerbHere(i, bits, this.#previousIsSubject())) return this.#readVerb();
    if (bits & Lex.preposition) return this.#one(PhraseKind.preposition);
    if (bits & Lex.adverb && !(bits & Lex.time)) return this.#one(PhraseKind.adverb);
    this.#readNoun();
  }

  /** "that" at the start of a sentence or behind a preposition points at something; else it begins a clause. */
  #demonstrative(i: number): boolean {
    if (this.#fresh) return true;
    const last = this.#phrases.at(-1);
    return last?.kind === PhraseKind.preposition || (last?.kind === PhraseKind.quote && i > 0);
  }

  #previousIsSubject(): boolean {
    let k = this.#phrases.length - 1;
    while (k >= 0 && this.#phrases[k]!.kind === PhraseKind.adverb) k--;
    const last = this.#phrases[k];
    if (!last) return false;
    if (last.kind === PhraseKind.noun) return last.noun !== NounKind.object && last.noun !== NounKind.number;
    return (
      last.kind === PhraseKind.relative ||
      last.kind === PhraseKind.close ||
      last.kind === PhraseKind.comma ||
      last.kind === PhraseKind.quote ||
      last.kind === PhraseKind.conjunction ||
      last.kind === PhraseKind.subordinator
    );
  }

  #isVerbHere(i: number, bits: number, afterSubject: boolean): boolean {
    if (bits & Lex.nounToo && bits & Lex.base && !(bits & Lex.past) && !this.#afterPlural(i)) return false;
    if (bits & Lex.nounToo) return afterSubject && (this.#hasObject(i + 1) || this.#followsQuote());
    if (bits & (Lex.past | Lex.third | Lex.ing | Lex.participle)) return true;
    if (bits & (Lex.preposition | Lex.speaker | Lex.cueNoun | Lex.work | Lex.title)) {
      return afterSubject && this.#hasObject(i + 1);
    }
    return bits & Lex.verb ? true : afterSubject;
  }

  /** "they claim", "officials report": a base form wants a plural before it. */
  #afterPlural(i: number): boolean {
    let k = i - 1;
    const { tokens } = this;
    while (k > this.from && tokens.isWord(k) && (lexical(tokens.word[k]!) & Lex.adverb || this.#isAdverb(k))) k--;
    if (k < this.from || !tokens.isWord(k)) return false;
    const bits = lexical(tokens.word[k]!);
    if (bits & (Lex.pronominal | Lex.relative)) return true;
    if (bits & Lex.subject) return !SINGULAR.includes(tokens.word[k]!);
    if (bits & (Lex.auxiliary | Lex.conjunction)) return true;
    const end = tokens.end[k]!;
    return tokens.text.charCodeAt(end - 1) === 115 && end - tokens.start[k]! > 3;
  }

  /** "…," Tarn notes. */
  #followsQuote(): boolean {
    const k = this.#phrases.length - 1;
    const last = this.#phrases[k]?.kind === PhraseKind.noun ? k - 1 : k;
    const before = this.#phrases[last]?.kind === PhraseKind.comma ? last - 1 : last;
    return this.#phrases[before]?.kind === PhraseKind.quote;
  }

  /** Something said follows: words in marks, a clause, an object. */
  #hasObject(i: number): boolean {
    if (i >= this.to) return false;
    if (i >= this.#limit) return true;
    const { tokens } = this;
    const code = tokens.codeAt(i);
    if (code === 58 || code === 44) return true;
    if (tokens.kind[i] === K.number || tokens.kind[i] === K.currency) return true;
    if (!tokens.isWord(i)) return false;
    const bits = lexical(tokens.word[i]!);
    if (bits === 0) return this.#isCapital(i) || !this.#verbalEnding(i);
    if (bits & (Lex.determiner | Lex.possessive | Lex.subject | Lex.object | Lex.subordinator | Lex.relative))
      return true;
    // "the biggest challenges for" is a noun, "Tarn calls for" a verb.
    if (bits & Lex.preposition) return tokens.word[i] !== OF && tokens.word[i] !== BY && this.#isCapital(i - 2);
    if (bits & Lex.auxiliary) return false;
    return !(bits & VERBAL) || this.#isCapital(i);
  }

  /** An unknown word with a verb's ending: "argued", "pointing". */
  #verbalEnding(i: number): boolean {
    if (this.#isCapital(i) && !this.#fresh) return false;
    const { text } = this.tokens;
    const end = this.tokens.end[i]!;
    const length = end - this.tokens.start[i]!;
    if (length < 5) return false;
    const last = text.charCodeAt(end - 1);
    if (last === 100) return text.charCodeAt(end - 2) === 101; // ed
    return last === 103 && text.charCodeAt(end - 2) === 110 && text.charCodeAt(end - 3) === 105; // ing
  }

  #isIng(i: number): boolean {
    return this.tokens.text.charCodeAt(this.tokens.end[i]! - 1) === 103;
  }

  #isAdverb(i: number): boolean {
    const { text } = this.tokens;
    const end = this.tokens.end[i]!;
    return (
      end - this.tokens.start[i]! > 4 &&
      text.charCodeAt(end - 1) === 121 &&
      text.charCodeAt(end - 2) === 108 &&
      (!this.#isCapital(i) || (this.#fresh && !this.#verbFollows(i + 1)))
    );
  }

  #verbFollows(i: number): boolean {
    if (i >= this.#limit || !this.tokens.isWord(i) || this.#isCapital(i))
      return this.tokens.hasFlag(i, TokenFlag.capital);
    const bits = lexical(this.tokens.word[i]!);
    return bits === 0 ? this.#verbalEnding(i) : (bits & (VERBAL | Lex.auxiliary)) !== 0;
  }

  #beginsInfinitive(i: number): boolean {
    let k = i;
    while (
      k < this.#limit &&
      this.tokens.isWord(k) &&
      (lexical(this.tokens.word[k]!) & Lex.adverb || this.#isAdverb(k))
    )
      k++;
    if (k >= this.#limit || !this.tokens.isWord(k) || this.#isCapital(k)) return false;
    const bits = lexical(this.tokens.word[k]!);
    if (bits === 0) return this.tokens.text.charCodeAt(this.tokens.end[k]! - 1) !== 115 && !this.#verbalEnding(k);
    if (bits & (Lex.be | Lex.auxiliary)) return true;
    return (bits & VERBAL) !== 0 && !(bits & (Lex.third | Lex.ing)) && !(bits & CLOSED);
  }

  #readPronoun(): void {
    const i = this.#i;
    const bits = this.#bits(i);
    // "her" is a possessive before a noun.
    if (bits & Lex.possessive && this.#continuesNoun(i + 1)) return this.#readNoun();
    const noun = bits & Lex.subject ? NounKind.subject : NounKind.object;
    this.#add(PhraseKind.noun, i, i + 1, { bits, noun });
    this.#i = i + 1;
    if (this.#isClitic(this.#i)) this.#readVerb();
  }

  /** An apostrophe glued to a word on both sides: 's, 't, 'll. */
  #isClitic(i: number): boolean {
    const { tokens } = this;
    return (
      i + 1 < this.#limit &&
      tokens.kind[i] === K.apostrophe &&
      tokens.isWord(i + 1) &&
      !tokens.hasFlag(i, TokenFlag.spaceBefore) &&
      !tokens.hasFlag(i + 1, TokenFlag.spaceBefore)
    );
  }

  #continuesNoun(i: number): boolean {
    if (i >= this.#limit) return false;
    const { tokens } = this;
    if (!tokens.isWord(i)) return tokens.kind[i] === K.number;
    const bits = lexical(tokens.word[i]!);
    if (this.#isCapital(i)) return !(bits & Lex.time);
    if (bits === 0) return !this.#isAdverb(i);
    return !(bits & (CLOSED | Lex.determiner | Lex.time | Lex.adverb));
  }

  #readVerb(): void {
    const { tokens } = this;
    const from = this.#i;
    let i = from;
    let finite = false;
    let infinitive = false;
    let be = false;
    let auxiliary = false;
    let modal = false;
    let head = -1;
    let bits = 0;
    const limit = this.#limit;
    while (i < limit) {
      if (this.#isClitic(i)) {
        const clitic = tokens.word[i + 1]!;
        if (clitic === S) be = true;
        auxiliary = true;
        if (clitic !== T) finite = true;
        i += 2;
        continue;
      }
      if (!tokens.isWord(i)) break;
      if (i > from && this.isSentenceEnd(i - 1)) break;
      const word = tokens.word[i]!;
      const known = i === from ? this.#bits(i) : this.#isCapital(i) && !this.#titleCase ? 0 : lexical(word);
      if (i > from && this.#isCapital(i) && !this.#titleCase) break;
      if (known & Lex.auxiliary) {
        if (head >= 0) break;
        auxiliary = true;
        finite ||= !infinitive && !(word === BEING || word === HAVING || word === BEEN);
        if (known & Lex.be) be = true;
        if (known & Lex.modal) modal = true;
        i++;
        continue;
      }
      if (word === TO) {
        if (head >= 0 || (i > from && !auxiliary) || !this.#beginsInfinitive(i + 1)) break;
        if (!auxiliary) infinitive = true;
        i++;
        continue;
      }
      if (known & (Lex.adverb | Lex.time) && !(known & VERBAL)) {
        if (head >= 0 || known & Lex.time) break;
        i++;
        continue;
      }
      if (known & (CLOSED | Lex.determiner | Lex.possessive)) break;
      if (head >= 0) break;
      if (known & VERBAL) {
        if (be && !(known & (Lex.participle | Lex.ing | Lex.past))) break;
        head = i;
        bits = known;
        i++;
        continue;
      }
      if (this.#verbalEnding(i)) {
        head = i;
        bits = this.#isIng(i) ? Lex.ing : Lex.past | Lex.participle;
        i++;
        continue;
      }
      if (this.#isAdverb(i)) {
        i++;
        continue;
      }
      if ((auxiliary && !be) || infinitive) {
        if (!(known & (Lex.speaker | Lex.time)) || auxiliary) {
          head = i;
          bits = known | Lex.base;
          i++;
          continue;
        }
      }
      break;
    }
    if (head < 0) {
      head = i > from ? i - 1 : from;
      bits = 0;
      if (i === from) i = from + 1;
    } else if (!auxiliary && !infinitive)
      finite = (bits & Lex.ing) === 0 && (bits & (Lex.past | Lex.third | Lex.base | Lex.verb)) !== 0;
    const isIng = (bits & Lex.ing) !== 0 && this.#isIng(head);
    this.#add(PhraseKind.verb, from, i, {
      head,
      bits,
      finite,
      infinitive,
      modal,
      passive: be && !isIng && (bits & Lex.participle) !== 0,
    });
    this.#i = i;
  }

  #readNoun(): void {
    const { tokens } = this;
    const from = this.#i;
    const limit = this.#limit;
    let i = from;
    let head = -1;
    let possessor = 0;
    let time = true;
    let name = false;
    let lowerHead = false;
    while (i < limit) {
      const kind = tokens.kind[i];
      if (i > from && this.isSentenceEnd(i - 1)) break;
      if (kind === K.number || kind === K.currency) {
        if (name && i > from && head === i - 1 && tokens.hasFlag(i, TokenFlag.spaceBefore) && !possessor && !time) {
          // "Apollo 11", "channel 5"
        }
        i++;
        continue;
      }
      if (kind === K.dash) {
        const glued =
          !tokens.hasFlag(i, TokenFlag.spaceBefore) && i + 1 < limit && !tokens.hasFlag(i + 1, TokenFlag.spaceBefore);
        const code = tokens.codeAt(i);
        if (!glued || i === from || code === 0x2014 || code === 0x2015 || tokens.kind[i + 1] === K.dash) break;
        if (!tokens.isWord(i + 1) && tokens.kind[i + 1] !== K.number) break;
        if (tokens.isWord(i + 1)) {
          head = i + 1;
          if (this.#isCapital(i + 1)) name = true;
          else {
            name = false;
            lowerHead = true;
          }
          time = false;
        }
        i += 2;
        continue;
      }
      if (kind === K.apostrophe) {
        if (this.#isClitic(i)) {
          if (tokens.word[i + 1] !== S) {
            i += 2;
            continue;
          }
          if (!this.#possessiveHere(i, head)) break;
          i += 2;
          possessor = i;
          head = -1;
          lowerHead = false;
          continue;
        }
        // workers' rights
        if (head >= 0 && !tokens.hasFlag(i, TokenFlag.spaceBefore) && this.#continuesNoun(i + 1)) {
          i++;
          possessor = i;
          head = -1;
          lowerHead = false;
          continue;
        }
        break;
      }
      if (kind === K.terminator) {
        if (tokens.hasFlag(i, TokenFlag.spaceBefore) || tokens.codeAt(i) !== 46 || head < 0 || this.isSentenceEnd(i))
          break;
        i++;
        continue;
      }
      if (kind === K.punctuation) {
        const code = tokens.codeAt(i);
        if (code === 64 || code === 35 || code === 38 || code === 37 || (code === 47 && i > from)) {
          i++;
          continue;
        }
        break;
      }
      if (kind !== K.word) break;
      const bits = i === from ? this.#bits(i) : this.#bitsInside(i);
      const isName = this.#isName(i);
      if (isName) {
        if (head >= 0 && lowerHead && !this.#takesName(head) && !this.#isIndefinite(from, head)) break;
        if (head >= 0 && time) break;
        head = i;
        name = true;
        time = false;
        lowerHead = false;
        i++;
        continue;
      }
      if (bits & Lex.time) {
        if (head >= 0 && !time && i > from && (this.#isCapital(i) || !tokens.isWord(i - 1) || name)) break;
        head = i;
        name = false;
        i++;
        continue;
      }
      if (bits & (Lex.determiner | Lex.possessive)) {
        if (head >= 0 || (i > from && !(lexical(tokens.word[i - 1]!) & (Lex.determiner | Lex.number)))) break;
        if (bits & Lex.relative && i > from) break;
        if (bits & Lex.possessive) possessor = i + 1;
        i++;
        continue;
      }
      if (bits & Lex.number) {
        if (head >= 0 && name) break;
        if (head < 0) head = i;
        i++;
        continue;
      }
      if (tokens.word[i] === OF && name && head === i - 1 && i + 1 < limit && this.#isName(i + 1)) {
        // "Secretary of State Ode Tarn", "University of Orrin"
        i++;
        continue;
      }
      if (bits & CLOSED) break;
      if (bits & Lex.adverb || this.#isAdverb(i)) {
        if (head >= 0 || i === from) break;
        i++;
        continue;
      }
      if (head < 0 && i > from && bits & VERBAL && bits & (Lex.past | Lex.third) && !(bits & Lex.nounToo)) {
        if (lexical(tokens.word[i - 1]!) & Lex.pronominal) break;
      }
      const started =
        head >= 0 &&
        !(
          lexical(tokens.word[head]!) & Lex.number &&
          head === i - 1 &&
          !(bits & VERBAL && bits & (Lex.past | Lex.third))
        );
      if (bits & VERBAL) {
        const nounish = bits & (Lex.nounToo | Lex.cueNoun | Lex.speaker | Lex.work | Lex.title);
        if (started) {
          if (!nounish || this.#isVerbHere(i, bits, true)) break;
        } else if (
          !nounish &&
          i > from &&
          !(bits & (Lex.past | Lex.participle | Lex.ing)) &&
          bits & (Lex.say | Lex.describe)
        ) {
          break;
        } else if (i === from && !nounish && bits & (Lex.past | Lex.third)) break;
      } else if (bits === 0 && started && this.#verbalEnding(i)) break;
      head = i;
      name = false;
      lowerHead = true;
      time = false;
      i++;
    }
    if (i === from) i = from + 1;
    if (head < 0) head = i - 1;
    const bits = head >= 0 && tokens.isWord(head) ? lexical(tokens.word[head]!) : 0;
    const isTime = time && (bits & Lex.time) !== 0;
    let noun: NounKind = name ? NounKind.name : NounKind.nominal;
    if (isTime) noun = NounKind.time;
    else if (!tokens.isWord(head)) noun = NounKind.number;
    if (possessor === i) noun = NounKind.possessive;
    this.#add(PhraseKind.noun, from, i, { head, bits, noun, possessor });
    this.#i = i;
    if (i < limit && this.#isClitic(i) && tokens.word[i + 1] === S) this.#readVerb();
  }

  #bitsInside(i: number): number {
    const bits = lexical(this.tokens.word[i]!);
    if (!this.#isCapital(i) || this.#titleCase) return bits;
    return bits & (Lex.time | Lex.determiner | Lex.possessive | Lex.subject);
  }

  /** "spokeswoman Ode Tarn", but "told reporters Tarn was". */
  #takesName(head: number): boolean {
    const { tokens } = this;
    const bits = lexical(tokens.word[head]!);
    if (bits & Lex.title) return true;
    // "at the convention Sen. Tarn": a title begins a new name.
    if (lexical(tokens.word[head + 1]!) & Lex.title) return false;
    const end = tokens.end[head]!;
    if (tokens.text.charCodeAt(end - 1) === 115) return false;
    return (bits & (Lex.speaker | Lex.time)) === Lex.speaker || AGENT.has(tokens.text.slice(end - 2, end));
  }

  /** "an angry Tarn": the article goes with the name. */
  #isIndefinite(from: number, head: number): boolean {
    const { tokens } = this;
    if (head !== from + 1 || tokens.word[head] !== 0) return false;
    return tokens.word[from] === A || tokens.word[from] === AN;
  }

  /** The 's belongs to an owner, not to "is": a noun follows, and no pronoun stands before. */
  #possessiveHere(i: number, head: number): boolean {
    const { tokens } = this;
    const before = tokens.word[i - 1]!;
    if (before === THERE || before === WHAT || lexical(before) & (Lex.relative | Lex.subject)) return false;
    if (head < 0) return false;
    const next = i + 2;
    if (next >= this.to) return false;
    if (next >= this.#limit) return true;
    return this.#continuesNoun(next) || tokens.kind[next] === K.number;
  }
}

/** Endings of words for what somebody does: painter, doctor, pianist, historian, policeman, consultant, resident, trainee. */
const AGENT = new Set(['er', 'or', 'st', 'an', 'nt', 'ee', 'ef', 'ot', 'al', 'ct']);

const SINGULAR = [wordId('he'), wordId('she'), wordId('it')];

const BEING = wordId('being');
const HAVING = wordId('having');
const BEEN = wordId('been');

/** True when the preposition is "by". */
export function isBy(tokens: Tokens, phrase: Phrase): boolean {
  return phrase.kind === PhraseKind.preposition && tokens.word[phrase.from] === BY;
}

/** True for "as". */
export function isAs(tokens: Tokens, phrase: Phrase): boolean {
  return tokens.word[phrase.from] === AS;
}

/** True when the code unit before the token is no letter: guards against words cut by a lost space. */
export function isGlued(tokens: Tokens, token: number): boolean {
  const offset = tokens.start[token]!;
  if (offset === 0) return false;
  const found = characterClass(tokens.text.charCodeAt(offset - 1));
  return found === CharacterClass.lower || found === CharacterClass.upper;
}
