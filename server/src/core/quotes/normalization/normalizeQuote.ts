import { CharacterClass, characterClass, isDigitCode, isLetterCode } from '../../text/index.ts';
import { foldSpelling } from './spellingVariants.ts';

/** A word of a quote in normal form, with its place in the text it came from (UTF-16, half-open). */
export interface QuoteWord {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** Words in brackets up to this many characters are an editor's insertion: "(Ode Tarn)", "[sic]". */
const MAX_INSERTION_CHARS = 60;

/**
 * The words of a quote for matching across files: lower case, without marks, ellipses and bracketed insertions, one
 * spelling for British and American forms, contractions in full ("don't" is "do not").
 */
export function normalizeQuote(text: string): readonly string[] {
  return getNormalizedWords(text).map((word) => word.form);
}

/** The words of {@link normalizeQuote} with their places. Linear in the text. */
export function getNormalizedWords(text: string): QuoteWord[] {
  const words: QuoteWord[] = [];
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === 40 || code === 91) {
      i = findInsertionEnd(text, i, code);
      continue;
    }
    if (code === 37) words.push({ form: 'percent', start: i, end: i + 1 });
    if (!isWordCode(code)) {
      i++;
      continue;
    }
    const start = i;
    while (i < text.length && (isWordCode(text.charCodeAt(i)) || isInsideWord(text, i))) i++;
    addWord(words, text, start, i);
  }
  return mergePerCent(words);
}

/** Letters, digits, and the stars that hide letters: "b******t". */
function isWordCode(code: number): boolean {
  return isLetterCode(code) || isDigitCode(code) || code === 42;
}

/** An apostrophe between letters ("don’t"), a comma or point between digits ("1,343"). */
function isInsideWord(text: string, i: number): boolean {
  const before = text.charCodeAt(i - 1);
  const after = text.charCodeAt(i + 1);
  const code = text.charCodeAt(i);
  if (code === 44 || code === 46) return isDigitCode(before) && isDigitCode(after);
  return characterClass(code) === CharacterClass.apostrophe && isLetterCode(before) && isLetterCode(after);
}

/** Index behind a short bracket, else behind its opening character alone. */
function findInsertionEnd(text: string, open: number, code: number): number {
  const close = code === 40 ? 41 : 93;
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

/** Forms that their ending alone does not give. */
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
]);

function addWord(words: QuoteWord[], text: string, start: number, end: number): void {
  const raw = text
    .slice(start, end)
    .toLowerCase()
    .replace(/[‘’‛′`´ʼ＇]/g, "'");
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
  for (const [ending, word] of CONTRACTIONS) {
    if (!raw.endsWith(ending) || raw.length === ending.length) continue;
    add(foldSpelling(raw.slice(0, -ending.length)));
    add(word);
    return;
  }
  add(foldSpelling(raw));
}

/** "per cent" and "percent" are one word. */
function mergePerCent(words: QuoteWord[]): QuoteWord[] {
  const joined: QuoteWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (word.form === 'cent' && last?.form === 'per') {
      joined[joined.length - 1] = { form: 'percent', start: last.start, end: word.end };
    } else joined.push(word);
  }
  return joined;
}
