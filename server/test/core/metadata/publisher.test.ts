import { describe, expect, it } from 'vitest';
import { expectMetadata, getMetadata } from './marked.ts';

const BODY = `The crews of the Orrin ferries returned to work on Thursday after a strike of nine days, their union said.
Passengers had waited in the harbor since dawn, and the first ship left at noon with all of its seats taken.`;

describe('the publisher', () => {
  it.each([
    ['after a bar in the title', `⟦Ferry crews end strike⟧{headline} | ⟦Orrin Courier⟧{publisher}\n${BODY}`],
    ['after a dash in the title', `⟦Ferry crews end strike⟧{headline} — ⟦orrincourier.example⟧{publisher}\n${BODY}`],
    ['as one coined word after a bar', `⟦Ferry crews end strike⟧{headline} | ⟦OrrinPost⟧{publisher}\n${BODY}`],
    [
      'in any form if a notice names it, too',
      `⟦Ferry crews end strike⟧{headline} - ⟦Tidewater⟧{publisher}\n${BODY}\n© 2031 Tidewater`,
    ],
    ['as the line above the title', `Tidewater\n⟦Ferry crews end strike⟧{headline} – ⟦Tidewater⟧{publisher}\n${BODY}`],
    ['in a notice attached to other words', `${BODY}\nCopyright © 2031⟦Tidewater⟧{publisher}All rights reserved`],
    ['in a copyright notice', `${BODY}\n© 2031 ⟦Tidewater Media Group⟧{publisher}, Ltd. All rights reserved.`],
    ['in a copyright notice without a mark', `${BODY}\nCopyright 2029-2031 ⟦The Orrin Courier⟧{publisher}`],
    ['in a notice with a place', `${BODY}\n© 2031 ⟦St. Orrin Courier-Post⟧{publisher} Privacy Policy`],
    ['in a byline', `⟦Ferry crews end strike⟧{headline}\nBy Ode Tarn, ⟦Orrin Courier⟧{publisher}\n${BODY}`],
    ['after a bar in a byline', `⟦Ferry crews end strike⟧{headline}\nBy Ode Tarn | ⟦WXOR⟧{publisher}\n${BODY}`],
    ['in a credit', `${BODY}\nThis article first appeared in the ⟦Orrin Courier⟧{publisher}.`],
    ['in a short credit', `${BODY}\nOriginally published by ⟦Tidewater⟧{publisher}. Read the original article.`],
    ['in the header of a scraper', `Source: ⟦Tidewater⟧{publisher}\n⟦Ferry crews end strike⟧{headline}\n${BODY}`],
  ])('is found %s', (_, source) => expectMetadata(source));

  it.each([
    ['the name of an agency in a dateline', `ORRIN (Norrpress) – ${BODY}`],
    ['an agency without a place', `(Norrpress) — ${BODY}`],
    ['an agency at the end', `${BODY}\nSource: Norrpress`],
    ['an agency in a byline', `By Ode Tarn, Associated Press\n${BODY}`],
    ['an agency in a copyright notice', `${BODY}\nCopyright 2031 The Associated Press. All rights reserved.`],
    ['a place or a job in a byline', `By Ode Tarn, Orrin\nBy Ilka Brandt, Courier Staff Writer\n${BODY}`],
    ['an author after a bar', `⟦Ferry crews end strike | Ode Tarn⟧{headline}\n${BODY}`],
    ['a section after a bar', `⟦Ferry crews end strike | World News⟧{headline}\n${BODY}`],
    ['a date in a credit', `${BODY}\nThis article was originally published in July and has been updated.`],
    ['the journal of a study', `The study was first published in the Annals of Ferries.\n${BODY}`],
    ['the holder of the rights to a picture', `${BODY}\n© Ilka Brandt\n${BODY}`],
    ['a notice without a name', `${BODY}\n© 2031 All Rights Reserved`],
  ])('is not %s', (_, source) => expectMetadata(source));

  it('is an agency if the page names it', () => {
    expectMetadata(`⟦Ferry crews end strike⟧{headline} | ⟦Reuters⟧{publisher}\n${BODY}`);
    expectMetadata(`⟦Ferry crews end strike – Reuters⟧{headline}\n${BODY}`);
  });

  it('is null if copyright notices name different holders', () => {
    expect(getMetadata(`${BODY}\n© 2031 Tidewater\n© 2031 Harbor Group`).publisher).toBeNull();
  });
});
