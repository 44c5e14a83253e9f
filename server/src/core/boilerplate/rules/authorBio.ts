import { TokenFlag, WordSet } from '../../text/index.ts';
import { isReport } from '../lines/linePredicates.ts';
import { AT, LineTrait, type LineView, NUMBER } from '../lines/lineView.ts';
import { PatternSet } from '../lines/phrasePatterns.ts';
import { type Finding, type Rule, wholeLine } from '../rule.ts';

/** How to reach the writer: no news sentence says it like this. */
const CONTACT = new PatternSet(`
  (follow|find|reach|email|contact|e-mail) (him|her|them|me|_ _|_) (on|at|via|by) ...2 (twitter|x|instagram|facebook|linkedin|threads|bluesky|mastodon|tiktok|@|_ @|email|e-mail)
  (follow|find) (him|her|them|me) (on|at)
  can be (reached|contacted|found) (at|on|by|via) ...5 (@|_ @|twitter|instagram|linkedin|facebook)
  (reach|email|contact) (him|her|me|the (author|writer|reporter)) (at|on|by|via|here)
  ^(email|e-mail)? ...2 email protected
  ^(twitter|email|instagram|x|e-mail) @ _ ...3 $
  (e-mail|email) @? _ @
  send (story )?(tips|feedback|comments|suggestions) to
  more (articles|stories|posts|from|work) (by|from) _ _?$
  ^(see|view|read) ...3 (more|all|full) ...3 (by|bio|profile|articles)
  ^# followers?$
`);

/** Without an address or account in it, an appeal of the police reads much the same. */
const ACCOUNT = new PatternSet('(@|twitter|instagram|facebook|linkedin|threads|bluesky|mastodon|tiktok|x)');

/** Who the writer is. */
const BIO = new PatternSet(`
  is (a|an|the|our|cnn's|_'s|_ _'s|_ _ _'s) ...7 (reporter|writer|editor|correspondent|journalist|columnist|contributor|blogger|photographer|critic|author|fellow|intern|freelancer) (for|at|covering|with|based|who|and|on|in|of|focusing|from)
  is (a|an|the|our|cnn's|_'s|_ _'s) ...3 producer (for|at|covering|with|based|who)
  is (a|an|the|our) ...6 (reporter|writer|correspondent|columnist|contributor|blogger)$
  ^about the (author|writer|reporter|authors|writers)
  ^_ _ _? (staff|senior|contributing|associate|managing|deputy|executive|chief)? (writer|reporter|correspondent|editor in chief|columnist|contributor|contributing writer|senior editor|staff writer|managing editor)$
  ^(by|from) ...4 (staff|contributing|senior) (writer|reporter|editor)
  ^(contributing|staff|senior|freelance|associate|managing|news|deputy|assistant|chief|executive|digital|special|national|political|science|sports|business|guest|entertainment|features|data) ...2 (writer|reporter|editor|correspondent|columnist|producer|contributor|journalist|photographer)$
  ^(writer|reporter|editor|contributor|author|journalist|correspondent|columnist)$
  ^(research|edited|reviewed|fact checked|written|photographed|illustrated|researched|compiled|produced) by _ ...8 $
`);

/** What somebody writes about. Contracts and countries cover things, too: a name, "he" or "she" has to stand before it. */
const BEAT = new PatternSet(`
  (covers|writes about|reports on|has covered|has been covering|has written for|has reported for)
`);
const PERSON = new WordSet('he she they i');
const NO_NAME = new WordSet('the a an this that these its his her their our one');
/** A name has hardly ever more words. */
const LONGEST_NAME = 4;

export const authorBio: Rule = {
  id: 'author-bio',
  title: 'Author notes',
  description:
    'Who the writer is and how to reach him or her, above or below the article. Safe to remove only where the line gives an address or account; else for review.',
  examples: [
    'Ada Lume is a reporter for the Harbour Herald. Follow her on Instagram.',
    'ada.lume@harbour-herald.example',
  ],
  tier: 'review',
  find(view) {
    const found: Finding[] = [];
    const firstProse = view.findFirstProse();
    for (let line = 0; line < view.count; line++) {
      const words = view.wordCount(line);
      if (words === 0 || words > 130) continue;
      const late = isLate(view, line);
      if (isAddress(view, line) || isHandle(view, line))
        found.push(wholeLine(line, 'author-address', late || line < firstProse ? 'strip' : 'review'));
      else if (!isReport(view, line) && CONTACT.has(view, line) && (words <= 12 || late || line < firstProse))
        found.push(wholeLine(line, 'author-contact', ACCOUNT.has(view, line) ? 'strip' : 'review'));
      else if ((late || line < firstProse) && !view.has(line, LineTrait.quoted) && isBio(view, line))
        found.push(wholeLine(line, 'author-bio'));
    }
    return found;
  },
};

function isBio(view: LineView, line: number): boolean {
  if (BIO.has(view, line)) return true;
  const first = view.firstWord[line]!;
  const hit = BEAT.find(view, line);
  if (!hit || hit.first === first || hit.first - first > LONGEST_NAME) return false;
  if (PERSON.has(view.words[first]!)) return hit.first - first === 1;
  if (NO_NAME.has(view.words[first]!) || view.words[hit.end] === NUMBER) return false;
  const { tokens } = view.article;
  for (let word = first; word < hit.first; word++)
    if (!tokens.hasFlag(view.wordToken[word]!, TokenFlag.capital)) return false;
  return true;
}

/** A mail address, with a name or label of a few words before it: "ada.lume@herald.example". */
function isAddress(view: LineView, line: number): boolean {
  if (view.wordCount(line) > 10) return false;
  const { tokens } = view.article;
  for (let token = view.firstToken[line]! + 1; token < view.endToken[line]! - 2; token++) {
    if (tokens.codeAt(token) !== 0x40 || tokens.hasFlag(token, TokenFlag.spaceBefore)) continue;
    let next = token + 1;
    while (next < view.endToken[line]! && !tokens.hasFlag(next, TokenFlag.spaceBefore)) next++;
    return next === view.endToken[line] && tokens.isWord(next - 1);
  }
  return false;
}

/** "@adalume", alone. */
function isHandle(view: LineView, line: number): boolean {
  return view.wordCount(line) <= 3 && view.words[view.firstWord[line]!] === AT;
}

/** In the last quarter of the article, or among its last six lines. */
function isLate(view: LineView, line: number): boolean {
  return line > 0 && (line >= view.count - 6 || line * 4 >= view.count * 3);
}
