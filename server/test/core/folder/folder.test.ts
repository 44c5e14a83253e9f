import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { clusterFacts } from '../../../src/core/crossref/facts/clusterFacts.ts';
import { type Link, type Occurrence, occurrenceKey } from '../../../src/core/crossref/facts/fact.ts';
import { eachPairLinks } from '../../../src/core/crossref/facts/folderLinks.ts';
import { computeFigureVerdict } from '../../../src/core/crossref/figures/linkFigures.ts';
import { createAnchor } from '../../../src/core/decisions/anchor.ts';
import { EMPTY_DECISIONS } from '../../../src/core/decisions/decisionFile.ts';
import { Folder } from '../../../src/core/folder/folder.ts';
import { MemoryInvertedIndex } from '../../../src/core/folder/postings.ts';

const DIR = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../../test-fixtures/folder');
const ARTICLES = fs
  .readdirSync(DIR)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ id: name, text: fs.readFileSync(path.join(DIR, name), 'utf8') }));
const ANNOTATED = new Map(ARTICLES.map(({ id, text }) => [id, annotate(text)]));
const UNRELATED = annotate(
  'The Vessel museum in Pell lent 14 clocks to a gallery abroad, curator Dov Arren said on Tuesday. “We wound all of them,” Arren said.\n',
);

function folderOf(ids: readonly string[]): Folder {
  const folder = new Folder();
  for (const id of ids) folder.put(id, ANNOTATED.get(id)!);
  return folder;
}

/** Links as comparable text: what they join, how, and how surely. */
function linksOf(folder: Folder): string[] {
  return [...eachPairLinks(folder)].flat().map(written).sort();
}

function written({ from, to, with: operands, relation, verdict, score }: Link): string {
  return JSON.stringify([
    occurrenceKey(from),
    occurrenceKey(to),
    operands.map(occurrenceKey),
    relation,
    verdict,
    score.toFixed(9),
  ]);
}

const ALL = ARTICLES.map(({ id }) => id);
const EXPECTED = linksOf(folderOf(ALL));

describe('a folder', () => {
  it('finds links at all', () => {
    expect(EXPECTED.length).toBeGreaterThan(30);
  });

  it('gives the same links whatever the order of its files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ALL, { minLength: ALL.length }), (order) => {
        expect(linksOf(folderOf(order))).toEqual(EXPECTED);
      }),
      { numRuns: 10 },
    );
  });

  it('gives the same links after any edits that are undone', () => {
    const edit = fc.record({
      id: fc.constantFrom(...ALL),
      what: fc.constantFrom('remove', 'empty', 'other'),
      other: fc.constantFrom(...ALL),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const folder = folderOf(ALL);
        for (const { id, what, other } of edits) {
          if (what === 'remove') folder.remove(id);
          else folder.put(id, what === 'empty' ? annotate('') : ANNOTATED.get(other)!);
          folder.findLinks(other);
        }
        for (const id of ALL) folder.put(id, ANNOTATED.get(id)!);
        expect(linksOf(folder)).toEqual(EXPECTED);
        expect(folder.totals()).toEqual(folderOf(ALL).totals());
      }),
      { numRuns: 20 },
    );
  });

  it('an unrelated file changes no link', () => {
    const folder = folderOf(ALL);
    folder.put('zz-unrelated.txt', UNRELATED);
    expect(linksOf(folder)).toEqual(EXPECTED);
    expect(folder.neighbors('zz-unrelated.txt')).toEqual([]);
  });

  it('gives both ends the same link', () => {
    const folder = folderOf(ALL);
    for (const id of ALL) {
      for (const link of folder.findLinks(id)) {
        for (const { id: other } of [link.from, link.to]) {
          expect(folder.findLinks(other).map(written)).toContain(written(link));
        }
      }
    }
  });

  it('junk does not testify', () => {
    const folder = folderOf(ALL);
    for (const id of ALL) {
      const junk = folder.boilerplateOf(id).filter(({ tier }) => tier === 'strip');
      for (const link of folder.findLinks(id)) {
        for (const place of [link.from, link.to, ...link.with].filter((one) => one.id === id)) {
          expect(junk.some(({ start, end }) => start < place.end && place.start < end)).toBe(false);
        }
      }
    }
  });

  it('puts into one fact only what agrees with all of it', () => {
    const folder = folderOf(ALL);
    const facts = clusterFacts(folder, [...eachPairLinks(folder)].flat()).filter(({ kind }) => kind === 'figure');
    expect(Math.max(...facts.map(({ members }) => members.length))).toBeGreaterThan(2);
    for (const { members } of facts) {
      const mentions = members.map(({ id, index }) => folder.entry(id)!.figures[index]!);
      for (const other of mentions.slice(1)) expect(computeFigureVerdict(mentions[0]!, other)).toBe('agrees');
    }
  });

  it('puts two places that a person parted into no fact, whatever a third one agrees with', () => {
    const folder = folderOf(ALL);
    const factWith = (id: string, index: number) =>
      clusterFacts(folder, [...eachPairLinks(folder)].flat()).find(({ members }) =>
        members.some((place) => place.kind === 'figure' && place.id === id && place.index === index),
      )!;
    const found = clusterFacts(folder, [...eachPairLinks(folder)].flat());
    const { members } = found.find(({ kind, members: { length } }) => kind === 'figure' && length > 2)!;
    const [one, other] = members;
    const anchor = ({ id, start, end }: Occurrence) => createAnchor(id, folder.entry(id)!.text, { start, end });
    folder.setDecisions({ ...EMPTY_DECISIONS, notSameFact: [{ a: anchor(one!), b: anchor(other!) }] });
    const fact = factWith(one!.id, one!.index);
    expect(fact.members.some(({ id, index }) => id === other!.id && index === other!.index)).toBe(false);
    const third = members[2]!;
    const sizes = [fact, factWith(other!.id, other!.index)].map((each) => each.members.length);
    expect(sizes[0]! + sizes[1]!, `${third.id} stays with one of them`).toBe(members.length);
  });

  it('clusters what agrees, and counts copies as one origin', () => {
    const folder = folderOf(ALL);
    const facts = clusterFacts(folder, [...eachPairLinks(folder)].flat());
    const toll = facts.find(({ members }) =>
      members.some(
        ({ id, start }) => id.startsWith('005') && ARTICLES.find((a) => a.id === id)!.text.startsWith('13', start),
      ),
    )!;
    expect(toll.members.map(({ id }) => id.slice(0, 3))).toEqual(['005', '006', '007']);
    expect(toll.sources.map((group) => group.map((id) => id.slice(0, 3)))).toEqual([['005', '006'], ['007']]);
    expect(toll.differs.length).toBeGreaterThan(0);
  });
});

describe('postings', () => {
  it('answer like a plain search, whatever is put and removed', () => {
    const keys = fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 2 ** 52));
    const step = fc.tuple(fc.constantFrom('1', '2', '3', '4'), fc.option(keys, { nil: null }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), keys, fc.integer({ min: 1, max: 3 }), (steps, asked, least) => {
        const postings = new MemoryInvertedIndex();
        const plain = new Map<string, readonly number[]>();
        for (const [id, stored] of steps) {
          if (stored === null) {
            postings.remove(id);
            plain.delete(id);
          } else {
            postings.put(id, stored);
            plain.set(id, stored);
          }
        }
        const expected = [...plain].flatMap(([id, stored]) => {
          const shared = stored.filter((key) => asked.includes(key)).length;
          return id !== '1' && shared >= least ? [id] : [];
        });
        // Asked twice: nothing is left of a question.
        for (let i = 0; i < 2; i++) expect(postings.findCandidates(asked, '1', least).sort()).toEqual(expected.sort());
      }),
    );
  });
});
