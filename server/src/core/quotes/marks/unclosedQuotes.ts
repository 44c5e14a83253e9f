import { getLexicalFlags, LexicalFlag } from '../../syntax/index.ts';
import { COLON, COMMA, EXCLAMATION_MARK, QUESTION_MARK, TokenFlag, TokenKind, type Tokens } from '../../text/index.ts';

/** Maximum number of tokens from the end of a quote through the verb of saying: "…, the old mayor of Orrin said". Hand-set, not measured. */
const MAX_SUBJECT_TOKENS = 6;

/** Maximum number of tokens from an opening mark to the end of the paragraph if the mark is stray. Hand-set, not measured. */
const MAX_STRAY_TOKENS = 4;

/** An opening mark without its closing mark. All positions are token indices. */
export interface UnclosedQuote {
  /** The opening mark. */
  readonly open: number;
  /** The quote ends here at the latest: the end of the paragraph, or the next mark that opens a quote. */
  readonly limit: number;
  /** The first mark of a nested quote; `limit` if there is none. */
  readonly nestedFrom: number;
  /** Token range of the paragraph, half-open. */
  readonly paragraphFrom: number;
  readonly paragraphTo: number;
  readonly isSentenceEnd: (token: number) => boolean;
}

/** Finds the end of a quote whose closing mark is missing: returns the token after it, -1 if there is no sign of a quote. */
export function findUnclosedEnd(tokens: Tokens, quote: UnclosedQuote): number {
  const { open, limit, nestedFrom } = quote;
  for (let i = open + 2; i < nestedFrom - 1; i++) {
    const code = tokens.codeAt(i);
    const canEndQuote = code === COMMA || code === QUESTION_MARK || code === EXCLAMATION_MARK;
    if (canEndQuote && isFollowedBySpeechVerb(tokens, i + 1, limit)) return i + 1;
  }
  // A quote of several paragraphs has its closing mark in the last one only.
  if (limit === quote.paragraphTo && limit - open > MAX_STRAY_TOKENS) return limit;
  const before = open > quote.paragraphFrom ? tokens.codeAt(open - 1) : undefined;
  const isIntroduced = before === undefined || before === COMMA || before === COLON;
  if (!isIntroduced) return -1;
  for (let i = open + 2; i < limit; i++) if (quote.isSentenceEnd(i)) return i + 1;
  return -1;
}

/** Whether a subject and a verb of saying follow at once, in either order: "he said", "said the mayor". */
function isFollowedBySpeechVerb(tokens: Tokens, from: number, limit: number): boolean {
  let hasSubject = false;
  for (let i = from; i < Math.min(limit, from + MAX_SUBJECT_TOKENS); i++) {
    if (tokens.kind[i] === TokenKind.terminator && !tokens.hasFlag(i - 1, TokenFlag.capital)) return false;
    if (!tokens.isWord(i)) continue;
    const flags = getLexicalFlags(tokens.word[i]!);
    if (
      flags & LexicalFlag.say &&
      flags & (LexicalFlag.past | LexicalFlag.thirdPerson) &&
      !(flags & LexicalFlag.oftenNoun)
    ) {
      const isSubjectNext =
        tokens.isWord(i + 1) &&
        (tokens.hasFlag(i + 1, TokenFlag.capital) ||
          (getLexicalFlags(tokens.word[i + 1]!) & (LexicalFlag.determiner | LexicalFlag.subjectPronoun)) !== 0);
      return i === from ? isSubjectNext : hasSubject;
    }
    if (tokens.hasFlag(i, TokenFlag.capital) || flags & (LexicalFlag.subjectPronoun | LexicalFlag.determiner))
      hasSubject = true;
    else if (!hasSubject) return false;
  }
  return false;
}

/** Whether a closing mark without an opening mark ends a quote: it ends the paragraph, or a verb of saying follows. */
export function closesLostQuote(tokens: Tokens, markEnd: number, to: number): boolean {
  return markEnd >= to || isFollowedBySpeechVerb(tokens, markEnd, to);
}
