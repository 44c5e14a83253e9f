import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/core/annotate.ts';
import { decode } from '../../src/core/text/index.ts';
import { decodeBytes } from '../../src/node/decodeBytes.ts';
import { planRemoval, type Removal } from '../../src/node/strip/planRemoval.ts';
import { StripTransaction } from '../../src/node/strip/stripTransaction.ts';
import { createTemporaryFolder } from '../temporaryFolder.ts';

const BODY = 'A fire destroyed 23 fishing boats in Vellmar on Friday, the fire brigade said.\n';
const TEXT = `${BODY}Sign up for our newsletter to get the latest news in your inbox.\n`;

/** Plans the removal of all boilerplate from a file. */
function plan(folder: string, id: string): Removal {
  const bytes = fs.readFileSync(path.join(folder, id));
  const decoded = decode(bytes, {}, decodeBytes);
  return planRemoval(id, bytes, decoded, annotate(decoded.text).boilerplate)!;
}

/** Returns the IDs of the files in the strip records of a folder. */
function readRecordedFiles(folder: string): string[] {
  const records = path.join(folder, '.second-source', 'removed');
  const names = fs.existsSync(records) ? fs.readdirSync(records) : [];
  const lines = names.flatMap((name) => fs.readFileSync(path.join(records, name), 'utf8').trim().split('\n'));
  return lines.map((line) => JSON.parse(line).file);
}

const readText = (folder: string, id: string) => fs.readFileSync(path.join(folder, id), 'utf8');

describe('StripTransaction', () => {
  it('writes the record of all planned files before it changes the first one', async () => {
    const folder = createTemporaryFolder({ 'a.txt': TEXT, 'b.txt': TEXT });
    const transaction = new StripTransaction(folder);
    const removals = ['a.txt', 'b.txt'].map((id) => plan(folder, id));
    for (const removal of removals) transaction.plan(removal, []);
    await transaction.begin();
    expect(readRecordedFiles(folder)).toEqual(['a.txt', 'b.txt']);
    expect(readText(folder, 'a.txt')).toBe(TEXT);
    await transaction.replace(path.join(folder, 'a.txt'), removals[0]!);
    await transaction.replace(path.join(folder, 'b.txt'), removals[1]!);
    await transaction.finish();
    expect(readText(folder, 'a.txt')).toBe(BODY);
    expect(readRecordedFiles(folder)).toEqual(['a.txt', 'b.txt']);
    expect(transaction.recordPath).toMatch(/^\.second-source\/removed\/[^/]+\.jsonl$/);
  });

  it('rejects a file that has changed since it was planned and removes it from the record', async () => {
    const folder = createTemporaryFolder({ 'a.txt': TEXT, 'b.txt': TEXT });
    const transaction = new StripTransaction(folder);
    const [a, b] = ['a.txt', 'b.txt'].map((id) => plan(folder, id));
    transaction.plan(a!, []);
    transaction.plan(b!, []);
    await transaction.begin();
    fs.writeFileSync(path.join(folder, 'a.txt'), TEXT.replace('23', '24'));
    await expect(transaction.replace(path.join(folder, 'a.txt'), a!)).rejects.toThrow('changed in the meantime');
    await transaction.replace(path.join(folder, 'b.txt'), b!);
    await transaction.finish();
    expect([transaction.plannedCount, transaction.completedCount]).toEqual([2, 1]);
    expect(readText(folder, 'a.txt')).toBe(TEXT.replace('23', '24'));
    expect(readRecordedFiles(folder)).toEqual(['b.txt']);
  });

  it('deletes the record if no file was changed', async () => {
    const folder = createTemporaryFolder({ 'a.txt': TEXT });
    const transaction = new StripTransaction(folder);
    transaction.plan(plan(folder, 'a.txt'), []);
    await transaction.begin();
    await transaction.finish();
    expect(readRecordedFiles(folder)).toEqual([]);
    expect(transaction.recordPath).toBeNull();
  });

  it('creates stripped copies without changing the originals', async () => {
    const folder = createTemporaryFolder({ 'a.txt': TEXT });
    const copies = createTemporaryFolder();
    const removal = plan(folder, 'a.txt');
    const transaction = new StripTransaction(copies);
    transaction.plan(removal, []);
    await transaction.begin();
    await transaction.create(path.join(copies, 'a.txt'), Buffer.from(TEXT), removal);
    await transaction.create(path.join(copies, 'b.txt'), Buffer.from(BODY), undefined);
    await transaction.finish();
    expect([readText(copies, 'a.txt'), readText(copies, 'b.txt')]).toEqual([BODY, BODY]);
    expect(readText(folder, 'a.txt')).toBe(TEXT);
    expect(readRecordedFiles(copies)).toEqual(['a.txt']);
  });

  it('writes nothing if no removal is planned', async () => {
    const folder = createTemporaryFolder();
    const transaction = new StripTransaction(folder);
    await transaction.begin();
    await transaction.finish();
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
