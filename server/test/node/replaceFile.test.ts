import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../src/core/host.ts';
import { createFile, replaceFile } from '../../src/node/replaceFile.ts';
import { createTemporaryFolder, explainNoPermissionTests } from '../temporaryFolder.ts';

const NEW = Buffer.from('new');

const getErrorMessage = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error) => (error instanceof FileError ? error.message : error),
  );

/** Returns the names and contents of all files in a folder, which a failure must not change. */
const readContents = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8')])
    .sort();

describe('replaceFile', () => {
  it('replaces the content and preserves the mode', async () => {
    const folder = createTemporaryFolder({ 'a.txt': 'old' });
    const file = path.join(folder, 'a.txt');
    fs.chmodSync(file, 0o640);
    await replaceFile(folder, file, NEW);
    expect(readContents(folder)).toEqual([['a.txt', 'new']]);
    if (process.platform !== 'win32') expect(fs.statSync(file).mode & 0o7777).toBe(0o640);
  });

  it('rejects links, write-protected files, folders and missing files', async () => {
    const folder = createTemporaryFolder({ 'a.txt': 'old', 'b.txt': 'old', 'locked.txt': 'old', 'sub/c.txt': 'old' });
    fs.symlinkSync(path.join(folder, 'a.txt'), path.join(folder, 'soft.txt'));
    fs.linkSync(path.join(folder, 'b.txt'), path.join(folder, 'hard.txt'));
    fs.chmodSync(path.join(folder, 'locked.txt'), 0o444);
    const before = readContents(folder);
    const replace = (name: string) => getErrorMessage(replaceFile(folder, path.join(folder, name), NEW));
    expect(await replace('soft.txt')).toBe('The file is a symbolic link.');
    expect(await replace('b.txt')).toBe('The file has multiple hard links.');
    expect(await replace('hard.txt')).toBe('The file has multiple hard links.');
    expect(await replace('locked.txt')).toBe('The file is write-protected.');
    expect(await replace('sub')).toBe('Not a regular file.');
    expect(await replace('gone.txt')).toBe('The file does not exist.');
    expect(readContents(folder)).toEqual(before);
  });

  it('rejects files outside the root, also through a linked folder', async () => {
    const outside = createTemporaryFolder({ 'a.txt': 'old' });
    const folder = createTemporaryFolder();
    fs.symlinkSync(outside, path.join(folder, 'linked'));
    for (const file of [
      path.join(outside, 'a.txt'),
      path.join(folder, 'linked', 'a.txt'),
      path.join(folder, '..', path.basename(outside), 'a.txt'),
    ]) {
      expect(await getErrorMessage(replaceFile(folder, file, NEW))).toBe('The file is outside the root folder.');
    }
    expect(readContents(outside)).toEqual([['a.txt', 'old']]);
  });

  it('removes temporary files of killed processes, but not of running ones', async () => {
    const gone = spawnSync(process.execPath, ['--version']).pid;
    const name = (pid: number) => `.second-source-${pid}-0123456789abcdef.tmp`;
    const folder = createTemporaryFolder({ 'a.txt': 'old', [name(process.pid)]: 'theirs', 'other.tmp': 'mine' });
    // As if the process was killed after it linked the file to its final name.
    fs.linkSync(path.join(folder, 'a.txt'), path.join(folder, name(gone)));
    await replaceFile(folder, path.join(folder, 'a.txt'), NEW);
    expect(readContents(folder)).toEqual([
      [name(process.pid), 'theirs'],
      ['a.txt', 'new'],
      ['other.tmp', 'mine'],
    ]);
  });

  const reason = explainNoPermissionTests();
  it.skipIf(reason)(`does not change a file in a read-only folder${reason ? ` (${reason})` : ''}`, async () => {
    const folder = createTemporaryFolder({ 'a.txt': 'old' });
    fs.chmodSync(folder, 0o555);
    const result = await getErrorMessage(replaceFile(folder, path.join(folder, 'a.txt'), NEW));
    fs.chmodSync(folder, 0o755);
    expect(result).toBe('Permission denied.');
    expect(readContents(folder)).toEqual([['a.txt', 'old']]);
  });
});

describe('createFile', () => {
  it('creates a file with its folders and never overwrites one', async () => {
    const folder = createTemporaryFolder({ 'a.txt': 'old' });
    await createFile(folder, path.join(folder, 'x', 'y', 'b.txt'), NEW);
    expect(await getErrorMessage(createFile(folder, path.join(folder, 'a.txt'), NEW))).toBe('The file already exists.');
    expect(readContents(folder)).toEqual([
      ['a.txt', 'old'],
      ['b.txt', 'new'],
    ]);
  });

  it('rejects files outside the root, also through a linked folder or a dangling link', async () => {
    const outside = createTemporaryFolder();
    const folder = createTemporaryFolder();
    fs.symlinkSync(outside, path.join(folder, 'linked'));
    fs.symlinkSync(path.join(outside, 'new.txt'), path.join(folder, 'dangling.txt'));
    const create = (name: string) => getErrorMessage(createFile(folder, path.join(folder, name), NEW));
    expect(await create('linked/a.txt')).toBe('The file is outside the root folder.');
    expect(await create('linked/deep/a.txt')).toBe('The file is outside the root folder.');
    expect(await create(`../${path.basename(outside)}/a.txt`)).toBe('The file is outside the root folder.');
    expect(await create('dangling.txt')).toBe('The file already exists.');
    expect(readContents(outside)).toEqual([]);
  });
});
