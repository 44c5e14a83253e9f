import fs from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../temporaryFolder.ts';
import { HARBOUR } from './articles.ts';
import { runCli } from './cli.ts';

/** The module that the bundled command line writes through. */
const promises = createRequire(import.meta.url)('node:fs/promises') as typeof import('node:fs/promises');
const open = promises.open;
afterEach(() => vi.restoreAllMocks());

const noSpace = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

type Step = 'open' | 'writeFile' | 'sync';

/** From the file number `from` that is written on, and no further than number `to`, `step` finds no space on the disk. */
function fillDisk(from: number, to: number, step: Step): { written: () => number } {
  let files = 0;
  vi.spyOn(promises, 'open').mockImplementation(async (...args) => {
    const isNew = args[1] === 'wx';
    const fails = isNew && files >= from && files <= to;
    if (isNew) files++;
    if (fails && step === 'open') throw noSpace();
    const handle: FileHandle = await open(...args);
    if (!fails) return handle;
    vi.spyOn(handle, step as 'sync').mockImplementation(async (...given: unknown[]) => {
      if (step === 'writeFile') {
        const bytes = given[0] as Uint8Array;
        await handle.write(bytes.subarray(0, bytes.length >> 1));
      }
      throw noSpace();
    });
    return handle;
  });
  return { written: () => files };
}

const LAST = Number.POSITIVE_INFINITY;
/** Six articles on six things, with a line that recurs: the decision file is written, too. */
const STORIES = [
  'The harbour master of Port Lume has counted 41 seals on the breakwater, more than in any winter before.',
  'Two sisters who inherited an orchard near Hedda now press cider for eleven inns along the river.',
  'A library that was closed for the sake of its roof lends books again, out of a bus with four shelves.',
  'Nobody was hurt when the old quarry above Carrow slid, but the road to the chapel is gone for good.',
  'Actors at the theatre in Penn play without a stage set until the carpenters have been paid.',
  'Farmers may sell at the Quill market on Sundays from May on, the council decided by nine votes to eight.',
];
const FILES = STORIES.length;
const JUNK = `${HARBOUR.split('\n').slice(4).join('\n')}Vellmar Weekend Reader Circle\n`;
const texts = () => Object.fromEntries(STORIES.map((story, i) => [`${i}.txt`, `${story}\n${JUNK}`]));
const names = Object.keys(texts());
const read = (folder: string) => names.map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
const strays = (folder: string) =>
  fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));

async function strippedTexts(): Promise<string[]> {
  const folder = temporaryFolder(texts());
  await runCli(['strip', folder, '--write']);
  return read(folder);
}

describe('strip --write on a full disk', () => {
  it.each<[string, Step, (from: number) => number]>([
    ['once, when a file is made', 'open', (from) => from],
    ['once, in the middle of a file', 'writeFile', (from) => from],
    ['once, when a file is put on the disk', 'sync', (from) => from],
    ['from then on, in the middle of a file', 'writeFile', () => LAST],
  ])('leaves every article old or new and says so: %s', async (_, step, to) => {
    const old = Object.values(texts());
    const stripped = await strippedTexts();
    expect(stripped.filter((text, i) => text !== old[i])).toHaveLength(FILES);
    const sane = fillDisk(LAST, LAST, step);
    await strippedTexts();
    // The decision file, the record and every article.
    expect(sane.written()).toBe(FILES + 2);
    for (let from = 0; from < FILES + 2; from++) {
      vi.restoreAllMocks();
      const folder = temporaryFolder(texts());
      fillDisk(from, to(from), step);
      const { code, stdout, stderr } = await runCli(['strip', folder, '--write']);
      vi.restoreAllMocks();
      expect([from, code]).toEqual([from, 2]);
      expect(stdout + stderr).toContain('The disk is full.');
      expect(stdout + stderr).not.toContain('internal error');
      const now = read(folder);
      for (const [i, text] of now.entries()) expect([old[i], stripped[i]]).toContain(text);
      // Nothing is changed before everything about it is on the disk.
      if (from < 2) expect(now).toEqual(old);
      expect(strays(folder)).toEqual([]);
      if (now.some((text, i) => text !== old[i])) expect((await runCli(['restore', folder])).code).toBe(0);
      expect(read(folder)).toEqual(old);
    }
  });

  it('gives back what it can: a restore that fails can be made again', async () => {
    const old = Object.values(texts());
    const folder = temporaryFolder(texts());
    await runCli(['strip', folder, '--write']);
    fillDisk(2, LAST, 'writeFile');
    const { code, stdout } = await runCli(['restore', folder]);
    vi.restoreAllMocks();
    expect(code).toBe(2);
    expect(stdout).toContain('The disk is full.');
    expect(strays(folder)).toEqual([]);
    expect((await runCli(['restore', folder])).code).toBe(0);
    expect(read(folder)).toEqual(old);
  });
});
