import { spawn } from 'node:child_process';
import fs from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HARBOR_ARTICLE } from '../../cli/articles.ts';
import { getCliBundles } from '../../cli/bundles.ts';
import { parseJsonLines, runCli } from '../../cli/cli.ts';
import { createTemporaryFolder } from '../../temporaryFolder.ts';

/** The module that the bundled command line uses to write files. */
const promises = createRequire(import.meta.url)('node:fs/promises') as typeof import('node:fs/promises');
const { open, lstat } = promises;
afterEach(() => vi.restoreAllMocks());

const ALICE = 61_001;
const BOB = 61_002;
const EDITORS = 62_000;

const read = (folder: string, name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
const readNames = (folder: string) => fs.readdirSync(folder).sort();

/** Makes the files with this name appear to belong to another user, and changes of the owner fail. */
function pretendOtherOwner(name: string, isRejected: boolean): void {
  vi.spyOn(promises, 'lstat').mockImplementation((async (...args: Parameters<typeof lstat>) => {
    const found = await lstat(...args);
    if (path.basename(String(args[0])) === name) (found as fs.Stats).uid = Number(found.uid) + 1;
    return found;
  }) as typeof lstat);
  vi.spyOn(promises, 'open').mockImplementation(async (...args) => {
    const handle: FileHandle = await open(...args);
    vi.spyOn(handle, 'chown').mockImplementation(async () => {
      if (isRejected) throw Object.assign(new Error('EPERM: operation not permitted, fchown'), { code: 'EPERM' });
    });
    return handle;
  });
}

describe('strip --write and restore', () => {
  it.each([
    ['fails', true],
    ['is ignored by the file system', false],
  ])('reject a file whose owner cannot be preserved because the change %s', async (_, isRejected) => {
    const folder = createTemporaryFolder({ 'a.txt': HARBOR_ARTICLE, 'b.txt': HARBOR_ARTICLE.replace('23', '24') });
    pretendOtherOwner('a.txt', isRejected);
    const stripped = await runCli(['strip', folder, '--write']);
    expect(stripped.code).toBe(2);
    expect(stripped.lines.map(({ error }) => error)).toEqual([
      { code: 'no-permission', message: 'The owner or group of the file cannot be preserved.' },
      undefined,
    ]);
    expect(read(folder, 'a.txt')).toBe(HARBOR_ARTICLE);
    expect(readNames(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const records = path.join(folder, '.second-source', 'removed');
    const [record] = readNames(records);
    expect(parseJsonLines(read(records, record!)).map(({ file }) => file)).toEqual(['b.txt']);
    vi.restoreAllMocks();

    const text = read(folder, 'b.txt');
    pretendOtherOwner('b.txt', isRejected);
    const restored = await runCli(['restore', folder]);
    expect([restored.code, restored.lines[0].error.code]).toEqual([2, 'no-permission']);
    expect(read(folder, 'b.txt')).toBe(text);
    expect(readNames(records)).toEqual([record]);
  });

  const isRoot = process.getuid?.() === 0;
  it.skipIf(!isRoot)('preserve owner, group and mode as root', async () => {
    const folder = createTemporaryFolder({ 'a.txt': HARBOR_ARTICLE });
    const file = path.join(folder, 'a.txt');
    fs.chownSync(file, ALICE, EDITORS);
    fs.chmodSync(file, 0o664);
    for (const args of [
      ['strip', folder, '--write'],
      ['restore', folder],
    ]) {
      expect((await runCli(args)).code).toBe(0);
      const { uid, gid, mode } = fs.statSync(file);
      expect([uid, gid, mode & 0o7777]).toEqual([ALICE, EDITORS, 0o664]);
    }
    expect(read(folder, 'a.txt')).toBe(HARBOR_ARTICLE);
  });

  it.skipIf(!isRoot)('reject files of another user when a group member strips them', async () => {
    const folder = createTemporaryFolder({ 'a.txt': HARBOR_ARTICLE, 'b.txt': HARBOR_ARTICLE.replace('23', '24') });
    const [a, b] = ['a.txt', 'b.txt'].map((name) => path.join(folder, name));
    fs.chownSync(folder, ALICE, EDITORS);
    fs.chmodSync(folder, 0o2775);
    fs.chownSync(a!, ALICE, EDITORS);
    fs.chownSync(b!, BOB, EDITORS);
    for (const file of [a!, b!]) fs.chmodSync(file, 0o664);
    // A copy, because the folder of the project may be closed to other users.
    const program = createTemporaryFolder({ 'dist/cli.js': fs.readFileSync((await getCliBundles()).cli) });
    fs.chmodSync(program, 0o755);
    const child = spawn(process.execPath, [path.join(program, 'dist', 'cli.js'), 'strip', folder, '--write'], {
      cwd: folder,
      uid: BOB,
      gid: EDITORS,
    });
    let stdout = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
    expect(parseJsonLines(stdout).map(({ error, cuts }) => error?.message ?? cuts > 0)).toEqual([
      'The owner or group of the file cannot be preserved.',
      true,
    ]);
    expect([a!, b!].map((file) => fs.statSync(file)).map(({ uid, gid }) => [uid, gid])).toEqual([
      [ALICE, EDITORS],
      [BOB, EDITORS],
    ]);
    expect(read(folder, 'a.txt')).toBe(HARBOR_ARTICLE);
  });
});
