import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verbLemma } from '../../../src/core/crossref/lexicon/lemmas.ts';
import { areOpposites } from '../../../src/core/crossref/lexicon/opposites.ts';
import { verbs } from '../../../src/core/crossref/lexicon/taxonomies.ts';
import { Taxonomy } from '../../../src/core/crossref/lexicon/taxonomy.ts';

describe('Taxonomy', () => {
  const tree = new Taxonomy('thing(boat,vessel(ferry trawler) cart(tram)) deed');

  it('relates words by their meanings', () => {
    expect(tree.areSynonyms('boat', 'vessel')).toBe(true);
    expect(tree.areSynonyms('ferry', 'trawler')).toBe(false);
    expect(tree.isKindOf('ferry', 'vessel')).toBe(true);
    expect(tree.isKindOf('vessel', 'ferry')).toBe(false);
    expect(tree.isKindOf('ferry', 'cart')).toBe(false);
  });

  it('rates nearer meanings as more similar', () => {
    expect(tree.similarity('ferry', 'ferry')).toBe(1);
    expect(tree.similarity('ferry', 'trawler')).toBeGreaterThan(tree.similarity('ferry', 'tram'));
    expect(tree.similarity('ferry', 'deed')).toBe(0);
    expect(tree.similarity('ferry', 'unknown')).toBe(0);
  });

  it('is symmetric for the words of the shipped table', () => {
    const words = fc.constantFrom(
      'ferry',
      'boat',
      'nurse',
      'child',
      'town',
      'house',
      'quake',
      'firm',
      'company',
      'soldier',
    );
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(verbs().similarity(a, b)).toBe(verbs().similarity(b, a));
        expect(verbs().areSynonyms(a, b)).toBe(verbs().areSynonyms(b, a));
      }),
    );
  });

  it('knows the verbs of news', () => {
    expect(verbs().areSynonyms('buy', 'purchase')).toBe(true);
    expect(verbs().isKindOf('murder', 'kill')).toBe(true);
  });
});

describe('verbLemma', () => {
  it.each([
    ['sank', 'sink'],
    ['rose', 'rise'],
    ['hired', 'hire'],
    ['cutting', 'cut'],
    ['carries', 'carry'],
    ['dying', 'die'],
    ['close', 'close'],
  ])('returns the base form of "%s"', (form, verb) => {
    expect(verbLemma(form)).toBe(verb);
  });

  it('returns undefined for a word that is no known verb', () => {
    expect(verbLemma('ferrying-station')).toBeUndefined();
  });
});

describe('areOpposites', () => {
  it.each([
    ['rose', 'fell'],
    ['climbed', 'dropped'],
    ['won', 'lost'],
    ['survived', 'died'],
    ['hired', 'dismissed'],
    ['opened', 'shut'],
    ['profit', 'loss'],
    ['for', 'against'],
    ['on', 'off'],
    ['north', 'south'],
    ['convicted', 'acquitted'],
  ])('accepts "%s" and "%s", in both orders', (a, b) => {
    expect(areOpposites(a, b)).toBe(true);
    expect(areOpposites(b, a)).toBe(true);
  });

  it.each([
    ['rose', 'rising'],
    ['rose', 'climbed'],
    ['killed', 'wounded'],
    ['killed', 'died'],
    ['said', 'told'],
    ['ferry', 'tram'],
    ['zzyzx', 'rose'],
  ])('rejects "%s" and "%s"', (a, b) => {
    expect(areOpposites(a, b)).toBe(false);
  });
});
