import { describe, it } from 'vitest';
import { expectMetadata } from './marked.ts';

const BODY = `The crews of the Orrin ferries returned to work on Thursday after a strike of nine days, their union said.
Passengers had waited in the harbor since dawn, and the first ship left at noon with all of its seats taken.
The company agreed to raise wages by a tenth and to hire more people before the summer season begins.`;

describe('the headline', () => {
  it.each([
    ['the first line above the body', `⟦Ferry crews end strike on Orrin⟧{headline}\n${BODY}`],
    ['a line in capitals', `⟦FERRY CREWS END STRIKE⟧{headline}\n${BODY}`],
    ['a line after a blank line', `\n\n⟦Ferry crews end strike on Orrin⟧{headline}\n\n${BODY}`],
    ['a line in title case with a full stop', `⟦Ferry Crews End Strike on Orrin Island.⟧{headline}\n\n${BODY}`],
    ['a question at the top', `⟦Why did the ferry crews strike?⟧{headline}\n${BODY}`],
    ['an exclamation before a byline', `⟦Stop the ferry strike!⟧{headline}\nBy Ode Tarn\n${BODY}`],
    ['an exclamation before a time', `⟦Stop the ferry strike!⟧{headline}\nUpdated ⟦10 July 2031⟧{2031-07-10}\n${BODY}`],
    [
      'the line before a subhead',
      `⟦Ferry crews end strike on Orrin⟧{headline}\nUnion hails higher wages after nine days\n${BODY}`,
    ],
    ['the line before a byline', `⟦Ferry crews end strike on Orrin⟧{headline}\nBy Ode Tarn\n${BODY}`],
    [
      'the line before a timestamp',
      `⟦Ferry crews end strike on Orrin⟧{headline}\nUpdated ⟦10 July 2031⟧{2031-07-10}\n${BODY}`,
    ],
    [
      'the line after a timestamp',
      `Published ⟦10 July 2031⟧{2031-07-10}\n⟦Ferry crews end strike on Orrin⟧{headline}\n${BODY}`,
    ],
    ['the line after a section', `Skip to main content\nWorld\n⟦Ferry crews end strike on Orrin⟧{headline}\n${BODY}`],
    [
      'a line attached to a date stamp',
      `date ⟦2031-07-10⟧{2031-07-10} ⟦Ferry crews end strike on Orrin⟧{headline}\n${BODY}`,
    ],
    ['a sentence before a dateline', `⟦Ferry crews end strike on Orrin.⟧{headline}\n\nORRIN (Norrpress) — ${BODY}`],
    ['the title of a table', '⟦HARBOR TRUST 3RD QTR NET⟧{headline}\nShr 94 cts vs 81 cts\nNet 7.2 mln vs 6.1 mln'],
  ])('is %s', (_, source) => expectMetadata(source));

  it.each([
    ['a first sentence of the body', BODY],
    ['a short first sentence of the body', `The ferry strike is over.\n${BODY}`],
    ['a line that shares no word with the body', `Exclusive deals from our partners\n${BODY}`],
    ['a byline', `By Ode Tarn and Ilka Brandt\n${BODY}`],
    ['the job of the author', `Ode Tarn - Ferry Correspondent\n${BODY}`],
    ['a line of one or two words', `Ferry strike\n${BODY}`],
    ['a line that announces more', `The ferry strike in figures:\n${BODY}`],
    ['a section with a date', `Ferry crews of Orrin · July 10, 2031\n${BODY}`],
    ['a list item', `- Ferry crews end strike on Orrin\n${BODY}`],
    ['a truncated link', `Ferry crews end strike on the islands of...\n${BODY}`],
    ['the words of a menu', `FerryNorth HarborSouth HarborWeather Orrin strike\n${BODY}`],
  ])('is not %s', (_, source) => expectMetadata(source));

  it('is not the name of the site', () => {
    expectMetadata(
      `The Orrin Courier\n⟦Ferry crews end strike on Orrin⟧{headline}\n${BODY}\n© 2031 ⟦Orrin Courier⟧{publisher}`,
    );
    expectMetadata(`Orrin Harbor News\n⟦Ferry crews end strike on Orrin⟧{headline}\n${BODY}`);
  });

  it('is not a line of a menu that is repeated', () => {
    expectMetadata(
      `Orrin ferries and wages\nAbout us\nOrrin ferries and wages\n⟦Ferry crews end strike on Orrin⟧{headline}\n${BODY}`,
    );
  });

  it('is not the second of two sentences above a dateline', () => {
    expectMetadata(`A quiet end.\nThe ferry crews end their strike after nine days.\nORRIN (Norrpress) — ${BODY}`);
  });

  it('is not an exclamation that shares no more than one word with the body', () => {
    expectMetadata(`Get The Best Ferry Deals Now!\n${BODY}`);
  });

  it('is not a short line of a page whose menus are boilerplate', () => {
    const menu = [
      'World',
      'Politics',
      'Business',
      'Sport',
      'Opinion',
      'Culture',
      'Travel',
      'Health',
      'Science',
      'Weather',
      'Video',
    ];
    expectMetadata(`${menu.join('\n')}\nTaking the ferries\n${BODY}`);
  });

  it('is null if many lines above the body could be it', () => {
    const links = Array.from({ length: 12 }, (_, i) => `Tides of the ${i} northern bays this week`);
    expectMetadata(`${links.join('\n')}\n${BODY}`);
  });

  it('is found among many links if it shares most of its words with the body', () => {
    const links = Array.from({ length: 12 }, (_, i) => `Tides of the ${i} northern bays this week`);
    expectMetadata(`${links.join('\n')}\n⟦Orrin ferry crews return to work after strike⟧{headline}\n${BODY}`);
  });

  it('excludes the publisher at its end', () => {
    expectMetadata(`⟦Ferry crews end strike⟧{headline} | ⟦Orrin Courier⟧{publisher}\n${BODY}`);
    expectMetadata(`⟦Ferry crews end strike⟧{headline} - ⟦Orrin Courier⟧{publisher}\n${BODY}`);
    expectMetadata(`⟦Ferry crews end strike⟧{headline} | Coast | ⟦The Orrin Courier⟧{publisher}\n${BODY}`);
  });

  it('keeps a part after a dash that is not a publisher', () => {
    expectMetadata(`⟦Ferry crews end strike – Harbor Union⟧{headline}\n${BODY}`);
    expectMetadata(`⟦Ferry crews end strike | Part 1⟧{headline}\n${BODY}`);
    expectMetadata(`⟦Ferry crews end strike – NOSU⟧{headline}\n${BODY}`);
  });
});
