import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../cli/cli.ts';
import { createTemporaryFolder } from '../../temporaryFolder.ts';

const BODY = '# A comment\n';
const ADDED = 'touch /tmp/owned\n';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Returns a valid record that inserts text into a file with the content {@link BODY}. */
const createRecord = (file: string) => ({
  version: 1,
  file,
  before: sha256(BODY + ADDED),
  after: sha256(BODY),
  cuts: [{ offset: BODY.length, bytes: Buffer.from(ADDED).toString('base64'), rule: 'footer' }],
  mode: 0o755,
});

/** Creates a folder as it could be cloned: with a record, and with files that are in the state after stripping. */
function createClone(records: readonly object[], files: readonly string[]) {
  const folder = createTemporaryFolder(Object.fromEntries(files.map((file) => [file, BODY])));
  const record = path.join(folder, '.second-source', 'removed', '2026-01-01T00-00-00-000Z.jsonl');
  fs.mkdirSync(path.dirname(record), { recursive: true });
  fs.writeFileSync(record, records.map((one) => `${JSON.stringify(one)}\n`).join(''));
  return { folder, record };
}

const read = (folder: string, file: string) => fs.readFileSync(path.join(folder, file), 'utf8');

describe('restore with an untrusted record', () => {
  it.each([
    ['.git/hooks/pre-commit', 'starts with a dot'],
    ['.git/config', 'starts with a dot'],
    ['.git/a.txt', 'starts with a dot'],
    ['.second-source/removed/a.txt', 'starts with a dot'],
    ['sub/.github/a.txt', 'starts with a dot'],
    ['.bashrc.txt', 'starts with a dot'],
    ['node_modules/a/a.txt', 'is inside "node_modules"'],
    ['sub/Node_Modules/a.txt', 'is inside "node_modules"'],
    ['Makefile', 'does not end in ".txt"'],
    ['a.sh', 'does not end in ".txt"'],
    ['a.txt.sh', 'does not end in ".txt"'],
    ['a.TXT', 'does not end in ".txt"'],
  ])('does not write %s', async (file, reason) => {
    const { folder, record } = createClone([createRecord('ok.txt'), createRecord(file)], ['ok.txt', file]);
    for (const given of [folder, record]) {
      const { code, stdout, stderr } = await runCli(['restore', given]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`line 2: "file" `);
      expect(stderr).toContain(reason);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
    expect([read(folder, file), read(folder, 'ok.txt')]).toEqual([BODY, BODY]);
  });

  it('never makes a file executable, and removes the permission from an executable one', async () => {
    const { folder } = createClone([createRecord('a.txt'), createRecord('b.txt')], ['a.txt', 'b.txt']);
    fs.chmodSync(path.join(folder, 'a.txt'), 0o640);
    fs.chmodSync(path.join(folder, 'b.txt'), 0o4755);
    expect((await runCli(['restore', folder])).code).toBe(0);
    expect(read(folder, 'b.txt')).toBe(BODY + ADDED);
    const mode = (file: string) => fs.statSync(path.join(folder, file)).mode & 0o7777;
    if (process.platform !== 'win32') expect([mode('a.txt'), mode('b.txt')]).toEqual([0o640, 0o644]);
  });

  it('follows no symbolic link to a file or a folder, inside the root or out of it', async () => {
    const outside = createTemporaryFolder({ 'a.txt': BODY, 'sub/a.txt': BODY });
    const names = ['linked/a.txt', 'inner/a.txt', 'deep/linked/sub/a.txt', 'soft.txt', 'hooks/a.txt'];
    const { folder } = createClone(names.map(createRecord), ['real/a.txt', '.git/hooks/a.txt', 'deep/x.txt']);
    fs.symlinkSync(outside, path.join(folder, 'linked'));
    fs.symlinkSync(outside, path.join(folder, 'deep', 'linked'));
    fs.symlinkSync('real', path.join(folder, 'inner'));
    fs.symlinkSync('real/a.txt', path.join(folder, 'soft.txt'));
    fs.symlinkSync('.git/hooks', path.join(folder, 'hooks'));
    const { code, lines } = await runCli(['restore', folder]);
    expect(code).toBe(2);
    expect(lines.map(({ error }) => error?.message)).toEqual([
      'The file is outside the root folder.',
      'A folder in the path is a symbolic link.',
      'The file is outside the root folder.',
      'The file is a symbolic link.',
      'A folder in the path is a symbolic link.',
    ]);
    for (const file of ['real/a.txt', '.git/hooks/a.txt']) expect(read(folder, file)).toBe(BODY);
    for (const file of ['a.txt', 'sub/a.txt']) expect(read(outside, file)).toBe(BODY);
  });

  it.each(['.second-source/restored', '.second-source/removed', '.second-source'])(
    'changes nothing if %s is a symbolic link',
    async (name) => {
      for (const isInner of [false, true]) {
        const { folder, record } = createClone([createRecord('a.txt')], ['a.txt']);
        const target = isInner ? path.join(folder, 'target') : createTemporaryFolder();
        const link = path.join(folder, name);
        if (fs.existsSync(link)) fs.cpSync(link, target, { recursive: true });
        else fs.mkdirSync(target, { recursive: true });
        const before = fs.readdirSync(target, { recursive: true });
        fs.rmSync(link, { recursive: true, force: true });
        fs.symlinkSync(target, link);
        for (const given of [folder, record]) {
          const { code, stdout, stderr } = await runCli(['restore', given]);
          expect([code, stdout]).toEqual([2, '']);
          expect(stderr).toMatch(/(outside the root folder|symbolic link)\.$/m);
          expect(stderr).not.toContain('internal error');
        }
        expect(read(folder, 'a.txt')).toBe(BODY);
        expect(fs.readdirSync(target, { recursive: true })).toEqual(before);
      }
    },
  );

  it('reports a record that cannot be moved to the restored records', async () => {
    const { folder, record } = createClone([createRecord('a.txt')], ['a.txt']);
    fs.writeFileSync(path.join(folder, '.second-source', 'restored'), 'a file');
    const { code, stderr } = await runCli(['restore', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain('could not be moved: ');
    expect(stderr).not.toContain('internal error');
    expect(fs.existsSync(record)).toBe(true);
  });
});

describe('strip --write', () => {
  it('strips only files that restore accepts, and follows no link to a folder', async () => {
    const article = `${BODY.repeat(3)}Sign up for our newsletter to get the latest news in your inbox.\n`;
    const names = ['a.txt', '.hidden/b.txt', 'c.md', 'inner/a.txt'];
    const folder = createTemporaryFolder({ 'a.txt': BODY, '.hidden/b.txt': article, 'c.md': article });
    fs.mkdirSync(path.join(folder, 'real'));
    fs.writeFileSync(path.join(folder, 'real', 'a.txt'), article);
    fs.symlinkSync('real', path.join(folder, 'inner'));
    const { code, lines } = await runCli(['strip', ...names, '--write'], { cwd: folder });
    expect(code).toBe(2);
    expect(lines.map(({ error }) => error?.message)).toEqual([
      undefined,
      expect.stringContaining('starts with a dot'),
      expect.stringContaining('does not end in ".txt"'),
      'A folder in the path is a symbolic link.',
    ]);
    for (const name of names.slice(1)) expect(read(folder, name)).toBe(article);
  });

  it('changes nothing if the decision file is a symbolic link', async () => {
    const article = 'Sign up for our newsletter to get the latest news in your inbox.\n'.repeat(2);
    const outside = createTemporaryFolder({ 'decisions.json': '{"version":1}' });
    const folder = createTemporaryFolder({ 'a.txt': article });
    fs.symlinkSync(path.join(outside, 'decisions.json'), path.join(folder, '.second-source.json'));
    const { code, stdout, stderr } = await runCli(['strip', folder, '--write']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('.second-source.json was ignored: The file is a symbolic link.');
    expect([read(folder, 'a.txt'), read(outside, 'decisions.json')]).toEqual([article, '{"version":1}']);
  });
});
