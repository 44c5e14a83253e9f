import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolder } from '../temporaryFolder.ts';
import { FLOOD_FOLDER, readFloodTexts } from './articles.ts';
import { formatJsonInput, type Json, runCli } from './cli.ts';
import { parseCsvRecords } from './csv.ts';
import { expectExactSpans, findSchemaProblems } from './schema.ts';

const texts = readFloodTexts();
const VERDICT_RANK = ['differs', 'compatible', 'agrees', null];

async function report(args: readonly string[], documents?: Readonly<Record<string, string>>) {
  const result = documents
    ? await runCli(['report', '--input', 'jsonl', ...args], { input: formatJsonInput(documents) })
    : await runCli(['report', FLOOD_FOLDER, ...args]);
  expect(result.code).toBe(0);
  return result;
}

async function reportJson(args: readonly string[] = [], documents?: Readonly<Record<string, string>>): Promise<Json> {
  const { stdout } = await report(['--format', 'json', ...args], documents);
  const whole = JSON.parse(stdout);
  expect(findSchemaProblems('report', whole)).toBeNull();
  return whole;
}

let whole: Promise<Json> | undefined;
/** Returns the report on the flood articles, computed once. */
function getFloodReport(): Promise<Json> {
  whole ??= reportJson();
  return whole;
}

/** Creates articles on one invented fire. `boats` is the number of destroyed boats by article ID. */
function createFireArticles(boats: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(boats).map(([id, number]) => [
      id,
      `A fire destroyed ${number} fishing boats in the harbour of Vellmar on Friday, harbour master Ilka Brandt said.\n`,
    ]),
  );
}

describe('report --format json', () => {
  it('prints one schema-valid object with the totals of the text format', async () => {
    const { totals, facts } = await getFloodReport();
    expect(facts.length).toBeGreaterThan(0);
    expectExactSpans(facts, (id) => texts[id]!);
    const { stdout } = await report([]);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      `${totals.articles} articles, ${totals.figures} figures, ${totals.quotes} quotes`,
      `${totals.facts} facts reported more than once: ${totals.differs} conflicting, ${totals.compatible} compatible, ${totals.agrees} agreeing${totals.related > 0 ? `, ${totals.related} related` : ''}`,
    ]);
    expect(facts.map(({ number }: Json) => number)).toEqual(facts.map((_: Json, i: number) => i + 1));
    const ranks = facts.map(({ verdict }: Json) => VERDICT_RANK.indexOf(verdict));
    expect(ranks).toEqual([...ranks].sort());
    for (const verdict of ['differs', 'compatible', 'agrees'])
      expect(facts.filter((fact: Json) => fact.verdict === verdict)).toHaveLength(totals[verdict]);
  });

  it('contains the occurrences, their sources and derived figures', async () => {
    const { facts } = await getFloodReport();
    for (const { members, groups, derived, origins, verdict } of facts) {
      const links = [...groups, ...derived];
      const all = [...members, ...groups.flatMap((group: Json) => group.members)];
      for (const { id, start, text, line, sentence } of all) {
        expect(texts[id]!.slice(0, start).split('\n')).toHaveLength(line);
        expect(sentence).toContain(text);
      }
      for (const { id } of all) expect(origins.flat()).toContain(id);
      expect(new Set(origins.flat()).size).toBe(origins.flat().length);
      expect(verdict).toBe(
        links.length === 0 ? 'agrees' : VERDICT_RANK.find((one) => links.some((link) => link.verdict === one)),
      );
    }
    const derived = facts.flatMap((fact: Json) => fact.derived);
    expect(derived).toContainEqual(
      expect.objectContaining({ relation: 'sum', verdict: 'agrees', explanation: '212 + 38 = 250; reported as 250' }),
    );
    const { origins } = facts.find(({ members }: Json) => members[0].text === '€54 million');
    expect(origins).toContainEqual(['005_wire-first.txt', '006_wire-second.txt']);
  });

  it('reports three facts that differ from each other as one entry', async () => {
    const { facts } = await reportJson([], createFireArticles({ 'a.txt': '23', 'b.txt': '31', 'c.txt': '47' }));
    expect(facts.map(({ verdict }: Json) => verdict)).toEqual(['differs']);
    const [{ members, groups }] = facts;
    expect(
      [members, ...groups.map((group: Json) => group.members)].map(([occurrence]) => occurrence.text).sort(),
    ).toEqual(['23', '31', '47']);
  });

  it('truncates a sentence without an end', async () => {
    const words = 'and nobody knew why '.repeat(1000);
    const documents = createFireArticles({ 'a.txt': '23', 'b.txt': '23' });
    documents['a.txt'] = documents['a.txt']!.replace(' said.', ` said ${words}.`);
    const { facts } = await reportJson([], documents);
    const occurrences = facts.flatMap(({ members }: Json) => members);
    expect(occurrences.length).toBeGreaterThan(1);
    for (const { sentence } of occurrences) expect(sentence.length).toBeLessThanOrEqual(500);
    expect(occurrences.map(({ sentence }: Json) => sentence).join()).toContain('…');
  });
});

describe('report --format csv', () => {
  it('prints one row per occurrence, with the facts of the JSON format', async () => {
    const { facts } = await getFloodReport();
    const { stdout } = await report(['--format', 'csv']);
    expect(stdout).toMatch(
      /^fact,verdict,id,line,text,sentence,date,origin,relation,explanation,title,kind,start,end\r\n/,
    );
    const rows = parseCsvRecords(stdout);
    for (const { number, kind, title, members, groups, origins } of facts) {
      const own = rows.filter(({ fact }) => fact === String(number));
      const expected = [
        ...members.map((occurrence: Json) => ({ occurrence, verdict: 'agrees', explanation: null })),
        ...groups.flatMap(({ verdict, explanation, members: occurrences }: Json) =>
          occurrences.map((occurrence: Json) => ({ occurrence, verdict, explanation })),
        ),
      ];
      expect(own.filter(({ relation }) => relation === 'same')).toEqual(
        expected.map(({ occurrence, verdict, explanation }) => ({
          fact: String(number),
          verdict,
          id: occurrence.id,
          line: String(occurrence.line),
          text: occurrence.text,
          sentence: occurrence.sentence,
          date: occurrence.date ?? '',
          origin: origins.find((group: string[]) => group.includes(occurrence.id))[0],
          relation: 'same',
          explanation: explanation ?? '',
          title,
          kind,
          start: String(occurrence.start),
          end: String(occurrence.end),
        })),
      );
    }
    expect(rows.map(({ relation }) => relation)).toContain('difference');
  });
});

/** Returns the cells of a table line, still escaped. */
const splitCells = (line: string) => line.slice(2, -2).split(/ (?<!\\)\| /);
const findTableLines = (page: string) => page.split('\n').filter((line) => line.startsWith('| '));

describe('report --format md', () => {
  it('prints a table of facts and articles with marked conflicts and links to lines', async () => {
    const { stdout } = await report(['--format', 'md']);
    const { facts } = await getFloodReport();
    const [heads, , ...rows] = findTableLines(stdout).map(splitCells);
    expect(heads!.slice(0, 4)).toEqual(['#', 'Fact', 'Verdict', 'Sources']);
    expect(rows.map(([number]) => Number(number))).toEqual(facts.map(({ number }: Json) => number));
    for (const row of rows) expect(row).toHaveLength(heads!.length);
    facts.forEach(({ verdict, origins }: Json, i: number) => {
      expect(rows[i]![2]!.startsWith('**≠')).toBe(verdict === 'differs');
      expect(rows[i]![3]).toBe(String(origins.length));
    });
    const links = [...stdout.matchAll(/\]\(\.\/([^)#]+)(?:#L(\d+))?\)/g)];
    expect(links.length).toBeGreaterThan(40);
    for (const [, target, line] of links) {
      const text = fs.readFileSync(path.join(FLOOD_FOLDER, decodeURIComponent(target!)), 'utf8');
      expect(text.split('\n').length).toBeGreaterThanOrEqual(Number(line ?? 1));
    }
    const column = heads!.findIndex((head) => head.includes('(./001_forum-pledges.txt)'));
    const houses = rows.find((row) => row[1] === '250 houses')!;
    expect(houses[column]).toBe('250 [7](./001_forum-pledges.txt#L7)');
  });

  it('lists differing and derived figures with the reason', async () => {
    const list = (await report(['--format', 'md'])).stdout.split('\n').filter((line) => line.startsWith('- '));
    expect(list.filter((line) => /^- \d+ · \*\*differs\*\*: /.test(line)).length).toBeGreaterThan(1);
    expect(list.find((line) => line.includes('sum, agrees (212 + 38 = 250; reported as 250)'))).toMatch(
      /: 250 \(\[007 .+\) – 212 \(\[00.+\), 38 \(\[00.+\)$/,
    );
    expect(list.join('\n')).not.toContain('· compatible');
  });

  it('escapes Markdown in texts and IDs', async () => {
    const bad = '[x](javascript:a) ![i](//b.example/c) <b>`d`</b> | https://e.example f@g.example **h** $i$ #j';
    const body = (number: number) =>
      `A storm over Vellmar sank ${number} ${bad} boats in the Brandt harbour on Friday, the coast guard said.\n“We will rebuild ${bad} every one of the boats by the winter,” said harbour master Ilka Brandt.\n`;
    const documents = { 'a|b.txt': body(23), '[c](d:e)\n.txt': body(31), '<img src=x>.txt': body(23) };
    const { stdout } = await report(['--format', 'md'], documents);
    expect(stdout).toContain('23');
    expect(stdout).toContain('rebuild');
    // Without escaped characters, only the markup of the report itself is left.
    const rest = stdout
      .replaceAll(/\\[!-/:-@[-`{-~]/g, '')
      .replaceAll('<br>', '')
      .replaceAll('**', '');
    expect(rest.replaceAll(/^#+ .*$/gm, '')).not.toMatch(/[[\]<>`*_$@\\]|:\/\/|#(?! \|)/);
    const lines = findTableLines(rest).map((line) => line.split('|').length);
    expect(new Set(lines).size).toBe(1);
    const folder = createTemporaryFolder({ 'x (1)#%.txt': body(23), 'y.txt': body(31) });
    const linked = await runCli(['report', folder, '--format', 'md']);
    expect(linked.stdout).toContain('](./x%20%281%29%23%25.txt#L2)');
  });

  it('prints a table per event and counts the articles without a column', async () => {
    const ids = Array.from({ length: 27 }, (_, i) => `fire ${String(i).padStart(2, '0')}`);
    const other = (number: number) =>
      `An avalanche above Karsten buried ${number} ski lodges near the Ostrel pass on Sunday, ranger Tove Lindqvist said.\n`;
    const documents = {
      ...createFireArticles(Object.fromEntries(ids.map((id, i) => [id, i === 26 ? '31' : '23']))),
      'snow 1': other(9),
      'snow 2': other(9),
    };
    const { stdout } = await report(['--format', 'md'], documents);
    expect(stdout.match(/^## .*$/gm)).toEqual([
      expect.stringMatching(/^## 27 articles, \d+ facts?$/),
      expect.stringMatching(/^## 2 articles, \d+ facts?$/),
    ]);
    const heads = findTableLines(stdout)
      .filter((line) => line.startsWith('| # |'))
      .map(splitCells);
    expect(heads.map((cells) => cells.length)).toEqual([4 + 24 + 1, 4 + 2]);
    expect(heads[0]!.at(-1)).toBe('3 more');
  });

  it('states that no facts are shared if there is nothing to compare', async () => {
    const { stdout } = await report(['--format', 'md'], { a: 'Nothing was counted.' });
    expect(stdout).toBe(
      '# Facts by article\n\n1 article, 0 figures, 0 quotes  \nNo fact is reported by more than one article.\n',
    );
  });
});

describe('report --conflicts and --max-facts', () => {
  it('omits facts without changing numbers and totals', async () => {
    const whole = await getFloodReport();
    const conflicts = await reportJson(['--conflicts']);
    expect(conflicts).toEqual({ ...whole, facts: whole.facts.filter(({ verdict }: Json) => verdict === 'differs') });
    expect(conflicts.facts.length).toBeGreaterThan(1);
    for (const format of ['text', 'md', 'csv', 'json']) {
      const { stdout, stderr } = await report(['--format', format, '--conflicts', '--max-facts', '1']);
      expect(stderr).toBe(
        `second-source: ${conflicts.facts.length - 1} fact${conflicts.facts.length > 2 ? 's' : ''} omitted: limit of 1 (--max-facts)\n`,
      );
      if (format === 'json') expect(JSON.parse(stdout)).toEqual({ ...whole, facts: whole.facts.slice(0, 1) });
      if (format === 'csv') expect(new Set(parseCsvRecords(stdout).map(({ fact }) => fact))).toEqual(new Set(['1']));
      if (format === 'md') expect(findTableLines(stdout)).toHaveLength(3);
      if (format === 'text') expect(stdout.match(/^\d+\. /gm)).toEqual(['1. ']);
    }
    const lines = (await report(['--format', 'jsonl', '--conflicts'])).lines;
    expect(lines.length).toBeGreaterThan(1);
    for (const { differs, derived } of lines)
      expect([...differs, ...derived].map(({ verdict }: Json) => verdict)).toContain('differs');
    expect((await report(['--format', 'jsonl', '--max-facts', '2'])).lines).toHaveLength(2);
  });
});
