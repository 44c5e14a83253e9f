import { TokenKind, wordId } from '../text/index.ts';
import { Lex } from './lexicalFlags.ts';
import { lexical } from './lexicon.ts';
import { VERBAL, type WordView } from './wordView.ts';

const K = TokenKind;

const OF = wordId('of');
const BY = wordId('by');
const SINGULAR = [wordId('he'), wordId('she'), wordId('it')];

/** Where an ambiguous word stands, as far as the phrases before it tell. */
export interface Place {
  /** Something that can be a subject stands before it. */
  readonly afterSubject: boolean;
  /** A quote stands before that subject: "…," Tarn notes. */
  readonly afterQuote: boolean;
}

/** Whether a word that is known as a verb is one here: "Tarn claims the", but "the claims of". */
export function isVerbHere(view: WordView, i: number, bits: number, { afterSubject, afterQuote }: Place): boolean {
  if (bits & Lex.nounToo) {
    if (bits & Lex.base && !(bits & Lex.past) && !followsPlural(view, i)) return false;
    // "Warning that the"
    if (bits & Lex.ing && i === view.sentenceStart) return hasObject(view, i + 1);
    return afterSubject && (hasObject(view, i + 1) || afterQuote);
  }
  if (bits & (Lex.past | Lex.third | Lex.ing | Lex.participle)) return true;
  if (bits & (Lex.preposition | Lex.speaker | Lex.cueNoun | Lex.work | Lex.title)) {
    return afterSubject && hasObject(view, i + 1);
  }
  return bits & Lex.verb ? true : afterSubject;
}

/** "they claim", "officials report": a base form wants a plural before it. */
function followsPlural(view: WordView, i: number): boolean {
  const { tokens } = view;
  let k = i - 1;
  while (k > view.from && tokens.isWord(k) && (lexical(tokens.word[k]!) & Lex.adverb || view.isAdverb(k))) k--;
  if (k < view.from || !tokens.isWord(k)) return false;
  const bits = lexical(tokens.word[k]!);
  if (bits & (Lex.pronominal | Lex.relative)) return true;
  if (bits & Lex.subject) return !SINGULAR.includes(tokens.word[k]!);
  if (bits & (Lex.auxiliary | Lex.conjunction)) return true;
  return view.lastLetter(k) === 115 && tokens.end[k]! - tokens.start[k]! > 3;
}

/** Something said follows: words in marks, a clause, an object. */
function hasObject(view: WordView, i: number): boolean {
  if (i >= view.to) return false;
  if (i >= view.limit) return true;
  const { tokens } = view;
  const code = tokens.codeAt(i);
  if (code === 58) return true;
  // Tarn notes, “…”; but: the claims, which
  if (code === 44) return i + 1 >= view.limit;
  if (tokens.kind[i] === K.number || tokens.kind[i] === K.currency) return true;
  if (!tokens.isWord(i)) return false;
  const bits = lexical(tokens.word[i]!);
  if (bits === 0) return view.isCapital(i) || !view.hasVerbEnding(i);
  if (bits & (Lex.determiner | Lex.possessive | Lex.subject | Lex.object | Lex.subordinator | Lex.relative))
    return true;
  // "the biggest challenges for" is a noun, "Tarn calls for" a verb.
  if (bits & Lex.preposition) return tokens.word[i] !== OF && tokens.word[i] !== BY && view.isCapital(i - 2);
  if (bits & Lex.auxiliary) return false;
  return !(bits & VERBAL) || view.isCapital(i);
}
