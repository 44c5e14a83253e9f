import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { FileError } from '../../../src/core/host.ts';
import { readBytes } from '../../../src/node/readBytes.ts';
import { HARBOR_ARTICLE } from '../../cli/articles.ts';
import { spawnCli } from '../../cli/cli.ts';
import { createTemporaryFolder } from '../../temporaryFolder.ts';

const servers: net.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Creates a folder with the article `a.txt`, the pipe `pipe.txt` and the socket `socket.txt`. */
async function createFolderWithSpecialFiles(): Promise<string> {
  const folder = createTemporaryFolder({ 'a.txt': HARBOR_ARTICLE });
  expect(spawnSync('mkfifo', [path.join(folder, 'pipe.txt')]).status).toBe(0);
  const server = net.createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(path.join(folder, 'socket.txt'), resolve));
  return folder;
}

const getError = (file: string, followLink: boolean) =>
  readBytes(file, { limit: 1000, followLink }).then(
    () => 'no error',
    (error) => (error instanceof FileError ? error.message : error),
  );

/** Maximum duration of a test, in milliseconds: a command that opens a pipe never ends. */
const TIMEOUT_MS = 20_000;

describe.skipIf(process.platform === 'win32')('pipes, sockets and devices', () => {
  it.each([
    ['report', []],
    ['annotate', []],
    ['annotate', ['--isolated']],
    ['crossref', []],
    ['quotes', []],
    ['strip', ['--check']],
    ['strip', ['--write']],
  ])(
    'are errors of %s %j if they are named',
    async (command, flags) => {
      const folder = await createFolderWithSpecialFiles();
      const files = [...['pipe.txt', 'socket.txt', 'a.txt'].map((name) => path.join(folder, name)), '/dev/zero'];
      const { code, stdout, stderr } = await spawnCli([command, ...files, ...flags], { cwd: folder });
      expect(code).toBe(2);
      expect(`${stdout}${stderr}`.split('Not a regular file.')).toHaveLength(4);
      expect(stderr).not.toContain('internal error');
    },
    TIMEOUT_MS,
  );

  it(
    'are skipped with a reason if they are found in a folder',
    async () => {
      const folder = await createFolderWithSpecialFiles();
      const { code, lines, stderr } = await spawnCli(['annotate', folder, '--verbose']);
      expect([code, lines.map(({ id }) => id)]).toEqual([0, ['a.txt']]);
      expect(stderr).toContain('skipped pipe.txt: not a regular file\n');
      expect(stderr).toContain('skipped socket.txt: not a regular file\n');
      expect(stderr).toContain('skipped 2 files that are not articles');
    },
    TIMEOUT_MS,
  );

  it(
    'are rejected as the decision file and as a strip record',
    async () => {
      const folder = createTemporaryFolder({ 'a.txt': HARBOR_ARTICLE, '.second-source/removed/0.jsonl': '' });
      spawnSync('mkfifo', [path.join(folder, '.second-source.json')]);
      spawnSync('mkfifo', [path.join(folder, '.second-source', 'removed', '1.jsonl')]);
      const stripped = await spawnCli(['strip', folder, '--write']);
      expect([stripped.code, stripped.stdout]).toEqual([2, '']);
      expect(stripped.stderr).toContain('.second-source.json was ignored: Not a regular file.');
      const restored = await spawnCli(['restore', folder]);
      expect([restored.code, restored.stdout]).toEqual([2, '']);
      expect(restored.stderr).toContain('cannot be used: Not a regular file.');
    },
    TIMEOUT_MS,
  );

  it('are not read through a symbolic link', async () => {
    const folder = await createFolderWithSpecialFiles();
    fs.symlinkSync('pipe.txt', path.join(folder, 'link.txt'));
    expect(await getError(path.join(folder, 'link.txt'), true)).toBe('Not a regular file.');
    expect(await getError(path.join(folder, 'link.txt'), false)).toBe('The file is a symbolic link.');
    expect(await getError(path.join(folder, 'pipe.txt'), false)).toBe('Not a regular file.');
    expect(await getError('/dev/null', true)).toBe('Not a regular file.');
  });
});
