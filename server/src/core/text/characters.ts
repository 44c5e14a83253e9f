/** What a UTF-16 code unit is to the tokeniser. */
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
  /** Half of a character above U+FFFF: see {@link isLetterPair}. */
  surrogate: 12,
} as const;
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

const C = CharacterClass;

/** Marks that only ever quote. The straight and curly single marks are `apostrophe`: the quote reader tells them apart. */
const QUOTATION_MARKS = '"“”„‟«»‹›「」『』〝〞＂';
const APOSTROPHES = "'‘’‚‛′`´ʼ＇";
const DASHES = '-‐‑‒–—―−⸺⸻';
const TERMINATORS = '.!?…。！？‽';
const PUNCTUATION = ',;:()[]{}/\\|•·*&@#%_~+=<>^§¶†‡°™®©';
/** White space, the no-break and thin spaces included, without the characters that end a line. U+200B is a space here. */
const SPACES =
  '\t\v\f \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff\u0085\u2028\u2029';

const LETTER = /^\p{L}$/u;
const UPPER = /^[\p{Lu}\p{Lt}]$/u;
const MARK = /^\p{M}$/u;
const CURRENCY = /^\p{Sc}$/u;
const DIGIT = /^[0-9０-９]$/;

const table = new Uint8Array(0x10000).fill(0xff);

function classify(code: number): CharacterClass {
  const character = String.fromCharCode(code);
  if (character === '\n' || character === '\r') return C.lineEnd;
  if (SPACES.includes(character)) return C.space;
  if (DIGIT.test(character)) return C.digit;
  if (QUOTATION_MARKS.includes(character)) return C.quotationMark;
  if (APOSTROPHES.includes(character)) return C.apostrophe;
  if (DASHES.includes(character)) return C.dash;
  if (TERMINATORS.includes(character)) return C.terminator;
  if (PUNCTUATION.includes(character)) return C.punctuation;
  if (CURRENCY.test(character)) return C.currency;
  if (UPPER.test(character)) return C.upper;
  if (code >= 0xd800 && code <= 0xdfff) return C.surrogate;
  // Combining marks and joiners stay with the word around them, so that no token cuts a character.
  if (LETTER.test(character) || MARK.test(character)) return C.lower;
  if (code === 0x200c || code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xad) return C.lower;
  return C.other;
}

/** Class of one code unit. Filled on first sight: most articles use some hundred of the 65,536. */
export function characterClass(code: number): CharacterClass {
  const known = table[code]!;
  if (known !== 0xff) return known as CharacterClass;
  const found = classify(code);
  table[code] = found;
  return found;
}

const LETTER_OR_MARK = /^[\p{L}\p{M}]$/u;

/** Whether the two code units at `index` are one letter or mark above U+FFFF; an emoji is none, nor is a lone half. */
export function isLetterPair(text: string, index: number): boolean {
  const point = text.codePointAt(index) ?? 0;
  return point > 0xffff && LETTER_OR_MARK.test(String.fromCodePoint(point));
}

export function isLetterCode(code: number): boolean {
  const found = characterClass(code);
  return found === C.lower || found === C.upper;
}

export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** White space within a line or a line end. */
export function isSpaceCode(code: number): boolean {
  const found = characterClass(code);
  return found === C.space || found === C.lineEnd;
}
