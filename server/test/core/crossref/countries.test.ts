import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCountryAt } from '../../../src/core/crossref/lexicon/countries.ts';
import { COUNTRY_NAMES, DEMONYMS } from '../../../src/core/crossref/lexicon/countryNames.ts';
import { parseArticle } from '../../../src/core/text/index.ts';

/** Returns the country at the start of a text and the words that follow it. */
function readCountry(text: string) {
  const { tokens } = parseArticle(text);
  const found = findCountryAt(tokens, 0, tokens.count);
  return (
    found && { code: found.code, isDemonym: found.isDemonym, rest: text.slice(tokens.start[found.to] ?? text.length) }
  );
}

describe('the table of countries', () => {
  const MAX_BYTES = 60_000;
  const lines = (table: string) =>
    table.split(';').map((line) => [line.slice(0, 2), line.slice(3).split(',')] as const);

  it.each([
    ['names', COUNTRY_NAMES],
    ['demonyms', DEMONYMS],
  ])('is sorted and has no name twice: %s', (_, table) => {
    const codes = lines(table).map(([code]) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const [code, names] of lines(table)) expect(names, code).toEqual([...names].sort());
  });

  it('gives each name one meaning', () => {
    const names = [...lines(COUNTRY_NAMES), ...lines(DEMONYMS)].flatMap(([, list]) => list);
    expect(names.length).toBe(new Set(names).size);
  });

  it('is small', () => {
    expect(new TextEncoder().encode(COUNTRY_NAMES + DEMONYMS).length).toBeLessThan(MAX_BYTES);
  });
});

describe('findCountryAt', () => {
  it.each([
    ['Britain', 'GB', ''],
    ['United Kingdom', 'GB', ''],
    ['South Korea fell', 'KR', 'fell'],
    ['U.S. troops', 'US', 'troops'],
    ['U.K.', 'GB', ''],
    ['U.S.A. wins', 'US', 'wins'],
    ['US-led', 'US', '-led'],
    ['Timor-Leste votes', 'TL', 'votes'],
    ['Guinea-Bissau votes', 'GW', 'votes'],
    ['Guinea votes', 'GN', 'votes'],
    ['Isle of Man ferries', 'IM', 'ferries'],
    ['Trinidad and Tobago', 'TT', ''],
    ['Côte d’Ivoire', 'CI', ''],
    ['St. Lucia', 'LC', ''],
    ['Turkey and Chad', 'TR', 'and Chad'],
    ['Belgium and Orrin', 'BE', 'and Orrin'],
  ])('reads "%s" as %s', (text, code, rest) => {
    expect(readCountry(text)).toEqual({ code, isDemonym: false, rest });
  });

  it.each([
    ['turkey'],
    ['us'],
    ['Us'],
    ['chad'],
    ['South'],
    ['Isle of Velm'],
    // also a state of the United States
    ['Georgia'],
    ['Georgian'],
    // two countries
    ['Congo'],
    ['12'],
    [''],
  ])('reads no country in "%s"', (text) => {
    expect(readCountry(text)).toBeUndefined();
  });

  it('reads adjectives and inhabitants', () => {
    expect(readCountry('South Koreans vote')).toEqual({ code: 'KR', isDemonym: true, rest: 'vote' });
    expect(readCountry('Chinese wool')).toEqual({ code: 'CN', isDemonym: true, rest: 'wool' });
    expect(readCountry('Taiwanese wool')).toEqual({ code: 'TW', isDemonym: true, rest: 'wool' });
    expect(readCountry('Britons vote')).toEqual({ code: 'GB', isDemonym: true, rest: 'vote' });
    expect(readCountry('German soldiers')).toEqual({ code: 'DE', isDemonym: true, rest: 'soldiers' });
  });

  it('ends inside any text', () => {
    const parts = fc.constantFrom(
      'U',
      '.',
      'S',
      ' ',
      'United',
      'of',
      'and',
      '-',
      '’',
      'Saint',
      'É',
      '\u0301',
      'Isle',
      '\n',
      '𝔄',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (words) => {
        const { tokens } = parseArticle(words.join(''));
        for (let i = 0; i < tokens.count; i++) {
          const to = findCountryAt(tokens, i, tokens.count)?.to ?? i + 1;
          expect(to).toBeGreaterThan(i);
          expect(to).toBeLessThanOrEqual(tokens.count);
        }
      }),
    );
  });
});
