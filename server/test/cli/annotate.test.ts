import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolder } from '../temporaryFolder.ts';
import { FLOOD_FOLDER, HARBOR_ARTICLE, readFloodTexts } from './articles.ts';
import { formatJsonInput, type Json, parseJsonLines, runCli, startCli, waitForExit } from './cli.ts';
import { expectExactSpans, expectValidLines, findSchemaProblems } from './schema.ts';

const ids = (lines: readonly { id: string }[]) => lines.map(({ id }) => id);

describe('annotate', () => {
  it('prints one schema-valid line per article of a folder', async () => {
    const texts = readFloodTexts();
    const { code, lines, stderr } = await runCli(['annotate', FLOOD_FOLDER]);
    expect([code, stderr]).toEqual([0, '']);
    expect(ids(lines)).toEqual(Object.keys(texts));
    expectValidLines('annotation', lines);
    expectExactSpans(lines, (id) => texts[id]!);
    expect(lines.some(({ dates }) => dates.length > 0)).toBe(true);
  });

  it('prints figures, dates, quotes and boilerplate of a text', async () => {
    const { lines } = await runCli(['annotate', '--input', 'jsonl'], {
      input: formatJsonInput({ harbour: HARBOR_ARTICLE }),
    });
    expectValidLines('annotation', lines);
    const [{ id, figures, dates, quotes, boilerplate }] = lines;
    expect(id).toBe('harbour');
    expect(figures).toContainEqual(
      expect.objectContaining({ text: '23', kind: 'count', value: { min: 23, max: 23 }, counted: ['boat'] }),
    );
    expect(figures).toContainEqual(
      expect.objectContaining({ text: '€4.5 million', kind: 'money', unit: 'EUR', bound: 'about', modifier: 'about' }),
    );
    expect(dates).toContainEqual(expect.objectContaining({ text: '14 March 2025', iso: '2025-03-14' }));
    expect(quotes).toContainEqual(
      expect.objectContaining({ kind: 'direct', speaker: expect.objectContaining({ name: 'Ilka Brandt' }) }),
    );
    expect(boilerplate.map(({ tier }: { tier: string }) => tier)).toContain('strip');
  });

  it('prints the bound of a figure beside its modifier', async () => {
    const text =
      'At least 40 boats sank, more than 50 were damaged, and fewer than 9 remained afloat after almost 3 hours.';
    const { lines } = await runCli(['annotate', '--input', 'jsonl'], { input: formatJsonInput({ text }) });
    expectValidLines('annotation', lines);
    expect(lines[0].figures.map(({ bound, modifier }: Json) => [bound, modifier])).toEqual([
      ['at-least', 'over'],
      ['more-than', 'over'],
      ['less-than', 'under'],
      ['almost', 'about'],
    ]);
  });

  it('prints the headline, the publisher and the date of an article', async () => {
    const body = 'The crews of the Orrin ferries returned to work on Thursday after a strike of nine days.';
    const text = `Ferry crews end strike | Orrin Courier\nPublished 10 July 2031\n${body}\n`;
    const { lines } = await runCli(['annotate', '--input', 'jsonl'], { input: formatJsonInput({ text, body }) });
    expectValidLines('annotation', lines);
    expect(lines.map(({ metadata }) => metadata)).toEqual([
      {
        headline: { start: 0, end: 22, text: 'Ferry crews end strike' },
        publisher: { start: 25, end: 38, name: 'Orrin Courier' },
        date: { start: 49, end: 61, iso: '2031-07-10' },
      },
      { headline: null, publisher: null, date: null },
    ]);
  });

  it('marks figures and quotes in strip-tier boilerplate', async () => {
    const { lines } = await runCli(['annotate', FLOOD_FOLDER]);
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

  it('reports lines shared by several documents as boilerplate unless --isolated is given', async () => {
    const shared = 'Follow the Vellmar Courier wherever boats are sold and nets are mended';
    const bodies = [
      'Ferries between Vellmar and the islands stop at noon because the crews want higher pay, their union said.',
      'The old mill above the river burned for a second time, and nobody knows yet who was inside that night.',
      'A bridge opens a year late after divers found cracks in two pillars that had been built in a hurry.',
    ];
    const texts = Object.fromEntries(bodies.map((body, i) => [`${i}.txt`, `${body}\n${shared}\n`]));
    const found = (lines: readonly Json[]) =>
      lines.map(({ id, boilerplate }) => boilerplate.map(({ start, end }: Json) => texts[id]!.slice(start, end)));
    const together = await runCli(['annotate', '--input', 'jsonl'], { input: formatJsonInput(texts) });
    expect(found(together.lines)).toEqual([[shared], [shared], [shared]]);
    const isolated = await runCli(['annotate', '--input', 'jsonl', '--isolated'], { input: formatJsonInput(texts) });
    expect(found(isolated.lines)).toEqual([[], [], []]);
    expectValidLines('annotation', isolated.lines);

    const folder = createTemporaryFolder(texts);
    const one = await runCli(['annotate', '0.txt', '--folder', '.'], { cwd: folder });
    expect(ids(one.lines)).toEqual(['0.txt']);
    expect(found(one.lines)).toEqual([[shared]]);
    const other = await runCli(['annotate', '--input', 'jsonl', '--folder', folder], {
      input: formatJsonInput({ '1.txt': 'A text in the place of the file.\n', new: texts['1.txt']! }),
    });
    expect(ids(other.lines)).toEqual(['1.txt', 'new']);
    expect(other.lines.map(({ boilerplate }) => boilerplate.length)).toEqual([0, 1]);
  });

  it('prints isolated documents before the input ends', async () => {
    const child = await startCli(['annotate', '--input', 'jsonl', '--isolated']);
    child.stdin.write(formatJsonInput({ first: HARBOR_ARTICLE }));
    const [chunk] = await new Promise<Buffer[]>((resolve) => child.stdout.once('data', (...args) => resolve(args)));
    expect(ids(parseJsonLines(chunk!.toString()))).toEqual(['first']);
    child.stdin.end();
    expect(await waitForExit(child)).toBe(0);
  });

  it('keeps the order of the paths and prints paths relative to the root as IDs', async () => {
    const folder = createTemporaryFolder({
      'x/b.txt': HARBOR_ARTICLE,
      'x/a.txt': HARBOR_ARTICLE,
      'c.txt': HARBOR_ARTICLE,
    });
    const idsOf = async (args: string[], cwd = folder) => ids((await runCli(['annotate', ...args], { cwd })).lines);
    expect(await idsOf(['c.txt', 'x'])).toEqual(['c.txt', 'x/a.txt', 'x/b.txt']);
    expect(await idsOf(['x'])).toEqual(['a.txt', 'b.txt']);
    expect(await idsOf([])).toEqual(['c.txt', 'x/a.txt', 'x/b.txt']);
    expect(await idsOf(['x', '--root', '.'])).toEqual(['x/a.txt', 'x/b.txt']);
    expect(await idsOf(['../c.txt'], path.join(folder, 'x'))).toEqual(['../c.txt']);
  });

  it('processes every explicitly named file, but only the articles of a folder', async () => {
    const folder = createTemporaryFolder({
      'requirements.txt': 'numpy==1.2\n',
      'a.txt': HARBOR_ARTICLE,
      'empty.txt': '',
      'a.md': '',
    });
    const some = await runCli(['annotate', folder]);
    expect(ids(some.lines)).toEqual(['a.txt']);
    expect(some.stderr).toBe('second-source: skipped 2 files that are not articles (use --verbose for details)\n');
    const verbose = await runCli(['annotate', folder, '--verbose']);
    expect(verbose.stderr).toMatch(
      /skipped empty\.txt: .+\n.*skipped requirements\.txt: .+\n.*skipped 2 files that are not articles\n$/,
    );
    const named = await runCli(['annotate', path.join(folder, 'requirements.txt'), path.join(folder, 'a.md')]);
    expect(named.lines).toHaveLength(2);
    expect(named.code).toBe(0);
  });

  it('prints an error line for an unreadable document and continues', async () => {
    const folder = createTemporaryFolder({
      'a.txt': HARBOR_ARTICLE,
      'b.txt': 'nul\0',
      'c.txt': Buffer.from([0xff, 0xfe, 0]),
      'd.txt': HARBOR_ARTICLE,
    });
    const { code, lines } = await runCli(['annotate', 'a.txt', 'gone.txt', 'b.txt', 'c.txt', 'd.txt'], { cwd: folder });
    expect(code).toBe(2);
    expectValidLines('annotation', lines);
    expect(lines.map(({ id, error }) => [id, error?.code])).toEqual([
      ['a.txt', undefined],
      ['gone.txt', 'not-found'],
      ['b.txt', 'binary'],
      ['c.txt', 'undecodable'],
      ['d.txt', undefined],
    ]);
  });

  it('prints an error line for an invalid input line and continues', async () => {
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
      expectValidLines('annotation', result.lines);
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

  it('prints nothing if two documents have the same ID', async () => {
    const folder = createTemporaryFolder({ 'a.txt': HARBOR_ARTICLE });
    const twice = `${formatJsonInput({ a: 'x' })}${formatJsonInput({ a: 'y' })}`;
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
    expectValidLines('annotation', streamed.lines);
  });

  it('prints statistics on the last line of standard error', async () => {
    const { stderr, lines } = await runCli(['annotate', FLOOD_FOLDER, '--stats']);
    const stats = JSON.parse(stderr.trimEnd().split('\n').at(-1)!);
    expect(findSchemaProblems('stats', stats)).toBeNull();
    const sizes = fs.readdirSync(FLOOD_FOLDER).map((name) => fs.statSync(path.join(FLOOD_FOLDER, name)).size);
    expect(stats).toMatchObject({ documents: lines.length, bytes: sizes.reduce((sum, size) => sum + size, 0) });
  });

  it('escapes characters that parsers take for line endings or terminals interpret', async () => {
    const text = 'It cost\u2028“5\u0085 \u009b31m boats\u2029\u202e”, said Ode Tarn.\u007f';
    const { stdout, lines } = await runCli(['annotate', '--input', 'jsonl'], {
      input: formatJsonInput({ 'a\u2028b': text }),
    });
    expect(stdout).not.toMatch(/[\u007f-\u009f\u2028-\u202e]/);
    expect(lines).toHaveLength(1);
    expect(lines[0].id).toBe('a\u2028b');
    expectExactSpans(lines, () => text);
  });
});
