import { describe, expect, it } from 'vitest';
import { encode, TEST_ENCODINGS } from '../encode.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { HARBOUR } from './articles.ts';
import { type Json, runCli } from './cli.ts';
import { expectLines, expectSlices } from './schema.ts';

/** What an annotation says, without where. */
const sayings = ({ figures, quotes, dates, boilerplate }: Json) => [
  figures.map(({ text, unit, value }: Json) => [text, unit, value]),
  quotes.map(({ text, speaker }: Json) => [text, speaker?.name]),
  dates.map(({ iso }: Json) => iso),
  boilerplate.map(({ rule }: Json) => rule),
];

describe('encodings and line ends', () => {
  it('give the same annotations, at the offsets of their text', async () => {
    const texts: Record<string, string> = {};
    const files: Record<string, Uint8Array> = {};
    for (const encoding of TEST_ENCODINGS) {
      for (const [name, end] of [
        ['LF', '\n'],
        ['CRLF', '\r\n'],
        ['CR', '\r'],
      ] as const) {
        const id = `${encoding} ${name}.txt`;
        texts[id] = HARBOUR.replaceAll('\n', end);
        files[id] = encode(texts[id], encoding);
      }
    }
    texts['mixed.txt'] = HARBOUR.split('\n')
      .map((line, i) => line + ['\n', '\r\n', '\r'][i % 3])
      .join('');
    files['mixed.txt'] = encode(texts['mixed.txt'], 'utf-8');
    const folder = temporaryFolder(files);
    const { code, lines } = await runCli(['annotate', '--isolated', folder]);
    expect(code).toBe(0);
    expect(lines).toHaveLength(Object.keys(texts).length);
    expectLines('annotation', lines);
    expectSlices(lines, (id) => texts[id]!);
    for (const line of lines) expect(sayings(line)).toEqual(sayings(lines[0]));
    expect(sayings(lines[0])[0].length).toBeGreaterThan(1);
  });

  it('reads broken UTF-8 as windows-1252 and other encodings when they are named', async () => {
    const broken = Buffer.concat([
      Buffer.from('It cost '),
      Buffer.from([0x80]),
      Buffer.from('5 million, '),
      Buffer.from([0xe2, 0x82]),
    ]);
    const folder = temporaryFolder({
      'broken.txt': broken,
      'greek.txt': Buffer.from([0xc5, 0xf5, 0xf1, 0xfe, 0x20, 0x35]),
    });
    const read = async (...args: string[]) => (await runCli(['annotate', ...args], { cwd: folder })).lines[0].figures;
    expect(await read('broken.txt')).toEqual([expect.objectContaining({ text: '€5 million', unit: 'EUR' })]);
    expect(await read('greek.txt', '--encoding', 'windows-1253')).toEqual([
      expect.objectContaining({ start: 5, end: 6 }),
    ]);
  });

  it('counts an emoji as two units and leaves combining marks with their letters', async () => {
    const text = '😀😀 “Cafe\u0301 27 😀” said Ode Tarn. 👩‍👩‍👧 14 boats sank.';
    const folder = temporaryFolder({ 'a.txt': text });
    const { lines } = await runCli(['annotate', folder]);
    expectSlices(lines, () => text);
    expect(lines[0].figures.map(({ text: printed }: Json) => printed)).toEqual(['27', '14']);
  });
});
