import { getLexicalFlags, LexicalFlag } from '../../syntax/index.ts';
import { TokenFlag, TokenKind, type Tokens } from '../../text/index.ts';

/** Words between a quote and the verb of saying behind it: "…, the old mayor of Orrin said". */
const MAX_SUBJECT_TOKENS = 6;

/** Tokens behind an opening mark that is never closed: fewer are a stray mark. */
const MIN_UNCLOSED_TOKENS = 4;

/**
 * Where a quote ends whose closing mark is missing: the token behind its last one, or -1 when nothing shows that it is a
 * quote at all. `open` is the opening mark, `limit` the end of the paragraph or the mark before which it must have ended,
 * `inside` the first mark of a quote that may stand inside it.
 */
export function findUnclosedEnd(
  tokens: Tokens,
  open: number,
  limit: number,
  inside: number,
  paragraph: { readonly from: number; readonly to: number },
  isSentenceEnd: (token: number) => boolean,
): number {
  const before = open > paragraph.from ? tokens.codeAt(open - 1) : -1;
  const introduced = before === -1 || before === 44 || before === 58;
  for (let i = open + 2; i < inside - 1; i++) {
    const code = tokens.codeAt(i);
    if ((code === 44 || code === 63 || code === 33) && isFollowedBySpeechVerb(tokens, i + 1, limit)) return i + 1;
  }
  // A quote that runs on through the next paragraph closes in its last one.
  if (limit === paragraph.to && limit - open > MIN_UNCLOSED_TOKENS) return limit;
  if (!introduced) return -1;
  for (let i = open + 2; i < limit; i++) if (isSentenceEnd(i)) return i + 1;
  return -1;
}

/** "he said", "said the mayor", right here. */
function isFollowedBySpeechVerb(tokens: Tokens, from: number, limit: number): boolean {
  let subject = false;
  for (let i = from; i < Math.min(limit, from + MAX_SUBJECT_TOKENS); i++) {
    if (tokens.kind[i] === TokenKind.terminator && !tokens.hasFlag(i - 1, TokenFlag.capital)) return false;
    if (!tokens.isWord(i)) continue;
    const flags = getLexicalFlags(tokens.word[i]!);
    if (
      flags & LexicalFlag.say &&
      flags & (LexicalFlag.past | LexicalFlag.thirdPerson) &&
      !(flags & LexicalFlag.oftenNoun)
    ) {
      const next =
        tokens.isWord(i + 1) &&
        (tokens.hasFlag(i + 1, TokenFlag.capital) ||
          (getLexicalFlags(tokens.word[i + 1]!) & (LexicalFlag.determiner | LexicalFlag.subjectPronoun)) !== 0);
      return i === from ? next : subject;
    }
    if (tokens.hasFlag(i, TokenFlag.capital) || flags & (LexicalFlag.subjectPronoun | LexicalFlag.determiner))
      subject = true;
    else if (!subject) return false;
  }
  return false;
}

/** Whether a closing mark without its opening one ends a quote: it ends the paragraph, or somebody says so behind it. */
export function closesLostQuote(tokens: Tokens, markEnd: number, to: number): boolean {
  return markEnd >= to || isFollowedBySpeechVerb(tokens, markEnd, to);
}
