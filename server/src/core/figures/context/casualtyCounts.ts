import { BE_FORMS, CASUALTIES, HARM_VERBS, PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { WordSet } from '../../text/index.ts';
import { type Counted, createTokenSpan } from './counted.ts';

/**
 * Parses people counted by their fate: "140 killed", "34 were wounded", "nine others". `index` is the token after the
 * number. Returns null if there are none.
 */
export function parseCasualties(window: TokenWindow, index: number): Counted | null {
  const word = window.word(index);
  if (word !== 0) {
    const endsPhrase =
      !window.isWord(index + 1) || PHRASE_ENDS.has(window.word(index + 1)) || window.isNumber(index + 1);
    if (CASUALTIES.has(word) && (endsPhrase || window.lower(index + 1).endsWith('ly'))) {
      return { heads: ['person'], noun: createTokenSpan(window, index, index + 1), to: index + 1 };
    }
    if (OTHERS.has(word) && isHarmed(window, index)) {
      return { heads: ['person'], noun: createTokenSpan(window, index, index + 1), to: index + 1 };
    }
    if (DYING.has(word)) return { heads: ['person'], noun: createTokenSpan(window, index, index + 1), to: index };
    if (BE_FORMS.has(word)) {
      for (let at = index + 1; at <= index + 3; at++) {
        const next = window.word(at);
        if (CASUALTIES.has(next) || DYING.has(next))
          return { heads: ['person'], noun: createTokenSpan(window, at, at + 1), to: index };
        if (next === 0 || !(BE_FORMS.has(next) || window.lower(at).endsWith('ly'))) break;
      }
    }
  }
  return null;
}

/** Verbs whose subject is a bare number of people: "12 died", "40 have survived". */
const DYING = new WordSet('died dies die perished drowned survived');

function isHarmed(window: TokenWindow, index: number): boolean {
  for (let at = index - 1; at >= index - 6 && at >= window.start; at--) {
    const word = window.word(at);
    if (HARM_VERBS.has(word) || CASUALTIES.has(word)) return true;
  }
  return CASUALTIES.has(window.word(index + 1)) || CASUALTIES.has(window.word(index + 2));
}

const OTHERS = new WordSet('others');

/** Whether the words before the number make it a number of people: "a crowd of 1,300", "a town of over 21,000". */
export function isCrowd(window: TokenWindow, from: number): boolean {
  for (let at = from - 1; at >= from - 5 && at >= window.start; at--) {
    const word = window.word(at);
    if (word === WORD_ID.of) return CROWDS.has(window.word(at - 1));
    if (word === 0 || !BEFORE_NUMBER.has(word)) return false;
  }
  return false;
}

const CROWDS = new WordSet(`
  crowd crowds population populations audience audiences community congregation gathering attendance staff workforce
  electorate throng
`);

/**
 * Whether a bare number is the object of a verb of harm: "killing two", "wounded nine". `from` is the first token of
 * the number.
 */
export function isBareCasualty(window: TokenWindow, from: number): boolean {
  for (let at = from - 1; at >= from - 4 && at >= window.start; at--) {
    const word = window.word(at);
    if (HARM_VERBS.has(word)) return true;
    if (word === 0 || !BEFORE_NUMBER.has(word)) return false;
  }
  return false;
}

const BEFORE_NUMBER = new WordSet('at least about more than nearly some as many another over around up to almost a');

const THOSE = new WordSet('those them');

/** Parses "of those screened" in "a third of those screened"; null if there is no such phrase. */
export function parseThose(window: TokenWindow, index: number): Counted | null {
  const at = index + 1;
  if (!THOSE.has(window.word(at))) return null;
  const participle = window.isWord(at + 1) && window.lower(at + 1).endsWith('ed') ? at + 2 : at + 1;
  return { heads: ['person'], noun: createTokenSpan(window, at, participle), to: participle };
}
