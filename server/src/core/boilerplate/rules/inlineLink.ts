import { TokenFlag, TokenKind } from '../../text/index.ts';
import { LineTrait, type LineView } from '../lines/lineView.ts';
import { PatternSet } from '../lines/phrasePatterns.ts';
import { type Finding, type Rule, wholeLine } from '../rule.ts';

/** Words that open a link to another article when a colon, bar or dash follows. */
const OPENERS = new PatternSet(`
  (also|exclusive|exclusiveread)? (read|see|watch|listen|related|readmore|more|next|previously|recommended|earlier|background|explainer|opinion|don't miss|must read|trending|video|podcast) (also|more|next|here|this|now|on this|on the subject|story|stories|article|articles|post|posts|content|coverage|video|link|links|reading|news)?
  (you (may|might) (also )?(like|enjoy|be interested in)|in case you missed it|icymi|further reading|for more|up next|most read|top story|from the archives?|editor's pick|click here|go deeper|keep reading)
`);
/** Whole lines that are links, with or without a mark behind the opener. */
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

export const inlineLink: Rule = {
  id: 'inline-link',
  title: 'Links to other articles',
  description:
    'Single lines and bracketed notes that send the reader to another article, and such a link glued to the end of a paragraph: “… on Friday.Also Read | …”. Only the glued part is flagged.',
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
      if (count <= 45 && opensLink(view, line)) {
        found.push(wholeLine(line, 'article-link'));
        continue;
      }
      if (count <= 28 && LINKS.has(view, line) && !isTold(view, line)) {
        const plain = !view.has(line, LineTrait.closed) || count <= 12;
        found.push(wholeLine(line, 'page-link', plain ? 'strip' : 'review'));
        continue;
      }
      if (count > 6) {
        const attached = gluedLink(view, line);
        if (attached) found.push(attached);
      }
    }
    return found;
  },
};

function isTold(view: LineView, line: number): boolean {
  return view.has(line, LineTrait.quoted) && view.has(line, LineTrait.closed);
}

/** "Related: …", "READ MORE | …", "(Also read: …)". A word behind the mark has to follow. */
function opensLink(view: LineView, line: number): boolean {
  const first = view.firstWord[line]!;
  const hit = OPENERS.find(view, line);
  if (!hit || hit.first !== first || hit.end >= view.endWord[line]!) return false;
  if (!hasMark(view, hit.end)) return false;
  const single = hit.end - hit.first === 1;
  // "Video: …", "Opinion: …" may open a headline of the article itself; "More: …" and "Next: …" hardly ever.
  return !single || STRONG.has(view, line);
}

const STRONG = new PatternSet(
  '^(also|related|readmore|more|next|watch|recommended|exclusiveread|previously|read|see|icymi)',
);

/** A colon, bar, dash or arrow stands between the word before `word` and `word`. */
function hasMark(view: LineView, word: number): boolean {
  const { tokens } = view.article;
  for (let token = view.wordToken[word - 1]! + 1; token < view.wordToken[word]!; token++) {
    const code = tokens.codeAt(token);
    if (code === 0x3a || code === 0x7c || code === 0xbb || code === 0x203a || code === 0x3e || code === 0x2192)
      return true;
    // A dash needs a space before it: "read-only" is no link.
    if (
      tokens.kind[token] === TokenKind.dash &&
      (tokens.hasFlag(token, TokenFlag.spaceBefore) || tokens.hasFlag(token + 1, TokenFlag.spaceBefore))
    )
      return true;
  }
  return false;
}

const GLUED = new PatternSet(`
  (also read|read also|read more|see also|watch also|also see|also watch|must read|don't miss|related|related (story|stories|article|news|video)|recommended|read here|more here|in case you missed it|read this|also check)
`);

/** A link behind a full stop inside a line: from the opener to the line's end, if no sentence ends behind it. */
function gluedLink(view: LineView, line: number): Finding | undefined {
  const { tokens } = view.article;
  const end = view.endWord[line]!;
  let from = view.firstWord[line]! + 4;
  while (from < end) {
    const hit = GLUED.find(view, line, from);
    if (!hit) return undefined;
    from = hit.first + 1;
    if (hit.end >= end || !hasMark(view, hit.end)) continue;
    const token = view.wordToken[hit.first]!;
    const before = tokens.kind[token - 1];
    if (before !== TokenKind.terminator && before !== TokenKind.quotationMark && before !== TokenKind.apostrophe)
      continue;
    if (end - hit.end > 30 || endsSentenceInside(view, token, view.endToken[line]! - 1)) continue;
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

/** A full stop with a space and a capital behind it, between two tokens. */
function endsSentenceInside(view: LineView, from: number, to: number): boolean {
  const { tokens } = view.article;
  for (let token = from; token < to; token++) {
    if (
      tokens.codeAt(token) === 46 &&
      tokens.hasFlag(token + 1, TokenFlag.spaceBefore) &&
      tokens.hasFlag(token + 1, TokenFlag.capital)
    )
      return true;
  }
  return false;
}
