import fs from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTemporaryFolder } from '../temporaryFolder.ts';
import { HARBOR_ARTICLE } from './articles.ts';
import { runCli } from './cli.ts';

/** The module that the bundled command line uses to write files. */
const promises = createRequire(import.meta.url)('node:fs/promises') as typeof import('node:fs/promises');
const open = promises.open;
afterEach(() => vi.restoreAllMocks());

const createNoSpaceError = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

type Step = 'open' | 'writeFile' | 'sync';

/**
 * Makes `step` fail for lack of space for the new files number `from` to `to`, counted from 0, inclusive.
 *
 * @returns a function that returns how many files were created
 */
function fillDisk(from: number, to: number, step: Step): { written: () => number } {
  let files = 0;
  vi.spyOn(promises, 'open').mockImplementation(async (...args) => {
    const isNew = args[1] === 'wx';
    const fails = isNew && files >= from && files <= to;
    if (isNew) files++;
    if (fails && step === 'open') throw createNoSpaceError();
    const handle: FileHandle = await open(...args);
    if (!fails) return handle;
    vi.spyOn(handle, step as 'sync').mockImplementation(async (...given: unknown[]) => {
      if (step === 'writeFile') {
        const bytes = given[0] as Uint8Array;
        await handle.write(bytes.subarray(0, bytes.length >> 1));
      }
      throw createNoSpaceError();
    });
    return handle;
  });
  return { written: () => files };
}

const UNLIMITED = Number.POSITIVE_INFINITY;
/** Six articles on different topics. Each gets a line that recurs, so that the decision file is written too. */
const STORIES = [
  'The harbour master of Port Lume has counted 41 seals on the breakwater, more than in any winter before.',
  'Two sisters who inherited an orchard near Hedda now press cider for eleven inns along the river.',
  'A library that was closed for the sake of its roof lends books again, out of a bus with four shelves.',
  'Nobody was hurt when the old quarry above Carrow slid, but the road to the chapel is gone for good.',
  'Actors at the theatre in Penn play without a stage set until the carpenters have been paid.',
  'Farmers may sell at the Quill market on Sundays from May on, the council decided by nine votes to eight.',
];
const FILE_COUNT = STORIES.length;
const BOILERPLATE = `${HARBOR_ARTICLE.split('\n').slice(4).join('\n')}Vellmar Weekend Reader Circle\n`;
const createTexts = () => Object.fromEntries(STORIES.map((story, i) => [`${i}.txt`, `${story}\n${BOILERPLATE}`]));
const names = Object.keys(createTexts());
const readTexts = (folder: string) => names.map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
const findTempFiles = (folder: string) =>
  fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));

async function computeStrippedTexts(): Promise<string[]> {
  const folder = createTemporaryFolder(createTexts());
  await runCli(['strip', folder, '--write']);
  return readTexts(folder);
}

describe('strip --write on a full disk', () => {
  it.each<[string, Step, (from: number) => number]>([
    ['when one file is created', 'open', (from) => from],
    ['in the middle of one file', 'writeFile', (from) => from],
    ['when one file is flushed', 'sync', (from) => from],
    ['in the middle of one file and for all later ones', 'writeFile', () => UNLIMITED],
  ])(
    'leaves each article in its old or new state and reports the error if the disk is full %s',
    async (_, step, to) => {
      const old = Object.values(createTexts());
      const stripped = await computeStrippedTexts();
      expect(stripped.filter((text, i) => text !== old[i])).toHaveLength(FILE_COUNT);
      const counter = fillDisk(UNLIMITED, UNLIMITED, step);
      await computeStrippedTexts();
      // The decision file, the strip record and every article.
      expect(counter.written()).toBe(FILE_COUNT + 2);
      for (let from = 0; from < FILE_COUNT + 2; from++) {
        vi.restoreAllMocks();
        const folder = createTemporaryFolder(createTexts());
        fillDisk(from, to(from), step);
        const { code, stdout, stderr } = await runCli(['strip', folder, '--write']);
        vi.restoreAllMocks();
        expect([from, code]).toEqual([from, 2]);
        expect(stdout + stderr).toContain('The disk is full.');
        expect(stdout + stderr).not.toContain('internal error');
        const now = readTexts(folder);
        for (const [i, text] of now.entries()) expect([old[i], stripped[i]]).toContain(text);
        // No article is changed before the decision file and the strip record are on disk.
        if (from < 2) expect(now).toEqual(old);
        expect(findTempFiles(folder)).toEqual([]);
        if (now.some((text, i) => text !== old[i])) expect((await runCli(['restore', folder])).code).toBe(0);
        expect(readTexts(folder)).toEqual(old);
      }
    },
  );

  it('can be repeated after a failed restore', async () => {
    const old = Object.values(createTexts());
    const folder = createTemporaryFolder(createTexts());
    await runCli(['strip', folder, '--write']);
    fillDisk(2, UNLIMITED, 'writeFile');
    const { code, stdout } = await runCli(['restore', folder]);
    vi.restoreAllMocks();
    expect(code).toBe(2);
    expect(stdout).toContain('The disk is full.');
    expect(findTempFiles(folder)).toEqual([]);
    expect((await runCli(['restore', folder])).code).toBe(0);
    expect(readTexts(folder)).toEqual(old);
  });
});
