import {
  ASTERISK,
  CharacterClass,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  COMMA,
  characterClass,
  isDigitCode,
  isLetterCode,
  OPEN_BRACKET,
  OPEN_PAREN,
  PERCENT_SIGN,
  PERIOD,
  type Span,
} from '../../text/index.ts';
import { foldNumbers, isCurrencySignCode } from './foldNumbers.ts';
import type { QuoteWord } from './quoteWord.ts';
import { foldSpelling } from './spellingVariants.ts';

/**
 * Maximum length of an editorial insertion, in UTF-16 code units with its brackets: "(Ode Tarn)", "[sic]". Hand-set, not
 * measured.
 */
const MAX_INSERTION_CHARS = 60;

/**
 * Returns the words of a quote for comparison across articles: in lower case, without punctuation and bracketed
 * insertions, in American spelling, with contractions expanded ("don't" becomes "do", "not") and numbers in one form ("twenty
 * five" becomes "25").
 */
export function normalizeQuote(text: string): readonly string[] {
  return getNormalizedWords(text).map((word) => word.form);
}

/** Returns the words of {@link normalizeQuote} with their spans. Linear in the length of the text. */
export function getNormalizedWords(text: string): QuoteWord[] {
  const words: QuoteWord[] = [];
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === OPEN_PAREN || code === OPEN_BRACKET) {
      i = findInsertionEnd(text, i, code);
      continue;
    }
    if (!isWordCode(code)) {
      if (code === PERCENT_SIGN) words.push({ form: 'percent', start: i, end: i + 1 });
      else if (isCurrencySignCode(code)) words.push({ form: text[i]!, start: i, end: i + 1 });
      i++;
      continue;
    }
    const start = i;
    let isPlain = true;
    for (; i < text.length; i++) {
      if (isWordCode(text.charCodeAt(i))) continue;
      if (!isInsideWord(text, i)) break;
      isPlain = false;
    }
    addWord(words, text, { start, end: i }, isPlain);
  }
  return foldNumbers(mergePerCent(words));
}

/** Whether the code unit is a letter, a digit, or an asterisk, which can mask letters: "b******t". */
function isWordCode(code: number): boolean {
  return isLetterCode(code) || isDigitCode(code) || code === ASTERISK;
}

/** Whether the character is an apostrophe between letters ("don’t") or a comma or period between digits ("1,343"). */
function isInsideWord(text: string, i: number): boolean {
  const before = text.charCodeAt(i - 1);
  const after = text.charCodeAt(i + 1);
  const code = text.charCodeAt(i);
  if (code === COMMA || code === PERIOD) return isDigitCode(before) && isDigitCode(after);
  return characterClass(code) === CharacterClass.apostrophe && isLetterCode(before) && isLetterCode(after);
}

/** Returns the end of a bracketed insertion; if the bracket is too long or unclosed, the end of the opening bracket. */
function findInsertionEnd(text: string, open: number, code: number): number {
  const close = code === OPEN_PAREN ? CLOSE_PAREN : CLOSE_BRACKET;
  const limit = Math.min(text.length, open + MAX_INSERTION_CHARS);
  for (let i = open + 1; i < limit; i++) if (text.charCodeAt(i) === close) return i + 1;
  return open + 1;
}

const CONTRACTIONS: readonly (readonly [ending: string, word: string])[] = [
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'m", 'am'],
];

/** Contractions whose expansion does not follow from the ending. */
const IRREGULAR_CONTRACTIONS = new Map<string, readonly string[]>([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ["shan't", ['shall', 'not']],
  ["ain't", ['is', 'not']],
  ['cannot', ['can', 'not']],
  ['gonna', ['going', 'to']],
  ['gotta', ['got', 'to']],
  ['wanna', ['want', 'to']],
  ["let's", ['let', 'us']],
  ["y'all", ['you', 'all']],
  // "'s" after other words is a possessive as often.
  ...['it', 'that', 'there', 'here', 'what', 'where', 'who', 'he', 'she'].map((word): [string, readonly string[]] => [
    `${word}'s`,
    [word, 'is'],
  ]),
]);

/** Adds the normalized words of the printed word. `isPlain`: it has no apostrophe, comma or period, as most words. */
function addWord(words: QuoteWord[], text: string, { start, end }: Span, isPlain: boolean): void {
  const printed = text.slice(start, end).toLowerCase();
  const raw = isPlain ? printed : printed.replace(/[‘’‛′`´ʼ＇]/g, "'");
  const add = (form: string) => words.push({ form, start, end });
  if (isDigitCode(raw.charCodeAt(0))) {
    add(raw.replaceAll(',', ''));
    return;
  }
  const whole = IRREGULAR_CONTRACTIONS.get(raw);
  if (whole) {
    for (const form of whole) add(form);
    return;
  }
  for (const [ending, word] of isPlain ? [] : CONTRACTIONS) {
    if (!raw.endsWith(ending) || raw.length === ending.length) continue;
    add(foldSpelling(raw.slice(0, -ending.length)));
    add(word);
    return;
  }
  add(foldSpelling(raw));
}

/** Merges "per cent" into "percent". */
function mergePerCent(words: QuoteWord[]): QuoteWord[] {
  if (!words.some(({ form }) => form === 'cent')) return words;
  const joined: QuoteWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (word.form === 'cent' && last?.form === 'per') {
      joined[joined.length - 1] = { form: 'percent', start: last.start, end: word.end };
    } else joined.push(word);
  }
  return joined;
}
