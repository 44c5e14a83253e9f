import { PatternSet } from '../../lines/phrasePatterns.ts';
import { eachLine, type Rule } from '../rule.ts';

const MARKERS = new PatternSet(`
  ^(advertisement|advertisements|advertising|advert|adverts|ad|ads|advertorial)$
  ^(advertisement|ad|advert) (continue|scroll|feedback|#|skip|loading|close) ...6 $
  ^(article|story|content|text) (continues|resumes) (below|after|here|beneath)? ...8 $
  ^(story|article) continues
  ^continue reading( below| the main story| for free| this story)? ...3 $
  ^(scroll|keep scrolling) (down )?(to|for) (continue|read|more|keep) ...6 $
  ^(sponsored|promoted|paid|partner|branded|advertiser) (content|post|story|stories|links?|by|partnership|message|disclosure|feature|video|results) ...4 $
  ^(sponsored|promoted|advertiser)$
  ^(presented|sponsored|brought to you|powered) by ...6 $
  ^in partnership with ...5 $
  ^(skip|close|report|hide|remove) (this )?(ad|ads|advert|advertisement)s?$
  ^(after|before|skip past) newsletter promotion$
  ^(mid|in) article ad
  ^(buy|shop|order) (now|here|it|tickets)$
  ^(see|view|get|check) (the )?(best|latest|local|today's)? (offers?|deals?|prices?|pricing|price)( here| now| at)?$
  ^your ad here
  ^(try|get|visit|join|start|download) _ ...3 (now|today|free|here)$
  ^(visit|view) (the )?(website|site|store|shop|retailer|deal|offer|offers)$
  ^(see|view|buy|check|shop|get|find) _ ...7 (at|on|from) (amazon|walmart|target|ebay|etsy|best buy|newegg|nordstrom|sephora|the app store|steam|humble bundle)( uk| us)?$
  ^(show|see|view|load) more (deals|offers|prices|retailers|products)$
  ^(sponsor|sponsored|advertiser) content$
`);

/** Maximum number of words of a marker. Hand-set, not measured. */
const MAX_WORDS = 12;

export const advertMarker: Rule = {
  id: 'advert-marker',
  title: 'Advertisement markers',
  description: 'Labels around advertisements and sponsored content: “Advertisement”, “Story continues below”.',
  examples: ['ADVERTISEMENT', 'Article continues below this ad', 'Sponsored content'],
  tier: 'strip',
  find: (view) =>
    eachLine(view, (line) =>
      view.wordCount(line) <= MAX_WORDS && MARKERS.has(view, line) ? 'advert-marker' : undefined,
    ),
};
