import { type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { TokenKind, WordMap, WordSet, wordId } from '../../text/index.ts';

type Direction = 'up' | 'down';

/** Returns the words of a list, each with the direction. */
const listWords = (change: Direction, words: string) =>
  words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [word, change] as const);

/** Verbs and adverbs before a number that give its direction. */
const BEFORE = new WordMap<Direction>([
  ...listWords(
    'up',
    `rise rises rose risen rising increase increases increased increasing climb climbs climbed climbing jump jumps jumped
    jumping surge surges surged surging soar soars soared soaring gain gains gained gaining grow grows grew grown growing
    advance advances advanced advancing rally rallied rallying up spike spiked leap leapt leaped rocketed skyrocketed
    edged upward upwards higher strengthened improved improve improves swelled expanded`,
  ),
  ...listWords(
    'down',
    `fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases
    decreased decreasing slide slides slid sliding slump slumps slumped slumping plunge plunges plunged plunging tumble
    tumbles tumbled tumbling plummet plummets plummeted plummeting sink sinks sank sunk shrink shrinks shrank shrunk
    shrinking dip dips dipped dipping down slip slips slipped slipping retreat retreated ease eased eases shed sheds
    shedding downward downwards lower weakened narrowed contracted reduce reduced reduces reducing dived`,
  ),
]);

/** Down only with a percentage, points or money: "lost 190 points", not "lost two games". */
const LOSING = new WordSet('lose loses lost losing cut cuts cutting');

/** Nouns after a number: "a 12-point drop", "a 3% increase". */
const NOUNS = new WordMap<Direction>([
  ...listWords('up', 'rise increase jump surge gain climb hike spike upswing uptick'),
  ...listWords('down', 'fall drop decline decrease slide slump plunge tumble cut dip reduction'),
]);

/** Adverbs and function words between the verb and the number. */
const BETWEEN_VERB_AND_NUMBER = new WordSet(`
  by to at a an just only even another further about around nearly almost some roughly approximately more less than
  over under as much least slightly sharply steadily modestly rapidly dramatically again still up well close estimated
  record close another seasonally adjusted annual total combined new high low
`);

const AS = wordId('as');

const BY = wordId('by');

const POINT = new WordSet('of in');

/** Maximum number of words skipped between the verb and the number. Hand-set, not measured. */
const MAX_SKIPPED_WORDS = 5;

/** The tokens [from, to) of a figure, and its form. */
export interface DirectionTarget {
  readonly from: number;
  readonly to: number;
  /** Whether the figure is a percentage, points or money. */
  readonly isShare: boolean;
  readonly isRange: boolean;
}

/** Parses the direction of a figure; null if the text gives none. */
export function parseDirection(window: TokenWindow, target: DirectionTarget): Direction | null {
  const { from, isRange } = target;
  const nearest = parseDirectionWord(window, target);
  if (nearest) return nearest === 'none' ? null : nearest;
  const rangeStart = window.word(from) === WORD_ID.from ? from : from - 1;
  const verbEnd = isRange ? rangeStart : findByBefore(window, from);
  return parseDirectionBeforeObject(window, verbEnd) ?? parseDirectionAfter(window, target);
}

/**
 * Parses the direction word closest before the number.
 * @returns null if there is none; 'none' if a word rules out a direction
 */
function parseDirectionWord(window: TokenWindow, { from, isShare }: DirectionTarget): Direction | 'none' | null {
  let at = from - 1;
  let isMargin = false;
  for (let passed = 0; passed <= MAX_SKIPPED_WORDS; passed++, at--) {
    const word = window.word(at);
    if (word === 0) return null;
    // "up to 60" is a bound.
    if (word === WORD_ID.to && (window.word(at - 1) === UP || window.word(at - 1) === CLOSE)) {
      at--;
      continue;
    }
    const change = BEFORE.get(word);
    if (word === DOWN && !isShare && SHUT.has(window.word(at - 1))) return 'none';
    if (change && !(word === UP && NOT_UP.has(window.word(at - 1)))) return change;
    // "lost by 20 points" is a margin, not a change.
    if (LOSING.has(word)) return isShare && !isMargin ? 'down' : 'none';
    isMargin ||= word === BY;
    if (word !== AS && !BETWEEN_VERB_AND_NUMBER.has(word)) return null;
  }
  return null;
}

/** Parses the direction after the number: "15 per cent up", "a 3% increase". Null if there is none. */
function parseDirectionAfter(window: TokenWindow, { from, to, isShare }: DirectionTarget): Direction | null {
  const word = window.word(skipPeriod(window, to));
  // "1.4 per cent down on the month", "15 per cent up"
  if (
    isShare &&
    (word === UP || word === DOWN) &&
    (!window.isWord(to + 1) || AFTER_UP_OR_DOWN.has(window.word(to + 1)))
  )
    return word === UP ? 'up' : 'down';
  const change = word === 0 ? undefined : NOUNS.get(word);
  return change && (POINT.has(window.word(to + 1)) || window.word(from - 1) === WORD_ID.a) ? change : null;
}

/**
 * Finds the direction if an object is between the verb and the number: "increasing its fleet from seven to 10", "raised
 * rates by 2%".
 */
function parseDirectionBeforeObject(window: TokenWindow, from: number): Direction | null {
  if (window.word(from) !== WORD_ID.from && window.word(from) !== BY) return null;
  for (let at = from - 1; at >= from - MAX_OBJECT_TOKENS; at--) {
    const kind = window.inside(at) ? window.tokens.kind[at] : TokenKind.terminator;
    const passes =
      kind === TokenKind.apostrophe || kind === TokenKind.dash || (kind === TokenKind.number && window.isDash(at + 1));
    if (kind !== TokenKind.word && !passes) return null;
    const word = window.word(at);
    if (CLAUSES.has(word)) return null;
    const change = word === 0 ? undefined : BEFORE.get(word);
    if (change && !(word === UP && NOT_UP.has(window.word(at - 1)))) return change;
    if (CUTTING.has(word)) return 'down';
    if (RAISING.has(word)) return 'up';
  }
  return null;
}

/**
 * Returns the index of the "by" before the number, possibly with a bound between them; the index of the number if there
 * is none.
 */
function findByBefore(window: TokenWindow, from: number): number {
  let at = from - 1;
  for (let passed = 0; passed < 3 && BETWEEN_VERB_AND_NUMBER.has(window.word(at)) && window.word(at) !== BY; passed++)
    at--;
  return window.word(at) === BY ? at : from;
}

/** Returns the index after a period between the number and its noun: "a 22% year-over-year decrease". */
function skipPeriod(window: TokenWindow, to: number): number {
  let at = to;
  while (at - to < 6 && (PERIOD.has(window.word(at)) || (at > to && window.isJoiningHyphen(at)))) at++;
  return at;
}

const PERIOD = new WordSet('year month quarter week on over annual monthly quarterly sharp further overall net');

const MAX_OBJECT_TOKENS = 9;

/** Words that begin a new clause or a passive. */
const CLAUSES = new WordSet('as that which who when while but if because after before was were is are be been');

const CUTTING = new WordSet('cut cuts cutting lowered lowers lowering slashed slashing trimmed trimming');

const RAISING = new WordSet(
  'raised raises raising raise lifted lifts lifting lift boosted boosts boosting boost doubled',
);

/** Words after "up" or "down" with which it is a direction: "down on the month", "up over the year". */
const AFTER_UP_OR_DOWN = new WordSet('on from year over and but to in at since compared');

const DOWN = wordId('down');

/** Verbs before "down" that give no direction: "closed down two lanes". */
const SHUT = new WordSet(
  'closed close closing shut shutting turned turning tracked shot gunned hunted broke broken tore torn',
);

/** Whether the word gives a direction. */
export function isDirectionWord(window: TokenWindow, index: number): boolean {
  const word = window.word(index);
  if (word === 0 || (word === UP && NOT_UP.has(window.word(index - 1)))) return false;
  return BEFORE.get(word) !== undefined || LOSING.has(word);
}

const UP = wordId('up');

const CLOSE = wordId('close');

/** Verbs before "up" that give no direction: "made up 5% of", "ended up 10 metres away", "set up two camps". */
const NOT_UP = new WordSet(
  'made make makes making end ended ends set sets setting picked pick took take takes take come',
);
