import { describe, expect, it } from 'vitest';
import { FLOOD_FOLDER, readFloodTexts } from './articles.ts';
import { formatJsonInput, type Json, runCli } from './cli.ts';
import { parseCsvRecords } from './csv.ts';
import { expectExactSpans, expectValidLines } from './schema.ts';

const texts = readFloodTexts();
const computeLineNumber = (id: string, start: number) => texts[id]!.slice(0, start).split('\n').length;

const CLOCK = {
  'a.txt':
    'The tower clock of Brenn stopped on Sunday.\n“We wound it every evening,” Dov Årren said. “It went on for a century,” he added.\n',
  'b.txt': '“Nobody had a second key,” Årren said. “I was not there that night,” Una Brack said.\n',
};

async function runQuotes(args: readonly string[], documents: Record<string, string>): Promise<Json[]> {
  const { code, lines } = await runCli(['quotes', '--input', 'jsonl', '--format', 'jsonl', ...args], {
    input: formatJsonInput(documents),
  });
  expect(code).toBe(0);
  expectValidLines('attributedQuote', lines);
  expectExactSpans(lines, (id) => documents[id]!);
  return lines;
}

describe('quotes', () => {
  it('prints one schema-valid line per quote, without mentions and quotes in boilerplate', async () => {
    const { code, lines, stderr } = await runCli(['quotes', FLOOD_FOLDER, '--format', 'jsonl']);
    expect([code, stderr]).toEqual([0, '']);
    expectValidLines('attributedQuote', lines);
    expectExactSpans(lines, (id) => texts[id]!);
    for (const { id, start, line } of lines) expect(line).toBe(computeLineNumber(id, start));
    const key = (id: string, { start, end }: Json) => `${id} ${start} ${end}`;
    const annotated = (await runCli(['annotate', FLOOD_FOLDER])).lines.flatMap(({ id, quotes }) =>
      quotes.filter((quote: Json) => quote.kind !== 'mention' && !quote.inBoilerplate).map((one: Json) => key(id, one)),
    );
    expect(lines.map((one) => key(one.id, one)).sort()).toEqual(annotated.sort());
  });

  it('groups quotes by speaker, the most quoted first and unknown speakers last', async () => {
    const { lines } = await runCli(['quotes', FLOOD_FOLDER, '--format', 'jsonl']);
    const groups: { name: string | null; size: number }[] = [];
    for (const { name } of lines) {
      if (groups.at(-1)?.name === name) groups.at(-1)!.size++;
      else groups.push({ name, size: 1 });
    }
    expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
    const named = groups.filter(({ name }) => name !== null);
    expect(groups.slice(0, named.length)).toEqual(named);
    expect(named.map(({ size }) => size)).toEqual(named.map(({ size }) => size).sort((a, b) => b - a));
    expect(named[0]!.name).toBe('Petra Halvorsen-Lind');
  });

  it('groups a surname under the full name given in another document', async () => {
    const lines = await runQuotes([], CLOCK);
    expect(lines.map(({ name, id, speaker, cue }) => [name, id, speaker.text, cue?.text])).toEqual([
      ['Dov Årren', 'a.txt', 'Dov Årren', 'said'],
      ['Dov Årren', 'a.txt', 'he', 'added'],
      ['Dov Årren', 'b.txt', 'Årren', 'said'],
      ['Una Brack', 'b.txt', 'Una Brack', 'said'],
    ]);
  });

  it('matches --speaker with any word of the name, ignoring case and accents', async () => {
    for (const asked of ['arren', 'Dov  ÅRREN', 'dov']) {
      const lines = await runQuotes(['--speaker', asked], CLOCK);
      expect(lines.map(({ name }) => name)).toEqual(['Dov Årren', 'Dov Årren', 'Dov Årren']);
    }
    const { code, stdout, stderr } = await runCli(
      ['quotes', '--input', 'jsonl', '--format', 'jsonl', '--speaker', 'arr'],
      {
        input: formatJsonInput(CLOCK),
      },
    );
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe('second-source: no quotes found for a speaker matching "arr"\n');
    const empty = await runCli(['quotes', '--speaker', ' - ']);
    expect([empty.code, empty.stdout]).toEqual([2, '']);
  });

  it('prints the same quotes as CSV', async () => {
    const { lines } = await runCli(['quotes', FLOOD_FOLDER, '--format', 'jsonl']);
    const { code, stdout } = await runCli(['quotes', FLOOD_FOLDER, '--format', 'csv']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^speaker,name,cue,kind,id,line,start,end,text\r\n/);
    const text = (one: Json) => one?.text ?? '';
    expect(parseCsvRecords(stdout)).toEqual(
      lines.map(({ speaker, name, cue, kind, id, line, start, end, text: words }) => ({
        speaker: text(speaker),
        name: name ?? '',
        cue: text(cue),
        kind,
        id,
        line: String(line),
        start: String(start),
        end: String(end),
        text: words,
      })),
    );
  });

  it('prints speakers with their quotes as human-readable text', async () => {
    const { code, stdout } = await runCli(['quotes', FLOOD_FOLDER]);
    expect(code).toBe(0);
    const { lines } = await runCli(['quotes', FLOOD_FOLDER, '--format', 'jsonl']);
    const speakers = new Set(lines.map(({ name }) => name).filter((name) => name !== null));
    const [head, ...rest] = stdout.split('\n');
    expect(head).toBe(`8 articles, ${lines.length} quotes, ${speakers.size} speakers`);
    expect(rest.filter((line) => /^\S/.test(line)).length).toBe(new Set(lines.map(({ name }) => name)).size);
    for (const { id, line } of lines) expect(stdout).toContain(`\n   ${id}:${line}`);
    expect(stdout).toContain(
      '\n   002_follow-live.txt:13  Mr Tolley added\n     “Ten per cent is not enough for a siren. In fact, five per cent would have been too much to\n     lose,”\n',
    );
    const one = await runCli(['quotes', FLOOD_FOLDER, '--speaker', 'tolley']);
    expect(one.stdout).toMatch(/^8 articles, \d quotes, 1 speaker\n\nBram Tolley {2}\d quotes in 1 article\n/);
  });

  it('prints no control characters and no spreadsheet formulas from texts', async () => {
    const documents = {
      '=a\u001b[2J.txt': '“The \u001b[31mboats\u0007 are\u202e gone,” said Ilka Brandt\u009b.\n',
      '@b.txt': '“=2+5 boats were all that we had left to count,” said Ilka Brandt.\n',
    };
    for (const format of ['text', 'csv']) {
      const { stdout } = await runCli(['quotes', '--input', 'jsonl', '--format', format], {
        input: formatJsonInput(documents),
      });
      expect(stdout).toContain('Brandt');
      expect(stdout.replaceAll('\r\n', '').replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
      if (format === 'csv')
        for (const row of parseCsvRecords(stdout))
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@-]/);
    }
  });

  it('reports an invalid input line and prints the other quotes', async () => {
    const { code, stdout, stderr } = await runCli(['quotes', '--input', 'jsonl', '--stats'], {
      input: `nonsense\n${formatJsonInput(CLOCK)}`,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('standard input: Line 1: not valid JSON.');
    expect(stdout).toContain('Una Brack  1 quote in 1 article\n');
    const nothing = await runCli(['quotes', '--input', 'jsonl']);
    expect([nothing.code, nothing.stdout]).toEqual([0, '0 articles, 0 quotes, 0 speakers\n']);
  });
});
