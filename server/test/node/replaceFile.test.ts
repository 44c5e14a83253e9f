import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../src/core/host.ts';
import { createFile, replaceFile } from '../../src/node/replaceFile.ts';
import { noPermissionTests, temporaryFolder } from '../temporaryFolder.ts';

const NEW = Buffer.from('new');

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error instanceof FileError ? error.message : error),
  );

/** Name and content of everything in a folder: what a failure may not change. */
const contents = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8')])
    .sort();

describe('replaceFile', () => {
  it('puts new bytes in place and keeps the mode', async () => {
    const folder = temporaryFolder({ 'a.txt': 'old' });
    const file = path.join(folder, 'a.txt');
    fs.chmodSync(file, 0o640);
    await replaceFile(folder, file, NEW);
    expect(contents(folder)).toEqual([['a.txt', 'new']]);
    if (process.platform !== 'win32') expect(fs.statSync(file).mode & 0o7777).toBe(0o640);
  });

  it('refuses links, and everything that is no plain file of its own', async () => {
    const folder = temporaryFolder({ 'a.txt': 'old', 'b.txt': 'old', 'locked.txt': 'old', 'sub/c.txt': 'old' });
    fs.symlinkSync(path.join(folder, 'a.txt'), path.join(folder, 'soft.txt'));
    fs.linkSync(path.join(folder, 'b.txt'), path.join(folder, 'hard.txt'));
    fs.chmodSync(path.join(folder, 'locked.txt'), 0o444);
    const before = contents(folder);
    const replace = (name: string) => refusal(replaceFile(folder, path.join(folder, name), NEW));
    expect(await replace('soft.txt')).toBe('The file is a symbolic link.');
    expect(await replace('b.txt')).toBe('The file has multiple hard links.');
    expect(await replace('hard.txt')).toBe('The file has multiple hard links.');
    expect(await replace('locked.txt')).toBe('The file is write-protected.');
    expect(await replace('sub')).toBe('Not a regular file.');
    expect(await replace('gone.txt')).toBe('The file does not exist.');
    expect(contents(folder)).toEqual(before);
  });

  it('refuses what is outside the root, also through a linked folder', async () => {
    const outside = temporaryFolder({ 'a.txt': 'old' });
    const folder = temporaryFolder();
    fs.symlinkSync(outside, path.join(folder, 'linked'));
    for (const file of [
      path.join(outside, 'a.txt'),
      path.join(folder, 'linked', 'a.txt'),
      path.join(folder, '..', path.basename(outside), 'a.txt'),
    ]) {
      expect(await refusal(replaceFile(folder, file, NEW))).toBe('The file is outside the root folder.');
    }
    expect(contents(outside)).toEqual([['a.txt', 'old']]);
  });

  it('removes what a killed process left, and nothing of one that still runs', async () => {
    const gone = spawnSync(process.execPath, ['--version']).pid;
    const name = (pid: number) => `.second-source-${pid}-0123456789abcdef.tmp`;
    const folder = temporaryFolder({ 'a.txt': 'old', [name(process.pid)]: 'theirs', 'other.tmp': 'mine' });
    // Killed between giving the file its name and taking the temporary one away.
    fs.linkSync(path.join(folder, 'a.txt'), path.join(folder, name(gone)));
    await replaceFile(folder, path.join(folder, 'a.txt'), NEW);
    expect(contents(folder)).toEqual([
      [name(process.pid), 'theirs'],
      ['a.txt', 'new'],
      ['other.tmp', 'mine'],
    ]);
  });

  const reason = noPermissionTests();
  it.skipIf(reason)(`leaves a file in a read-only folder as it is${reason ? ` (${reason})` : ''}`, async () => {
    const folder = temporaryFolder({ 'a.txt': 'old' });
    fs.chmodSync(folder, 0o555);
    const result = await refusal(replaceFile(folder, path.join(folder, 'a.txt'), NEW));
    fs.chmodSync(folder, 0o755);
    expect(result).toBe('Permission denied.');
    expect(contents(folder)).toEqual([['a.txt', 'old']]);
  });
});

describe('createFile', () => {
  it('writes a new file with its folders, and never over another one', async () => {
    const folder = temporaryFolder({ 'a.txt': 'old' });
    await createFile(folder, path.join(folder, 'x', 'y', 'b.txt'), NEW);
    expect(await refusal(createFile(folder, path.join(folder, 'a.txt'), NEW))).toBe('The file already exists.');
    expect(contents(folder)).toEqual([
      ['a.txt', 'old'],
      ['b.txt', 'new'],
    ]);
  });

  it('refuses to leave the root, also through a linked folder or a dangling link', async () => {
    const outside = temporaryFolder();
    const folder = temporaryFolder();
    fs.symlinkSync(outside, path.join(folder, 'linked'));
    fs.symlinkSync(path.join(outside, 'new.txt'), path.join(folder, 'dangling.txt'));
    const create = (name: string) => refusal(createFile(folder, path.join(folder, name), NEW));
    expect(await create('linked/a.txt')).toBe('The file is outside the root folder.');
    expect(await create('linked/deep/a.txt')).toBe('The file is outside the root folder.');
    expect(await create(`../${path.basename(outside)}/a.txt`)).toBe('The file is outside the root folder.');
    expect(await create('dangling.txt')).toBe('The file already exists.');
    expect(contents(outside)).toEqual([]);
  });
});
