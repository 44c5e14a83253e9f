import { MONTH_ABBREVIATIONS, WEEKDAY_ABBREVIATIONS } from './calendarNames.ts';
import { BULLET, CLOSE_BRACKET, CLOSE_PAREN, OPEN_BRACKET, OPEN_PAREN, PERIOD } from './charCodes.ts';
import { type SpanList, SpanListBuilder } from './span.ts';
import { TokenFlag, TokenKind, type Tokens } from './tokens.ts';
import { WordSet, wordId } from './vocabulary.ts';

/** Abbreviations whose full stop never ends a sentence: titles and words that precede a name or number. */
const TITLES = new WordSet(`
  mr mrs ms dr prof rev hon gen lt col maj sgt cpl capt cmdr adm sen rep gov pres supt insp det st ste mt ft vs v no nos
  fig art sec ch pp p vol approx est ca cf eg ie al dept univ assn bros messrs mx sr fr msgr amb atty
`);
/** Abbreviations whose full stop may end a sentence: it does if the next word is one of {@link STARTERS}. */
const SHORTENED = new WordSet(`
  ${MONTH_ABBREVIATIONS} ${WEEKDAY_ABBREVIATIONS} inc corp co ltd plc jr esq etc
  ave blvd rd bldg ph calif conn colo fla ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt
  wash wis wyo ariz ark ala ga del
`);
/** Words that begin sentences and rarely follow an abbreviation inside a name. */
const STARTERS = new WordSet(`
  the a an he she it they we i you this that these those there here his her its their our my but and so yet or in on at by for
  from with as if when while after before since until although though however meanwhile also not no what who why how where
  according police officials some many most several about more all both each one two three
`);

/**
 * Returns the sentences of the paragraphs, without the white space between them. A sentence ends after . ! ? or … and any
 * closing quotation marks and brackets, if the next token can begin a sentence. The full stop of an abbreviation, an
 * initial ("J. Smith") or a dotted acronym ("U.S. troops") does not end it. No sentence crosses a paragraph.
 */
export function findSentences(tokens: Tokens, paragraphs: SpanList): SpanList {
  const sentences = new SpanListBuilder();
  let token = 0;
  for (let p = 0; p < paragraphs.count; p++) {
    const end = paragraphs.end[p]!;
    while (token < tokens.count && tokens.start[token]! < paragraphs.start[p]!) token++;
    let from = token;
    while (token < tokens.count && tokens.start[token]! < end) {
      if (tokens.kind[token] !== TokenKind.terminator) {
        token++;
        continue;
      }
      const after = afterClosing(tokens, token);
      if (after < tokens.count && tokens.start[after]! < end && endsSentence(tokens, token, after)) {
        sentences.add(tokens.start[from]!, tokens.end[after - 1]!);
        from = after;
      }
      token = after;
    }
    if (from < token) sentences.add(tokens.start[from]!, tokens.end[token - 1]!);
  }
  return sentences.build();
}

/** Returns the index after the terminator at `index`, further terminators, and attached closing marks and brackets. */
function afterClosing(tokens: Tokens, index: number): number {
  let next = index + 1;
  while (next < tokens.count && !tokens.hasFlag(next, TokenFlag.spaceBefore)) {
    const kind = tokens.kind[next];
    const code = tokens.codeAt(next);
    const closes =
      kind === TokenKind.quotationMark ||
      kind === TokenKind.apostrophe ||
      code === CLOSE_PAREN ||
      code === CLOSE_BRACKET;
    if (kind !== TokenKind.terminator && !closes) break;
    next++;
  }
  return next;
}

function endsSentence(tokens: Tokens, terminator: number, next: number): boolean {
  // Scraping loses spaces: in "path.”He", the mark and the capital show that a sentence ends.
  if (!tokens.hasFlag(next, TokenFlag.spaceBefore)) {
    return next > terminator + 1 && tokens.isWord(next) && tokens.hasFlag(next, TokenFlag.capital);
  }
  if (!canBegin(tokens, next)) return false;
  if (tokens.codeAt(terminator) !== PERIOD || next > terminator + 1) return true;
  const before = terminator - 1;
  if (before < 0 || !tokens.isWord(before) || tokens.hasFlag(terminator, TokenFlag.spaceBefore)) return true;
  const word = tokens.word[before]!;
  if (TITLES.has(word)) return word === NO ? tokens.kind[next] !== TokenKind.number : false;
  if (isInitials(tokens, before)) return STARTERS.has(tokens.word[next]!);
  if (SHORTENED.has(word) && tokens.hasFlag(before, TokenFlag.capital)) return STARTERS.has(tokens.word[next]!);
  return true;
}

const NO = wordId('no');

/** Whether the word is a single letter, alone ("J.") or at the end of a dotted acronym ("U.S.", "p.m."). */
function isInitials(tokens: Tokens, index: number): boolean {
  if (tokens.end[index]! - tokens.start[index]! !== 1) return false;
  // A single capital counts as an initial, because "George W. Bush" is more common in news than "Vitamin C. The".
  return tokens.hasFlag(index, TokenFlag.capital) || (index > 0 && tokens.codeAt(index - 1) === PERIOD);
}

/** Whether a sentence can begin with the token. */
function canBegin(tokens: Tokens, index: number): boolean {
  const kind = tokens.kind[index];
  if (kind === TokenKind.word) return tokens.hasFlag(index, TokenFlag.capital);
  return (
    kind !== TokenKind.punctuation ||
    tokens.codeAt(index) === OPEN_PAREN ||
    tokens.codeAt(index) === OPEN_BRACKET ||
    tokens.codeAt(index) === BULLET
  );
}
