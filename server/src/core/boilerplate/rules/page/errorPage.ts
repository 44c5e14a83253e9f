import { isNoticeLike } from '../../lines/linePredicates.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { findScraperTimestamp } from '../../lines/scraperTimestamp.ts';
import { eachLine, type Finding, type Rule, wholeLine } from '../rule.ts';

const REMNANTS = new PatternSet(`
  ^(http|error|status)? (code|error)? # (forbidden|not found|bad gateway|service unavailable|internal server error|unauthorized|error)$
  ^error #? $
  ^(access|permission) denied
  ^(bad gateway|gateway timeout|service unavailable|internal server error|page not found|not found|forbidden|file not found)$
  the page you (were|are|have)? ...2 (looking|requested|trying|tried)
  (page|file|url|document|resource) ...4 (not|cannot|can't|couldn't|could not) (be )?(found|exist|be displayed|be located)
  (page|url) ...6 (doesn't|does not|no longer) (exist|exists|available)
  you (don't|do not) have (permission|access) to
  ^sorry$
  ^(oops|whoops|uh oh)$
  ^(oops|sorry|error|whoops) ...6 (went wrong|page|occurred|error|unavailable)
  (we're|we are) sorry (but )?(this|the|your) (page|feature|request|content|video|article|site)
  ^sorry we are not
  ^something went wrong
  an (unexpected )?error (has )?occurred
  (enable|turn on|requires?|without|activate) (javascript|java script|cookies)
  javascript ...4 (disabled|required|enabled|enable)
  your browser (is not|isn't|does not|doesn't|is out)
  please (refresh|reload|update) (the|this|your) (page|browser)
  please try (again|refreshing|reloading) (later|in|$)
  try again later
  this (feature|video|content|page|site|service|slideshow|browser) (is )?(currently |temporarily |no longer )?(unavailable|not available|requires)
  ^(video|image|content|audio) (unavailable|not available)
  (unusual|suspicious) (traffic|activity) from your
  (verify|confirm|prove) ...3 (you are|you're|are) (a |not a )?(human|robot)
  checking (your|if the site) ...4 (browser|secure)
  ^(ray|request|incident|reference) id
  difficulty accessing any content
  ^loading$
  ^(please )?wait( while)? ...6 $
`);

/** Maximum number of words of an error text. Hand-set, not measured. */
const MAX_WORDS = 45;

export const errorPage: Rule = {
  id: 'error-page',
  title: 'Error page remnants',
  description:
    'Text of pages that failed to load: status codes, “page not found”, requests to enable JavaScript, broken features, robot checks. A number after a scraper’s date stamp counts as a status code only if it is the only text on the line.',
  examples: ['Error 404', 'Sorry, the page you were looking for cannot be found.', 'Please enable JavaScript.'],
  tier: 'strip',
  find(view) {
    const found: Finding[] = [];
    const stamp = findScraperTimestamp(view);
    if (stamp?.code) {
      found.push({
        first: 0,
        last: 0,
        start: stamp.code.start,
        end: stamp.code.end,
        reason: { code: 'http-status' },
      });
    }
    const lines = eachLine(view, (line) =>
      isNoticeLike(view, line, MAX_WORDS) && REMNANTS.has(view, line) ? wholeLine(line, 'error-page') : undefined,
    );
    return [...found, ...lines];
  },
};
