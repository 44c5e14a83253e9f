import { COLON, COMMA, SMALL_S, TokenKind, wordId } from '../text/index.ts';
import { LexicalFlag } from './lexicalFlags.ts';
import { getLexicalFlags } from './lexicon.ts';
import { VERBAL_FLAGS, type WordView } from './wordView.ts';

const OF = wordId('of');
const BY = wordId('by');
const SINGULAR_PRONOUNS = [wordId('he'), wordId('she'), wordId('it')];

/** Minimum length, in UTF-16 code units, of a word in -s that counts as a plural. Hand-set, not measured. */
const MIN_PLURAL_CHARS = 4;

/** The context of an ambiguous word, as given by the chunks before it. */
export interface VerbContext {
  /** The chunk before it can be a subject. */
  readonly isAfterSubject: boolean;
  /** A quote precedes that subject: "…," Tarn notes. */
  readonly isAfterQuote: boolean;
}

/** Whether a word that can be a verb is one in this context: "Tarn claims the", but not "the claims of". */
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

/** Whether a plural or a pronoun precedes, which a base form needs: "they claim", "officials report". */
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
  return view.getLastLetter(k) === SMALL_S && tokens.end[k]! - tokens.start[k]! >= MIN_PLURAL_CHARS;
}

/** Whether a complement follows: a quote, a clause or an object. */
function hasComplement(view: WordView, i: number): boolean {
  if (i >= view.to) return false;
  if (i >= view.limit) return true;
  const { tokens } = view;
  const code = tokens.codeAt(i);
  if (code === COLON) return true;
  // Tarn notes, “…”; but: the claims, which
  if (code === COMMA) return i + 1 >= view.limit;
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
