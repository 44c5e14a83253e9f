import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeFiles } from '../../../src/node/files.ts';
import { pathToUri } from '../../../src/node/uris.ts';
import { createTemporaryFolder } from '../../temporaryFolder.ts';

describe.skipIf(process.platform === 'win32')('files below a symbolic link', () => {
  it('are not read, as they are not listed, even if the link leads to another folder of the workspace', async () => {
    const folder = createTemporaryFolder({ 'real/a.txt': 'text' });
    fs.symlinkSync(path.join(folder, 'real'), path.join(folder, 'link'));
    const files = createNodeFiles();
    const options = { include: ['**/*.txt'], exclude: [], limit: 10 };
    const listing = await files.list(pathToUri(folder), options, { yieldIfDue: () => undefined });
    expect(listing.files.map(({ uri }) => uri)).toEqual([pathToUri(path.join(folder, 'real', 'a.txt'))]);
    expect(await files.isFolder(pathToUri(path.join(folder, 'link')))).toBe(false);
    expect(await files.isFolder(pathToUri(path.join(folder, 'real')))).toBe(true);
    await expect(files.read(pathToUri(path.join(folder, 'link', 'a.txt')), 100)).rejects.toMatchObject({
      code: 'no-permission',
    });
    expect(await files.read(pathToUri(path.join(folder, 'real', 'a.txt')), 100)).toHaveLength(4);
  });

  it('are read if the workspace folder itself is the link', async () => {
    const folder = createTemporaryFolder({ 'real/a.txt': 'text' });
    const link = path.join(folder, 'link');
    fs.symlinkSync(path.join(folder, 'real'), link);
    const files = createNodeFiles();
    await files.list(
      pathToUri(link),
      { include: ['**/*.txt'], exclude: [], limit: 10 },
      { yieldIfDue: () => undefined },
    );
    expect(await files.read(pathToUri(path.join(link, 'a.txt')), 100)).toHaveLength(4);
  });
});
