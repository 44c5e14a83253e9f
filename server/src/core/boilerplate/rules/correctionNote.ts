import { isReport } from '../lines/linePredicates.ts';
import { PatternSet } from '../lines/phrasePatterns.ts';
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

export const correctionNote: Rule = {
  id: 'correction-note',
  title: 'Corrections',
  description:
    'Corrections, clarifications and notes that the text was changed. They are part of the record: shown on request, and never taken for junk by another rule.',
  examples: ['Correction: An earlier version of this article gave the wrong year of the flood.'],
  tier: 'keep',
  protects: true,
  find: (view) =>
    eachLine(view, (line) => {
      const words = view.wordCount(line);
      if (words > 120 || !NOTES.has(view, line)) return undefined;
      return words <= 60 || !isReport(view, line) ? 'correction-note' : undefined;
    }),
};
