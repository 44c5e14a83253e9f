import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { createAnchor } from '../../../src/core/decisions/anchor.ts';
import { EMPTY_DECISIONS } from '../../../src/core/decisions/decisionFile.ts';
import { Folder } from '../../../src/core/folder/folder.ts';
import { CLOCK_ARTICLE, spanOfText } from './clockArticle.ts';

const OTHER_ARTICLE = 'Keeper Dov Arren wound the clock of Pell town hall while 14 people cheered on Monday.\n';
const SHARE_PROMPT = 'Share this story with a friend';

function createFolder(): Folder {
  const folder = new Folder();
  folder.put('a.txt', annotate(CLOCK_ARTICLE));
  folder.put('b.txt', annotate(OTHER_ARTICLE));
  return folder;
}

const boilerplateTexts = (folder: Folder) =>
  folder.view('a.txt')!.boilerplate.map(({ start, end }) => CLOCK_ARTICLE.slice(start, end));

describe('decisions about boilerplate', () => {
  it('dismiss every occurrence of a line', () => {
    const folder = createFolder();
    expect(boilerplateTexts(folder)).toEqual([SHARE_PROMPT, SHARE_PROMPT]);
    folder.setDecisions({ ...EMPTY_DECISIONS, notBoilerplate: [{ line: SHARE_PROMPT }] });
    expect(boilerplateTexts(folder)).toEqual([]);
  });

  it('dismiss only the anchored occurrence of a line', () => {
    const folder = createFolder();
    const anchor = createAnchor('a.txt', CLOCK_ARTICLE, spanOfText(SHARE_PROMPT));
    folder.setDecisions({ ...EMPTY_DECISIONS, notBoilerplate: [anchor] });
    expect(boilerplateTexts(folder)).toEqual([SHARE_PROMPT]);
  });

  it('mark a span as boilerplate', () => {
    const folder = createFolder();
    const anchor = createAnchor('a.txt', CLOCK_ARTICLE, spanOfText('keeper Dov Arren said.'));
    folder.setDecisions({ ...EMPTY_DECISIONS, boilerplate: [anchor] });
    expect(boilerplateTexts(folder)).toContain('keeper Dov Arren said.');
  });

  it('let a mark win over a dismissal of the same span', () => {
    const folder = createFolder();
    const anchor = createAnchor('a.txt', CLOCK_ARTICLE, spanOfText('keeper Dov Arren said.'));
    folder.setDecisions({ ...EMPTY_DECISIONS, notBoilerplate: [anchor], boilerplate: [anchor] });
    expect(boilerplateTexts(folder)).toContain('keeper Dov Arren said.');
  });

  it('have no effect if their text is gone', () => {
    const folder = createFolder();
    const before = boilerplateTexts(folder);
    const orphaned = { ...createAnchor('a.txt', CLOCK_ARTICLE, spanOfText('14 times')), text: '99 times' };
    folder.setDecisions({ ...EMPTY_DECISIONS, boilerplate: [orphaned] });
    expect(boilerplateTexts(folder)).toEqual(before);
  });
});

describe('decisions about facts', () => {
  const start = OTHER_ARTICLE.indexOf('14');
  const pair = {
    a: createAnchor('a.txt', CLOCK_ARTICLE, spanOfText('14', CLOCK_ARTICLE.indexOf('14 people'))),
    b: createAnchor('b.txt', OTHER_ARTICLE, { start, end: start + 2 }),
  };
  const pairStart = CLOCK_ARTICLE.indexOf('14 people');
  const pairLink = (folder: Folder) =>
    folder
      .linksBetween('a.txt', 'b.txt')
      .find(({ kind, from, to }) => kind === 'figure' && from.start === pairStart && to.start === start);

  it('remove the link between different facts', () => {
    const folder = createFolder();
    expect(pairLink(folder)).toMatchObject({ relation: 'same', verdict: 'agrees' });
    folder.setDecisions({ ...EMPTY_DECISIONS, notSameFact: [pair] });
    expect(pairLink(folder)).toBeUndefined();
  });

  it('add a link with a computed verdict between articles about unrelated events', () => {
    const article = 'The bakery of Larkhaven sold 23 loaves to people on Friday.\n';
    const loaves = article.indexOf('23');
    const folder = createFolder();
    folder.put('c.txt', annotate(article));
    expect(folder.neighbors('a.txt')).toEqual(['b.txt']);
    const b = createAnchor('c.txt', article, { start: loaves, end: loaves + 2 });
    folder.setDecisions({ ...EMPTY_DECISIONS, sameFact: [{ a: pair.a, b }] });
    expect(folder.neighbors('a.txt')).toEqual(['b.txt', 'c.txt']);
    expect(folder.linksBetween('a.txt', 'c.txt')).toMatchObject([
      { from: { id: 'a.txt', start: pairStart }, to: { id: 'c.txt' }, relation: 'same', verdict: 'differs', score: 1 },
    ]);
  });
});
