import { NEWS_AGENCY_WORDS, TokenFlag, TokenKind, WordSet } from '../../text/index.ts';
import type { LineView } from '../lines/lineView.ts';
import { PatternSet } from '../lines/phrasePatterns.ts';
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

/** Who worked on the text. Inside a long text such a line may sign a part of it: only at the end, or in brackets. */
const STAFF = new PatternSet(`
  ^(reporting|writing|editing|words|compiled|edited) by _
`);

/** News agencies whose bare name signs an article off. */
const AGENCIES = new WordSet(`
  ${NEWS_AGENCY_WORDS} agencies wires
`);
const SIGN_OFF = new WordSet(
  'with by from source sources and the agence france presse associated press news agency via staff',
);

const BY = new WordSet('with by via from');

/** The last paragraph of an article has at least this many words, its signature included. */
const LEAST_SIGNED = 9;

const REASON = 'syndication-credit';

export const syndicationCredit: Rule = {
  id: 'syndication-credit',
  title: 'Syndication and agency credits',
  description:
    'Lines that say where a text was published first, which agency supplied it or who else worked on it, and the bare name of an agency that signs an article off. “Reuters reported that …” is news and stays.',
  examples: [
    'Originally published as Ferry strike ends on Orrin Island',
    '(Reporting by Ada Lume; editing by Piet Oster)',
    '– with AFP',
  ],
  tier: 'strip',
  find(view) {
    const found: Finding[] = [];
    const last = view.findLastProse();
    for (let line = 0; line < view.count; line++) {
      const credits =
        view.wordCount(line) <= 45 &&
        (CREDITS.has(view, line) || isReportedFrom(view, line) || (isEnd(view, line, last) && STAFF.has(view, line)));
      if (credits) found.push(wholeLine(line, REASON));
      else if (isSignOff(view, line) || isDashedCredit(view, line, last)) found.push(wholeLine(line, 'agency-name'));
    }
    const attached = gluedSignOff(view);
    if (attached) found.push(attached);
    return found;
  },
};

function isEnd(view: LineView, line: number, lastProse: number): boolean {
  return line > lastProse || view.article.tokens.codeAt(view.firstToken[line]!) === 40;
}

/** "Ada Lume reported from Orrin", and not "No damage was reported from Orrin". */
function isReportedFrom(view: LineView, line: number): boolean {
  const first = view.firstWord[line]!;
  const hit = REPORTED_FROM.find(view, line);
  if (!hit || hit.first === first || hit.first - first > 4) return false;
  for (let word = first; word < hit.first; word++)
    if (!view.article.tokens.hasFlag(view.wordToken[word]!, TokenFlag.capital)) return false;
  return true;
}

/** A line of up to six words, all of them agencies or words of credit, with at least one agency: "– with AFP". */
function isSignOff(view: LineView, line: number): boolean {
  const end = view.endWord[line]!;
  const count = view.wordCount(line);
  if (count === 0 || count > 6) return false;
  let agency = false;
  for (let word = view.firstWord[line]!; word < end; word++) {
    const id = view.words[word]!;
    if (AGENCIES.has(id)) agency = true;
    else if (!SIGN_OFF.has(id)) return false;
  }
  return agency;
}

/** "– with Norrpress" below the running text: a dash, "with" or "by", and one to three capitalised words. */
function isDashedCredit(view: LineView, line: number, lastProse: number): boolean {
  const { tokens } = view.article;
  const count = view.wordCount(line);
  if (line <= lastProse || count < 2 || count > 4 || tokens.kind[view.firstToken[line]!] !== TokenKind.dash)
    return false;
  const first = view.firstWord[line]!;
  if (!BY.has(view.words[first]!)) return false;
  for (let word = first + 1; word < view.endWord[line]!; word++) {
    if (!tokens.hasFlag(view.wordToken[word]!, TokenFlag.capital)) return false;
  }
  return true;
}

/** The agency's name behind the last full stop of the article: "… exchange of views. Reuters" */
function gluedSignOff(view: LineView): Finding | undefined {
  // The name behind the full stop hides the end of the sentence: length alone has to tell running text here.
  let line = view.count - 1;
  while (line >= 0 && (view.junk[line] === 1 || view.wordCount(line) < LEAST_SIGNED)) line--;
  if (line < 0) return undefined;
  const { tokens } = view.article;
  const from = view.firstToken[line]!;
  const closes = tokens.codeAt(view.endToken[line]! - 1) === 41;
  const last = view.endToken[line]! - (closes ? 2 : 1);
  let first = last + 1;
  while (first > from && tokens.isWord(first - 1) && tokens.hasFlag(first - 1, TokenFlag.capital)) first--;
  const words = last + 1 - first;
  if (words < 1 || words > 3) return undefined;
  const known = words === 1 && AGENCIES.has(tokens.word[last]!);
  if (closes && tokens.codeAt(first - 1) !== 40) return undefined;
  while (first > from && (tokens.kind[first - 1] === TokenKind.dash || tokens.codeAt(first - 1) === 40)) first--;
  let before = first - 1;
  while (
    before > from &&
    (tokens.kind[before] === TokenKind.quotationMark || tokens.kind[before] === TokenKind.apostrophe)
  )
    before--;
  if (tokens.kind[before] !== TokenKind.terminator || before - from < 6) return undefined;
  return {
    first: line,
    last: line,
    start: tokens.start[first]!,
    end: view.end[line]!,
    tier: known ? 'strip' : 'review',
    reason: { code: known ? 'agency-sign-off' : 'name-sign-off' },
  };
}
