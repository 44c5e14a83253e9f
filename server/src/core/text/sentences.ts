import { MONTH_ABBREVIATIONS, WEEKDAY_ABBREVIATIONS } from './calendarNames.ts';
import { type SpanList, SpanListBuilder } from './span.ts';
import { TokenFlag, TokenKind, type Tokens } from './tokens.ts';
import { WordSet, wordId } from './vocabulary.ts';

const K = TokenKind;

/** Written with a full stop that never ends a sentence before a capital: titles and what stands before a name or number. */
const TITLES = new WordSet(`
  mr mrs ms dr prof rev hon gen lt col maj sgt cpl capt cmdr adm sen rep gov pres supt insp det st ste mt ft vs v no nos
  fig art sec ch pp p vol approx est ca cf eg ie al dept univ assn bros messrs mx sr fr msgr amb atty
`);
/** Written with a full stop; a capital after it may well begin a sentence, so a sentence ends unless a name goes on. */
const SHORTENED = new WordSet(`
  ${MONTH_ABBREVIATIONS} ${WEEKDAY_ABBREVIATIONS} inc corp co ltd plc jr esq etc
  ave blvd rd bldg ph calif conn colo fla ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt
  wash wis wyo ariz ark ala ga del
`);
/** Words that begin sentences and hardly ever follow a shortened word inside a name. */
const STARTERS = new WordSet(`
  the a an he she it they we i you this that these those there here his her its their our my but and so yet or in on at by for
  from with as if when while after before since until although though however meanwhile also not no what who why how where
  according police officials some many most several about more all both each one two three
`);

/**
 * The sentences of the paragraphs, without the white space between them. A sentence ends after . ! ? or … with the
 * quotation marks and brackets that close behind it, when what follows can begin one; a full stop of an abbreviation, an
 * initial ("J. Smith") or a dotted acronym ("U.S. troops") does not end it. No sentence leaves its paragraph.
 */
export function findSentences(tokens: Tokens, paragraphs: SpanList): SpanList {
  const sentences = new SpanListBuilder();
  let token = 0;
  for (let p = 0; p < paragraphs.count; p++) {
    const end = paragraphs.end[p]!;
    while (token < tokens.count && tokens.start[token]! < paragraphs.start[p]!) token++;
    let from = token;
    while (token < tokens.count && tokens.start[token]! < end) {
      if (tokens.kind[token] !== K.terminator) {
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

/** Index behind the terminator at `index`, further ones, and the marks and brackets that close right behind. */
function afterClosing(tokens: Tokens, index: number): number {
  let next = index + 1;
  while (next < tokens.count && !tokens.hasFlag(next, TokenFlag.spaceBefore)) {
    const kind = tokens.kind[next];
    const code = tokens.codeAt(next);
    const closes = kind === K.quotationMark || kind === K.apostrophe || code === 41 || code === 93;
    if (kind !== K.terminator && !closes) break;
    next++;
  }
  return next;
}

function endsSentence(tokens: Tokens, terminator: number, next: number): boolean {
  // Scraped texts lose spaces: "path.”He" still ends a sentence when a mark stands between and a capital follows.
  if (!tokens.hasFlag(next, TokenFlag.spaceBefore)) {
    return next > terminator + 1 && tokens.isWord(next) && tokens.hasFlag(next, TokenFlag.capital);
  }
  if (!canBegin(tokens, next)) return false;
  if (tokens.codeAt(terminator) !== 46 || next > terminator + 1) return true;
  const before = terminator - 1;
  if (before < 0 || !tokens.isWord(before) || tokens.hasFlag(terminator, TokenFlag.spaceBefore)) return true;
  const word = tokens.word[before]!;
  if (TITLES.has(word)) return word === NO ? tokens.kind[next] !== K.number : false;
  if (isInitials(tokens, before)) return STARTERS.has(tokens.word[next]!);
  if (SHORTENED.has(word) && tokens.hasFlag(before, TokenFlag.capital)) return STARTERS.has(tokens.word[next]!);
  return true;
}

const NO = wordId('no');

/** A single letter, alone ("J.") or at the end of a dotted acronym ("U.S.", "p.m."). */
function isInitials(tokens: Tokens, index: number): boolean {
  if (tokens.end[index]! - tokens.start[index]! !== 1) return false;
  // "Vitamin C. The" is rarer in news than "George W. Bush": a lone capital letter counts as an initial.
  return tokens.hasFlag(index, TokenFlag.capital) || (index > 0 && tokens.codeAt(index - 1) === 46);
}

function canBegin(tokens: Tokens, index: number): boolean {
  const kind = tokens.kind[index];
  if (kind === K.word) return tokens.hasFlag(index, TokenFlag.capital);
  return (
    kind !== K.punctuation ||
    tokens.codeAt(index) === 40 ||
    tokens.codeAt(index) === 91 ||
    tokens.codeAt(index) === 0x2022
  );
}
