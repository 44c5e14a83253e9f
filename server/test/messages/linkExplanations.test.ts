import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/core/annotate.ts';
import { eachPairLinks, type Link } from '../../src/core/crossref/index.ts';
import { Folder } from '../../src/core/folder/index.ts';
import { describeLinkExplanation } from '../../src/messages/index.ts';

const OPENING =
  'The Marrowby barge race on the Tessel was stopped on Saturday when the Kestrel sluice failed, organiser Ann Dorrit said. ';

/** Returns the explanations of all links of a folder with these articles, by verdict. */
function explanations(verdict: Link['verdict'], ...texts: string[]): (string | null)[] {
  const folder = new Folder();
  for (const [i, text] of texts.entries()) folder.put(`${i}.txt`, annotate(OPENING + text));
  return [...eachPairLinks(folder)]
    .flat()
    .filter((link) => link.verdict === verdict)
    .map((link) => describeLinkExplanation(folder, link));
}

describe('describeLinkExplanation', () => {
  it('explains an approximate figure', () => {
    expect(
      explanations(
        'compatible',
        'Crews pulled 417 barges from the river.',
        'Crews pulled about 400 barges from the river.',
      ),
    ).toEqual(['one figure is approximate']);
  });

  it('explains a minimum', () => {
    expect(
      explanations(
        'compatible',
        'Crews pulled 417 barges from the river.',
        'Crews pulled at least 400 barges from the river.',
      ),
    ).toEqual(['one figure is a minimum or maximum']);
  });

  it('explains a range', () => {
    expect(
      explanations(
        'compatible',
        'Crews pulled 417 barges from the river.',
        'Crews pulled 400 to 420 barges from the river.',
      ),
    ).toEqual(['one figure is a range']);
  });

  it('explains a part of a whole', () => {
    expect(explanations(null, 'Crews pulled 26 of the 417 barges from the river.')).toEqual(['26 of 417']);
  });

  it('returns null for figures that agree', () => {
    expect(
      explanations(
        'agrees',
        'Crews pulled 417 barges from the river.',
        'Crews pulled 417 barges from the river by night.',
      ),
    ).toEqual([null]);
  });
});
