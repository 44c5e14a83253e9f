import { BE_FORMS, CASUALTIES, HARM_VERBS, PHRASE_ENDS, type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { WordSet } from '../../text/index.ts';
import { type Counted, spanOf } from './counted.ts';

/** "140 killed", "34 were wounded", "nine others", and a bare number after "killing". */
export function parseCasualties(window: TokenWindow, index: number): Counted | null {
  const word = window.word(index);
  if (word !== 0) {
    const endsPhrase =
      !window.isWord(index + 1) || PHRASE_ENDS.has(window.word(index + 1)) || window.isNumber(index + 1);
    if (CASUALTIES.has(word) && (endsPhrase || window.lower(index + 1).endsWith('ly'))) {
      return { heads: ['person'], noun: spanOf(window, index, index + 1), to: index + 1 };
    }
    if (OTHERS.has(word) && isHarmed(window, index)) {
      return { heads: ['person'], noun: spanOf(window, index, index + 1), to: index + 1 };
    }
    if (DYING.has(word)) return { heads: ['person'], noun: spanOf(window, index, index + 1), to: index };
    if (BE_FORMS.has(word)) {
      for (let at = index + 1; at <= index + 3; at++) {
        const next = window.word(at);
        if (CASUALTIES.has(next) || DYING.has(next))
          return { heads: ['person'], noun: spanOf(window, at, at + 1), to: index };
        if (next === 0 || !(BE_FORMS.has(next) || window.lower(at).endsWith('ly'))) break;
      }
    }
  }
  return null;
}

/** What people do who are counted by a bare number: "12 died", "40 have survived". */
const DYING = new WordSet('died dies die perished drowned survived');

function isHarmed(window: TokenWindow, index: number): boolean {
  for (let at = index - 1; at >= index - 6 && at >= window.start; at--) {
    const word = window.word(at);
    if (HARM_VERBS.has(word) || CASUALTIES.has(word)) return true;
  }
  return CASUALTIES.has(window.word(index + 1)) || CASUALTIES.has(window.word(index + 2));
}

const OTHERS = new WordSet('others');

/** "a crowd of 1,300", "a town of over 21,000": people by what stands before. */
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

/** People counted by a bare number: "killing two", "wounded nine". `from` is the number's first token. */
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

/** "a third of those screened" */
export function parseThose(window: TokenWindow, index: number): Counted | null {
  const at = index + 1;
  if (!THOSE.has(window.word(at))) return null;
  const participle = window.isWord(at + 1) && window.lower(at + 1).endsWith('ed') ? at + 2 : at + 1;
  return { heads: ['person'], noun: spanOf(window, at, participle), to: participle };
}
