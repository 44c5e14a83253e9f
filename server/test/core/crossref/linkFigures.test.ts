import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { createEventPair } from '../../../src/core/crossref/events/eventPair.ts';
import { linkFigures } from '../../../src/core/crossref/figures/linkFigures.ts';
import { createFolderEntry } from '../../../src/core/folder/entry.ts';

/** Returns the links between the figures of two articles: the texts of the figures with the verdict. */
function linksOf(first: string, second: string): string[] {
  const [a, b] = [first, second].map((text, i) => createFolderEntry(String(i), annotate(text)));
  return linkFigures(a!.figures, b!.figures, createEventPair(a!.event, b!.event)).map(
    ({ a: x, b: y, verdict }) => `${a!.figures[x]!.figure.text} ${verdict} ${b!.figures[y]!.figure.text}`,
  );
}

const LEAD = 'The ferry Marit ran aground off Ostrand on Tuesday, the coastguard of Velm said. ';

describe('links between figures', () => {
  it('include a very probable conflict although the other article also prints the same value', () => {
    const links = linksOf(
      `${LEAD}The accident killed 14 passengers of the ferry Marit.`,
      `${LEAD}The accident killed 14 passengers of the ferry Marit. The accident killed 17 passengers of the ferry Marit, a doctor said.`,
    );
    expect(links).toEqual(expect.arrayContaining(['14 agrees 14', '14 differs 17']));
  });

  it('leave out a possible conflict if the other article also prints the same value', () => {
    const links = linksOf(
      `${LEAD}The accident killed 14 passengers of the ferry Marit.`,
      `${LEAD}The accident killed 14 passengers of the ferry Marit. Its owner has lost 17 people in a year of storms.`,
    );
    expect(links).toEqual(['14 agrees 14']);
  });

  it.each([
    ['12 people', '10 tourists', []],
    ['12 people', '10 Danes', []],
    ['10 people', '12 tourists', ['10 differs 12']],
    ['12 people', '10 people', ['12 differs 10']],
    ['12 tourists', '10 tourists', ['12 differs 10']],
  ])('compare "%s" with "%s" as a whole with its part if one can be', (first, second, links) => {
    const rest = 'were killed in Ostrand on Tuesday.';
    expect(linksOf(`${LEAD}${first} ${rest}`, `${LEAD}${second} ${rest}`)).toEqual(links);
  });

  it('do not compare bounds of small numbers', () => {
    const rest = 'of the sailors was found in Ostrand on Tuesday.';
    expect(linksOf(`${LEAD}One ${rest}`, `${LEAD}More than one ${rest}`)).toEqual([]);
  });

  it.each([
    ['400-pound-plus', '181-kilogram', 'compatible'],
    ['more than 400-pound', '160-kilogram', 'differs'],
  ])('compare a bound with a rounded conversion: "%s", "%s"', (first, second, verdict) => {
    const links = linksOf(
      `${LEAD}The ${first} anchor of the ferry Marit was lost on Tuesday.`,
      `${LEAD}The ${second} anchor of the ferry Marit was lost on Tuesday.`,
    );
    expect(links.map((link) => link.split(' ')[1])).toEqual([verdict]);
  });

  it.each([
    ['More than 90 people', '90 people', 'compatible'],
    ['More than 90 people', 'A total of 90 people', 'differs'],
    ['More than 90 people', 'Exactly 90 people', 'differs'],
    ['At least 90 people', 'A total of 90 people', 'compatible'],
  ])('compare "%s" with "%s": %s', (first, second, verdict) => {
    const rest = 'caught the fever in Ostrand on Tuesday.';
    expect(linksOf(`${LEAD}${first} ${rest}`, `${LEAD}${second} ${rest}`)).toEqual([`90 ${verdict} 90`]);
  });

  it('compare what two bare numbers measure', () => {
    const links = linksOf(
      `${LEAD}The death toll of the accident rose to 31 on Wednesday.`,
      `${LEAD}The death toll of the accident rose to 34 on Wednesday.`,
    );
    expect(links).toEqual(['31 differs 34']);
  });
});
