import { WordSet } from '../../text/index.ts';
import type { LineView } from '../lines/lineView.ts';
import type { Finding, Rule } from '../rule.ts';

/** So many lines of credits make a list; a cast of two or three may belong to the story. */
const LEAST = 4;
const MOST_WORDS = 12;

/** Who works on pictures, films and pages. */
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
    'Lists of at least four lines that each name a role and a person: who took the pictures, did the styling or edited the page.',
  examples: [
    'Photographer: Ada Lume / Stylist: Piet Oster / Producer: Mara Quill / Makeup: Ode Tarn (in a run of at least four such lines)',
  ],
  tier: 'strip',
  find(view) {
    const found: Finding[] = [];
    for (let line = 0; line < view.count; line++) {
      let end = line;
      while (end < view.count && isCredit(view, end)) end++;
      if (end - line >= LEAST)
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

/** "Role: Name" or "Role Name": the role first, then capitalised words. */
function isCredit(view: LineView, line: number): boolean {
  const count = view.wordCount(line);
  if (count < 2 || count > MOST_WORDS || view.isProse(line) || view.capitals[line]! < 150) return false;
  const first = view.firstWord[line]!;
  for (let word = first; word < Math.min(first + 4, view.endWord[line]!); word++)
    if (ROLES.has(view.words[word]!)) return true;
  return false;
}
