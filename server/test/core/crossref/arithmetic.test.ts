import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { explainLink } from '../../../src/core/crossref/facts/explainLink.ts';
import type { Link } from '../../../src/core/crossref/facts/fact.ts';
import { eachPairLinks } from '../../../src/core/crossref/facts/folderLinks.ts';
import { Folder } from '../../../src/core/folder/folder.ts';

const OPENING =
  'The Marrowby barge race on the Tessel was stopped on Saturday when the Kestrel sluice failed, organiser Ann Dorrit said. ';

/** Returns the links between derived figures of a folder of articles, as "relation verdict: result < operands". */
function derivedLinks(...texts: string[]): string[] {
  const folder = new Folder();
  for (const [i, text] of texts.entries()) folder.put(`${i}.txt`, annotate(OPENING + text));
  const textOf = ({ id, start, end }: Link['from']) => folder.entry(id)!.text.slice(start, end);
  return [...eachPairLinks(folder)]
    .flat()
    .filter(({ relation }) => relation !== 'same')
    .map(
      (link) =>
        `${link.relation} ${link.verdict}: ${textOf(link.from)} < ${[link.to, ...link.with].map(textOf).join(', ')}`,
    );
}

describe('findSums', () => {
  it('finds the total of two counts that another article prints side by side', () => {
    expect(
      derivedLinks(
        'Crews pulled 417 barges and 26 canoes from the river.',
        'Crews pulled 443 barges and canoes from the river.',
      ),
    ).toEqual(['sum agrees: 443 < 417, 26']);
  });

  it('returns "compatible" if a summand is approximate and the intervals intersect', () => {
    expect(
      derivedLinks(
        'Crews pulled about 420 barges and 26 canoes from the river.',
        'Crews pulled 443 barges and canoes from the river.',
      ),
    ).toEqual(['sum compatible: 443 < 420, 26']);
  });

  it('ignores vague counts and nouns that the total does not name', () => {
    expect(
      derivedLinks(
        'Crews pulled hundreds of barges and a dozen canoes out.',
        'Crews pulled 443 barges and canoes from the river.',
      ),
    ).toEqual([]);
    expect(derivedLinks('Crews pulled 17 barges and 6 canoes from the river.', 'The race has 23 judges.')).toEqual([]);
  });
});

describe('findParts', () => {
  it('finds a part before "of the"', () => {
    expect(derivedLinks('Judges saw 711 of the 1,240 barges pass.')).toEqual(['part null: 1,240 < 711']);
  });
});

describe('findShares', () => {
  it('returns "agrees" if the quotient rounds to the printed share', () => {
    expect(derivedLinks('The club has raised £45,000, or 83% of the £54,000 that a new gate costs.')).toEqual([
      'share agrees: 83% < £45,000, £54,000',
    ]);
  });

  it('returns "differs" if the quotient does not round to the printed share', () => {
    expect(derivedLinks('The club has raised £45,000, or 63% of the £54,000 that a new gate costs.')).toEqual([
      'share differs: 63% < £45,000, £54,000',
    ]);
  });
});

describe('findDifferences', () => {
  const race = (comparison: string) =>
    derivedLinks(
      `The race drew 417 barges and 26 canoes. That was ${comparison} the previous record, set in 1988, when 350 barges came.`,
    );

  it('returns "agrees" if the subtraction gives the printed number', () => {
    expect(race('93 more than')).toEqual(['difference agrees: 93 < 417, 26, 350']);
  });

  it('returns "differs" if the subtraction contradicts the printed number or bound', () => {
    expect(race('more than 100 above')).toEqual(['difference differs: 100 < 417, 26, 350']);
    expect(race('more than 90 above')).toEqual(['difference compatible: 90 < 417, 26, 350']);
  });

  it('requires a count in the sentence before', () => {
    expect(
      derivedLinks('Ann Dorrit was glad. That was 93 more than the previous record, when 350 barges came.'),
    ).toEqual([]);
  });
});

describe('findPrintedConversions', () => {
  it('finds an amount and its conversion in brackets', () => {
    expect(derivedLinks('A new gate costs €54,000 (£46,500).')).toEqual(['conversion agrees: €54,000 < £46,500']);
  });
});

describe('explainLink', () => {
  it('returns the calculation of a difference', () => {
    const folder = new Folder();
    const text =
      'The race drew 417 barges and 26 canoes. That was more than 100 above the previous record, when 350 barges came.';
    folder.put('a', annotate(OPENING + text));
    const link = folder.findLinks('a').find(({ relation }) => relation === 'difference')!;
    expect(explainLink(folder, link)).toEqual({
      code: 'difference',
      operands: [417, 26, 350].map((value) => ({ bound: 'exact', value })),
      calculated: 93,
      reported: { bound: 'moreThan', text: '100' },
    });
  });
});
