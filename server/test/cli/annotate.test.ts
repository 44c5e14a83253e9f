import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporaryFolder.ts';
import { FLOOD, floodTexts, HARBOUR } from './articles.ts';
import { ended, input, type Json, jsonLines, runCli, startCli } from './cli.ts';
import { expectLines, expectSlices, problemsOf } from './schema.ts';

const ids = (lines: readonly { id: string }[]) => lines.map(({ id }) => id);

describe('annotate', () => {
  it('prints a line for each article of a folder, as the schema says', async () => {
    const texts = floodTexts();
    const { code, lines, stderr } = await runCli(['annotate', FLOOD]);
    expect([code, stderr]).toEqual([0, '']);
    expect(ids(lines)).toEqual(Object.keys(texts));
    expectLines('annotation', lines);
    expectSlices(lines, (id) => texts[id]!);
    expect(lines.some(({ dates }) => dates.length > 0)).toBe(true);
  });

  it('says what a text holds', async () => {
    const { lines } = await runCli(['annotate', '--input', 'jsonl'], { input: input({ harbour: HARBOUR }) });
    expectLines('annotation', lines);
    const [{ id, figures, dates, quotes, boilerplate }] = lines;
    expect(id).toBe('harbour');
    expect(figures).toContainEqual(
      expect.objectContaining({ text: '23', kind: 'count', value: { min: 23, max: 23 }, counted: ['boat'] }),
    );
    expect(figures).toContainEqual(
      expect.objectContaining({ text: '€4.5 million', kind: 'money', unit: 'EUR', modifier: 'about' }),
    );
    expect(dates).toContainEqual(expect.objectContaining({ text: '14 March 2025', iso: '2025-03-14' }));
    expect(quotes).toContainEqual(
      expect.objectContaining({ kind: 'direct', speaker: expect.objectContaining({ name: 'Ilka Brandt' }) }),
    );
    expect(boilerplate.map(({ tier }: { tier: string }) => tier)).toContain('strip');
  });

  it('marks what stands in boilerplate', async () => {
    const { lines } = await runCli(['annotate', FLOOD]);
    for (const { figures, quotes, boilerplate } of lines) {
      for (const one of [...figures, ...quotes]) {
        const inside = boilerplate.some(
          ({ start, end, tier }: Json) => tier === 'strip' && start < one.end && one.start < end,
        );
        expect(one.inBoilerplate).toBe(inside ? true : undefined);
      }
    }
    expect(lines.some(({ figures }) => figures.some((figure: Json) => figure.inBoilerplate))).toBe(true);
  });

  it('takes lines that several documents share for boilerplate, unless they are isolated', async () => {
    const shared = 'Follow the Vellmar Courier wherever boats are sold and nets are mended';
    const bodies = [
      'Ferries between Vellmar and the islands stop at noon because the crews want higher pay, their union said.',
      'The old mill above the river burned for a second time, and nobody knows yet who was inside that night.',
      'A bridge opens a year late after divers found cracks in two pillars that had been built in a hurry.',
    ];
    const texts = Object.fromEntries(bodies.map((body, i) => [`${i}.txt`, `${body}\n${shared}\n`]));
    const found = (lines: readonly Json[]) =>
      lines.map(({ id, boilerplate }) => boilerplate.map(({ start, end }: Json) => texts[id]!.slice(start, end)));
    const together = await runCli(['annotate', '--input', 'jsonl'], { input: input(texts) });
    expect(found(together.lines)).toEqual([[shared], [shared], [shared]]);
    const isolated = await runCli(['annotate', '--input', 'jsonl', '--isolated'], { input: input(texts) });
    expect(found(isolated.lines)).toEqual([[], [], []]);
    expectLines('annotation', isolated.lines);

    const folder = temporaryFolder(texts);
    const one = await runCli(['annotate', '0.txt', '--folder', '.'], { cwd: folder });
    expect(ids(one.lines)).toEqual(['0.txt']);
    expect(found(one.lines)).toEqual([[shared]]);
    const other = await runCli(['annotate', '--input', 'jsonl', '--folder', folder], {
      input: input({ '1.txt': 'A text in the place of the file.\n', new: texts['1.txt']! }),
    });
    expect(ids(other.lines)).toEqual(['1.txt', 'new']);
    expect(other.lines.map(({ boilerplate }) => boilerplate.length)).toEqual([0, 1]);
  });

  it('prints isolated documents while the input goes on', async () => {
    const child = await startCli(['annotate', '--input', 'jsonl', '--isolated']);
    child.stdin.write(input({ first: HARBOUR }));
    const [chunk] = await new Promise<Buffer[]>((resolve) => child.stdout.once('data', (...args) => resolve(args)));
    expect(ids(jsonLines(chunk!.toString()))).toEqual(['first']);
    child.stdin.end();
    expect(await ended(child)).toBe(0);
  });

  it('keeps the order of the paths, and gives paths below the root as ids', async () => {
    const folder = temporaryFolder({ 'x/b.txt': HARBOUR, 'x/a.txt': HARBOUR, 'c.txt': HARBOUR });
    const idsOf = async (args: string[], cwd = folder) => ids((await runCli(['annotate', ...args], { cwd })).lines);
    expect(await idsOf(['c.txt', 'x'])).toEqual(['c.txt', 'x/a.txt', 'x/b.txt']);
    expect(await idsOf(['x'])).toEqual(['a.txt', 'b.txt']);
    expect(await idsOf([])).toEqual(['c.txt', 'x/a.txt', 'x/b.txt']);
    expect(await idsOf(['x', '--root', '.'])).toEqual(['x/a.txt', 'x/b.txt']);
    expect(await idsOf(['../c.txt'], path.join(folder, 'x'))).toEqual(['../c.txt']);
  });

  it('reads what is named, and of a folder the articles only', async () => {
    const folder = temporaryFolder({
      'requirements.txt': 'numpy==1.2\n',
      'a.txt': HARBOUR,
      'empty.txt': '',
      'a.md': '',
    });
    const some = await runCli(['annotate', folder]);
    expect(ids(some.lines)).toEqual(['a.txt']);
    expect(some.stderr).toBe('second-source: skipped 2 files that are not articles (use --verbose for details)\n');
    const told = await runCli(['annotate', folder, '--verbose']);
    expect(told.stderr).toMatch(
      /skipped empty\.txt: .+\n.*skipped requirements\.txt: .+\n.*skipped 2 files that are not articles\n$/,
    );
    const named = await runCli(['annotate', path.join(folder, 'requirements.txt'), path.join(folder, 'a.md')]);
    expect(named.lines).toHaveLength(2);
    expect(named.code).toBe(0);
  });

  it('prints what cannot be read in its place, and does the rest', async () => {
    const folder = temporaryFolder({
      'a.txt': HARBOUR,
      'b.txt': 'nul\0',
      'c.txt': Buffer.from([0xff, 0xfe, 0]),
      'd.txt': HARBOUR,
    });
    const { code, lines } = await runCli(['annotate', 'a.txt', 'gone.txt', 'b.txt', 'c.txt', 'd.txt'], { cwd: folder });
    expect(code).toBe(2);
    expectLines('annotation', lines);
    expect(lines.map(({ id, error }) => [id, error?.code])).toEqual([
      ['a.txt', undefined],
      ['gone.txt', 'not-found'],
      ['b.txt', 'binary'],
      ['c.txt', 'undecodable'],
      ['d.txt', undefined],
    ]);
  });

  it('prints lines that are no documents in their place', async () => {
    const lines = [
      '{"id":"a","text":"One."}',
      '',
      'nonsense',
      '{"text":"x"}',
      '{"id":"b"}',
      '[]',
      '{"id":"c","text":""}',
    ];
    const bad = Buffer.concat([Buffer.from(`\ufeff${lines.join('\r\n')}\n`), Buffer.from([0x22, 0xff, 0x22])]);
    for (const flags of [[], ['--isolated']]) {
      const result = await runCli(['annotate', '--input', 'jsonl', ...flags], { input: bad });
      expect(result.code).toBe(2);
      expectLines('annotation', result.lines);
      expect(result.lines.map(({ id, error }) => [id, error?.code])).toEqual([
        ['a', undefined],
        [null, 'invalid-input'],
        [null, 'invalid-input'],
        ['b', 'invalid-input'],
        [null, 'invalid-input'],
        ['c', undefined],
        [null, 'invalid-input'],
      ]);
    }
  });

  it('prints nothing when an id stands twice', async () => {
    const folder = temporaryFolder({ 'a.txt': HARBOUR });
    const twice = `${input({ a: 'x' })}${input({ a: 'y' })}`;
    for (const result of [
      await runCli(['annotate', 'a.txt', './a.txt'], { cwd: folder }),
      await runCli(['annotate', '.', 'a.txt', '--isolated'], { cwd: folder }),
      await runCli(['annotate', '--input', 'jsonl'], { input: twice }),
      await runCli(['crossref', '--input', 'jsonl'], { input: twice }),
      await runCli(['report', '--input', 'jsonl'], { input: twice }),
    ]) {
      expect([result.code, result.stdout]).toEqual([2, '']);
      expect(result.stderr).toContain('duplicate document ID: a');
    }
    const streamed = await runCli(['annotate', '--input', 'jsonl', '--isolated'], { input: twice });
    expect(streamed.code).toBe(2);
    expect(streamed.lines.map(({ error }) => error?.code)).toEqual([undefined, 'duplicate-id']);
    expectLines('annotation', streamed.lines);
  });

  it('prints the stats in the last line of standard error', async () => {
    const { stderr, lines } = await runCli(['annotate', FLOOD, '--stats']);
    const stats = JSON.parse(stderr.trimEnd().split('\n').at(-1)!);
    expect(problemsOf('stats', stats)).toBeNull();
    const sizes = fs.readdirSync(FLOOD).map((name) => fs.statSync(path.join(FLOOD, name)).size);
    expect(stats).toMatchObject({ documents: lines.length, bytes: sizes.reduce((sum, size) => sum + size, 0) });
  });

  it('escapes what careless readers take for line ends, and what terminals obey', async () => {
    const text = 'It cost\u2028“5\u0085 \u009b31m boats\u2029\u202e”, said Ode Tarn.\u007f';
    const { stdout, lines } = await runCli(['annotate', '--input', 'jsonl'], { input: input({ 'a\u2028b': text }) });
    expect(stdout).not.toMatch(/[\u007f-\u009f\u2028-\u202e]/);
    expect(lines).toHaveLength(1);
    expect(lines[0].id).toBe('a\u2028b');
    expectSlices(lines, () => text);
  });
});
