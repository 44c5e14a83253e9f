import { expect, it } from 'vitest';
import { extractQuotes } from '../../../src/core/quotes/extractQuotes.ts';
import { groupBySpeaker } from '../../../src/core/quotes/groupBySpeaker.ts';
import { parseArticle } from '../../../src/core/text/article.ts';

const occurrencesIn = (id: string, text: string) =>
  extractQuotes(parseArticle(text)).map((quote, index) => ({ id, index, quote }));

it('groups quotes across articles by speaker and resolves surnames to full names', () => {
  const groups = groupBySpeaker([
    ...occurrencesIn(
      'a',
      '“We wound the clock,” Dov Arren said. “It went on,” he added. “Nobody saw it,” the ministry said.',
    ),
    ...occurrencesIn('b', '“The square was full,” Arren said. “I was not there,” Una Brack said.'),
  ]);
  expect(groups.map(({ speaker, quotes }) => [speaker, quotes.map(({ id }) => id).join('')])).toEqual([
    ['Dov Arren', 'aab'],
    ['Una Brack', 'b'],
    ['the ministry', 'a'],
  ]);
});

it('does not resolve a surname that two speakers share', () => {
  const groups = groupBySpeaker([
    ...occurrencesIn('a', '“One,” Dov Arren said on Monday. “Two,” Ida Arren said.'),
    ...occurrencesIn('b', '“It is three of them,” Arren said.'),
  ]);
  expect(groups.map(({ speaker }) => speaker)).toContain('Arren');
});
