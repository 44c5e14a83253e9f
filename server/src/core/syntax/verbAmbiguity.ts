import { TokenKind, wordId } from '../text/index.ts';
import { LexicalFlag } from './lexicalFlags.ts';
import { getLexicalFlags } from './lexicon.ts';
import { VERBAL_FLAGS, type WordView } from './wordView.ts';

const OF = wordId('of');
const BY = wordId('by');
const SINGULAR_PRONOUNS = [wordId('he'), wordId('she'), wordId('it')];

/** Where an ambiguous word stands, as far as the phrases before it tell. */
export interface VerbContext {
  /** Something that can be a subject stands before it. */
  readonly isAfterSubject: boolean;
  /** A quote stands before that subject: "…," Tarn notes. */
  readonly isAfterQuote: boolean;
}

/** Whether a word that is known as a verb is one here: "Tarn claims the", but "the claims of". */
export function isVerbInContext(
  view: WordView,
  i: number,
  flags: number,
  { isAfterSubject, isAfterQuote }: VerbContext,
): boolean {
  if (flags & LexicalFlag.oftenNoun) {
    if (flags & LexicalFlag.baseForm && !(flags & LexicalFlag.past) && !isAfterPlural(view, i)) return false;
    // "Warning that the"
    if (flags & LexicalFlag.ingForm && i === view.sentenceStart) return hasComplement(view, i + 1);
    return isAfterSubject && (hasComplement(view, i + 1) || isAfterQuote);
  }
  if (flags & (LexicalFlag.past | LexicalFlag.thirdPerson | LexicalFlag.ingForm | LexicalFlag.participle)) return true;
  if (
    flags &
    (LexicalFlag.preposition | LexicalFlag.speaker | LexicalFlag.cueNoun | LexicalFlag.work | LexicalFlag.title)
  ) {
    return isAfterSubject && hasComplement(view, i + 1);
  }
  return flags & LexicalFlag.verb ? true : isAfterSubject;
}

/** "they claim", "officials report": a base form wants a plural before it. */
function isAfterPlural(view: WordView, i: number): boolean {
  const { tokens } = view;
  let k = i - 1;
  while (
    k > view.from &&
    tokens.isWord(k) &&
    (getLexicalFlags(tokens.word[k]!) & LexicalFlag.adverb || view.isAdverb(k))
  )
    k--;
  if (k < view.from || !tokens.isWord(k)) return false;
  const flags = getLexicalFlags(tokens.word[k]!);
  if (flags & (LexicalFlag.pronominal | LexicalFlag.relative)) return true;
  if (flags & LexicalFlag.subjectPronoun) return !SINGULAR_PRONOUNS.includes(tokens.word[k]!);
  if (flags & (LexicalFlag.auxiliary | LexicalFlag.conjunction)) return true;
  return view.lastLetter(k) === 115 && tokens.end[k]! - tokens.start[k]! > 3;
}

/** Something said follows: words in marks, a clause, an object. */
function hasComplement(view: WordView, i: number): boolean {
  if (i >= view.to) return false;
  if (i >= view.limit) return true;
  const { tokens } = view;
  const code = tokens.codeAt(i);
  if (code === 58) return true;
  // Tarn notes, “…”; but: the claims, which
  if (code === 44) return i + 1 >= view.limit;
  if (tokens.kind[i] === TokenKind.number || tokens.kind[i] === TokenKind.currency) return true;
  if (!tokens.isWord(i)) return false;
  const flags = getLexicalFlags(tokens.word[i]!);
  if (flags === 0) return view.isCapital(i) || !view.hasVerbEnding(i);
  if (
    flags &
    (LexicalFlag.determiner |
      LexicalFlag.possessive |
      LexicalFlag.subjectPronoun |
      LexicalFlag.objectPronoun |
      LexicalFlag.subordinator |
      LexicalFlag.relative)
  )
    return true;
  // "the biggest challenges for" is a noun, "Tarn calls for" a verb.
  if (flags & LexicalFlag.preposition) return tokens.word[i] !== OF && tokens.word[i] !== BY && view.isCapital(i - 2);
  if (flags & LexicalFlag.auxiliary) return false;
  return !(flags & VERBAL_FLAGS) || view.isCapital(i);
}
