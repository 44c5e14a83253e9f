import { PERIOD, TokenFlag, TokenKind, type Tokens } from '../../text/index.ts';

/** A word of a name. */
export interface NameWord {
  /** The word without marks; the letters of an abbreviation without periods: "US" for "U.S." */
  readonly text: string;
  /** Token after the word and the period that abbreviates it. */
  readonly to: number;
}

/** Maximum length of a word that a period abbreviates inside a name: "St. Orrin". A longer one ends the sentence. */
const MAX_ABBREVIATION_LENGTH = 2;
/** Maximum number of letters of an initialism. */
const MAX_INITIALS = 5;

/** Returns the word of a name that starts at a word token. */
export function readNameWord(tokens: Tokens, start: number): NameWord {
  let text = removeMarks(tokens.textOf(start));
  let to = start + 1;
  if (text.length > MAX_ABBREVIATION_LENGTH || !isPeriodAt(tokens, to)) return { text, to };
  to++;
  if (text.length > 1) return { text, to };
  while (text.length < MAX_INITIALS && isInitialAt(tokens, to)) {
    text += tokens.textOf(to);
    to += isPeriodAt(tokens, to + 1) ? 2 : 1;
  }
  return { text, to };
}

/** Whether a token joins two words of a name: "Timor-Leste", "Côte d'Ivoire". */
export function isInsideName(tokens: Tokens, i: number): boolean {
  const kind = tokens.kind[i];
  return (
    (kind === TokenKind.dash || kind === TokenKind.apostrophe) && isAttached(tokens, i) && isAttached(tokens, i + 1)
  );
}

function isInitialAt(tokens: Tokens, i: number): boolean {
  return isAttached(tokens, i) && tokens.hasFlag(i, TokenFlag.capital) && tokens.end[i]! - tokens.start[i]! === 1;
}

function isPeriodAt(tokens: Tokens, i: number): boolean {
  return isAttached(tokens, i) && tokens.codeAt(i) === PERIOD;
}

/** Whether a token follows the one before it without space. */
function isAttached(tokens: Tokens, i: number): boolean {
  return i < tokens.count && !tokens.hasFlag(i, TokenFlag.spaceBefore);
}

const NOT_ASCII = /[^\p{ASCII}]/u;

function removeMarks(word: string): string {
  return NOT_ASCII.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '') : word;
}
