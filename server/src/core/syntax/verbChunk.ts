import { wordId } from '../text/index.ts';
import { type Chunk, createVerbChunk } from './chunk.ts';
import { LexicalFlag } from './lexicalFlags.ts';
import { lexicalFlagsOf } from './lexicon.ts';
import { CLOSED, VERBAL, type WordView } from './wordView.ts';

const TO = wordId('to');
const S = wordId('s');
const T = wordId('t');
/** Forms of be and have that carry no tense. */
const TENSELESS = [wordId('being'), wordId('having'), wordId('been')];

/** Reads the verb group that starts at token `from`: auxiliaries, adverbs and the main verb ("has never said", "to say"). */
export function parseVerbChunk(view: WordView, from: number): Chunk {
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
      if (lexicalFlagsOf(clitic) & LexicalFlag.modal) modal = true;
      i += 2;
      continue;
    }
    if (!tokens.isWord(i) || (i > from && view.isSentenceEnd(i - 1))) break;
    if (i > from && view.isCapital(i) && !view.titleCase) break;
    const word = tokens.word[i]!;
    const known = i === from ? view.bits(i) : lexicalFlagsOf(word);
    if (known & LexicalFlag.auxiliary) {
      if (head >= 0) break;
      auxiliary = true;
      finite ||= !infinitive && !TENSELESS.includes(word);
      if (known & LexicalFlag.be) be = true;
      if (known & LexicalFlag.modal) modal = true;
    } else if (word === TO) {
      if (head >= 0 || (i > from && !auxiliary) || !view.beginsInfinitive(i + 1)) break;
      if (!auxiliary) infinitive = true;
    } else if (known & (LexicalFlag.adverb | LexicalFlag.time) && !(known & VERBAL)) {
      if (head >= 0 || known & LexicalFlag.time) break;
    } else if (head >= 0 || known & (CLOSED | LexicalFlag.determiner | LexicalFlag.possessive)) break;
    else if (known & VERBAL) {
      if (be && !(known & (LexicalFlag.participle | LexicalFlag.ing | LexicalFlag.past))) break;
      head = i;
      bits = known;
    } else if (view.hasVerbEnding(i)) {
      head = i;
      bits = view.isIng(i) ? LexicalFlag.ing : LexicalFlag.past | LexicalFlag.participle;
    } else if (!view.isAdverb(i)) {
      // An unknown word is the main verb behind "did" and "will", and behind "to" unless it is a person.
      if (!(auxiliary ? !be : infinitive && !(known & LexicalFlag.speaker))) break;
      head = i;
      bits = known | LexicalFlag.base;
    }
    i++;
  }
  if (head < 0) {
    head = i > from ? i - 1 : from;
    bits = 0;
    i = Math.max(i, from + 1);
  } else if (!auxiliary && !infinitive) {
    finite =
      (bits & LexicalFlag.ing) === 0 &&
      (bits & (LexicalFlag.past | LexicalFlag.third | LexicalFlag.base | LexicalFlag.verb)) !== 0;
  }
  const isIng = (bits & LexicalFlag.ing) !== 0 && view.isIng(head);
  const passive = be && !isIng && (bits & LexicalFlag.participle) !== 0;
  return createVerbChunk(from, i, head, bits, { finite, passive, infinitive, modal });
}
