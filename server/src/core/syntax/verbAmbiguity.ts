import { TokenKind, wordId } from '../text/index.ts';
import { LexicalFlag } from './lexicalFlags.ts';
import { lexicalFlagsOf } from './lexicon.ts';
import { VERBAL, type WordView } from './wordView.ts';

const K = TokenKind;

const OF = wordId('of');
const BY = wordId('by');
const SINGULAR = [wordId('he'), wordId('she'), wordId('it')];

/** Where an ambiguous word stands, as far as the phrases before it tell. */
export interface VerbContext {
  /** Something that can be a subject stands before it. */
  readonly afterSubject: boolean;
  /** A quote stands before that subject: "…," Tarn notes. */
  readonly afterQuote: boolean;
}

/** Whether a word that is known as a verb is one here: "Tarn claims the", but "the claims of". */
export function isVerbHere(
  view: WordView,
  i: number,
  bits: number,
  { afterSubject, afterQuote }: VerbContext,
): boolean {
  if (bits & LexicalFlag.nounToo) {
    if (bits & LexicalFlag.base && !(bits & LexicalFlag.past) && !followsPlural(view, i)) return false;
    // "Warning that the"
    if (bits & LexicalFlag.ing && i === view.sentenceStart) return hasObject(view, i + 1);
    return afterSubject && (hasObject(view, i + 1) || afterQuote);
  }
  if (bits & (LexicalFlag.past | LexicalFlag.third | LexicalFlag.ing | LexicalFlag.participle)) return true;
  if (
    bits &
    (LexicalFlag.preposition | LexicalFlag.speaker | LexicalFlag.cueNoun | LexicalFlag.work | LexicalFlag.title)
  ) {
    return afterSubject && hasObject(view, i + 1);
  }
  return bits & LexicalFlag.verb ? true : afterSubject;
}

/** "they claim", "officials report": a base form wants a plural before it. */
function followsPlural(view: WordView, i: number): boolean {
  const { tokens } = view;
  let k = i - 1;
  while (
    k > view.from &&
    tokens.isWord(k) &&
    (lexicalFlagsOf(tokens.word[k]!) & LexicalFlag.adverb || view.isAdverb(k))
  )
    k--;
  if (k < view.from || !tokens.isWord(k)) return false;
  const bits = lexicalFlagsOf(tokens.word[k]!);
  if (bits & (LexicalFlag.pronominal | LexicalFlag.relative)) return true;
  if (bits & LexicalFlag.subject) return !SINGULAR.includes(tokens.word[k]!);
  if (bits & (LexicalFlag.auxiliary | LexicalFlag.conjunction)) return true;
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
  const bits = lexicalFlagsOf(tokens.word[i]!);
  if (bits === 0) return view.isCapital(i) || !view.hasVerbEnding(i);
  if (
    bits &
    (LexicalFlag.determiner |
      LexicalFlag.possessive |
      LexicalFlag.subject |
      LexicalFlag.object |
      LexicalFlag.subordinator |
      LexicalFlag.relative)
  )
    return true;
  // "the biggest challenges for" is a noun, "Tarn calls for" a verb.
  if (bits & LexicalFlag.preposition) return tokens.word[i] !== OF && tokens.word[i] !== BY && view.isCapital(i - 2);
  if (bits & LexicalFlag.auxiliary) return false;
  return !(bits & VERBAL) || view.isCapital(i);
}
