import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlaces, findPlaces, type Places } from '../../../src/core/crossref/frames/places.ts';
import { SentenceParser } from '../../../src/core/crossref/frames/sentenceSyntax.ts';
import { parseArticle, sortedKeys } from '../../../src/core/text/index.ts';

/** Returns the places of a text that is one sentence. */
function placesOf(text: string): Places {
  const syntax = new SentenceParser(parseArticle(text)).parse({ start: 0, end: text.length });
  return findPlaces(syntax, { from: 0, to: syntax.chunks.length });
}

describe('findPlaces', () => {
  it.each([
    ['Traders sold 40 boats in South Korea.', ['KR'], []],
    ['Traders sold 40 boats in the U.S. on Monday.', ['US'], []],
    ['Traders sold 40 boats in the U.K., police said.', ['GB'], []],
    ['Traders sold 40 boats in Britain Sunday.', ['GB'], []],
    ['Traders sold 40 boats in Trinidad and Tobago and Spain.', ['TT', 'ES'], []],
    ['Traders sold 40 boats in the German capital.', ['DE'], []],
    ['Traders sold 40 books in German.', [], []],
    ['Traders sold 40 boats in British Orrin.', [], ['british orrin']],
    ['Traders sold 40 boats in South Velm.', [], ['south velm']],
    ["Traders sold 40 boats in New Castle's Tarn district.", [], ['new castle', 'tarn']],
    ['Traders sold 40 boats in Velm and Orrin.', [], ['velm', 'orrin']],
    ['Traders sold 40 boats in Velm, Orrin and Aldby, police said.', [], ['velm', 'orrin', 'aldby']],
    ['Traders sold 40 boats in Velm, Norway, on Monday.', ['NO'], ['velm']],
    ['Traders sold 40 boats in St. Orrin.', [], ['st orrin']],
    ['Traders sold 40 boats in Georgia.', [], ['georgia']],
    ['In Velm, Tarn sold 40 boats.', [], ['velm']],
    ['In Velm, Ode Tarn, the mayor, sold 40 boats.', [], ['velm']],
    ['Sales fell 40 percent in Velm and Orrin rose.', [], ['velm']],
    ['Traders sold 40 boats in May.', [], []],
    ['Traders sold 40 turkeys in turkey sheds.', [], []],
  ])('reads "%s"', (text, countries, names) => {
    const places = placesOf(text);
    expect(places.countries).toEqual(countries);
    expect(places.names).toEqual(sortedKeys(names));
  });

  it('reads any text', () => {
    const parts = fc.constantFrom(
      'in ',
      'In ',
      'Velm',
      'South ',
      'Korea',
      'U.S.',
      ', ',
      ' and ',
      '-',
      ' ',
      'of ',
      '’s ',
      '12 ',
      'won ',
      '.',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (words) => {
        const { countries, names } = placesOf(words.join(''));
        expect(new Set(countries).size).toBe(countries.length);
        expect(names).toEqual([...names].sort((x, y) => x - y));
      }),
    );
  });

  it('reads long lists in linear time', () => {
    const seconds = (count: number) => {
      const text = `Traders sold 40 boats in ${'South Velm and Isle of '.repeat(count)}.`;
      const start = performance.now();
      placesOf(text);
      return performance.now() - start;
    };
    seconds(500);
    expect(seconds(8000)).toBeLessThan(2000);
  });
});

describe('comparePlaces', () => {
  it.each([
    ['in Britain', 'in the UK', 'same'],
    ['in Britain', 'in the United Kingdom', 'same'],
    ['in Velm and Orrin', 'in Orrin', 'same'],
    ['in Velm, Norway', 'in Norway', 'same'],
    ['in South Korea', 'in North Korea', 'other'],
    ['in New Castle', 'in New Orrin', 'other'],
    ['in Velm', 'in Orrin', 'other'],
    // A town may be in the country.
    ['in Velm', 'in Norway', 'unknown'],
    ['in Velm', '', 'unknown'],
  ])('"%s" and "%s" are %s', (a, b, relation) => {
    const [x, y] = [placesOf(`Traders sold 40 boats ${a}.`), placesOf(`Traders sold 40 boats ${b}.`)];
    expect(comparePlaces(x, y)).toBe(relation);
    expect(comparePlaces(y, x)).toBe(relation);
  });
});
