import { describe, expect, it } from 'vitest';
import { getLexicalFlags, LexicalFlag } from '../../../src/core/syntax/index.ts';
import { wordId } from '../../../src/core/text/index.ts';

/** Returns the names of the categories of a word, in the order of their bits. */
function categoriesOf(word: string): string {
  const flags = getLexicalFlags(wordId(word));
  return Object.entries(LexicalFlag)
    .filter(([, flag]) => (flags & flag) !== 0)
    .map(([name]) => name)
    .join(' ');
}

describe('LexicalFlag', () => {
  it('gives each category a bit of its own', () => {
    let all = 0;
    for (const flag of Object.values(LexicalFlag)) {
      expect(flag !== 0 && (flag & (flag - 1)) === 0).toBe(true);
      expect(all & flag).toBe(0);
      all |= flag;
    }
  });
});

describe('getLexicalFlags', () => {
  it.each([
    ['the', 'determiner'],
    ['its', 'possessive'],
    ['of', 'preposition'],
    ['and', 'conjunction'],
    ['because', 'subordinator'],
    ['who', 'relative'],
    ['has', 'auxiliary'],
    ['was', 'be auxiliary'],
    ['never', 'adverb'],
    ['they', 'subjectPronoun'],
    ['them', 'objectPronoun'],
    ['monday', 'time'],
    ['seven', 'number'],
    ['went', 'verb'],
    ['mayor', 'speaker title'],
    ['slogan', 'cueNoun'],
    ['novel', 'work'],
    ['would', 'auxiliary modal'],
  ])('returns the category of "%s"', (word, expected) => {
    expect(categoriesOf(word)).toBe(expected);
  });

  it.each([
    ['that', 'determiner subordinator relative'],
    ['her', 'possessive objectPronoun'],
    ['with', 'preposition accompanies'],
    ['report', 'say oftenNoun baseForm speaker canInvert'],
    ['one', 'number pronominal'],
    ['letter', 'cueNoun speaker'],
    ['claims', 'say oftenNoun thirdPerson cueNoun canInvert'],
    ['heard', 'verb describe past participle weak governsObjectClause'],
  ])('returns all categories of "%s"', (word, expected) => {
    expect(categoriesOf(word)).toBe(expected);
  });

  it('returns 0 for an unknown word', () => {
    expect(getLexicalFlags(0)).toBe(0);
  });

  it.each([
    ['explain', 'explains', 'explained', 'explained', 'explaining'],
    ['declare', 'declares', 'declared', 'declared', 'declaring'],
    ['testify', 'testifies', 'testified', 'testified', 'testifying'],
    ['reply', 'replies', 'replied', 'replied', 'replying'],
    ['pray', 'prays', 'prayed', 'prayed', 'praying'],
    ['say', 'says', 'said', 'said', 'saying'],
    ['sing', 'sings', 'sang', 'sung', 'singing'],
    ['quip', 'quips', 'quipped', 'quipped', 'quipping'],
    ['stress', 'stresses', 'stressed', 'stressed', 'stressing'],
    ['preach', 'preaches', 'preached', 'preached', 'preaching'],
  ])('knows the forms of the verb "%s"', (...forms) => {
    const { baseForm, thirdPerson, past, participle, ingForm, say } = LexicalFlag;
    for (const [i, flag] of [baseForm, thirdPerson, past, participle, ingForm].entries()) {
      expect(getLexicalFlags(wordId(forms[i]!)) & (flag | say), forms[i]).toBe(flag | say);
    }
    expect(getLexicalFlags(wordId(forms[4])) & (baseForm | thirdPerson | past)).toBe(0);
  });

  it.each([
    ['said', 'say canInvert'],
    ['told', 'say'],
    ['praised', 'describe'],
    ['believed', 'describe weak'],
  ])('returns the group of the reporting verb "%s"', (word, expected) => {
    const groups = ['say', 'describe', 'canInvert', 'weak'];
    const found = categoriesOf(word).split(' ');
    expect(found.filter((category) => groups.includes(category)).join(' ')).toBe(expected);
  });
});
