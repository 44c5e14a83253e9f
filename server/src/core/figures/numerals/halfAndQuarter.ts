import { DOZEN_WORDS, HUNDRED_WORDS, SCALE_WORDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { WordSet, wordId } from '../../text/index.ts';
import { QUARTER, SHARE_CUES, withScale } from './fractions.ts';
import { createNumeral, type Numeral } from './numeral.ts';

/**
 * Parses a half or quarter: "half a million", "half an hour", "half-dozen", "half of the", "a half", "quarter million",
 * "a quarter of". Null if the word is neither.
 * @param from first token of the numeral, which may be an article
 * @param at token of "half" or "quarter"
 */
export function parseHalfOrQuarter(window: TokenWindow, from: number, at: number): Numeral | null {
  const word = window.word(at);
  const value = word === WORD_ID.half ? 0.5 : 0.25;
  let next = at + 1;
  const hyphen = window.isJoiningHyphen(next);
  if (hyphen) next++;
  const article = window.word(next) === WORD_ID.a || window.word(next) === WORD_ID.an;
  const after = article && !hyphen ? next + 1 : next;
  const following = window.word(after);
  if (following !== 0) {
    if (DOZEN_WORDS.has(following)) return createNumeral(after + 1, 12 * value);
    const power = SCALE_WORDS.get(following);
    if (power !== undefined)
      return createNumeral(after + 1, value * 10 ** power, { scale: power, roundingUnit: 10 ** (power - 1) });
    if (HUNDRED_WORDS.has(following)) return createNumeral(after + 1, value * 100);
    // "half an hour", "quarter-mile"; in "in the same quarter a year ago" it is three months.
    if (HALVED_UNITS.has(following) && (hyphen || (article && word === WORD_ID.half)))
      return createNumeral(after, value);
  }
  // "a half point cut", "a quarter-point": the counted noun follows.
  if (POINTS.has(window.word(next)) && (hyphen || from !== at)) return createNumeral(at + 1, value);
  const before = window.word(from - 1);
  // "said that half of them"
  const isPartOf = before === THAT && from === at && window.word(next) === WORD_ID.of;
  if (hyphen || (HALF_PARTS.has(before) && !isPartOf)) return null;
  const shares = SHARE_CUES.has(before) || BY_HALF.has(before);
  // "the current quarter of seven firms" is three months.
  const isPart = word !== QUARTER || from !== at || shares || from === window.start;
  if (window.word(next) === WORD_ID.of && isPart) return withScale(window, next, value);
  if (word === QUARTER) return shares && from !== at ? createNumeral(next, value, { isFraction: true }) : null;
  if (shares || HALF_OF.has(window.word(next))) return createNumeral(next, value, { isFraction: true });
  if (from !== at && (HALVED_UNITS.has(window.word(next)) || window.word(next) === TURN))
    return createNumeral(next, value);
  if (from !== at && next >= window.end) return createNumeral(next, value, { isFraction: true });
  return null;
}

const POINTS = new WordSet('point percentage');

const TURN = wordId('turn');

const THAT = wordId('that');

const HALVED_UNITS = new WordSet(`
  hour minute second day week month year century decade mile kilometre kilometer metre meter inch foot pint litre liter
  gallon acre hectare tonne ton pound kilo kilogram ounce teaspoon tablespoon marathon percentage
`);

const HALF_OF = new WordSet('the its their his her our my your that those these all');

const BY_HALF = new WordSet('by almost nearly');

const HALF_PARTS = new WordSet(
  'first second third fourth final next last other better opening latter in this that each top bottom my his her opposite northern southern eastern western upper lower right left front back early same whole',
);
