import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../../src/core/host.ts';
import { createNodeFiles } from '../../../src/node/files.ts';
import { pathToUri } from '../../../src/node/uris.ts';
import { runCli } from '../../cli/cli.ts';
import { createTemporaryFolder } from '../../temporaryFolder.ts';

const NAME = '.second-source.json';

/** Creates a folder whose decision file is a symbolic link to a file outside that does not exist. */
function createFolderWithLink(): { folder: string; target: string } {
  const folder = createTemporaryFolder({ 'a.txt': 'A storm sank 23 boats in Vellmar.\n' });
  const target = path.join(createTemporaryFolder(), 'new.json');
  fs.symlinkSync(target, path.join(folder, NAME));
  return { folder, target };
}

describe('a decision file that is a symbolic link without a target', () => {
  it('is not reported to the editor as missing, because the editor would create it', async () => {
    const { folder } = createFolderWithLink();
    const files = createNodeFiles();
    const options = { include: ['**/*.txt'], exclude: [], limit: 10 };
    await files.list(pathToUri(folder), options, { yieldIfDue: () => undefined });
    const error = await files.read(pathToUri(path.join(folder, NAME)), 1000).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(FileError);
    expect([error.code, error.message]).toEqual(['no-permission', 'The file is a symbolic link.']);
  });

  it('is reported by the command line, and nothing is created', async () => {
    const { folder, target } = createFolderWithLink();
    const { code, stdout, stderr } = await runCli(['strip', folder, '--write']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`${NAME} was ignored: The file is a symbolic link.`);
    expect(fs.existsSync(target)).toBe(false);
  });
});
