import {
  AT_SIGN,
  CharacterClass,
  characterClass,
  ELLIPSIS,
  EQUALS_SIGN,
  GRAVE_ACCENT,
  GREATER_THAN_SIGN,
  LEFT_SINGLE_GUILLEMET,
  LEFT_SINGLE_QUOTE,
  LOWER_CASE_BIT,
  MODIFIER_APOSTROPHE,
  NUMBER_SIGN,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PAREN,
  PERIOD,
  PRIME,
  RIGHT_SINGLE_GUILLEMET,
  RIGHT_SINGLE_QUOTE,
  SLASH,
  SMALL_S,
  TokenKind,
  type Tokens,
  WordSet,
} from '../../text/index.ts';

/** Whether a mark opens or closes a quote, as bits: a straight mark between two letters may do either. */
export const MarkRole = { opens: 1, closes: 2, either: 3 } as const;
export type MarkRole = (typeof MarkRole)[keyof typeof MarkRole];

/** A quotation mark of one token, or of two ('' and ``). */
export interface Mark {
  /** Token range, half-open. */
  readonly from: number;
  readonly to: number;
  readonly isSingle: boolean;
  /** Given by the shape of the mark, or guessed from the characters around it. */
  readonly role: MarkRole;
  /** The shape of the mark shows its role, as in “ and ”. */
  readonly isDirectional: boolean;
  /** The closing single mark may be the apostrophe of a plural: workers' rights. */
  readonly maybeApostrophe: boolean;
}

/** Marks whose shape shows whether they open or close. */
const ROLES_BY_SHAPE = new Map<number, MarkRole>([
  ...[...'“„‟«「『〝‹'].map((character) => [character.charCodeAt(0), MarkRole.opens] as const),
  ...[...'”»」』〞›'].map((character) => [character.charCodeAt(0), MarkRole.closes] as const),
  // Two apostrophes, as in TeX.
  [GRAVE_ACCENT, MarkRole.opens],
  [LEFT_SINGLE_QUOTE, MarkRole.opens],
  [RIGHT_SINGLE_QUOTE, MarkRole.closes],
]);

/** Maximum number of adjacent marks skipped to find the character next to them. Hand-set, not measured. */
const MAX_MARK_RUN = 4;

/** Minimum length, in UTF-16 code units, of a participle without its last letter. Hand-set, not measured. */
const MIN_DROPPED_LETTER_CHARS = 4;

/** Words whose first letters are replaced by an apostrophe. */
const ELIDED_WORDS = new WordSet('em til till cause tis twas twere n round bout cos cuz ere kay');

/** Returns the quotation marks among the tokens `[from, to)`, in order, without apostrophes and primes. */
export function findMarks(tokens: Tokens, from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  let i = from;
  while (i < to) {
    const kind = tokens.kind[i];
    if (kind === TokenKind.quotationMark) {
      const found = parseDouble(tokens, i, i + 1);
      if (found) marks.push(found);
      i++;
    } else if (kind === TokenKind.apostrophe) {
      const length = getRunLength(tokens, i, to);
      parseRun(tokens, i, length, marks);
      i += length;
    } else i++;
  }
  return marks;
}

/** Returns the number of adjacent apostrophe tokens of the same shape, from the token `i` on. */
function getRunLength(tokens: Tokens, i: number, to: number): number {
  let length = 1;
  while (
    i + length < to &&
    tokens.kind[i + length] === TokenKind.apostrophe &&
    tokens.start[i + length] === tokens.end[i + length - 1] &&
    tokens.codeAt(i + length) === tokens.codeAt(i)
  )
    length++;
  return length;
}

/**
 * Parses a run of apostrophe tokens: two are one double mark. A third is a nested single mark: the last of the run on the
 * opening side, the first on the closing side.
 */
function parseRun(tokens: Tokens, i: number, length: number, into: Mark[]): void {
  const add = (found: Mark | undefined) => {
    if (found) into.push(found);
  };
  if (length === 1) add(parseSingle(tokens, i));
  else if (length === 2) add(parseDouble(tokens, i, i + 2));
  else if (length === 3 && opensByContext(tokens, i, i + 3)) {
    add(parseDouble(tokens, i, i + 2));
    add(parseSingle(tokens, i + 2));
  } else if (length === 3) {
    add(parseSingle(tokens, i));
    add(parseDouble(tokens, i + 1, i + 3));
  } else if (length === 4) {
    add(parseDouble(tokens, i, i + 2));
    add(parseDouble(tokens, i + 2, i + 4));
  }
}

function parseDouble(tokens: Tokens, from: number, to: number): Mark | undefined {
  const code = tokens.codeAt(from);
  const roleByContext = getRoleByContext(tokens, from, to);
  const roleByShape = ROLES_BY_SHAPE.get(code);
  if (roleByShape === undefined) {
    if (isInches(tokens, from)) return undefined;
    return { from, to, isSingle: false, role: roleByContext, isDirectional: false, maybeApostrophe: false };
  }
  const isSingle = code === LEFT_SINGLE_GUILLEMET || code === RIGHT_SINGLE_GUILLEMET;
  const opposite = roleByShape === MarkRole.opens ? MarkRole.closes : MarkRole.opens;
  // “ in a closing position: German „…“, or a typing error.
  const role = roleByContext === opposite ? MarkRole.either : roleByShape;
  return { from, to, isSingle, role, isDirectional: true, maybeApostrophe: false };
}

/** Words after a number of inches: 12" long. */
const LENGTH_ADJECTIVES = new WordSet('long wide tall thick deep high across');

/** Whether a straight mark after digits stands for inches: after feet (5'10"), or before the measured dimension (12" long). */
function isInches(tokens: Tokens, token: number): boolean {
  if (tokens.kind[token - 1] === TokenKind.number && tokens.end[token - 1] === tokens.start[token]) {
    if (token + 1 < tokens.count && LENGTH_ADJECTIVES.has(tokens.word[token + 1]!)) return true;
  }
  return (
    token > 2 &&
    tokens.kind[token - 1] === TokenKind.number &&
    tokens.kind[token - 2] === TokenKind.apostrophe &&
    tokens.kind[token - 3] === TokenKind.number &&
    tokens.end[token - 3] === tokens.start[token - 2]
  );
}

function parseSingle(tokens: Tokens, from: number): Mark | undefined {
  const code = tokens.codeAt(from);
  if (code === PRIME || code === MODIFIER_APOSTROPHE) return undefined;
  const to = from + 1;
  const role = getRoleByContext(tokens, from, to);
  const left = getClassBefore(tokens, from);
  const right = getClassAfter(tokens, from);
  if (isLetter(left) && isLetter(right)) return undefined;
  const isDirectional = code === LEFT_SINGLE_QUOTE || code === RIGHT_SINGLE_QUOTE;
  const canOpen = role === MarkRole.either && isLetter(right) && code !== RIGHT_SINGLE_QUOTE;
  if (role === MarkRole.opens || canOpen) {
    if (right === CharacterClass.digit || ELIDED_WORDS.has(tokens.word[to] ?? 0)) return undefined;
    return { from, to, isSingle: true, role: MarkRole.opens, isDirectional, maybeApostrophe: false };
  }
  if (role === MarkRole.closes && left !== CharacterClass.digit && code !== LEFT_SINGLE_QUOTE) {
    const maybeApostrophe =
      isLetter(left) &&
      right === CharacterClass.space &&
      (followsLetterS(tokens, from) || hasDroppedLetter(tokens, from));
    return { from, to, isSingle: true, role, isDirectional, maybeApostrophe };
  }
  return undefined;
}

function followsLetterS(tokens: Tokens, mark: number): boolean {
  return (tokens.text.charCodeAt(tokens.start[mark]! - 1) | LOWER_CASE_BIT) === SMALL_S;
}

/** Whether the word before the mark is a participle without its last letter: goin'. */
function hasDroppedLetter(tokens: Tokens, mark: number): boolean {
  const end = tokens.end[mark - 1]!;
  return (
    end - tokens.start[mark - 1]! >= MIN_DROPPED_LETTER_CHARS && tokens.text.slice(end - 2, end).toLowerCase() === 'in'
  );
}

function getRoleByContext(tokens: Tokens, from: number, to: number): MarkRole {
  const opens = opensByContext(tokens, from, to);
  const closes = closesByContext(tokens, from, to);
  if (opens === closes) return MarkRole.either;
  return opens ? MarkRole.opens : MarkRole.closes;
}

/** Whether a space or opening punctuation precedes the mark, and a letter or similar character follows it. */
function opensByContext(tokens: Tokens, from: number, to: number): boolean {
  return isFreeLeft(tokens, from) && !isFreeRight(tokens, to);
}

function closesByContext(tokens: Tokens, from: number, to: number): boolean {
  return !isFreeLeft(tokens, from) && isFreeRight(tokens, to);
}

/** Whether the text starts before the mark, or a character that can precede an opening mark does. */
function isFreeLeft(tokens: Tokens, from: number): boolean {
  let offset = tokens.start[from]! - 1;
  // The outermost of adjacent marks determines the role of all: “‘We wait …
  const limit = offset - MAX_MARK_RUN;
  while (offset > limit && isMark(characterClass(tokens.text.charCodeAt(offset)))) offset--;
  if (offset < 0) return true;
  const code = tokens.text.charCodeAt(offset);
  const found = characterClass(code);
  if (found === CharacterClass.space || found === CharacterClass.lineEnd || found === CharacterClass.dash) return true;
  return isOpeningBracket(code) || code === EQUALS_SIGN || code === SLASH || code === GREATER_THAN_SIGN;
}

/** Whether the text ends after the mark, or a character that can follow a closing mark does. `to`: token after the mark. */
function isFreeRight(tokens: Tokens, to: number): boolean {
  const { text } = tokens;
  let offset = tokens.end[to - 1]!;
  const limit = offset + MAX_MARK_RUN;
  while (offset < limit && isMark(characterClass(text.charCodeAt(offset)))) offset++;
  if (offset >= text.length) return true;
  const code = text.charCodeAt(offset);
  const found = characterClass(code);
  if (found === CharacterClass.space || found === CharacterClass.lineEnd || found === CharacterClass.dash) return true;
  if (found === CharacterClass.terminator) return !isEllipsis(text, offset);
  return found === CharacterClass.punctuation && !isOpeningBracket(code) && code !== AT_SIGN && code !== NUMBER_SIGN;
}

function isOpeningBracket(code: number): boolean {
  return code === OPEN_PAREN || code === OPEN_BRACKET || code === OPEN_BRACE;
}

/** Whether an ellipsis starts at the offset; one may follow an opening mark: "...and then". */
function isEllipsis(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === ELLIPSIS || (code === PERIOD && text.charCodeAt(offset + 1) === PERIOD);
}

const isMark = (found: CharacterClass) => found === CharacterClass.quotationMark || found === CharacterClass.apostrophe;
const isLetter = (found: CharacterClass) => found === CharacterClass.lower || found === CharacterClass.upper;

/** Returns the class of the character before the mark; `space` at the start of the text. */
function getClassBefore(tokens: Tokens, mark: number): CharacterClass {
  const offset = tokens.start[mark]! - 1;
  return offset < 0 ? CharacterClass.space : characterClass(tokens.text.charCodeAt(offset));
}

/** Returns the class of the character after the mark; `space` at the end of the text. */
function getClassAfter(tokens: Tokens, mark: number): CharacterClass {
  const offset = tokens.end[mark]!;
  return offset >= tokens.text.length ? CharacterClass.space : characterClass(tokens.text.charCodeAt(offset));
}
