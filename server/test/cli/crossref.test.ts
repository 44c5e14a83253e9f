import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolder } from '../temporaryFolder.ts';
import { FLOOD_FOLDER, readFloodTexts } from './articles.ts';
import { formatJsonInput, type Json, runCli, spawnCli } from './cli.ts';
import { expectExactSpans, expectValidLines, findSchemaProblems } from './schema.ts';

const texts = readFloodTexts();

describe('crossref', () => {
  it('prints each link once as a schema-valid line', async () => {
    const { code, lines } = await runCli(['crossref', FLOOD_FOLDER, '--stats']);
    expect(code).toBe(0);
    expectValidLines('link', lines);
    expectExactSpans(lines, (id) => texts[id]!);
    const key = ({ id, start, end }: Json) => `${id} ${start} ${end}`;
    const keys = lines.map(({ from, to, relation, with: operands = [] }) =>
      [relation, ...[from, to, ...operands].map(key).sort()].join('|'),
    );
    expect(new Set(keys).size).toBe(keys.length);
    const verdicts = new Set(lines.map(({ verdict }) => verdict));
    for (const verdict of ['agrees', 'compatible', 'differs']) expect(verdicts).toContain(verdict);
    expect(lines.some(({ kind }) => kind === 'quote')).toBe(true);
  });

  it('prints the same links for files and for standard input in any order', async () => {
    const fromFiles = await runCli(['crossref', FLOOD_FOLDER]);
    const reversed = Object.fromEntries(Object.entries(texts).reverse());
    const fromLines = await runCli(['crossref', '--input', 'jsonl'], { input: formatJsonInput(reversed) });
    expect(fromLines.stdout).toBe(fromFiles.stdout);
  });

  it('prints facts with agreeing occurrences, sources and links, conflicts first', async () => {
    const { code, lines } = await runCli(['crossref', FLOOD_FOLDER, '--format', 'facts']);
    expect(code).toBe(0);
    expectValidLines('fact', lines);
    expectExactSpans(lines, (id) => texts[id]!);
    for (const { members, origins } of lines) {
      const ids = [...new Set(members.map(({ id }: Json) => id))].sort();
      expect(origins.flat().sort()).toEqual(ids);
    }
    const occurrences = lines.flatMap(({ kind, members }) =>
      members.map((occurrence: Json) => `${kind} ${occurrence.id} ${occurrence.start}`),
    );
    expect(new Set(occurrences).size).toBe(occurrences.length);
    const wire = lines.find(({ origins }) => origins.some((group: string[]) => group.length > 1));
    expect(wire.origins).toContainEqual(['005_wire-first.txt', '006_wire-second.txt']);
    const conflicts = lines.map(
      ({ differs, derived }) => differs.length + derived.filter((link: Json) => link.verdict === 'differs').length,
    );
    expect(conflicts).toEqual([...conflicts].sort((a, b) => b - a));
    expect(conflicts[0]).toBeGreaterThan(0);
  });

  it('limits the links per occurrence and reports how many it omitted', async () => {
    const { lines, stderr } = await runCli(['crossref', FLOOD_FOLDER, '--max-pairs', '1']);
    expectValidLines('link', lines);
    const ends = lines.flatMap(({ from, to, kind }) => [from, to].map(({ id, start }) => `${kind} ${id} ${start}`));
    expect(new Set(ends).size).toBe(ends.length);
    expect(stderr).toMatch(/^second-source: \d+ links omitted: limit of 1 per figure or quote/m);
  });

  it('reports an unreadable file and links the others', async () => {
    const folder = createTemporaryFolder({ 'bad.txt': 'nul \0 byte' });
    for (const name of Object.keys(texts)) fs.copyFileSync(path.join(FLOOD_FOLDER, name), path.join(folder, name));
    const { code, stdout, stderr } = await runCli(['crossref', folder]);
    expect(code).toBe(2);
    expect(stderr).toBe('second-source: bad.txt: The file contains NUL bytes and is not a text file.\n');
    expect(stdout).toBe((await runCli(['crossref', FLOOD_FOLDER])).stdout);
  });
});

describe('report', () => {
  it('prints conflicts first, each fact with its occurrences', async () => {
    const { code, stdout } = await runCli(['report', FLOOD_FOLDER]);
    expect(code).toBe(0);
    expect((await runCli([FLOOD_FOLDER])).stdout).toBe(stdout);
    const [head, summary, ...blocks] = stdout.split('\n').filter((line) => !line.startsWith(' '));
    expect(head).toMatch(/^8 articles, \d+ figures, \d+ quotes$/);
    expect(summary).toMatch(/^\d+ facts reported more than once: [1-9]\d* conflicting, \d+ compatible, \d+ agreeing$/);
    const verdicts = blocks.filter(Boolean).map((line) => line.split('  ')[1]);
    const rank = ['differs', 'compatible', 'agrees', 'related'];
    expect(verdicts).toEqual([...verdicts].sort((a, b) => rank.indexOf(a!) - rank.indexOf(b!)));
    expect(stdout).toContain('006_wire-second.txt:2  (copy of 005_wire-first.txt)');
    expect(stdout).toMatch(/ {3}00\d_.*\.txt:\d+.*\n {5}.*\[.+\]/);
    expect(stdout).not.toContain('\x1b');
  });

  it('prints the facts of crossref with --format jsonl', async () => {
    const { stdout, lines } = await runCli(['report', FLOOD_FOLDER, '--format', 'jsonl']);
    expectValidLines('fact', lines);
    expect(stdout).toBe((await runCli(['crossref', FLOOD_FOLDER, '--format', 'facts'])).stdout);
  });

  it('states that no facts are shared if there is nothing to compare', async () => {
    const folder = createTemporaryFolder();
    const { code, stdout } = await runCli(['report', folder]);
    expect([code, stdout]).toEqual([
      0,
      '0 articles, 0 figures, 0 quotes\nNo fact is reported by more than one article.\n',
    ]);
  });

  it('prints no control characters from texts or file names, even with colors', async () => {
    const body = (number: number, color: string) =>
      `A storm over ${color}Vellmar sank ${number} fishing boats in the Brandt harbour on Friday, the coast guard said.\u2028\u202e\n“We will rebuild ${color}every one of the boats by the winter,” said harbour master Ilka Brandt.\n`;
    const documents = {
      'a\u001b[2J.txt': body(23, '\u001b[31m'),
      'b\u009b.txt': body(25, '\u009b31m'),
      'c\n.txt': body(23, '\u0007'),
    };
    const { stdout, stderr } = await spawnCli(['report', '--input', 'jsonl', '--verbose'], {
      input: `${formatJsonInput(documents)}${JSON.stringify({ id: '\u001b[1m', text: 1 })}\n`,
      env: { FORCE_COLOR: '1', CI: '1' },
    });
    expect(stdout).toContain('23');
    expect(stderr).toContain('[1m');
    expect(`${stdout}${stderr}`.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/);
  });

  it('prints schema-valid statistics', async () => {
    const { stderr } = await runCli([FLOOD_FOLDER, '--stats']);
    expect(findSchemaProblems('stats', JSON.parse(stderr.trimEnd().split('\n').at(-1)!))).toBeNull();
  });
});
