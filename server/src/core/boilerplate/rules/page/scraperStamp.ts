import { findScraperTimestamp } from '../../lines/scraperTimestamp.ts';
import type { Rule } from '../rule.ts';

export const scraperStamp: Rule = {
  id: 'scraper-stamp',
  title: 'Scraper’s date stamp',
  description:
    'The word “date” and an ISO date before the first word of the article: metadata added by the scraper. It is kept, because it is often the only date in the file.',
  examples: ['date 2031-07-10 Ferry strike ends on Orrin Island'],
  tier: 'keep',
  protects: true,
  find(view) {
    const stamp = findScraperTimestamp(view);
    return stamp ? [{ first: 0, last: 0, start: stamp.start, end: stamp.end, reason: { code: 'scraper-date' } }] : [];
  },
};
