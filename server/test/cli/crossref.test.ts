import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporaryFolder.ts';
import { FLOOD, floodTexts } from './articles.ts';
import { input, type Json, runCli, spawnCli } from './cli.ts';
import { expectLines, expectSlices, problemsOf } from './schema.ts';

const texts = floodTexts();

describe('crossref', () => {
  it('prints each link once, as the schema says', async () => {
    const { code, lines } = await runCli(['crossref', FLOOD, '--stats']);
    expect(code).toBe(0);
    expectLines('link', lines);
    expectSlices(lines, (id) => texts[id]!);
    const key = ({ id, start, end }: Json) => `${id} ${start} ${end}`;
    const keys = lines.map(({ from, to, relation, with: operands = [] }) =>
      [relation, ...[from, to, ...operands].map(key).sort()].join('|'),
    );
    expect(new Set(keys).size).toBe(keys.length);
    const verdicts = new Set(lines.map(({ verdict }) => verdict));
    for (const verdict of ['agrees', 'compatible', 'differs']) expect(verdicts).toContain(verdict);
    expect(lines.some(({ kind }) => kind === 'quote')).toBe(true);
  });

  it('gives the same for files and for lines of input, whatever their order', async () => {
    const fromFiles = await runCli(['crossref', FLOOD]);
    const reversed = Object.fromEntries(Object.entries(texts).reverse());
    const fromLines = await runCli(['crossref', '--input', 'jsonl'], { input: input(reversed) });
    expect(fromLines.stdout).toBe(fromFiles.stdout);
  });

  it('prints facts: places that agree, their origins, and what is linked to them', async () => {
    const { code, lines } = await runCli(['crossref', FLOOD, '--format', 'facts']);
    expect(code).toBe(0);
    expectLines('fact', lines);
    expectSlices(lines, (id) => texts[id]!);
    for (const { members, origins } of lines) {
      const ids = [...new Set(members.map(({ id }: Json) => id))].sort();
      expect(origins.flat().sort()).toEqual(ids);
    }
    const places = lines.flatMap(({ kind, members }) =>
      members.map((place: Json) => `${kind} ${place.id} ${place.start}`),
    );
    expect(new Set(places).size).toBe(places.length);
    const wire = lines.find(({ origins }) => origins.some((group: string[]) => group.length > 1));
    expect(wire.origins).toContainEqual(['005_wire-first.txt', '006_wire-second.txt']);
    const conflicts = lines.map(
      ({ differs, derived }) => differs.length + derived.filter((link: Json) => link.verdict === 'differs').length,
    );
    expect(conflicts).toEqual([...conflicts].sort((a, b) => b - a));
    expect(conflicts[0]).toBeGreaterThan(0);
  });

  it('prints at most so many links of one place, and says how many it left out', async () => {
    const { lines, stderr } = await runCli(['crossref', FLOOD, '--max-pairs', '1']);
    expectLines('link', lines);
    const ends = lines.flatMap(({ from, to, kind }) => [from, to].map(({ id, start }) => `${kind} ${id} ${start}`));
    expect(new Set(ends).size).toBe(ends.length);
    expect(stderr).toMatch(/^second-source: \d+ links omitted: limit of 1 per figure or quote/m);
  });

  it('says what it could not read, and links the rest', async () => {
    const folder = temporaryFolder({ 'bad.txt': 'nul \0 byte' });
    for (const name of Object.keys(texts)) fs.copyFileSync(path.join(FLOOD, name), path.join(folder, name));
    const { code, stdout, stderr } = await runCli(['crossref', folder]);
    expect(code).toBe(2);
    expect(stderr).toBe('second-source: bad.txt: The file contains NUL bytes and is not a text file.\n');
    expect(stdout).toBe((await runCli(['crossref', FLOOD])).stdout);
  });
});

describe('report', () => {
  it('shows conflicts first, each fact with its places', async () => {
    const { code, stdout } = await runCli(['report', FLOOD]);
    expect(code).toBe(0);
    expect((await runCli([FLOOD])).stdout).toBe(stdout);
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

  it('prints facts as JSON, too', async () => {
    const { stdout, lines } = await runCli(['report', FLOOD, '--format', 'jsonl']);
    expectLines('fact', lines);
    expect(stdout).toBe((await runCli(['crossref', FLOOD, '--format', 'facts'])).stdout);
  });

  it('says so when there is nothing to compare', async () => {
    const folder = temporaryFolder();
    const { code, stdout } = await runCli(['report', folder]);
    expect([code, stdout]).toEqual([
      0,
      '0 articles, 0 figures, 0 quotes\nNo fact is reported by more than one article.\n',
    ]);
  });

  it('lets no control character of a text or a name reach the terminal, even where it colours', async () => {
    const body = (number: number, color: string) =>
      `A storm over ${color}Vellmar sank ${number} fishing boats in the Brandt harbour on Friday, the coast guard said.\u2028\u202e\n“We will rebuild ${color}every one of the boats by the winter,” said harbour master Ilka Brandt.\n`;
    const documents = {
      'a\u001b[2J.txt': body(23, '\u001b[31m'),
      'b\u009b.txt': body(25, '\u009b31m'),
      'c\n.txt': body(23, '\u0007'),
    };
    const { stdout, stderr } = await spawnCli(['report', '--input', 'jsonl', '--verbose'], {
      input: `${input(documents)}${JSON.stringify({ id: '\u001b[1m', text: 1 })}\n`,
      env: { FORCE_COLOR: '1', CI: '1' },
    });
    expect(stdout).toContain('23');
    expect(stderr).toContain('[1m');
    expect(`${stdout}${stderr}`.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/);
  });

  it('prints stats', async () => {
    const { stderr } = await runCli([FLOOD, '--stats']);
    expect(problemsOf('stats', JSON.parse(stderr.trimEnd().split('\n').at(-1)!))).toBeNull();
  });
});
