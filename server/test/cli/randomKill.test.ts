import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { encode, TEST_ENCODINGS } from '../encode.ts';
import { createTemporaryFolder } from '../temporaryFolder.ts';
import { HARBOR_ARTICLE, readFloodTexts } from './articles.ts';
import { runCli, startCli, waitForExit } from './cli.ts';

/** Number of processes to kill. Can be set with SECOND_SOURCE_KILLS. */
const KILLS = Number(process.env.SECOND_SOURCE_KILLS ?? 12);
const LINE_ENDINGS = ['\n', '\r\n', '\r', 'mixed'];

/** Creates a seeded generator of numbers in [0, 1): Marsaglia's xorshift. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Articles in all encodings and with all line endings. One is invalid UTF-8, and one has nothing to strip. */
function createArticles(): Record<string, Uint8Array> {
  const texts = [
    ...Array.from({ length: 24 }, (_, i) =>
      HARBOR_ARTICLE.replace('23', String(i + 2)).replace('Vellmar after', `Port ${i} after`),
    ),
    ...Object.values(readFloodTexts()),
  ];
  const files: Record<string, Uint8Array> = {};
  texts.forEach((text, i) => {
    const end = LINE_ENDINGS[i % LINE_ENDINGS.length]!;
    let line = 0;
    const ended = text.replaceAll('\n', () => (end === 'mixed' ? LINE_ENDINGS[line++ % 3]! : end));
    files[`${i % 3 === 0 ? 'sub/' : ''}${i}.txt`] = encode(ended, TEST_ENCODINGS[i % TEST_ENCODINGS.length]!);
  });
  files['broken.txt'] = Buffer.concat([Buffer.from(HARBOR_ARTICLE), Buffer.from([0xe2, 0x82, 0x0a, 0xff, 0x0a])]);
  files['clean.txt'] = Buffer.from('A bridge over the Tarn opened on Monday after two years of work.\n');
  return files;
}

const readAll = (folder: string, names: readonly string[]) =>
  names.map((name) => fs.readFileSync(path.join(folder, name)).toString('hex'));
const findRecords = (folder: string) => {
  const recordFolder = path.join(folder, '.second-source', 'removed');
  return fs.existsSync(recordFolder) ? fs.readdirSync(recordFolder).filter((name) => name.endsWith('.jsonl')) : [];
};
const findTempFiles = (folder: string) =>
  fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));

/**
 * Runs `strip --write` and returns its exit code and how often the folder changed.
 *
 * @param onChange called once at the start and after each change, with the number of changes and a function that kills
 */
async function stripAndKill(folder: string, onChange: (changes: number, kill: () => void) => void) {
  const watchers = [folder, path.join(folder, 'sub')].map((one) => fs.watch(one));
  const child = await startCli(['strip', folder, '--write']);
  const kill = () => child.kill('SIGKILL');
  let changes = 0;
  for (const watcher of watchers) watcher.on('change', () => onChange(++changes, kill));
  child.stdout.resume();
  child.stderr.resume();
  onChange(0, kill);
  const code = await waitForExit(child);
  for (const watcher of watchers) watcher.close();
  return { code, changes };
}

describe('strip --write, killed at random moments', () => {
  it('leaves each article in its old or new state, and restore recovers every byte', async () => {
    const files = createArticles();
    const names = Object.keys(files);
    const whole = createTemporaryFolder(files);
    const old = readAll(whole, names);
    const begun = performance.now();
    const { code, changes } = await stripAndKill(whole, () => {});
    const duration = performance.now() - begun;
    expect(code).toBe(0);
    const stripped = readAll(whole, names);
    expect(stripped.filter((bytes, i) => bytes !== old[i]).length).toBeGreaterThan(25);

    const random = createRandom(20_310_503);
    const counts = { untouched: 0, recorded: 0, middle: 0, after: 0, ended: 0, stray: 0 };
    for (let n = 0; n < KILLS; n++) {
      const folder = createTemporaryFolder(files);
      // Most are killed at a random change of the folder; every fourth at a random share of the duration of a whole run.
      const wanted = 1 + Math.floor(random() * changes);
      const delay = random() * duration;
      let timer: NodeJS.Timeout | undefined;
      const result = await stripAndKill(folder, (seen, kill) => {
        if (n % 4 === 3) timer ??= setTimeout(kill, delay);
        else if (seen >= wanted) kill();
      });
      clearTimeout(timer);

      const now = readAll(folder, names);
      const states = now.map((bytes, i) => (bytes === old[i] ? 'old' : bytes === stripped[i] ? 'new' : 'neither'));
      expect(names.filter((_, i) => states[i] === 'neither')).toEqual([]);
      const changed = states.filter((state) => state === 'new').length;
      const recorded = findRecords(folder).length > 0;
      if (changed > 0) expect(recorded).toBe(true);
      const unfinished = now.some((bytes, i) => bytes !== stripped[i]);
      if (result.code !== null) counts.ended++;
      else if (changed > 0) counts[unfinished ? 'middle' : 'after']++;
      else counts[recorded ? 'recorded' : 'untouched']++;
      if (findTempFiles(folder).length > 0) counts.stray++;

      if (n % 2 === 0 && recorded) {
        expect((await runCli(['restore', folder])).code).toBe(0);
        expect(readAll(folder, names)).toEqual(old);
      }
      // Whatever was left behind, the next run succeeds, and restoring both runs recovers the original bytes.
      expect(await runCli(['strip', folder, '--write'])).toMatchObject({ code: 0 });
      expect(readAll(folder, names)).toEqual(stripped);
      expect(findTempFiles(folder).filter(() => unfinished)).toEqual([]);
      while (findRecords(folder).length > 0) expect((await runCli(['restore', folder])).code).toBe(0);
      expect(readAll(folder, names)).toEqual(old);
      fs.rmSync(folder, { recursive: true });
    }
    if (process.env.SECOND_SOURCE_KILLS) console.log(`${KILLS} processes killed:`, counts);
    // Otherwise too few were killed in the middle of the work, and the test proves nothing.
    expect(counts.middle).toBeGreaterThan(KILLS / 4);
  }, 300_000);
});
