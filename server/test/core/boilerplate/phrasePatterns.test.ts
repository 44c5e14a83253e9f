import { describe, expect, it } from 'vitest';
import { buildLineView } from '../../../src/core/boilerplate/lines/buildLineView.ts';
import { PatternSet } from '../../../src/core/boilerplate/lines/phrasePatterns.ts';
import { parseArticle } from '../../../src/core/text/article.ts';

// All patterns are created before the first parse, which freezes the vocabulary.
const SETS = {
  gap: new PatternSet('sign up (for|to) ...3 newsletter'),
  whole: new PatternSet('^read more$'),
  start: new PatternSet('^more than #'),
  optional: new PatternSet('^(all )?rights? reserved$'),
  word: new PatternSet('^the free? newsletter$'),
  any: new PatternSet('^_ reported from _$'),
  apostrophe: new PatternSet("^don't miss"),
  copyright: new PatternSet('© #'),
  nested: new PatternSet('^(see|(read|watch) it) (here|now)$'),
};
const has = (set: keyof typeof SETS, text: string) => SETS[set].has(buildLineView(parseArticle(text)), 0);

describe('PatternSet', () => {
  it.each([
    ['gap', 'Please sign up for our free weekly newsletter today', true],
    ['gap', 'Sign-up: to newsletter', true],
    ['gap', 'Sign up for our free weekly harbour newsletter', false],
    ['whole', '» READ MORE …', true],
    ['whole', 'Read more here', false],
    ['whole', 'To read more', false],
    ['start', 'More than 40 people', true],
    ['start', 'No more than 40 people', false],
    ['optional', 'All rights reserved.', true],
    ['optional', 'Right reserved', true],
    ['optional', 'Some rights reserved', false],
    ['word', 'The free newsletter', true],
    ['word', 'The newsletter', true],
    ['word', 'The frees newsletter', false],
    ['any', 'Lume reported from Orrin.', true],
    ['any', 'Ada Lume reported from Orrin.', false],
    ['apostrophe', 'Don’t miss it', true],
    ['apostrophe', "DON'T MISS", true],
    ['copyright', 'Text © 2031', true],
    ['nested', 'Watch it now', true],
    ['nested', 'See here', true],
    ['nested', 'Watch here', false],
  ] as const)('%s: %j is %s', (set, text, expected) => {
    expect(has(set, text)).toBe(expected);
  });

  it('rejects malformed patterns', () => {
    expect(() => new PatternSet('... newsletter')).toThrow('starts with a gap');
    expect(() => new PatternSet('^(read more')).toThrow('unbalanced');
    expect(() => new PatternSet('^read more)')).toThrow('unbalanced');
  });
});
