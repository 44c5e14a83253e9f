import { findScraperTimestamp } from '../lines/scraperTimestamp.ts';
import type { Rule } from '../rule.ts';

export const scraperStamp: Rule = {
  id: 'scraper-stamp',
  title: 'Scraper’s date stamp',
  description:
    'The word “date” with an ISO date before the first word of the article: metadata that the collecting program wrote. It is kept, since it is often the only date of the file.',
  examples: ['date 2031-07-10 Ferry strike ends on Orrin Island'],
  tier: 'keep',
  protects: true,
  find(view) {
    const stamp = findScraperTimestamp(view);
    return stamp ? [{ first: 0, last: 0, start: stamp.start, end: stamp.end, reason: { code: 'scraper-date' } }] : [];
  },
};
