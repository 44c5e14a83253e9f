import {
  COLON,
  GREATER_THAN_SIGN,
  PERIOD,
  RIGHT_GUILLEMET,
  RIGHT_SINGLE_GUILLEMET,
  RIGHTWARDS_ARROW,
  TokenFlag,
  TokenKind,
  VERTICAL_BAR,
} from '../../../text/index.ts';
import { LineTrait, type LineView } from '../../lines/lineView.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { type Finding, type Rule, wholeLine } from '../rule.ts';

/** Words that open a link to another article if a colon, bar, dash or arrow follows. */
const OPENERS = new PatternSet(`
  (also|exclusive|exclusiveread)? (read|see|watch|listen|related|readmore|more|next|previously|recommended|earlier|background|explainer|opinion|don't miss|must read|trending|video|podcast) (also|more|next|here|this|now|on this|on the subject|story|stories|article|articles|post|posts|content|coverage|video|link|links|reading|news)?
  (you (may|might) (also )?(like|enjoy|be interested in)|in case you missed it|icymi|further reading|for more|up next|most read|top story|from the archives?|editor's pick|click here|go deeper|keep reading)
`);
/** Complete lines that are links, with or without a mark after the opener. */
const LINKS = new PatternSet(`
  ^(click|tap) here ...
  ^(click|tap) (here|for|to|through) ...12 $
  ^read (our|the|more|about|all|his|her|their) (full|complete|entire|latest|other|review|about|coverage|stories|on|from|of|in|at|here|by|reviews|guide|guides|explainer|statement|report|transcript) ...14 $
  ^(see|view|check out|visit|browse|explore|find|follow) (our|all|the|more) (full|complete|latest|other|best|top|all|our|of our|coverage|stories|guide|gallery|photos|_) ...10 (here|below|page|guide|gallery|coverage|stories|reviews|articles|section|website|site|columns)$
  ^for more (information|news|stories|on|details|about|of|_ news|_ stories|coverage|from|like) ...20 $
  ^(read|see|find|get|discover) (more|the latest|the full|all the latest) (on|about|at|here|from|of|in|stories|news|financial|business|_ news) ...12 $
  ^(learn|find out|discover) more (about|on|at|here|in|from) ...12 $
  ^want (to (read|know|learn|see)|more) ...14 $
  ^(watch|listen to|see) (the|our|it|more|how|what|below) ...6 (here|below|video|above|episode|podcast|interview|now)$
  ^(read|watch|see|listen) (it|more|the rest|the full|this) ...4 (here|below|at|on) ...3 $
  ^(get|check out|here are|here's) ...8 (here|below)$
  ^(buy|get) (your )?tickets ...6 $
`);

/** Maximum number of words of a line that opens with a link. Hand-set, not measured. */
const MAX_OPENED_WORDS = 45;
/** Maximum number of words of a line that is a link. Hand-set, not measured. */
const MAX_LINK_WORDS = 28;
/** Maximum number of words of a link of tier `strip` that ends as a sentence does. Hand-set, not measured. */
const MAX_STRIP_SENTENCE_WORDS = 12;
/** Maximum number of words of a line without an attached link. Hand-set, not measured. */
const MAX_UNATTACHED_WORDS = 6;
/** Minimum number of words before an attached link. Hand-set, not measured. */
const MIN_WORDS_BEFORE_LINK = 4;
/** Maximum number of words of an attached link after its opener. Hand-set, not measured. */
const MAX_ATTACHED_WORDS = 30;

export const inlineLink: Rule = {
  id: 'inline-link',
  title: 'Links to other articles',
  description:
    'Lines and bracketed notes that link to another article, and links run into the end of a paragraph: “… on Friday.Also Read | …”. In a paragraph, only the link is reported.',
  examples: [
    'READ MORE: Ferry strike enters second week',
    '[Related: How the harbour was dug]',
    'Also Read | Ferry fares to rise',
  ],
  tier: 'strip',
  find(view) {
    const found: Finding[] = [];
    for (let line = 0; line < view.count; line++) {
      const count = view.wordCount(line);
      if (count <= MAX_OPENED_WORDS && opensLink(view, line)) {
        found.push(wholeLine(line, 'article-link'));
        continue;
      }
      if (count <= MAX_LINK_WORDS && LINKS.has(view, line) && !isQuotedSentence(view, line)) {
        const isCertain = !view.has(line, LineTrait.endsSentence) || count <= MAX_STRIP_SENTENCE_WORDS;
        found.push(wholeLine(line, 'page-link', isCertain ? 'strip' : 'review'));
        continue;
      }
      if (count > MAX_UNATTACHED_WORDS) {
        const attached = findAttachedLink(view, line);
        if (attached) found.push(attached);
      }
    }
    return found;
  },
};

function isQuotedSentence(view: LineView, line: number): boolean {
  return view.has(line, LineTrait.quotation) && view.has(line, LineTrait.endsSentence);
}

/** Whether the line is an opener, a mark and a title: "Related: …", "READ MORE | …", "(Also read: …)". */
function opensLink(view: LineView, line: number): boolean {
  const first = view.firstWord[line]!;
  const match = OPENERS.find(view, line);
  if (!match || match.first !== first || match.end >= view.endWord[line]!) return false;
  if (!followsMark(view, match.end)) return false;
  const isSingleWord = match.end - match.first === 1;
  return !isSingleWord || STRONG_OPENERS.has(view, line);
}

/** Single words that hardly ever open the headline of the article itself, unlike "Video: …" and "Opinion: …". */
const STRONG_OPENERS = new PatternSet(
  '^(also|related|readmore|more|next|watch|recommended|exclusiveread|previously|read|see|icymi)',
);

/** Whether a colon, bar, dash or arrow is between the preceding word and `word`. */
function followsMark(view: LineView, word: number): boolean {
  const { tokens } = view.article;
  for (let token = view.wordToken[word - 1]! + 1; token < view.wordToken[word]!; token++) {
    if (LINK_MARKS.has(tokens.codeAt(token))) return true;
    // A dash needs a space before or after it: "read-only" is not a link.
    if (
      tokens.kind[token] === TokenKind.dash &&
      (tokens.hasFlag(token, TokenFlag.spaceBefore) || tokens.hasFlag(token + 1, TokenFlag.spaceBefore))
    )
      return true;
  }
  return false;
}

/** Character codes of the marks after the opener of a link. */
const LINK_MARKS: ReadonlySet<number> = new Set([
  COLON,
  VERTICAL_BAR,
  RIGHT_GUILLEMET,
  RIGHT_SINGLE_GUILLEMET,
  GREATER_THAN_SIGN,
  RIGHTWARDS_ARROW,
]);

/** Openers of links that are attached to a paragraph. */
const ATTACHED_OPENERS = new PatternSet(`
  (also read|read also|read more|see also|watch also|also see|also watch|must read|don't miss|related|related (story|stories|article|news|video)|recommended|read here|more here|in case you missed it|read this|also check)
`);

/** Finds a link after a sentence: from the opener to the end of the line, if no other sentence ends in between. */
function findAttachedLink(view: LineView, line: number): Finding | undefined {
  const { tokens } = view.article;
  const end = view.endWord[line]!;
  let from = view.firstWord[line]! + MIN_WORDS_BEFORE_LINK;
  while (from < end) {
    const match = ATTACHED_OPENERS.find(view, line, from);
    if (!match) return undefined;
    from = match.first + 1;
    if (match.end >= end || !followsMark(view, match.end)) continue;
    const token = view.wordToken[match.first]!;
    if (!canEndSentence(tokens.kind[token - 1])) continue;
    if (end - match.end > MAX_ATTACHED_WORDS || containsSentenceEnd(view, token, view.endToken[line]! - 1)) continue;
    return {
      first: line,
      last: line,
      start: tokens.start[token]!,
      end: view.end[line]!,
      reason: { code: 'attached-link' },
    };
  }
  return undefined;
}

function canEndSentence(kind: number | undefined): boolean {
  return kind === TokenKind.terminator || kind === TokenKind.quotationMark || kind === TokenKind.apostrophe;
}

/** Whether one of the tokens `[from, to)` is a full stop that is followed by a space and a capital. */
function containsSentenceEnd(view: LineView, from: number, to: number): boolean {
  const { tokens } = view.article;
  for (let token = from; token < to; token++) {
    if (
      tokens.codeAt(token) === PERIOD &&
      tokens.hasFlag(token + 1, TokenFlag.spaceBefore) &&
      tokens.hasFlag(token + 1, TokenFlag.capital)
    )
      return true;
  }
  return false;
}
