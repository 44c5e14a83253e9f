import {
  CLOSE_PAREN,
  NEWS_AGENCY_WORDS,
  OPEN_PAREN,
  TokenFlag,
  TokenKind,
  type Tokens,
  WordSet,
} from '../../../text/index.ts';
import type { EarlierFindings } from '../../lines/earlierFindings.ts';
import { findLastProse } from '../../lines/linePredicates.ts';
import type { LineView } from '../../lines/lineView.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { type Finding, type Rule, wholeLine } from '../rule.ts';

const CREDITS = new PatternSet(`
  ^originally (published|appeared|posted|written) (as|in|on|by|at|for|to)
  ^this (article|story|post|piece|essay|column|interview|report|review|commentary) (was|has been|is)? (originally|first|also|previously)? (appeared|published|republished|reprinted|reproduced|posted|syndicated|ran|provided|produced) (by|in|on|at|from|with|for|under|as|here|through|#|january|february|march|april|may|june|july|august|september|october|november|december)
  ^the (article|story|post|piece|essay|column|commentary) (was|has been|is)? (originally|first|also|previously) (appeared|published|republished|posted|ran) (in|on|at|by|here) ...8 $
  ^read the (original|full|complete) (article|story|post|report|piece|interview) (on|at|here|in|from)
  ^(published|provided|distributed|supplied|syndicated|powered|presented) by _ ...6 $
  ^published in (partnership|association|cooperation) with
  ^(additional|further) reporting (by|from)
  ^reporting by ...12 (editing|writing) by
  ^(with|includes) (additional|further)? (files|reporting|inputs?|material|contributions?) (from|by)
  ^(with|by|from) (agency|agencies|wire) (inputs?|reports?|services?|report)?$
  ^(from|by) (wire|staff|agency) (and|or)? (wire|staff)? (reports?|services?)$
  ^news (agencies|services)$
  ^source ...5 (news agencies|agencies|reuters|afp|ap|associated press|news)$
  contributed (reporting )?(to|for) this (report|story|article|post|piece|review)
  contributed reporting$
  ^contributing (reporters?|writers?)? (associated press|reuters|afp|_ _ ...6 $)
  ^materials provided by
  ^(staff|associated press|ap|reuters|bloomberg) (writers?|reporters?|correspondents?) _ ...12 (contributed|reported)
`);

const REPORTED_FROM = new PatternSet('reported from _ ...4 $');

/** Staff credits. Evidence only below the body or in brackets, because such a line can sign a part of a long text. */
const STAFF = new PatternSet(`
  ^(reporting|writing|editing|words|compiled|edited) by _
`);

/** Names of news agencies that are a sign-off on their own. */
const AGENCIES = new WordSet(`
  ${NEWS_AGENCY_WORDS} agencies wires
`);
/** Other words of a sign-off. */
const SIGN_OFF_WORDS = new WordSet(
  'with by from source sources and the agence france presse associated press news agency via staff',
);

/** Words after the dash of a sign-off. */
const SIGN_OFF_PREPOSITIONS = new WordSet('with by via from');

/** Maximum number of words of a credit. Hand-set, not measured. */
const MAX_CREDIT_WORDS = 45;
/** Maximum number of words of a name before "reported from". Hand-set, not measured. */
const MAX_NAME_WORDS = 4;
/** Maximum number of words of a sign-off. Hand-set, not measured. */
const MAX_SIGN_OFF_WORDS = 6;
/** Range of the number of words of a sign-off that starts with a dash: a preposition and a name. Hand-set, not measured. */
const MIN_DASHED_WORDS = 2;
const MAX_DASHED_WORDS = 4;
/** Minimum number of words of the last paragraph, including its sign-off. Hand-set, not measured. */
const MIN_SIGNED_WORDS = 9;
/** Maximum number of words of a sign-off that is attached to the last paragraph. Hand-set, not measured. */
const MAX_ATTACHED_WORDS = 3;
/** Minimum number of tokens of the paragraph before an attached sign-off. Hand-set, not measured. */
const MIN_TOKENS_BEFORE_SIGN_OFF = 6;

export const syndicationCredit: Rule = {
  id: 'syndication-credit',
  title: 'Syndication and agency credits',
  description:
    'Lines that state where a text was first published, which agency supplied it or who contributed to it, and the name of an agency at the end of an article. “Reuters reported that …” is news and is not matched.',
  examples: [
    'Originally published as Ferry strike ends on Orrin Island',
    '(Reporting by Ada Lume; editing by Piet Oster)',
    '– with AFP',
  ],
  tier: 'strip',
  find(view, earlier) {
    const found: Finding[] = [];
    const last = findLastProse(view, earlier);
    for (let line = 0; line < view.count; line++) {
      if (isCredit(view, line, last)) found.push(wholeLine(line, 'syndication-credit'));
      else if (isSignOff(view, line) || isDashedCredit(view, line, last)) found.push(wholeLine(line, 'agency-name'));
    }
    const attached = findAttachedSignOff(view, earlier);
    if (attached) found.push(attached);
    return found;
  },
};

function isCredit(view: LineView, line: number, lastProse: number): boolean {
  if (view.wordCount(line) > MAX_CREDIT_WORDS) return false;
  if (CREDITS.has(view, line) || isReportedFrom(view, line)) return true;
  const isBracketed = view.article.tokens.codeAt(view.firstToken[line]!) === OPEN_PAREN;
  return (line > lastProse || isBracketed) && STAFF.has(view, line);
}

/** Whether the line is a credit such as "Ada Lume reported from Orrin", not "No damage was reported from Orrin". */
function isReportedFrom(view: LineView, line: number): boolean {
  const first = view.firstWord[line]!;
  const match = REPORTED_FROM.find(view, line);
  if (!match || match.first === first || match.first - first > MAX_NAME_WORDS) return false;
  for (let word = first; word < match.first; word++)
    if (!view.article.tokens.hasFlag(view.wordToken[word]!, TokenFlag.capital)) return false;
  return true;
}

/** Whether the line consists of agencies and sign-off words, with at least one agency: "– with AFP". */
function isSignOff(view: LineView, line: number): boolean {
  const end = view.endWord[line]!;
  const count = view.wordCount(line);
  if (count === 0 || count > MAX_SIGN_OFF_WORDS) return false;
  let hasAgency = false;
  for (let word = view.firstWord[line]!; word < end; word++) {
    const id = view.words[word]!;
    if (AGENCIES.has(id)) hasAgency = true;
    else if (!SIGN_OFF_WORDS.has(id)) return false;
  }
  return hasAgency;
}

/** Whether the line, below the body, is a dash, a preposition and a capitalized name: "– with Norrpress". */
function isDashedCredit(view: LineView, line: number, lastProse: number): boolean {
  const { tokens } = view.article;
  const count = view.wordCount(line);
  if (line <= lastProse || count < MIN_DASHED_WORDS || count > MAX_DASHED_WORDS) return false;
  if (tokens.kind[view.firstToken[line]!] !== TokenKind.dash) return false;
  const first = view.firstWord[line]!;
  if (!SIGN_OFF_PREPOSITIONS.has(view.words[first]!)) return false;
  for (let word = first + 1; word < view.endWord[line]!; word++) {
    if (!tokens.hasFlag(view.wordToken[word]!, TokenFlag.capital)) return false;
  }
  return true;
}

/** Finds a name after the last sentence of the last paragraph: "… exchange of views. Reuters", "(Reuters)". */
function findAttachedSignOff(view: LineView, { isBoilerplate }: EarlierFindings): Finding | undefined {
  // The name hides the end of the sentence from `isProse`, so the last paragraph is recognized by its length alone.
  let line = view.count - 1;
  while (line >= 0 && (isBoilerplate[line] === 1 || view.wordCount(line) < MIN_SIGNED_WORDS)) line--;
  if (line < 0) return undefined;
  const { tokens } = view.article;
  const lineStart = view.firstToken[line]!;
  const isBracketed = tokens.codeAt(view.endToken[line]! - 1) === CLOSE_PAREN;
  const lastWord = view.endToken[line]! - (isBracketed ? 2 : 1);
  let firstWord = lastWord + 1;
  while (firstWord > lineStart && tokens.isWord(firstWord - 1) && tokens.hasFlag(firstWord - 1, TokenFlag.capital))
    firstWord--;
  const wordCount = lastWord + 1 - firstWord;
  if (wordCount < 1 || wordCount > MAX_ATTACHED_WORDS) return undefined;
  if (isBracketed && tokens.codeAt(firstWord - 1) !== OPEN_PAREN) return undefined;
  let first = firstWord;
  while (first > lineStart && isSignOffMark(tokens, first - 1)) first--;
  if (!followsSentence(tokens, first, lineStart)) return undefined;
  const isAgency = wordCount === 1 && AGENCIES.has(tokens.word[lastWord]!);
  return {
    first: line,
    last: line,
    start: tokens.start[first]!,
    end: view.end[line]!,
    tier: isAgency ? 'strip' : 'review',
    reason: { code: isAgency ? 'agency-sign-off' : 'name-sign-off' },
  };
}

/** Whether the token introduces a sign-off: a dash or an opening bracket. */
function isSignOffMark(tokens: Tokens, token: number): boolean {
  return tokens.kind[token] === TokenKind.dash || tokens.codeAt(token) === OPEN_PAREN;
}

/** Whether a sentence of some length, in a line that starts at token `lineStart`, ends right before the token. */
function followsSentence(tokens: Tokens, token: number, lineStart: number): boolean {
  let previous = token - 1;
  while (
    previous > lineStart &&
    (tokens.kind[previous] === TokenKind.quotationMark || tokens.kind[previous] === TokenKind.apostrophe)
  )
    previous--;
  return tokens.kind[previous] === TokenKind.terminator && previous - lineStart >= MIN_TOKENS_BEFORE_SIGN_OFF;
}
