import { wordId } from '../text/index.ts';
import { type Phrase, verbPhrase } from './chunk.ts';
import { Lex } from './lexicalFlags.ts';
import { lexical } from './lexicon.ts';
import { CLOSED, VERBAL, type WordView } from './wordView.ts';

const TO = wordId('to');
const S = wordId('s');
const T = wordId('t');
/** Forms of be and have that carry no tense. */
const TENSELESS = [wordId('being'), wordId('having'), wordId('been')];

/** Reads the verb group that starts at token `from`: auxiliaries, adverbs and the main verb ("has never said", "to say"). */
export function readVerb(view: WordView, from: number): Phrase {
  const { tokens } = view;
  let i = from;
  let head = -1;
  let bits = 0;
  let finite = false;
  let infinitive = false;
  let be = false;
  let auxiliary = false;
  let modal = false;
  while (i < view.limit) {
    if (view.isClitic(i)) {
      const clitic = tokens.word[i + 1]!;
      if (clitic === S) be = true;
      auxiliary = true;
      if (clitic !== T) finite = true;
      if (lexical(clitic) & Lex.modal) modal = true;
      i += 2;
      continue;
    }
    if (!tokens.isWord(i) || (i > from && view.isSentenceEnd(i - 1))) break;
    if (i > from && view.isCapital(i) && !view.titleCase) break;
    const word = tokens.word[i]!;
    const known = i === from ? view.bits(i) : lexical(word);
    if (known & Lex.auxiliary) {
      if (head >= 0) break;
      auxiliary = true;
      finite ||= !infinitive && !TENSELESS.includes(word);
      if (known & Lex.be) be = true;
      if (known & Lex.modal) modal = true;
    } else if (word === TO) {
      if (head >= 0 || (i > from && !auxiliary) || !view.beginsInfinitive(i + 1)) break;
      if (!auxiliary) infinitive = true;
    } else if (known & (Lex.adverb | Lex.time) && !(known & VERBAL)) {
      if (head >= 0 || known & Lex.time) break;
    } else if (head >= 0 || known & (CLOSED | Lex.determiner | Lex.possessive)) break;
    else if (known & VERBAL) {
      if (be && !(known & (Lex.participle | Lex.ing | Lex.past))) break;
      head = i;
      bits = known;
    } else if (view.hasVerbEnding(i)) {
      head = i;
      bits = view.isIng(i) ? Lex.ing : Lex.past | Lex.participle;
    } else if (!view.isAdverb(i)) {
      // An unknown word is the main verb behind "did" and "will", and behind "to" unless it is a person.
      if (!(auxiliary ? !be : infinitive && !(known & Lex.speaker))) break;
      head = i;
      bits = known | Lex.base;
    }
    i++;
  }
  if (head < 0) {
    head = i > from ? i - 1 : from;
    bits = 0;
    i = Math.max(i, from + 1);
  } else if (!auxiliary && !infinitive) {
    finite = (bits & Lex.ing) === 0 && (bits & (Lex.past | Lex.third | Lex.base | Lex.verb)) !== 0;
  }
  const isIng = (bits & Lex.ing) !== 0 && view.isIng(head);
  const passive = be && !isIng && (bits & Lex.participle) !== 0;
  return verbPhrase(from, i, head, bits, { finite, passive, infinitive, modal });
}
