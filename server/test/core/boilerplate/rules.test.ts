import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../../src/core/boilerplate/findBoilerplate.ts';
import { RULES } from '../../../src/core/boilerplate/rules/allRules.ts';
import { parseArticle } from '../../../src/core/text/article.ts';

const LEAD =
  'A ferry ran aground off Orrin early on Friday, and all 212 people aboard were taken ashore, the coast guard said.';
const BODY =
  'Divers found no hole in the hull, and the owner said it would try to pull the ship free at high tide on Saturday.';
const END =
  'The maritime authority has opened an inquiry into what is the third grounding on that bank in seven years.';

/** Findings as [rule, tier, text]. */
function found(text: string): [string, string, string][] {
  return findBoilerplate(parseArticle(text), (rule, error) => {
    throw new Error(`${rule}: ${error}`);
  }).map(({ rule, tier, start, end }) => [rule, tier, text.slice(start, end)]);
}
const below = (...lines: string[]) => [LEAD, BODY, END, ...lines].join('\n');
const inside = (...lines: string[]) => [LEAD, BODY, ...lines, END].join('\n');

describe('rule metadata', () => {
  it('contains an ID, a description and an example for each rule', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const rule of RULES) {
      expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(rule.description).toMatch(/\.$/);
      expect(rule.examples.length).toBeGreaterThan(0);
    }
  });

  const shown = RULES.flatMap(({ id, examples }) =>
    examples.filter((e) => !e.includes('(')).map((example) => [id, example]),
  );
  it.each(shown)('%s finds its example %j', (id, example) => {
    // A timestamp belongs above the text, all other examples below it.
    const text = example.startsWith('date ') ? `${example}\n${LEAD}` : below(example);
    expect(found(text).map(([rule]) => rule)).toContain(id);
  });
});

describe('rules on lines below the article', () => {
  it.each([
    ['legal-notice', '© 2031 Harbour Herald Ltd. All rights reserved.'],
    [
      'legal-notice',
      'The views expressed in this column are those of the author and do not reflect those of the Herald.',
    ],
    ['newsletter-prompt', 'Get our weekly briefing delivered straight to your inbox.'],
    ['newsletter-prompt', 'By clicking Sign up, you agree to receive mail from the Herald.'],
    ['cookie-notice', 'This website uses cookies to give you the best experience.'],
    ['subscribe-prompt', 'Already a subscriber? Sign in'],
    ['subscribe-prompt', 'You have 3 free articles remaining this month'],
    ['share-prompt', 'Facebook Twitter WhatsApp Email'],
    ['share-prompt', 'Follow us on Instagram and YouTube'],
    ['app-prompt', 'Download our free app'],
    ['comment-section', '14 Comments'],
    ['comment-section', 'CommentsNo comment'],
    ['comment-section', 'Have your say! Leave a comment below'],
    ['error-page', 'Sorry, something went wrong.'],
    ['error-page', 'Please enable JavaScript to view this page.'],
    ['advert-marker', '- ADVERTISEMENT -'],
    ['navigation-label', 'Back to top'],
    ['navigation-label', 'World'],
    ['photo-credit', 'Photo: Mara Quill/Reuters'],
    ['photo-credit', '(Getty Images)'],
    ['syndication-credit', '(Reporting by Ada Lume in Orrin; Editing by Piet Oster)'],
    ['syndication-credit', '— with AFP'],
    ['syndication-credit', 'This article was originally published by the Orrin Gazette.'],
    ['inline-link', 'READ MORE: Harbour wall to cost twice as much'],
    ['inline-link', '[Related: How the channel was dug]'],
    ['author-bio', 'Ada Lume covers the coast for the Herald. Follow her on Twitter @adalume.'],
    ['author-bio', 'ada.lume@herald.example.com'],
    ['affiliate-disclosure', 'We may receive a commission if you buy something through our links.'],
    ['tag-list', 'Tags: ferries, Orrin, coast guard'],
    ['media-player', 'Image 4 of 11'],
    ['update-stamp', 'Last updated: Friday 3 July 2031, 6:12 pm BST'],
    ['related-links', 'You might also like'],
    ['code-debris', 'margin-bottom: 30px;'],
  ])('%s finds %j', (rule, line) => {
    expect(found(below(line))).toEqual([[rule, expect.any(String), line]]);
  });
});

describe('rules on news that resembles boilerplate', () => {
  it.each([
    [
      'a prompt that somebody speaks',
      '“Sign up for our newsletter and you get a free umbrella,” the shop told its customers, who laughed.',
    ],
    [
      'terms in a report',
      'The company said on Monday that its privacy policy had been broken by two of its own managers.',
    ],
    [
      'copyright in a report',
      'The court ruled that the map was protected by copyright until 2041 and ordered the printer to pay.',
    ],
    ['a reported agency', 'Reuters reported that the ship had been inspected twice in the spring.'],
    ['a subhead that names a section', 'Politics'],
    ['a bulleted point', '- The harbour wall gets 2.6 million crowns'],
    ['a question', 'What happens next?'],
    [
      'comments that were made',
      'The comments were widely shared on Facebook and drew an apology within the hour from the minister.',
    ],
    [
      'a person who can be reached',
      'The captain could not be reached on Saturday, and the owner gave no reason for the delay.',
    ],
    ['a short line of speech', '“Share it,” she said.'],
    ['a number as an answer', '404 people signed the petition.'],
    [
      'a subscriber in the news',
      'Subscribers will be able to cancel their contracts from May, the regulator announced on Monday.',
    ],
    ['a cookie of flour', 'The bakery sells 4,000 cookies a day, most of them to sailors.'],
    ['the word more', 'More than 200 people waited on the pier.'],
    ['a headline with a colon', 'Opinion: why the wall matters'],
    [
      'a newsletter in the news',
      'The weekly newsletter cost the council 2,400 crowns a month until it was dropped in May.',
    ],
    ['a fine for cookies', 'The regulator fined the shop because it set cookies without the consent of its visitors.'],
    ['a subscription service', 'The subscription service lost 120,000 subscribers in the first quarter.'],
    ['shares', 'Share prices of the ferry company fell by 12 per cent after the grounding.'],
    ['an app', 'Passengers were told to download the app and wait for a message.'],
    ['a colon behind “related”', 'Two related: a storm in May moved the bank, and the buoys were never put back.'],
    ['terms', 'The terms and conditions of the charter run to 900 pages, and nobody in the port has read them all.'],
    ['a report that was published', 'The report was published by the ministry on Monday and names four pilots.'],
    [
      'an article in the news',
      'The article, first published in a medical journal in May, followed 2,000 sailors for ten years.',
    ],
    ['damage reported from a place', 'No damage was reported from the islands.'],
    ['a dividend', 'Paid May 1'],
    ['a company of a picture agency’s name', 'GETTY HARBOUR <GTYH> SETS DIVIDEND'],
    ['a bank of an agency’s letters', 'CREDIT HARBOUR <CRHB.PA> PROFIT UP SHARPLY'],
    ['comments on a plan', 'Comments close on 4 May, and the council votes on 9 May.'],
    ['somebody who logs in', 'Log in and you see 40 empty seats.'],
  ])('ignore %s', (_, line) => {
    expect(found(inside(line))).toEqual([]);
  });
});

describe('author-bio', () => {
  it.each([
    'The order covers 14 ferries for the islands.',
    'Lume is the largest producer of rope in the north.',
    'Greater Orrin covers 41 islands.',
  ])('ignores the news sentence %j', (line) => {
    expect(found(below(line))).toEqual([]);
  });

  it('finds descriptions of an author', () => {
    for (const note of [
      'Ada Lume covers the coast.',
      'She writes about ports.',
      'Piet Oster reports on ships from Penn.',
    ])
      expect(found(below(note)).map(([rule]) => rule)).toEqual(['author-bio']);
  });
});

describe('related-links', () => {
  it('finds a heading and the headlines below it as one span', () => {
    const list =
      'Most popular stories\n- Harbour wall to cost twice as much\n- Lifeboat crew honoured\n- Fares to rise in January';
    expect(found(below(list))).toEqual([['related-links', 'strip', list]]);
  });

  it('ends a list before the next paragraph', () => {
    const list = 'Read next\nHarbour wall to cost twice as much\nLifeboat crew honoured by the council in Port Lume';
    expect(found(inside(list))).toEqual([['related-links', 'strip', list]]);
  });

  it('ignores the subhead of the next paragraph', () => {
    const list = 'Related stories\nHarbour wall to cost twice as much\nLifeboat crew honoured by the council';
    expect(found(inside(list, 'The tide'))).toEqual([['related-links', 'strip', list]]);
  });

  it('includes the last item of a numbered list', () => {
    const list = 'Most read\n1. Harbour wall to cost twice as much\n2. Lifeboat crew honoured\n3. Fares to rise';
    expect(found(inside(list))).toEqual([['related-links', 'strip', list]]);
  });

  it('ignores lists whose heading can also introduce other items', () => {
    expect(found(inside('Key dates', '- 1 January: new fares', '- 4 May: first Sunday at the library'))).toEqual([]);
  });
});

describe('rules on attached boilerplate', () => {
  it('find only the attached link', () => {
    expect(found(inside(`${BODY}Also Read | Harbour wall to cost twice as much`))).toEqual([
      ['inline-link', 'strip', 'Also Read | Harbour wall to cost twice as much'],
    ]);
  });

  it('find the name of an agency after the last sentence', () => {
    expect(found(`${LEAD}\n${END} Reuters`)).toEqual([['syndication-credit', 'strip', 'Reuters']]);
    expect(found(`${LEAD}\n${END} Norrpress`)).toEqual([['syndication-credit', 'review', 'Norrpress']]);
    expect(found(`${LEAD}\n${END} (Reuters)`)).toEqual([['syndication-credit', 'strip', '(Reuters)']]);
    expect(found(`${LEAD} Reuters\n${END}`)).toEqual([]);
  });
});

describe('scraper-stamp', () => {
  it('is kept, while a status code after it is found by error-page', () => {
    expect(found(`date 2031-07-10 403\nSorry!!\n${LEAD}`)).toEqual([
      ['scraper-stamp', 'keep', 'date 2031-07-10'],
      ['error-page', 'strip', '403'],
      ['error-page', 'strip', 'Sorry!!'],
    ]);
  });

  it('is not followed by a status code if the text starts with a number', () => {
    expect(found(`date 2031-07-10 403 people were saved off Orrin, officials said.`)).toEqual([
      ['scraper-stamp', 'keep', 'date 2031-07-10'],
    ]);
    expect(found(LEAD.replace('Friday', 'date 2031-07-10'))).toEqual([]);
  });
});

describe('correction-note', () => {
  it('protects its lines from all other rules', () => {
    const note =
      'Correction: An earlier version of this article, originally published by the Gazette, named the wrong ship. Follow us on Twitter.';
    expect(found(below(note))).toEqual([['correction-note', 'keep', note]]);
  });
});

describe('repeated-body', () => {
  it('finds the repetition of paragraphs, not their first occurrence', () => {
    const text = [LEAD, BODY, END, 'Comments', BODY, END].join('\n');
    expect(found(text)).toEqual([
      ['comment-section', 'strip', 'Comments'],
      ['repeated-body', 'strip', `${BODY}\n${END}`],
    ]);
  });

  it('ignores short repetitions and paragraphs that differ in one word', () => {
    expect(found([LEAD, '“We wait.”', BODY, '“We wait.”', END].join('\n'))).toEqual([]);
    expect(found([LEAD, BODY, END, BODY.replace('Saturday', 'Sunday')].join('\n'))).toEqual([]);
  });
});

describe('source-list', () => {
  const sources = [
    'Orrin Gazette, Ferry strike enters second week, March 3, 2031',
    'Harbour Herald, "What the pilots knew," April 14, 2031',
    'Institute for Coastal Research, Banks and channels, accessed May 2, 2031',
  ];
  it('finds a list of at least three references', () => {
    expect(found(below(...sources))).toEqual([['source-list', 'review', sources.join('\n')]]);
    expect(found(below(sources[0]!, sources[1]!))).toEqual([]);
  });
});

describe('rules on hard-wrapped text', () => {
  it('match paragraphs, not lines', () => {
    const text =
      'The ferry had left the harbour when\nthe fog came in. Those who wanted to\nsign up for our newsletter had to\nwait until the evening, the crew\nsaid, and nobody minded at all.\n\n(c) 2031 Orrin Press. All rights\nreserved.\n';
    expect(found(text)).toEqual([['legal-notice', 'strip', '(c) 2031 Orrin Press. All rights\nreserved.']]);
  });
});
