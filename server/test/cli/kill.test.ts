import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolder } from '../temporaryFolder.ts';
import { HARBOR_ARTICLE } from './articles.ts';
import { runCli, startCli, waitForExit } from './cli.ts';

const FILE_COUNT = 30;
const createArticle = (i: number) => HARBOR_ARTICLE.replace('23', String(i + 2));

const createFiles = () =>
  Object.fromEntries(Array.from({ length: FILE_COUNT }, (_, i) => [`${i}.txt`, createArticle(i)]));

async function computeStrippedText(): Promise<string> {
  const folder = createTemporaryFolder({ 'a.txt': HARBOR_ARTICLE });
  await runCli(['strip', folder, '--write']);
  return fs.readFileSync(path.join(folder, 'a.txt'), 'utf8');
}

describe('strip --write, killed after a number of lines', () => {
  it('leaves each file in its old or new state, with a record that restores every byte', async () => {
    const stripped = await computeStrippedText();
    expect(stripped).not.toBe(HARBOR_ARTICLE);
    const seen = new Set<string>();
    for (const lines of [0, 1, 5, 10, 20, 25]) {
      const folder = createTemporaryFolder(createFiles());
      const child = await startCli(['strip', folder, '--write']);
      let printed = 0;
      const killIfDue = () => printed >= lines && child.kill('SIGKILL');
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString().split('\n').length - 1;
        killIfDue();
      });
      // To be killed before the first line is printed: as soon as the folder changes, which the record causes.
      const watcher = lines === 0 ? fs.watch(folder, killIfDue) : undefined;
      await waitForExit(child);
      watcher?.close();
      for (let i = 0; i < FILE_COUNT; i++) {
        const text = fs.readFileSync(path.join(folder, `${i}.txt`), 'utf8');
        const state =
          text === createArticle(i) ? 'old' : text === stripped.replace('23', String(i + 2)) ? 'new' : 'neither';
        expect([i, state]).not.toEqual([i, 'neither']);
        seen.add(state);
      }
      if (fs.existsSync(path.join(folder, '.second-source', 'removed'))) await runCli(['restore', folder]);
      for (let i = 0; i < FILE_COUNT; i++)
        expect(fs.readFileSync(path.join(folder, `${i}.txt`), 'utf8')).toBe(createArticle(i));
    }
    // Otherwise no process was killed between the first and the last file, and the test proves nothing.
    expect(seen).toEqual(new Set(['old', 'new']));
  }, 120_000);
});
