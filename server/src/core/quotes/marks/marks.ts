import { CharacterClass, characterClass, TokenKind, type Tokens, WordSet } from '../../text/index.ts';

/** How a mark may be read, as bits: a straight mark between two letters may open or close. */
export const MarkRole = { opens: 1, closes: 2, either: 3 } as const;

/** A quotation mark of one or two tokens ('' and `` are two). */
export interface Mark {
  /** Token range, half-open. */
  readonly from: number;
  readonly to: number;
  readonly isSingle: boolean;
  /** Bits of {@link MarkRole}, judged by the characters around it. */
  readonly role: number;
  /** The role is printed (“ and ”), not judged. */
  readonly isDirectional: boolean;
  /** A closing single mark that may as well be the apostrophe of a plural: workers' rights. */
  readonly maybeApostrophe: boolean;
}

const OPENS = MarkRole.opens;
const CLOSES = MarkRole.closes;
const STRAIGHT = 0;
/** Marks whose shape says whether they open or close. */
const SHAPES = new Map<number, number>([
  ...[...'“„‟«「『〝‹'].map((character) => [character.charCodeAt(0), OPENS] as const),
  ...[...'”»」』〞›'].map((character) => [character.charCodeAt(0), CLOSES] as const),
]);

/** Marks that stand side by side: no more are looked through to find what stands behind them. */
const MAX_MARK_RUN = 4;

/** Words that print an apostrophe for letters left out at their start. */
const ELIDED_WORDS = new WordSet('em til till cause tis twas twere n round bout cos cuz ere kay');

/** The quotation marks among the tokens `[from, to)`, in order. Apostrophes and primes are left out. */
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

/** Number of apostrophe tokens of one shape that stand side by side. */
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

/** Two single marks are one double mark; a third is nested: first inside on the closing side, last on the opening side. */
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

function parseDouble(tokens: Tokens, token: number, tokenEnd: number): Mark | undefined {
  const code = tokens.codeAt(token);
  const role = getRoleByContext(tokens, token, tokenEnd);
  const shape = SHAPES.get(code) ?? (code === 0x60 || code === 0x2018 ? OPENS : code === 0x2019 ? CLOSES : STRAIGHT);
  if (shape === STRAIGHT) {
    return isInches(tokens, token) ? undefined : createMark(token, tokenEnd, false, role, false, false);
  }
  const single = code === 0x2039 || code === 0x203a;
  const other = shape === OPENS ? MarkRole.closes : MarkRole.opens;
  // “ in a closing place: German „…“, or a wrong key.
  return createMark(token, tokenEnd, single, role === other ? MarkRole.either : shape, true, false);
}

function createMark(
  from: number,
  to: number,
  isSingle: boolean,
  role: number,
  isDirectional: boolean,
  maybeApostrophe: boolean,
): Mark {
  return { from, to, isSingle, role, isDirectional, maybeApostrophe };
}

/** What is measured in inches when nothing else says so: 12" long. */
const LENGTH_ADJECTIVES = new WordSet('long wide tall thick deep high across');

/** 5'10" and 12" long: a straight mark behind digits whose feet are printed, or before the word for what is measured. */
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

function parseSingle(tokens: Tokens, token: number): Mark | undefined {
  const code = tokens.codeAt(token);
  if (code === 0x2032 || code === 0x2bc) return undefined;
  const role = getRoleByContext(tokens, token, token + 1);
  const left = getClassBefore(tokens, token);
  const right = getClassAfter(tokens, token);
  if (isLetter(left) && isLetter(right)) return undefined;
  const directed = code === 0x2018 || code === 0x2019;
  if (role === MarkRole.opens || (role === MarkRole.either && isLetter(right) && code !== 0x2019)) {
    if (right === CharacterClass.digit || ELIDED_WORDS.has(tokens.word[token + 1] ?? 0)) return undefined;
    return createMark(token, token + 1, true, MarkRole.opens, directed, false);
  }
  if (role === MarkRole.closes && left !== CharacterClass.digit && code !== 0x2018) {
    const endsInS = isLetter(left) && (tokens.text.charCodeAt(tokens.start[token]! - 1) | 32) === 115;
    const elided = isLetter(left) && hasDroppedG(tokens, token);
    return createMark(
      token,
      token + 1,
      true,
      MarkRole.closes,
      directed,
      (endsInS || elided) && right === CharacterClass.space,
    );
  }
  return undefined;
}

/** goin' and an' drop a letter at their end. */
function hasDroppedG(tokens: Tokens, token: number): boolean {
  const end = tokens.end[token - 1]!;
  return end - tokens.start[token - 1]! > 3 && tokens.text.slice(end - 2, end).toLowerCase() === 'in';
}

function getRoleByContext(tokens: Tokens, token: number, tokenEnd: number): number {
  const opens = opensByContext(tokens, token, tokenEnd);
  const closes = closesByContext(tokens, token, tokenEnd);
  if (opens === closes) return MarkRole.either;
  return opens ? MarkRole.opens : MarkRole.closes;
}

/** Open to the left, closed to the right: a space or an opening bracket before, a letter behind. */
function opensByContext(tokens: Tokens, token: number, tokenEnd: number): boolean {
  return isFreeLeft(tokens, token) && !isFreeRight(tokens, tokenEnd);
}

function closesByContext(tokens: Tokens, token: number, tokenEnd: number): boolean {
  return !isFreeLeft(tokens, token) && isFreeRight(tokens, tokenEnd);
}

function isFreeLeft(tokens: Tokens, token: number): boolean {
  let offset = tokens.start[token]! - 1;
  // Marks before a mark inherit its place: “‘We wait …
  const limit = offset - MAX_MARK_RUN;
  while (offset > limit && isMark(characterClass(tokens.text.charCodeAt(offset)))) offset--;
  if (offset < 0) return true;
  const code = tokens.text.charCodeAt(offset);
  const found = characterClass(code);
  if (found === CharacterClass.space || found === CharacterClass.lineEnd) return true;
  if (found === CharacterClass.dash) return true;
  return code === 40 || code === 91 || code === 123 || code === 61 || code === 47 || code === 62;
}

function isFreeRight(tokens: Tokens, tokenEnd: number): boolean {
  const { text } = tokens;
  let offset = tokens.end[tokenEnd - 1]!;
  const limit = offset + MAX_MARK_RUN;
  while (offset < limit && isMark(characterClass(text.charCodeAt(offset)))) offset++;
  if (offset >= text.length) return true;
  const code = text.charCodeAt(offset);
  const found = characterClass(code);
  if (found === CharacterClass.space || found === CharacterClass.lineEnd || found === CharacterClass.dash) return true;
  if (found === CharacterClass.terminator) return !isEllipsis(text, offset);
  return (
    found === CharacterClass.punctuation && code !== 40 && code !== 91 && code !== 123 && code !== 64 && code !== 35
  );
}

/** "...and then": an ellipsis may stand behind an opening mark. */
function isEllipsis(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 0x2026 || (code === 46 && text.charCodeAt(offset + 1) === 46);
}

const isMark = (found: number) => found === CharacterClass.quotationMark || found === CharacterClass.apostrophe;
const isLetter = (found: number) => found === CharacterClass.lower || found === CharacterClass.upper;

function getClassBefore(tokens: Tokens, token: number): number {
  const offset = tokens.start[token]! - 1;
  return offset < 0 ? CharacterClass.space : characterClass(tokens.text.charCodeAt(offset));
}

function getClassAfter(tokens: Tokens, token: number): number {
  const offset = tokens.end[token]!;
  return offset >= tokens.text.length ? CharacterClass.space : characterClass(tokens.text.charCodeAt(offset));
}
