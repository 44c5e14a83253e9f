import { MONTH_ABBREVIATIONS, MONTH_NAMES, WordSet } from '../../text/index.ts';
import { LineTrait, type LineView, NUMBER } from '../lines/lineView.ts';
import { PatternSet } from '../lines/phrasePatterns.ts';
import type { Finding, Rule } from '../rule.ts';

/** A list of references has at least this many lines … */
const LEAST = 3;
/** … and is beyond doubt with this many. */
const CERTAIN = 6;

const MONTHS = new WordSet(`${MONTH_NAMES} ${MONTH_ABBREVIATIONS}`);
const PAPER = new PatternSet(`
  et al
  doi #
  accessed ...4 #
  retrieved ...4 #
  archived ...4 #
  ^(email|phone|telephone|zoom|personal|in person)? interview with
`);

export const sourceList: Rule = {
  id: 'source-list',
  title: 'Lists of sources',
  description:
    'The references below an article: lines that each name a publisher, a title and a date, or cite a paper. A single citation is left alone.',
  examples: ['Orrin Gazette, Ferry strike enters second week, March 3, 2031 (in a run of at least three such lines)'],
  tier: 'review',
  find(view) {
    const found: Finding[] = [];
    for (let line = 0; line < view.count; line++) {
      if (!isReference(view, line)) continue;
      let last = line;
      let gap = 0;
      let references = 1;
      // A list may hold a line or two of another form.
      for (let next = line + 1; next < view.count && gap <= 2; next++) {
        if (isReference(view, next)) {
          last = next;
          references++;
          gap = 0;
        } else if (view.isProse(next)) break;
        else gap++;
      }
      if (references >= LEAST) {
        found.push({
          first: line,
          last,
          tier: references >= CERTAIN ? 'strip' : 'review',
          reason: { code: 'source-list' },
        });
      }
      line = last;
    }
    return found;
  },
};

/** "Publisher, title, Month 3, 2031": ends with a date behind a comma, or cites a paper or interview. */
function isReference(view: LineView, line: number): boolean {
  const count = view.wordCount(line);
  if (count < 4 || count > 60 || !view.has(line, LineTrait.capital)) return false;
  if (PAPER.has(view, line)) return true;
  if (view.has(line, LineTrait.closed) && count > 30) return false;
  const words = view.words;
  const end = view.endWord[line]!;
  if (words[end - 1] !== NUMBER) return false;
  const { tokens } = view.article;
  const dated = MONTHS.has(words[end - 2]!) || (words[end - 2] === NUMBER && MONTHS.has(words[end - 3]!));
  if (!dated) return false;
  const first = MONTHS.has(words[end - 2]!) ? end - 2 : end - 3;
  // A comma or full stop parts the date from the title, and another the publisher.
  const before = tokens.codeAt(view.wordToken[first]! - 1);
  let commas = 0;
  for (let token = view.firstToken[line]!; token < view.wordToken[first]!; token++) {
    const code = tokens.codeAt(token);
    if (code === 0x2c || code === 0x22 || code === 0x201d) commas++;
  }
  return commas >= 2 && before !== -1 && !tokens.isWord(view.wordToken[first]! - 1);
}
