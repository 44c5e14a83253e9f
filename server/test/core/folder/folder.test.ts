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
import { overlaps, type Span } from '../../../src/core/text/span.ts';

const DIR = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../../test-fixtures/folder');
const ARTICLES = fs
  .readdirSync(DIR)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ id: name, text: fs.readFileSync(path.join(DIR, name), 'utf8') }));
const ANNOTATED = new Map(ARTICLES.map(({ id, text }) => [id, annotate(text)]));
const UNRELATED = annotate(
  'The Vessel museum in Pell lent 14 clocks to a gallery abroad, curator Dov Arren said on Tuesday. “We wound all of them,” Arren said.\n',
);

function createFolder(ids: readonly string[]): Folder {
  const folder = new Folder();
  for (const id of ids) folder.put(id, ANNOTATED.get(id)!);
  return folder;
}

/** Returns all links of a folder as comparable text. */
function serializeLinks(folder: Folder): string[] {
  return [...eachPairLinks(folder)].flat().map(serializeLink).sort();
}

function serializeLink({ from, to, with: operands, relation, verdict, score }: Link): string {
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
const EXPECTED = serializeLinks(createFolder(ALL));

describe('Folder', () => {
  it('finds links in the sample folder', () => {
    expect(EXPECTED.length).toBeGreaterThan(30);
  });

  it('finds the same links whatever the order in which articles are put', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ALL, { minLength: ALL.length }), (order) => {
        expect(serializeLinks(createFolder(order))).toEqual(EXPECTED);
      }),
      { numRuns: 10 },
    );
  });

  it('finds the same links after any edits that are undone', () => {
    const edit = fc.record({
      id: fc.constantFrom(...ALL),
      what: fc.constantFrom('remove', 'empty', 'other'),
      other: fc.constantFrom(...ALL),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const folder = createFolder(ALL);
        for (const { id, what, other } of edits) {
          if (what === 'remove') folder.remove(id);
          else folder.put(id, what === 'empty' ? annotate('') : ANNOTATED.get(other)!);
          folder.findLinks(other);
        }
        for (const id of ALL) folder.put(id, ANNOTATED.get(id)!);
        expect(serializeLinks(folder)).toEqual(EXPECTED);
        expect(folder.totals()).toEqual(createFolder(ALL).totals());
      }),
      { numRuns: 20 },
    );
  });

  it('keeps all links when an unrelated article is put', () => {
    const folder = createFolder(ALL);
    folder.put('zz-unrelated.txt', UNRELATED);
    expect(serializeLinks(folder)).toEqual(EXPECTED);
    expect(folder.neighbors('zz-unrelated.txt')).toEqual([]);
  });

  it('returns a link for the articles at both of its ends', () => {
    const folder = createFolder(ALL);
    for (const id of ALL) {
      for (const link of folder.findLinks(id)) {
        for (const { id: other } of [link.from, link.to]) {
          expect(folder.findLinks(other).map(serializeLink)).toContain(serializeLink(link));
        }
      }
    }
  });

  it('excludes figures and quotes in boilerplate from links', () => {
    const folder = createFolder(ALL);
    let inBoilerplate = 0;
    for (const id of ALL) {
      const stripped = folder.view(id)!.boilerplate.filter(({ tier }) => tier === 'strip');
      const isStripped = (span: Span) => stripped.some((other) => overlaps(other, span));
      const { figures, quotes } = folder.entry(id)!;
      inBoilerplate += [...figures.map(({ figure }) => figure), ...quotes.map(({ quote }) => quote)].filter(
        isStripped,
      ).length;
      const ends = folder.findLinks(id).flatMap((link) => [link.from, link.to, ...link.with]);
      expect(ends.filter((end) => end.id === id && isStripped(end))).toEqual([]);
    }
    expect(inBoilerplate).toBeGreaterThan(0);
  });
});

describe('clusterFacts', () => {
  it('puts only figures that all agree into one fact', () => {
    const folder = createFolder(ALL);
    const facts = clusterFacts(folder, [...eachPairLinks(folder)].flat()).filter(({ kind }) => kind === 'figure');
    expect(Math.max(...facts.map(({ members }) => members.length))).toBeGreaterThan(2);
    for (const { members } of facts) {
      const mentions = members.map(({ id, index }) => folder.entry(id)!.figures[index]!);
      for (const other of mentions.slice(1)) expect(computeFigureVerdict(mentions[0]!, other)).toBe('agrees');
    }
  });

  it('never merges occurrences that the user marked as different facts', () => {
    const folder = createFolder(ALL);
    const factWith = (id: string, index: number) =>
      clusterFacts(folder, [...eachPairLinks(folder)].flat()).find(({ members }) =>
        members.some((member) => member.kind === 'figure' && member.id === id && member.index === index),
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

  it('counts copies of one article as one source', () => {
    const folder = createFolder(ALL);
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
