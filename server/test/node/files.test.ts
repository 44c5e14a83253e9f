import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileError, type ListOptions, type Yielder } from '../../src/core/host.ts';
import { createNodeFiles } from '../../src/node/files.ts';
import { pathToUri, uriToPath } from '../../src/node/uris.ts';
import { noPermissionTests, temporaryFolder } from '../temporaryFolder.ts';

/** Work that nobody cancels and that nobody waits beside. */
const STEADY_PULSE: Yielder = { yieldIfDue: () => undefined };

const ALL: ListOptions = { include: ['**/*.txt'], exclude: [], limit: 1000 };

async function listed(folder: string, options: Partial<ListOptions> = {}) {
  const listing = await createNodeFiles().list(pathToUri(folder), { ...ALL, ...options }, STEADY_PULSE);
  return {
    ...listing,
    names: listing.files.map(({ uri }) => path.relative(folder, uriToPath(uri)!).split(path.sep).join('/')),
  };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error) => (error instanceof FileError ? error.code : error),
  );

describe('listing', () => {
  it('finds the files that are meant, level by level and by name', async () => {
    const folder = temporaryFolder({
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
    expect(await listed(folder, { exclude: ['drafts'] })).toMatchObject({
      names: ['a.txt', 'b.txt', 'sub/c.txt', 'sub/deep/d.txt'],
      truncated: false,
      problems: [],
    });
  });

  it('stops at the limit with the same files each time', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i % 7}/${i}.txt`, '']));
    const folder = temporaryFolder(files);
    const first = await listed(folder, { limit: 10 });
    expect(first.truncated).toBe(true);
    expect(first.names).toHaveLength(10);
    expect((await listed(folder, { limit: 10 })).names).toEqual(first.names);
    expect(await listed(folder, { limit: 60 })).toMatchObject({ truncated: false });
  });

  it('a link listed as a folder of its own leads nowhere', async () => {
    const folder = temporaryFolder({ 'a.txt': 'a' });
    const outside = temporaryFolder({ 'secret.txt': 'secret' });
    fs.symlinkSync(outside, path.join(folder, 'linked'));
    const files = createNodeFiles();
    await files.list(pathToUri(folder), ALL, STEADY_PULSE);
    const link = path.join(folder, 'linked');
    expect((await files.list(pathToUri(link), ALL, STEADY_PULSE)).files).toEqual([]);
    expect(await codeOf(files.read(pathToUri(path.join(link, 'secret.txt')), 100))).toBe('no-permission');
  });

  it('follows no symbolic links', async () => {
    const outside = temporaryFolder({ 'secret.txt': 'x' });
    const folder = temporaryFolder({ 'a.txt': '' });
    fs.symlinkSync(outside, path.join(folder, 'linked'));
    fs.symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'secret.txt'));
    fs.symlinkSync(folder, path.join(folder, 'loop'));
    expect((await listed(folder)).names).toEqual(['a.txt']);
  });

  it('says what is no folder, and goes on', async () => {
    const folder = temporaryFolder();
    const { files, problems } = await listed(path.join(folder, 'gone'));
    expect(files).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  const reason = noPermissionTests();
  it.skipIf(reason)(`says which folders it may not read${reason ? ` (${reason})` : ''}`, async () => {
    const folder = temporaryFolder({ 'a.txt': '', 'closed/b.txt': '' });
    fs.chmodSync(path.join(folder, 'closed'), 0);
    const { names, problems } = await listed(folder);
    fs.chmodSync(path.join(folder, 'closed'), 0o755);
    expect(names).toEqual(['a.txt']);
    expect(problems).toEqual(['closed: Permission denied.']);
  });

  it('writes URIs below the folder’s own, whatever characters are in names', async () => {
    const name = "ä b#c%d?e'f(g)[h]!&;.txt";
    const folder = temporaryFolder({ [`s p/${name}`]: 'text' });
    const files = createNodeFiles();
    const root = `${pathToUri(folder)}/`;
    const [file] = (await files.list(root, ALL, STEADY_PULSE)).files;
    expect(file!.uri).toBe(`${root}s%20p/%C3%A4%20b%23c%25d%3Fe%27f%28g%29%5Bh%5D%21%26%3B.txt`);
    expect(Buffer.from(await files.read(file!.uri, 10)).toString()).toBe('text');
  });
});

describe('reading', () => {
  it('reads what was listed, and says why it does not read the rest', async () => {
    const outside = temporaryFolder({ 'secret.txt': 'x' });
    const folder = temporaryFolder({ 'a.txt': 'text', 'sub/b.txt': 'text' });
    fs.symlinkSync(path.join(folder, 'a.txt'), path.join(folder, 'link.txt'));
    fs.symlinkSync(outside, path.join(folder, 'out'));
    const files = createNodeFiles();
    const read = (name: string, limit = 4) => codeOf(files.read(pathToUri(path.join(folder, name)), limit));
    expect(await read('a.txt')).toBe('no-permission');
    await files.list(pathToUri(folder), ALL, STEADY_PULSE);
    expect(await read('a.txt')).toBe('read');
    expect(await read('sub/b.txt')).toBe('read');
    expect(await read('a.txt', 3)).toBe('too-large');
    expect(await read('gone.txt')).toBe('not-found');
    expect(await read('a.txt/b.txt')).toBe('not-found');
    expect(await read('sub')).toBe('failed');
    expect(await read('link.txt')).toBe('no-permission');
    expect(await read('out/secret.txt')).toBe('no-permission');
    expect(await read(path.join('..', path.basename(outside), 'secret.txt'))).toBe('no-permission');
    expect(await codeOf(files.read('untitled:a.txt', 10))).toBe('failed');
  });

  it('reads to the end of a file that tells no size', async () => {
    const files = createNodeFiles();
    if (!fs.existsSync('/proc/self/status')) return;
    await files.list(`file:///proc/${process.pid}`, { ...ALL, include: [] }, STEADY_PULSE);
    expect((await files.read(`file:///proc/${process.pid}/status`, 1_000_000)).length).toBeGreaterThan(100);
    expect(await codeOf(files.read(`file:///proc/${process.pid}/status`, 10))).toBe('too-large');
  });
});

describe('URIs', () => {
  it('are written as the editor writes them', () => {
    if (process.platform === 'win32') {
      expect(pathToUri('C:\\news\\a b.txt')).toBe('file:///c%3A/news/a%20b.txt');
      expect(pathToUri('\\\\server\\share\\a.txt')).toBe('file://server/share/a.txt');
    } else expect(pathToUri('/news/a b:c.txt')).toBe('file:///news/a%20b%3Ac.txt');
  });

  it('lead back to the path', () => {
    const file = path.resolve('some', "a b#c%20d'.txt");
    expect(uriToPath(pathToUri(file))).toBe(file);
    expect(uriToPath('https://example.org/a.txt')).toBeUndefined();
    expect(uriToPath('nonsense')).toBeUndefined();
  });
});
