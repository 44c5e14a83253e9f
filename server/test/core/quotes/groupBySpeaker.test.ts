import { expect, it } from 'vitest';
import { extractQuotes } from '../../../src/core/quotes/extractQuotes.ts';
import { groupBySpeaker } from '../../../src/core/quotes/groupBySpeaker.ts';
import { parseArticle } from '../../../src/core/text/article.ts';

const placesOf = (id: string, text: string) =>
  extractQuotes(parseArticle(text)).map((quote, index) => ({ id, index, quote }));

it('groups the quotes of several articles by speaker, surnames with their full name', () => {
  const groups = groupBySpeaker([
    ...placesOf(
      'a',
      '“We wound the clock,” Dov Arren said. “It went on,” he added. “Nobody saw it,” the ministry said.',
    ),
    ...placesOf('b', '“The square was full,” Arren said. “I was not there,” Una Brack said.'),
  ]);
  expect(groups.map(({ speaker, quotes }) => [speaker, quotes.map(({ id }) => id).join('')])).toEqual([
    ['Dov Arren', 'aab'],
    ['Una Brack', 'b'],
    ['the ministry', 'a'],
  ]);
});

it('keeps a surname that two people share as it is printed', () => {
  const groups = groupBySpeaker([
    ...placesOf('a', '“One,” Dov Arren said on Monday. “Two,” Ida Arren said.'),
    ...placesOf('b', '“It is three of them,” Arren said.'),
  ]);
  expect(groups.map(({ speaker }) => speaker)).toContain('Arren');
});
