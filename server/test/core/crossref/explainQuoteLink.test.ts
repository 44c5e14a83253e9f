import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { explainLink } from '../../../src/core/crossref/facts/explainLink.ts';
import { eachPairLinks } from '../../../src/core/crossref/facts/folderLinks.ts';
import { Folder } from '../../../src/core/folder/folder.ts';

const OPENING =
  'The Marrowby barge race on the Tessel was stopped on Saturday when the Kestrel sluice failed, organizer Ann Dorrit said. ';

/** Returns the explanation of the link between the quotes of two articles. */
function explainQuotes(...texts: [string, string]) {
  const folder = new Folder();
  for (const [i, text] of texts.entries()) folder.put(`${i}.txt`, annotate(OPENING + text));
  const links = [...eachPairLinks(folder)].flat().filter(({ kind }) => kind === 'quote');
  return links.map((link) => ({ verdict: link.verdict, explanation: explainLink(folder, link) }));
}

describe('explainLink: quotes', () => {
  it('returns the changed words as printed', () => {
    expect(
      explainQuotes(
        '“Kestrel lost twenty-five barges in a single hour,” said Ann Dorrit.',
        '“Kestrel lost 1,200 barges in a single hour,” said Ann Dorrit.',
      ),
    ).toEqual([{ verdict: 'differs', explanation: { code: 'changed-quote', from: 'twenty-five', to: '1,200' } }]);
    expect(
      explainQuotes(
        '“Kestrel lost $5 million worth of barges in a single hour,” said Ann Dorrit.',
        '“Kestrel lost seven million dollars worth of barges in a single hour,” said Ann Dorrit.',
      ),
    ).toEqual([
      { verdict: 'differs', explanation: { code: 'changed-quote', from: '$5 million', to: 'seven million dollars' } },
    ]);
  });

  it('names another speaker in apposition, and a negation', () => {
    expect(
      explainQuotes(
        '“Kestrel lost all of its barges in a single hour,” said the miller, Bram Tollard.',
        '“Kestrel lost all of its barges in a single hour,” said Ann Dorrit.',
      ),
    ).toEqual([{ verdict: 'differs', explanation: { code: 'other-speaker' } }]);
    expect(
      explainQuotes(
        '“Kestrel can save its barges in a single hour,” said Ann Dorrit.',
        '“Kestrel can’t save its barges in a single hour,” said Ann Dorrit.',
      ),
    ).toEqual([{ verdict: 'differs', explanation: { code: 'negated-quote' } }]);
  });

  it('links neither titles nor short fragments of unknown speakers', () => {
    expect(
      explainQuotes('Tollard wrote the novel “The Kestrel Sluice.”', 'The novel “The Kestrel Sluice” won.'),
    ).toEqual([]);
    expect(explainQuotes('Officials spoke of “sluice vandals”.', 'One boatman spoke of “sluice vandals”.')).toEqual([]);
    expect(explainQuotes('Ann Dorrit spoke of “sluice vandals”.', 'Dorrit spoke of “sluice vandals”.')).toEqual([
      { verdict: 'agrees', explanation: null },
    ]);
  });
});
