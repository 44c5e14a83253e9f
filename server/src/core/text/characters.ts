/** Class of a UTF-16 code unit, as the tokenizer sees it. */
export const CharacterClass = {
  other: 0,
  space: 1,
  lineEnd: 2,
  digit: 3,
  lower: 4,
  upper: 5,
  quotationMark: 6,
  apostrophe: 7,
  dash: 8,
  currency: 9,
  terminator: 10,
  punctuation: 11,
  /** Half of a surrogate pair: see {@link isLetterPair}. */
  surrogate: 12,
} as const;
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

/** Marks that only ever quote. Single marks are `apostrophe`; quote extraction decides which of them quote. */
const QUOTATION_MARKS = '"“”„‟«»‹›「」『』〝〞＂';
const APOSTROPHES = "'‘’‚‛′`´ʼ＇";
const DASHES = '-‐‑‒–—―−⸺⸻';
const TERMINATORS = '.!?…。！？‽';
const PUNCTUATION = ',;:()[]{}/\\|•·*&@#%_~+=<>^§¶†‡°™®©';
/** White space without line ends. Includes no-break, thin and zero-width spaces (U+200B). */
const SPACES =
  '\t\v\f \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff\u0085\u2028\u2029';

const LETTER = /^\p{L}$/u;
const UPPER = /^[\p{Lu}\p{Lt}]$/u;
const MARK = /^\p{M}$/u;
const CURRENCY = /^\p{Sc}$/u;
const DIGIT = /^[0-9０-９]$/;

/** Marks a code unit whose class has not been computed yet. */
const UNKNOWN = 0xff;

/** Class by code unit. Filled on demand, because most articles use a few hundred of the 65,536. */
const table = new Uint8Array(0x10000).fill(UNKNOWN);

function computeClass(code: number): CharacterClass {
  const character = String.fromCharCode(code);
  if (character === '\n' || character === '\r') return CharacterClass.lineEnd;
  if (SPACES.includes(character)) return CharacterClass.space;
  if (DIGIT.test(character)) return CharacterClass.digit;
  if (QUOTATION_MARKS.includes(character)) return CharacterClass.quotationMark;
  if (APOSTROPHES.includes(character)) return CharacterClass.apostrophe;
  if (DASHES.includes(character)) return CharacterClass.dash;
  if (TERMINATORS.includes(character)) return CharacterClass.terminator;
  if (PUNCTUATION.includes(character)) return CharacterClass.punctuation;
  if (CURRENCY.test(character)) return CharacterClass.currency;
  if (UPPER.test(character)) return CharacterClass.upper;
  if (code >= 0xd800 && code <= 0xdfff) return CharacterClass.surrogate;
  // Combining marks and joiners belong to the surrounding word, so that no token splits a character.
  if (LETTER.test(character) || MARK.test(character)) return CharacterClass.lower;
  if (code === 0x200c || code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xad)
    return CharacterClass.lower;
  return CharacterClass.other;
}

/** Returns the class of one UTF-16 code unit. */
export function characterClass(code: number): CharacterClass {
  const known = table[code]!;
  if (known !== UNKNOWN) return known as CharacterClass;
  const found = computeClass(code);
  table[code] = found;
  return found;
}

const LETTER_OR_MARK = /^[\p{L}\p{M}]$/u;

/** Whether the two code units at `index` are one letter or mark above U+FFFF. Emoji and lone surrogates are not. */
export function isLetterPair(text: string, index: number): boolean {
  const point = text.codePointAt(index) ?? 0;
  return point > 0xffff && LETTER_OR_MARK.test(String.fromCodePoint(point));
}

/** Whether the code unit is a letter or belongs to a word. */
export function isLetterCode(code: number): boolean {
  const found = characterClass(code);
  return found === CharacterClass.lower || found === CharacterClass.upper;
}

/** Whether the code unit is an ASCII digit. */
export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether the code unit is white space or a line end. */
export function isSpaceCode(code: number): boolean {
  const found = characterClass(code);
  return found === CharacterClass.space || found === CharacterClass.lineEnd;
}
