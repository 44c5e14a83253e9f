import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { listSharedNames } from '../../../src/core/crossref/events/sharedNames.ts';
import { explainLink } from '../../../src/core/crossref/facts/explainLink.ts';
import { Folder } from '../../../src/core/folder/index.ts';

const report = (day: string, sentence: string) =>
  `Published ${day} by Ode Tarn\n\nBlast at the Brakke mill in Tarnholm\n\n${sentence} Mayor Ida Lume closed the Sund bridge in Tarnholm.`;

function createFolder(texts: Readonly<Record<string, string>>): Folder {
  const folder = new Folder();
  for (const [id, text] of Object.entries(texts)) folder.put(id, annotate(text));
  return folder;
}

const findConflict = (folder: Folder) => folder.linksBetween('a', 'b').find(({ verdict }) => verdict === 'differs');

describe('conflicts of a growing toll', () => {
  it('names the dates of both articles if the later one reports the higher number', () => {
    const folder = createFolder({
      a: report('3 March 2031', 'The blast killed 13 workers.'),
      b: report('5 March 2031', 'The blast killed 31 workers.'),
    });
    const conflict = findConflict(folder)!;
    expect(conflict.isUpdate).toBe(true);
    expect(explainLink(folder, conflict)).toEqual({
      code: 'later-report',
      earlier: '2031-03-03',
      later: '2031-03-05',
    });
  });

  it.each([
    ['the later number is lower', '5 March 2031', '3 March 2031'],
    ['both articles have one date', '3 March 2031', '3 March 2031'],
  ])('is no update if %s', (_, first, second) => {
    const folder = createFolder({
      a: report(first, 'The blast killed 13 workers.'),
      b: report(second, 'The blast killed 31 workers.'),
    });
    expect(findConflict(folder)).toMatchObject({ verdict: 'differs' });
    expect(findConflict(folder)!.isUpdate).toBeUndefined();
  });

  it('is no update if the number is not a toll', () => {
    const folder = createFolder({
      a: report('3 March 2031', 'The mill sold 4,100 sacks of flour.'),
      b: report('5 March 2031', 'The mill sold 4,700 sacks of flour.'),
    });
    expect(findConflict(folder)!.isUpdate).toBeUndefined();
  });
});

describe('listSharedNames', () => {
  const folder = createFolder({
    a: report('3 March 2031', 'The blast killed 13 workers.'),
    b: report('5 March 2031', 'The blast killed 31 workers.'),
    c: 'The harbor of Quelstad\n\nFerries sail again from the harbor of Quelstad.',
  });
  const [a, b, c] = ['a', 'b', 'c'].map((id) => folder.entry(id)!);

  it('lists the names of both leads in reading order, each once', () => {
    expect(listSharedNames(a!, b!, 3)).toEqual(['Ode', 'Tarn', 'Brakke']);
  });

  it('returns nothing for texts without a common name', () => {
    expect(listSharedNames(a!, c!, 3)).toEqual([]);
  });
});
