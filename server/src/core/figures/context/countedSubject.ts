import { isPluralAt, PHRASE_ENDS, singularAt, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { TokenKind, WordSet, wordId } from '../../text/index.ts';
import { type Counted, createTokenSpan } from './counted.ts';
import { parseCountedNounPhrase } from './countedNounPhrase.ts';

/** Verbs whose object is the number of the subject: "arrests totalled 310". */
const COUNTING = new WordSet(`
  total totals totalled totaled totalling totaling number numbers numbered numbering
`);

/** Verbs that give the number of a plural subject: "deaths reached 310", "arrests climbed to 310". */
const REACHING = new WordSet('reach reaches reached reaching exceed exceeds exceeded passed topped hit');

const MOVING = new WordSet(`
  rise rises rose risen rising climb climbs climbed climbing grow grows grew grown growing jump jumps jumped increase increases
  increased soar soared swell swelled swollen surge surged fall falls fell fallen falling drop drops dropped decline declined
  decrease decreased shrink shrank shrunk plunge plunged stand stands stood standing amount amounts amounted doubled
`);

const BEING = new WordSet('is was are were be been');

/** Words between the verb and the number. */
const BETWEEN_VERB_AND_NUMBER = new WordSet(`
  to at a an of from about around nearly almost some roughly approximately more less than over under as many up least most only
  just record new estimated fewer further sharply slightly steadily again still well even close total another by then now
`);

/** Words between the subject and its verb. */
const HELPERS = new WordSet(
  'has have had will would could may might should now already also is are was were expected to since',
);

const MAX_SKIPPED_WORDS = 5;

const MAX_HELPERS = 4;

/** Plurals whose number is a price, an amount or a level, not a count. */
const NO_COUNTS = new WordSet(`
  shares stocks bonds futures prices profits earnings revenues losses costs debts assets reserves deposits loans yields rates
  points indices temperatures levels ratings averages odds results figures numbers estimates proceeds expenses wages savings
  funds taxes fees premiums margins dividends holdings liabilities currencies markets highs lows winds gusts speeds values
  reports exports imports benefits incomes budgets damages dollars euros pounds others it they
`);

const NUMBER = wordId('number');

const TOLL = wordId('toll');

const DEATHS = new WordSet('death casualty');

const DEAD = new WordSet('dead injured wounded missing');

/** Maximum distance, in tokens, between "the number of" and its verb. Hand-set, not measured. */
const MAX_NUMBER_OF_DISTANCE = 10;

/**
 * Parses the subject that a bare number counts: "sales totalled 1,522", "the dead numbered 40", "the number of rigs was
 * 394". Returns null if there is none.
 * @param from first token of the number
 * @param to index after the number
 */
export function parseCountedSubject(window: TokenWindow, from: number, to: number): Counted | null {
  let at = from - 1;
  for (let passed = 0; passed < MAX_SKIPPED_WORDS && BETWEEN_VERB_AND_NUMBER.has(window.word(at)); passed++) at--;
  const verb = window.word(at);
  if (verb === 0) return null;
  const moves = MOVING.has(verb) && reaches(window, at + 1, from);
  const isCounting = COUNTING.has(verb) || REACHING.has(verb) || moves;
  if (!isCounting && !BEING.has(verb)) return null;
  let end = at;
  for (let passed = 0; passed < MAX_HELPERS && HELPERS.has(window.word(end - 1)); passed++) end--;
  const numbered = parseNumberOf(window, end, to);
  if (numbered || !isCounting) return numbered;
  return parsePlural(window, end, to, COUNTING.has(verb));
}

/**
 * Whether the number is the level that was reached: "climbed to 310", "stood at 310", "rose from 310". In "rose 310" it
 * is the change.
 */
function reaches(window: TokenWindow, index: number, from: number): boolean {
  for (let at = index; at < from; at++) {
    const word = window.word(at);
    if (word === WORD_ID.to || word === AT || word === WORD_ID.from) return true;
  }
  return false;
}

const AT = wordId('at');

/** Parses "the number of rigs [working worldwide] was". `end` is the index after the subject. */
function parseNumberOf(window: TokenWindow, end: number, to: number): Counted | null {
  for (let at = end - 1; at >= end - MAX_NUMBER_OF_DISTANCE; at--) {
    const kind = window.inside(at) ? window.tokens.kind[at] : TokenKind.terminator;
    if (kind !== TokenKind.word && kind !== TokenKind.dash && kind !== TokenKind.apostrophe) return null;
    if (window.word(at) !== NUMBER || window.word(at + 1) !== WORD_ID.of) continue;
    const phrase = parseCountedNounPhrase(window, at + 2, 'plural');
    if (!phrase?.isPlural || phrase.to > end) return null;
    return { heads: [singularAt(window, phrase.head)], noun: createTokenSpan(window, phrase.from, phrase.to), to };
  }
  return null;
}

/**
 * Parses the plural immediately before the verb: "the death toll", "the dead", "confirmed arrests". Null if there is none.
 * @param end index after the plural
 * @param isCountingVerb whether the verb counts any subject: "exports totalled 40", but not "exports rose to 40"
 */
function parsePlural(window: TokenWindow, end: number, to: number, isCountingVerb: boolean): Counted | null {
  const head = end - 1;
  const word = window.word(head);
  if (!window.isWord(head)) return null;
  const before = window.word(head - 1);
  if ((word === TOLL && DEATHS.has(before)) || (DEAD.has(word) && before === WORD_ID.the)) {
    return { heads: ['person'], noun: createTokenSpan(window, word === TOLL ? head - 1 : head, head + 1), to };
  }
  if (!isPluralAt(window, head) || PHRASE_ENDS.has(word) || (!isCountingVerb && NO_COUNTS.has(word))) return null;
  // "of the barns fell to", "exports to islands rose to": the head of the subject is further to the left.
  if (isObjectOf(window, head)) return null;
  return { heads: [singularAt(window, head)], noun: createTokenSpan(window, head, head + 1), to };
}

/** Whether a preposition precedes the noun, possibly with adjectives between them. */
function isObjectOf(window: TokenWindow, head: number): boolean {
  for (let at = head - 1; at >= head - 4 && window.isWord(at); at--) {
    const word = window.word(at);
    if (PREPOSITIONS.has(word)) return true;
    if (PHRASE_ENDS.has(word) && !ARTICLES.has(word)) return false;
  }
  return false;
}

const ARTICLES = new WordSet('the its his her their our these those this that all');

const PREPOSITIONS = new WordSet(
  'of in on at by for from to with without among between during against over under per into',
);
