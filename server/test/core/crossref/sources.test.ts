import { describe, expect, it } from 'vitest';
import { groupBySource, hashContent, hashParagraphs } from '../../../src/core/crossref/facts/sources.ts';
import { parseArticle } from '../../../src/core/text/index.ts';

const LONG =
  'The ferry Marit ran aground off Ostrand on Tuesday with 214 passengers on board, the coastguard of Velm said.';

function groupsOf(...texts: string[]): string[][] {
  const features = texts.map((text) => {
    const article = parseArticle(text);
    return { content: hashContent(article), paragraphs: hashParagraphs(article), credits: [] };
  });
  return groupBySource(
    texts.map((_, i) => String(i)),
    (id) => features[Number(id)],
  );
}

describe('independent sources', () => {
  it.each([
    ['one paragraph', LONG, LONG],
    ['one short paragraph', 'Fourteen people died in Orrin.', 'Fourteen people died in Orrin.'],
    ['other line breaks and case', `${LONG}\n\nMore soon.`, `${LONG.toUpperCase()}\r\n\r\nMore  soon.\n`],
  ])('do not include copies of %s', (_, first, second) => {
    expect(groupsOf(first, second)).toEqual([['0', '1']]);
  });

  it('include another text of one paragraph', () => {
    expect(groupsOf(LONG, LONG.replace('214', '217'))).toEqual([['0'], ['1']]);
  });

  it('include a text that shares one of several paragraphs', () => {
    const own = (place: string) =>
      `A reporter in ${place} spoke with the crew for an hour and saw the damage to the hull himself.`;
    expect(groupsOf(`${LONG}\n${own('Velm')}`, `${LONG}\n${own('Orrin')}`)).toEqual([['0'], ['1']]);
  });
});
