import { WordSet } from '../../../text/index.ts';
import type { LineView } from '../../lines/lineView.ts';
import type { Finding, Rule } from '../rule.ts';

/** Minimum number of consecutive credits of a list; two or three can be part of the article. Hand-set, not measured. */
const MIN_LINES = 4;
/** Range of the number of words of a credit. Hand-set, not measured. */
const MIN_WORDS = 2;
const MAX_WORDS = 12;
/** Minimum share of words that start with a capital, in 1/255 (59%). Hand-set, not measured. */
const MIN_CAPITAL_SHARE = 150;
/** Number of words at the start of a line in which the role is looked for. Hand-set, not measured. */
const MAX_ROLE_WORDS = 4;

/** Roles of people who work on pictures, films and pages. */
const ROLES = new WordSet(`
  photographer photography photographs videographer director producer stylist styling editor designer makeup artist hair grooming
  assistant assistants manager casting gaffer grip colorist retoucher retouching manicurist nails tailor wardrobe illustrator
  illustration animator cinematographer camera dp sound audio mixer composer lighting production prop props researcher
  coordinator intern webmaster copyeditor copy fact checker checkers translator narrator
`);

export const productionCredits: Rule = {
  id: 'production-credits',
  title: 'Production credits',
  description:
    'Lists of at least four lines that each name a role and a person, such as the photographer, stylist or editor of the page.',
  examples: [
    'Photographer: Ada Lume / Stylist: Piet Oster / Producer: Mara Quill / Makeup: Ode Tarn (in a run of at least four such lines)',
  ],
  tier: 'strip',
  find(view) {
    const found: Finding[] = [];
    for (let line = 0; line < view.count; line++) {
      let end = line;
      while (end < view.count && isCredit(view, end)) end++;
      if (end - line >= MIN_LINES)
        found.push({
          first: line,
          last: end - 1,
          reason: { code: 'production-credits' },
        });
      line = Math.max(line, end);
    }
    return found;
  },
};

/** Whether the line is a role and a name: "Photographer: Ada Lume", "Stylist Piet Oster". */
function isCredit(view: LineView, line: number): boolean {
  const count = view.wordCount(line);
  if (count < MIN_WORDS || count > MAX_WORDS || view.isProse(line) || view.capitalShare[line]! < MIN_CAPITAL_SHARE)
    return false;
  const first = view.firstWord[line]!;
  for (let word = first; word < Math.min(first + MAX_ROLE_WORDS, view.endWord[line]!); word++)
    if (ROLES.has(view.words[word]!)) return true;
  return false;
}
