import type { TokenWindow } from '../../syntax/index.ts';
import { WordSet } from '../../text/index.ts';
import type { UnitMention } from './unitMention.ts';

const DEG_CELSIUS = new WordSet('degc');

const DEG_FAHRENHEIT = new WordSet('degf');

const DEGREES = new WordSet('degree degrees deg degs');

const CELSIUS = new WordSet('celsius centigrade celcius centigrate c');

const FAHRENHEIT = new WordSet('fahrenheit farenheit f');

const TEMPERATURE_CUES = new WordSet(`
  temperature temperatures heat hot cold cool warm thermostat weather forecast heatwave thermometer mercury sunny chilly
  freezing oven
`);

/**
 * Maximum distance, in tokens before the number, of a word that makes degrees a temperature. Hand-set, not measured.
 */
const MAX_CUE_DISTANCE = 10;

/**
 * Parses the scale after a degree sign: "°C", "° F". Without one, the context decides between an angle and a
 * temperature.
 */
export function parseDegree(window: TokenWindow, index: number): UnitMention {
  const word = window.word(index);
  if (
    word !== 0 &&
    (window.length(index) > 1 ||
      window.isCapital(index) ||
      window.followsWithoutSpace(index) ||
      !window.isWord(index + 1))
  ) {
    if (CELSIUS.has(word)) return { to: index + 1, name: 'degree Celsius' };
    if (FAHRENHEIT.has(word)) return { to: index + 1, name: 'degree Fahrenheit' };
  }
  return { to: index, name: isAboutHeat(window, index) ? 'degree of temperature' : 'degree' };
}

export function parseDegreeWord(window: TokenWindow, index: number): UnitMention | null {
  const word = window.word(index);
  if (word === 0) return null;
  if (DEG_CELSIUS.has(word)) return { to: index + 1, name: 'degree Celsius' };
  if (DEG_FAHRENHEIT.has(word)) return { to: index + 1, name: 'degree Fahrenheit' };
  if (!DEGREES.has(word)) {
    if (window.length(index) === 1) return null;
    if (CELSIUS.has(word)) return { to: index + 1, name: 'degree Celsius' };
    return FAHRENHEIT.has(word) ? { to: index + 1, name: 'degree Fahrenheit' } : null;
  }
  const next = window.isJoiningHyphen(index + 1) ? index + 2 : index + 1;
  return parseDegree(window, next === index + 2 && window.word(next) === 0 ? index + 1 : next);
}

function isAboutHeat(window: TokenWindow, index: number): boolean {
  for (let at = index - 1; at >= index - MAX_CUE_DISTANCE && at >= window.start; at--) {
    if (TEMPERATURE_CUES.has(window.word(at))) return true;
  }
  return false;
}
