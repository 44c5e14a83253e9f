import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporaryFolder.ts';
import { HARBOUR } from './articles.ts';
import { ended, runCli, startCli } from './cli.ts';

const FILES = 30;
const original = (i: number) => HARBOUR.replace('23', String(i + 2));

const files = () => Object.fromEntries(Array.from({ length: FILES }, (_, i) => [`${i}.txt`, original(i)]));

async function strippedText(): Promise<string> {
  const folder = temporaryFolder({ 'a.txt': HARBOUR });
  await runCli(['strip', folder, '--write']);
  return fs.readFileSync(path.join(folder, 'a.txt'), 'utf8');
}

describe('a strip that is killed', () => {
  it('leaves every file old or new, and a record from which every byte comes back', async () => {
    const stripped = await strippedText();
    expect(stripped).not.toBe(HARBOUR);
    const seen = new Set<string>();
    for (const lines of [0, 1, 5, 10, 20, 25]) {
      const folder = temporaryFolder(files());
      const child = await startCli(['strip', folder, '--write']);
      let printed = 0;
      const killIfDue = () => printed >= lines && child.kill('SIGKILL');
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString().split('\n').length - 1;
        killIfDue();
      });
      // Before the first line: as soon as there is a record.
      const watcher = lines === 0 ? fs.watch(folder, killIfDue) : undefined;
      await ended(child);
      watcher?.close();
      for (let i = 0; i < FILES; i++) {
        const text = fs.readFileSync(path.join(folder, `${i}.txt`), 'utf8');
        const state = text === original(i) ? 'old' : text === stripped.replace('23', String(i + 2)) ? 'new' : 'neither';
        expect([i, state]).not.toEqual([i, 'neither']);
        seen.add(state);
      }
      if (fs.existsSync(path.join(folder, '.second-source', 'removed'))) await runCli(['restore', folder]);
      for (let i = 0; i < FILES; i++) expect(fs.readFileSync(path.join(folder, `${i}.txt`), 'utf8')).toBe(original(i));
    }
    // Some were killed in the middle of the work, or nothing was shown.
    expect(seen).toEqual(new Set(['old', 'new']));
  }, 120_000);
});
