import { isReport } from '../../lines/linePredicates.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { eachLine, type Rule } from '../rule.ts';

const NOTES = new PatternSet(`
  ^(correction|corrections|clarification|clarifications|corrected|amendment|retraction|erratum)$
  ^(correction|clarification|retraction|erratum) (a|an|the|this|in|on|due|because|to|our|we|#|_ #) 
  ^(correction|clarification|corrections) (appended|and clarifications?)
  ^editor's? notes? ...12 (correct|corrected|incorrectly|updated|amended|error|version)
  (an|the|a) (earlier|previous|original|first|prior) version of (this|the|our) (article|story|post|report|piece|column|headline|caption|graphic|map)
  ^(this|the) (article|story|post|report|piece|column|headline|caption) ...3 (has|have|was) (since )?been (updated|corrected|amended|edited|revised|clarified)
  ^(this|the) (article|story|post|report|piece|column) was (updated|corrected|amended|edited|revised) (on|to|at|after|#|with|in)
`);

/** Maximum number of words of a note. Hand-set, not measured. */
const MAX_WORDS = 120;
/** Maximum number of words of a note that contains a quotation or reporting verb. Hand-set, not measured. */
const MAX_REPORTING_WORDS = 60;

export const correctionNote: Rule = {
  id: 'correction-note',
  title: 'Corrections',
  description:
    'Corrections, clarifications and update notes. They are part of the article, so no other rule can mark them as boilerplate.',
  examples: ['Correction: An earlier version of this article gave the wrong year of the flood.'],
  tier: 'keep',
  protects: true,
  find: (view) =>
    eachLine(view, (line) => {
      const words = view.wordCount(line);
      if (words > MAX_WORDS || !NOTES.has(view, line)) return undefined;
      return words <= MAX_REPORTING_WORDS || !isReport(view, line) ? 'correction-note' : undefined;
    }),
};
