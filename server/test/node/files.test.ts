import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileError, type ListOptions, type Yielder } from '../../src/core/host.ts';
import { createNodeFiles } from '../../src/node/files.ts';
import { pathToUri, uriToPath } from '../../src/node/uris.ts';
import { createTemporaryFolder, explainNoPermissionTests } from '../temporaryFolder.ts';

/** Never yields and never cancels. */
const NO_YIELD: Yielder = { yieldIfDue: () => undefined };

const ALL: ListOptions = { include: ['**/*.txt'], exclude: [], limit: 1000 };

async function listNames(folder: string, options: Partial<ListOptions> = {}) {
  const listing = await createNodeFiles().list(pathToUri(folder), { ...ALL, ...options }, NO_YIELD);
  return {
    ...listing,
    names: listing.files.map(({ uri }) => path.relative(folder, uriToPath(uri)!).split(path.sep).join('/')),
  };
}

const getErrorCode = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error) => (error instanceof FileError ? error.code : error),
  );

describe('createNodeFiles().list', () => {
  it('lists matching files level by level and sorted by name', async () => {
    const folder = createTemporaryFolder({
      'b.txt': '',
      'a.txt': '',
      'a.md': '',
      'sub/c.txt': '',
      'sub/deep/d.txt': '',
      'node_modules/e.txt': '',
      '.git/f.txt': '',
      '.second-source/removed/g.txt': '',
      'drafts/h.txt': '',
    });
    expect(await listNames(folder, { exclude: ['drafts'] })).toMatchObject({
      names: ['a.txt', 'b.txt', 'sub/c.txt', 'sub/deep/d.txt'],
      truncated: false,
      problems: [],
    });
  });

  it('lists the same files each time if there are more than the limit', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i % 7}/${i}.txt`, '']));
    const folder = createTemporaryFolder(files);
    const first = await listNames(folder, { limit: 10 });
    expect(first.truncated).toBe(true);
    expect(first.names).toHaveLength(10);
    expect((await listNames(folder, { limit: 10 })).names).toEqual(first.names);
    expect(await listNames(folder, { limit: 60 })).toMatchObject({ truncated: false });
  });

  it('lists nothing for a symbolic link below a listed folder', async () => {
    const folder = createTemporaryFolder({ 'a.txt': 'a' });
    const outside = createTemporaryFolder({ 'secret.txt': 'secret' });
    fs.symlinkSync(outside, path.join(folder, 'linked'));
    const files = createNodeFiles();
    await files.list(pathToUri(folder), ALL, NO_YIELD);
    const link = path.join(folder, 'linked');
    expect((await files.list(pathToUri(link), ALL, NO_YIELD)).files).toEqual([]);
    expect(await getErrorCode(files.read(pathToUri(path.join(link, 'secret.txt')), 100))).toBe('no-permission');
  });

  it('ignores symbolic links', async () => {
    const outside = createTemporaryFolder({ 'secret.txt': 'x' });
    const folder = createTemporaryFolder({ 'a.txt': '' });
    fs.symlinkSync(outside, path.join(folder, 'linked'));
    fs.symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'secret.txt'));
    fs.symlinkSync(folder, path.join(folder, 'loop'));
    expect((await listNames(folder)).names).toEqual(['a.txt']);
  });

  it('reports a missing folder as a problem', async () => {
    const folder = createTemporaryFolder();
    const { files, problems } = await listNames(path.join(folder, 'gone'));
    expect(files).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  const reason = explainNoPermissionTests();
  it.skipIf(reason)(`reports unreadable folders as problems${reason ? ` (${reason})` : ''}`, async () => {
    const folder = createTemporaryFolder({ 'a.txt': '', 'closed/b.txt': '' });
    fs.chmodSync(path.join(folder, 'closed'), 0);
    const { names, problems } = await listNames(folder);
    fs.chmodSync(path.join(folder, 'closed'), 0o755);
    expect(names).toEqual(['a.txt']);
    expect(problems).toEqual(['closed: Permission denied.']);
  });

  it('appends encoded names to the URI of the folder as given', async () => {
    const name = "ä b#c%d?e'f(g)[h]!&;.txt";
    const folder = createTemporaryFolder({ [`s p/${name}`]: 'text' });
    const files = createNodeFiles();
    const root = `${pathToUri(folder)}/`;
    const [file] = (await files.list(root, ALL, NO_YIELD)).files;
    expect(file!.uri).toBe(`${root}s%20p/%C3%A4%20b%23c%25d%3Fe%27f%28g%29%5Bh%5D%21%26%3B.txt`);
    expect(Buffer.from(await files.read(file!.uri, 10)).toString()).toBe('text');
  });
});

describe('createNodeFiles().read', () => {
  it('reads files in listed folders and rejects all others with a code', async () => {
    const outside = createTemporaryFolder({ 'secret.txt': 'x' });
    const folder = createTemporaryFolder({ 'a.txt': 'text', 'sub/b.txt': 'text' });
    fs.symlinkSync(path.join(folder, 'a.txt'), path.join(folder, 'link.txt'));
    fs.symlinkSync(outside, path.join(folder, 'out'));
    const files = createNodeFiles();
    const read = (name: string, limit = 4) => getErrorCode(files.read(pathToUri(path.join(folder, name)), limit));
    expect(await read('a.txt')).toBe('no-permission');
    await files.list(pathToUri(folder), ALL, NO_YIELD);
    expect(await read('a.txt')).toBe('no error');
    expect(await read('sub/b.txt')).toBe('no error');
    expect(await read('a.txt', 3)).toBe('too-large');
    expect(await read('gone.txt')).toBe('not-found');
    expect(await read('a.txt/b.txt')).toBe('not-found');
    expect(await read('sub')).toBe('failed');
    expect(await read('link.txt')).toBe('no-permission');
    expect(await read('out/secret.txt')).toBe('no-permission');
    expect(await read(path.join('..', path.basename(outside), 'secret.txt'))).toBe('no-permission');
    expect(await getErrorCode(files.read('untitled:a.txt', 10))).toBe('failed');
  });

  it.skipIf(!fs.existsSync('/proc/self/status'))('reads to the end of a file that reports no size', async () => {
    const files = createNodeFiles();
    await files.list(`file:///proc/${process.pid}`, { ...ALL, include: [] }, NO_YIELD);
    expect((await files.read(`file:///proc/${process.pid}/status`, 1_000_000)).length).toBeGreaterThan(100);
    expect(await getErrorCode(files.read(`file:///proc/${process.pid}/status`, 10))).toBe('too-large');
  });
});

describe('pathToUri and uriToPath', () => {
  it('encodes URIs as VS Code does', () => {
    if (process.platform === 'win32') {
      expect(pathToUri('C:\\news\\a b.txt')).toBe('file:///c%3A/news/a%20b.txt');
      expect(pathToUri('\\\\server\\share\\a.txt')).toBe('file://server/share/a.txt');
    } else expect(pathToUri('/news/a b:c.txt')).toBe('file:///news/a%20b%3Ac.txt');
  });

  it('returns the original path, and undefined for other URIs', () => {
    const file = path.resolve('some', "a b#c%20d'.txt");
    expect(uriToPath(pathToUri(file))).toBe(file);
    expect(uriToPath('https://example.org/a.txt')).toBeUndefined();
    expect(uriToPath('nonsense')).toBeUndefined();
  });
});
