import { AT_SIGN, TokenFlag, WordSet } from '../../../text/index.ts';
import { findFirstProse, isReport } from '../../lines/linePredicates.ts';
import { AT, LineTrait, type LineView, NUMBER } from '../../lines/lineView.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { type Finding, type Rule, wholeLine } from '../rule.ts';

/** Contact details of an author, in wording that news sentences do not use. */
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

/** Accounts and networks. Without one, contact details read like an appeal by the police. */
const ACCOUNT = new PatternSet('(@|twitter|instagram|facebook|linkedin|threads|bluesky|mastodon|tiktok|x)');

/** Descriptions of an author. */
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

/** The subjects of an author. A name or pronoun must precede, because contracts and countries "cover" things, too. */
const BEAT = new PatternSet(`
  (covers|writes about|reports on|has covered|has been covering|has written for|has reported for)
`);
const PERSONAL_PRONOUNS = new WordSet('he she they i');
const NON_NAME_STARTS = new WordSet('the a an this that these its his her their our one');
/** Maximum number of words of a name. Hand-set, not measured. */
const MAX_NAME_WORDS = 4;
/** Maximum number of words of a biography. Hand-set, not measured. */
const MAX_WORDS = 130;
/** Maximum number of words of a line with contact details inside the body. Hand-set, not measured. */
const MAX_BODY_CONTACT_WORDS = 12;
/** Maximum number of words of a line that ends with an email address. Hand-set, not measured. */
const MAX_ADDRESS_WORDS = 10;
/** Maximum number of words of a line that starts with a handle. Hand-set, not measured. */
const MAX_HANDLE_WORDS = 3;
/** Number of lines at the end of an article that are always late. Hand-set, not measured. */
const LATE_LINES = 6;
/** Share of an article's lines after which a line is late. Hand-set, not measured. */
const LATE_SHARE = 3 / 4;

export const authorBio: Rule = {
  id: 'author-bio',
  title: 'Author notes',
  description:
    'Author biographies and contact details above or below the article. Stripped only if the line contains an email address or social media account; otherwise marked for review.',
  examples: [
    'Ada Lume is a reporter for the Harbour Herald. Follow her on Instagram.',
    'ada.lume@harbour-herald.example',
  ],
  tier: 'review',
  find(view, earlier) {
    const found: Finding[] = [];
    const firstProse = findFirstProse(view, earlier);
    for (let line = 0; line < view.count; line++) {
      const words = view.wordCount(line);
      if (words === 0 || words > MAX_WORDS) continue;
      const late = isLate(view, line);
      if (isAddress(view, line) || isHandle(view, line))
        found.push(wholeLine(line, 'author-address', late || line < firstProse ? 'strip' : 'review'));
      else if (
        !isReport(view, line) &&
        CONTACT.has(view, line) &&
        (words <= MAX_BODY_CONTACT_WORDS || late || line < firstProse)
      )
        found.push(wholeLine(line, 'author-contact', ACCOUNT.has(view, line) ? 'strip' : 'review'));
      else if ((late || line < firstProse) && !view.has(line, LineTrait.quotation) && isBio(view, line))
        found.push(wholeLine(line, 'author-bio'));
    }
    return found;
  },
};

function isBio(view: LineView, line: number): boolean {
  return BIO.has(view, line) || isBeat(view, line);
}

/** Whether the line names the topic that an author covers: "Ada Lume covers the coast." */
function isBeat(view: LineView, line: number): boolean {
  const first = view.firstWord[line]!;
  const match = BEAT.find(view, line);
  if (!match || match.first === first || match.first - first > MAX_NAME_WORDS) return false;
  if (PERSONAL_PRONOUNS.has(view.words[first]!)) return match.first - first === 1;
  if (NON_NAME_STARTS.has(view.words[first]!) || view.words[match.end] === NUMBER) return false;
  const { tokens } = view.article;
  for (let word = first; word < match.first; word++)
    if (!tokens.hasFlag(view.wordToken[word]!, TokenFlag.capital)) return false;
  return true;
}

/** Whether the line is an email address, possibly after a name or label: "ada.lume@herald.example". */
function isAddress(view: LineView, line: number): boolean {
  if (view.wordCount(line) > MAX_ADDRESS_WORDS) return false;
  const { tokens } = view.article;
  for (let token = view.firstToken[line]! + 1; token < view.endToken[line]! - 2; token++) {
    if (tokens.codeAt(token) !== AT_SIGN || tokens.hasFlag(token, TokenFlag.spaceBefore)) continue;
    let next = token + 1;
    while (next < view.endToken[line]! && !tokens.hasFlag(next, TokenFlag.spaceBefore)) next++;
    return next === view.endToken[line] && tokens.isWord(next - 1);
  }
  return false;
}

/** Whether the line is a social media handle: "@adalume". */
function isHandle(view: LineView, line: number): boolean {
  return view.wordCount(line) <= MAX_HANDLE_WORDS && view.words[view.firstWord[line]!] === AT;
}

/** Whether the line is in the last part of the article. */
function isLate(view: LineView, line: number): boolean {
  return line > 0 && (line >= view.count - LATE_LINES || line >= view.count * LATE_SHARE);
}
