import {
  MONTH_ABBREVIATIONS,
  MONTH_NAMES,
  WEEKDAY_ABBREVIATIONS,
  WEEKDAY_NAMES,
  WordSet,
} from '../../../text/index.ts';
import { type LineView, NUMBER } from '../../lines/lineView.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { eachLine, type Rule } from '../rule.ts';

const STAMPS = new PatternSet(`
  ^(last |first |originally |article |story )?(updated|modified|published|posted|edited|created|revised|uploaded)
  ^(date|time|updated|published) 
  (updated|modified|published) ...3 #
`);

/** Months, days, times of day and time zones. A stamp contains hardly any other word. */
const CLOCK = new WordSet(`
  ${MONTH_NAMES} ${MONTH_ABBREVIATIONS} ${WEEKDAY_NAMES} ${WEEKDAY_ABBREVIATIONS} am pm a p m gmt
  utc est edt pst pdt cst cdt mst mdt ist bst cet cest aest aedt sgt hkt jst et pt ct noon midnight st nd rd th z t hst hours
  hour minutes minute mins min ago days day h hrs today yesterday read of
`);
const LABELS = new WordSet(`
  last first originally article story updated modified published posted edited created revised uploaded date time on at by news
  update the this was is and
`);

/** Range of the number of words of a stamp. Hand-set, not measured. */
const MIN_WORDS = 3;
const MAX_WORDS = 24;
/** Maximum number of words that are not part of a date, time or label. Hand-set, not measured. */
const MAX_OTHER_WORDS = 3;
/** Minimum ratio of all words to such other words. Hand-set, not measured. */
const MIN_WORDS_PER_OTHER_WORD = 3;

export const updateStamp: Rule = {
  id: 'update-stamp',
  title: 'Publication and update stamps',
  description: 'Lines that contain only the date and time of publication or update.',
  examples: ['Updated: 3 March 2031, 4:15 pm GMT'],
  tier: 'review',
  find: (view) => eachLine(view, (line) => (isStamp(view, line) ? 'update-stamp' : undefined)),
};

function isStamp(view: LineView, line: number): boolean {
  const count = view.wordCount(line);
  if (count < MIN_WORDS || count > MAX_WORDS || !STAMPS.has(view, line)) return false;
  let others = 0;
  let numbers = 0;
  for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++) {
    const id = view.words[word]!;
    if (id === NUMBER) numbers++;
    else if (!CLOCK.has(id) && !LABELS.has(id)) others++;
  }
  return numbers > 0 && others <= MAX_OTHER_WORDS && others * MIN_WORDS_PER_OTHER_WORD <= count;
}
