import {
  COMMA,
  MONTH_ABBREVIATIONS,
  MONTH_NAMES,
  QUOTATION_MARK,
  RIGHT_DOUBLE_QUOTE,
  WordSet,
} from '../../../text/index.ts';
import { LineTrait, type LineView, NUMBER } from '../../lines/lineView.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import type { Finding, Rule } from '../rule.ts';

/** Minimum number of references of a list. Hand-set, not measured. */
const MIN_REFERENCES = 3;
/** Minimum number of references of a list of tier `strip`. Hand-set, not measured. */
const MIN_STRIP_REFERENCES = 6;
/** Maximum number of consecutive other lines within a list. Hand-set, not measured. */
const MAX_GAP_LINES = 2;
/** Range of the number of words of a reference. Hand-set, not measured. */
const MIN_WORDS = 4;
const MAX_WORDS = 60;
/** Maximum number of words of a reference that ends as a sentence does. Hand-set, not measured. */
const MAX_SENTENCE_WORDS = 30;
/** Minimum number of commas and double quotation marks before the date: they separate publisher, title and date. */
const MIN_SEPARATORS = 2;

const MONTHS = new WordSet(`${MONTH_NAMES} ${MONTH_ABBREVIATIONS}`);
/** Wording of citations of papers and interviews. */
const CITATIONS = new PatternSet(`
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
    'The references below an article: lines that each name a publisher, a title and a date, or cite a paper. Single citations are ignored.',
  examples: ['Orrin Gazette, Ferry strike enters second week, March 3, 2031 (in a run of at least three such lines)'],
  tier: 'review',
  find(view) {
    const found: Finding[] = [];
    for (let line = 0; line < view.count; line++) {
      if (!isReference(view, line)) continue;
      let last = line;
      let gap = 0;
      let references = 1;
      for (let next = line + 1; next < view.count && gap <= MAX_GAP_LINES; next++) {
        if (isReference(view, next)) {
          last = next;
          references++;
          gap = 0;
        } else if (view.isProse(next)) break;
        else gap++;
      }
      if (references >= MIN_REFERENCES) {
        found.push({
          first: line,
          last,
          tier: references >= MIN_STRIP_REFERENCES ? 'strip' : 'review',
          reason: { code: 'source-list' },
        });
      }
      line = last;
    }
    return found;
  },
};

/** Whether the line is a reference: "Publisher, title, Month 3, 2031", or a citation of a paper or interview. */
function isReference(view: LineView, line: number): boolean {
  const count = view.wordCount(line);
  if (count < MIN_WORDS || count > MAX_WORDS || !view.has(line, LineTrait.startsCapitalized)) return false;
  if (CITATIONS.has(view, line)) return true;
  if (view.has(line, LineTrait.endsSentence) && count > MAX_SENTENCE_WORDS) return false;
  const words = view.words;
  const end = view.endWord[line]!;
  if (words[end - 1] !== NUMBER) return false;
  const { tokens } = view.article;
  const dated = MONTHS.has(words[end - 2]!) || (words[end - 2] === NUMBER && MONTHS.has(words[end - 3]!));
  if (!dated) return false;
  const first = MONTHS.has(words[end - 2]!) ? end - 2 : end - 3;
  const before = tokens.codeAt(view.wordToken[first]! - 1);
  let separators = 0;
  for (let token = view.firstToken[line]!; token < view.wordToken[first]!; token++) {
    const code = tokens.codeAt(token);
    if (code === COMMA || code === QUOTATION_MARK || code === RIGHT_DOUBLE_QUOTE) separators++;
  }
  return separators >= MIN_SEPARATORS && before !== -1 && !tokens.isWord(view.wordToken[first]! - 1);
}
