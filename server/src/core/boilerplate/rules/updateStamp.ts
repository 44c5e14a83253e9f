import { MONTH_ABBREVIATIONS, MONTH_NAMES, WEEKDAY_ABBREVIATIONS, WEEKDAY_NAMES, WordSet } from '../../text/index.ts';
import { type LineView, NUMBER } from '../lines/lineView.ts';
import { PatternSet } from '../lines/phrasePatterns.ts';
import { eachLine, type Rule } from '../rule.ts';

const STAMPS = new PatternSet(`
  ^(last |first |originally |article |story )?(updated|modified|published|posted|edited|created|revised|uploaded)
  ^(date|time|updated|published) 
  (updated|modified|published) ...3 #
`);

/** Months, days, times of day and zones: a stamp hardly holds another word. */
const CLOCK = new WordSet(`
  ${MONTH_NAMES} ${MONTH_ABBREVIATIONS} ${WEEKDAY_NAMES} ${WEEKDAY_ABBREVIATIONS} am pm a p m gmt
  utc est edt pst pdt cst cdt mst mdt ist bst cet cest aest aedt sgt hkt jst et pt ct noon midnight st nd rd th z t hst hours
  hour minutes minute mins min ago days day h hrs today yesterday read of
`);
const LABELS = new WordSet(`
  last first originally article story updated modified published posted edited created revised uploaded date time on at by news
  update the this was is and
`);

export const updateStamp: Rule = {
  id: 'update-stamp',
  title: 'Publication and update stamps',
  description: 'Lines that hold nothing but the date and time at which the text was published or changed.',
  examples: ['Updated: 3 March 2031, 4:15 pm GMT'],
  tier: 'review',
  find: (view) => eachLine(view, (line) => (isStamp(view, line) ? 'update-stamp' : undefined)),
};

function isStamp(view: LineView, line: number): boolean {
  const count = view.wordCount(line);
  if (count < 3 || count > 24 || !STAMPS.has(view, line)) return false;
  let strange = 0;
  let numbers = 0;
  for (let word = view.firstWord[line]!; word < view.endWord[line]!; word++) {
    const id = view.words[word]!;
    if (id === NUMBER) numbers++;
    else if (!CLOCK.has(id) && !LABELS.has(id)) strange++;
  }
  return numbers > 0 && strange <= 3 && strange * 3 <= count;
}
