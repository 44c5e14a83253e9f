import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, TEST_ENCODINGS } from '../encode.ts';
import { createTemporaryFolder, explainNoPermissionTests } from '../temporaryFolder.ts';
import { FLOOD_FOLDER, HARBOR_ARTICLE, readFloodTexts } from './articles.ts';
import { type Json, parseJsonLines, runCli } from './cli.ts';
import { expectValidLines } from './schema.ts';

const createFloodFolder = () => createTemporaryFolder(readFloodTexts());

/** Returns the bytes of every file of a folder in hexadecimal digits, without strip records. */
function readBytes(folder: string): Record<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files
      .filter((file) => !file.includes('.second-source'))
      .sort()
      .map((file) => [path.relative(folder, file), fs.readFileSync(file).toString('hex')]),
  );
}

function findRecords(folder: string, state = 'removed'): string[] {
  const recordFolder = path.join(folder, '.second-source', state);
  return fs.existsSync(recordFolder) ? fs.readdirSync(recordFolder).map((name) => path.join(recordFolder, name)) : [];
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('strip --check', () => {
  it('lists findings with reasons and totals, and changes nothing', async () => {
    const folder = createFloodFolder();
    const before = readBytes(folder);
    const { code, stdout, stderr } = await runCli(['strip', folder, '--check']);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^001_forum-pledges\.txt:13 {2}strip {2}legal-notice {2}\S.+\.$/m);
    expect(stdout).toMatch(/\n\n\d+ findings in \d of 8 articles\n(?: {2}[a-z-]+ +\d+\n)+$/);
    expect(readBytes(folder)).toEqual(before);
    expect(findRecords(folder)).toEqual([]);
  });

  it('prints one schema-valid line per document with --format jsonl', async () => {
    const texts = readFloodTexts();
    const { code, lines } = await runCli(['strip', FLOOD_FOLDER, '--check', '--format', 'jsonl']);
    expect(code).toBe(1);
    expectValidLines('findings', lines);
    expect(lines.map(({ id }) => id)).toEqual(Object.keys(texts));
    for (const { id, findings } of lines) {
      for (const { start, line } of findings) expect(texts[id]!.slice(0, start).split('\n')).toHaveLength(line);
    }
    const found = lines.flatMap(({ findings }) => findings);
    expect(new Set(found.map(({ tier }: Json) => tier))).toEqual(new Set(['strip']));
    const more = (await runCli(['strip', FLOOD_FOLDER, '--check', '--format', 'jsonl', '--review'])).lines;
    expect(more.flatMap(({ findings }) => findings).length).toBeGreaterThanOrEqual(found.length);
  });

  it('exits with code 0 without findings, and with code 2 if a document cannot be read', async () => {
    const folder = createTemporaryFolder({
      'a.txt': 'A bridge over the Tarn opened on Monday after two years of work.\n',
    });
    expect(await runCli(['strip', folder, '--check'])).toMatchObject({
      code: 0,
      stdout: '0 findings in 0 of 1 article\n',
    });
    const both = [path.join(folder, 'gone.txt'), path.join(folder, 'a.txt')];
    expect(await runCli(['strip', ...both, '--check'])).toMatchObject({ code: 2 });
    expect((await runCli(['strip', ...both, '--check', '--format', 'jsonl'])).lines[0].error.code).toBe('not-found');
  });
});

describe('strip --write and restore', () => {
  it('removes boilerplate with a record, from which restore recovers every byte', async () => {
    const folder = createFloodFolder();
    const before = readBytes(folder);
    const stripped = await runCli(['strip', folder, '--write']);
    expect(stripped.code).toBe(0);
    expectValidLines('stripped', stripped.lines);
    expect(stripped.lines.map(({ id }) => id)).toEqual(Object.keys(readFloodTexts()));
    expect(stripped.stderr).toContain('to undo, run "second-source restore ');
    const between = readBytes(folder);
    const changed = Object.keys(before).filter((name) => before[name] !== between[name]);
    expect(changed).toEqual(stripped.lines.filter(({ cuts }) => cuts > 0).map(({ id }) => id));
    expect(changed.length).toBeGreaterThan(2);

    const [record] = findRecords(folder);
    const lines = parseJsonLines(fs.readFileSync(record!, 'utf8'));
    expectValidLines('record', lines);
    expect(lines.map(({ file }) => file)).toEqual(changed);
    for (const { file, before: was, after, cuts } of lines) {
      expect(sha256(Buffer.from(before[file]!, 'hex'))).toBe(was);
      expect(sha256(Buffer.from(between[file]!, 'hex'))).toBe(after);
      for (const { offset, bytes } of cuts) {
        const removed = Buffer.from(bytes, 'base64').toString('hex');
        expect(before[file]!.slice(2 * offset, 2 * offset + removed.length)).toBe(removed);
      }
    }
    expect((await runCli(['strip', folder, '--check'])).code).toBe(0);

    const restored = await runCli(['restore', folder]);
    expect(restored.code).toBe(0);
    expectValidLines('restored', restored.lines);
    expect(restored.lines).toEqual(changed.map((id) => ({ id, restored: true })));
    expect(readBytes(folder)).toEqual(before);
    expect([findRecords(folder), findRecords(folder, 'restored').length]).toEqual([[], 1]);
    expect((await runCli(['restore', folder])).code).toBe(2);
  });

  it('restores successive runs in reverse order', async () => {
    const folder = createFloodFolder();
    const before = readBytes(folder);
    await runCli(['strip', folder, '--write']);
    const between = readBytes(folder);
    const second = await runCli(['strip', folder, '--write', '--review']);
    expectValidLines('stripped', second.lines);
    expect(findRecords(folder)).toHaveLength(2);
    await runCli(['restore'], { cwd: folder });
    expect(readBytes(folder)).toEqual(between);
    const [record] = findRecords(folder);
    expect((await runCli(['restore', record!], { cwd: path.dirname(folder) })).code).toBe(0);
    expect(readBytes(folder)).toEqual(before);
  });

  it('preserves all other bytes and the mode, in every encoding and with every line ending', async () => {
    const lines = fc.constantFrom(
      ...HARBOR_ARTICLE.split('\n'),
      'Read more: Vellmar mourns its fishing fleet',
      'Naïve café owners – “all of them” – paid €5… 😀',
      '   ',
      '\u2028 odd \u0085 ends',
      'Also Read | Ferries stop at noon',
      'Advertisement',
    );
    const texts = fc.array(fc.tuple(lines, fc.constantFrom('\n', '\r\n', '\r', '')), { minLength: 1, maxLength: 14 });
    const samples = fc.sample(fc.tuple(texts, fc.constantFrom(...TEST_ENCODINGS)), { numRuns: 150, seed: 7 });
    const folder = createTemporaryFolder(
      Object.fromEntries(
        samples.map(([pieces, encoding], i) => [
          `${i}.txt`,
          encode(pieces.map((piece) => piece.join('')).join(''), encoding),
        ]),
      ),
    );
    const names = samples.map((_, i) => `${i}.txt`);
    fs.chmodSync(path.join(folder, '0.txt'), 0o640);
    const before = readBytes(folder);
    const stripped = await runCli(['strip', ...names, '--write', '--review'], { cwd: folder });
    expect(stripped.code).toBe(0);
    expect(stripped.lines.filter(({ cuts }) => cuts > 0).length).toBeGreaterThan(30);
    const between = readBytes(folder);
    for (const { id, removedBytes } of stripped.lines) {
      expect(before[id]!.length - between[id]!.length).toBe(2 * removedBytes);
    }
    if (process.platform !== 'win32') expect(fs.statSync(path.join(folder, '0.txt')).mode & 0o777).toBe(0o640);
    expect((await runCli(['restore'], { cwd: folder })).code).toBe(0);
    expect(readBytes(folder)).toEqual(before);
  });

  it('rejects links and files outside the root, and strips the others', async () => {
    const outside = createTemporaryFolder({ 'x.txt': HARBOR_ARTICLE });
    const folder = createTemporaryFolder({
      'a.txt': HARBOR_ARTICLE,
      'b.txt': HARBOR_ARTICLE,
      'locked.txt': HARBOR_ARTICLE,
    });
    fs.symlinkSync(path.join(folder, 'a.txt'), path.join(folder, 'soft.txt'));
    fs.linkSync(path.join(folder, 'b.txt'), path.join(folder, 'hard.txt'));
    fs.chmodSync(path.join(folder, 'locked.txt'), 0o444);
    const args = ['a.txt', 'soft.txt', 'b.txt', 'hard.txt', 'locked.txt', path.join(outside, 'x.txt')];
    const before = readBytes(folder);
    const { code, lines } = await runCli(['strip', ...args, '--write'], { cwd: folder });
    expect(code).toBe(2);
    expectValidLines('stripped', lines);
    expect(lines.map(({ error }) => error?.message)).toEqual([
      undefined,
      'The file is a symbolic link.',
      'The file has multiple hard links.',
      'The file has multiple hard links.',
      'The file is write-protected.',
      expect.stringContaining('leaves the root'),
    ]);
    expect({ ...readBytes(folder), 'a.txt': before['a.txt'] }).toEqual(before);
    expect(fs.readFileSync(path.join(outside, 'x.txt'), 'utf8')).toBe(HARBOR_ARTICLE);
    // The record lists only the file that was changed.
    expect(parseJsonLines(fs.readFileSync(findRecords(folder)[0]!, 'utf8')).map(({ file }) => file)).toEqual(['a.txt']);
  });

  it('deletes the record if no file could be changed', async () => {
    const folder = createTemporaryFolder({ 'a.txt': HARBOR_ARTICLE });
    fs.linkSync(path.join(folder, 'a.txt'), path.join(folder, 'b.text'));
    expect((await runCli(['strip', folder, '--write'])).code).toBe(2);
    expect(findRecords(folder)).toEqual([]);
  });

  it('rejects a record folder that is a link to another folder', async () => {
    const outside = createTemporaryFolder();
    const folder = createTemporaryFolder({ 'a.txt': HARBOR_ARTICLE });
    fs.symlinkSync(outside, path.join(folder, '.second-source'));
    const { code, stdout, stderr } = await runCli(['strip', folder, '--write']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('the strip record could not be written: The file is outside the root folder.');
    expect(fs.readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe(HARBOR_ARTICLE);
    expect(fs.readdirSync(outside)).toEqual([]);
  });

  const reason = explainNoPermissionTests();
  it.skipIf(reason)(`changes nothing in a read-only folder${reason ? ` (${reason})` : ''}`, async () => {
    const folder = createTemporaryFolder({ 'a.txt': HARBOR_ARTICLE });
    fs.chmodSync(folder, 0o555);
    const { code, stderr } = await runCli(['strip', folder, '--write']);
    fs.chmodSync(folder, 0o755);
    expect(code).toBe(2);
    expect(stderr).toContain('the strip record could not be written');
    expect(fs.readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe(HARBOR_ARTICLE);
  });

  it.skipIf(reason)(`reports unreadable files and folders${reason ? ` (${reason})` : ''}`, async () => {
    const folder = createTemporaryFolder({
      'a.txt': HARBOR_ARTICLE,
      'b.txt': HARBOR_ARTICLE,
      'closed/c.txt': HARBOR_ARTICLE,
    });
    fs.chmodSync(path.join(folder, 'a.txt'), 0);
    fs.chmodSync(path.join(folder, 'closed'), 0);
    const { code, lines, stderr } = await runCli(['annotate', folder]);
    fs.chmodSync(path.join(folder, 'closed'), 0o755);
    expect(code).toBe(2);
    expect(lines.map(({ id, error }) => [id, error?.code])).toEqual([
      ['a.txt', 'no-permission'],
      ['b.txt', undefined],
    ]);
    expect(stderr).toContain('closed: Permission');
  });
});

describe('restore', () => {
  const strippedFolder = async () => {
    const folder = createTemporaryFolder({ 'a.txt': HARBOR_ARTICLE, 'b.txt': HARBOR_ARTICLE.replace('23', '24') });
    expect((await runCli(['strip', folder, '--write'])).code).toBe(0);
    return { folder, record: findRecords(folder)[0]! };
  };

  it('rejects files that were modified or deleted, and keeps the record for them', async () => {
    const { folder, record } = await strippedFolder();
    fs.appendFileSync(path.join(folder, 'a.txt'), 'A new last line.\n');
    const changed = fs.readFileSync(path.join(folder, 'a.txt'), 'utf8');
    const first = await runCli(['restore', folder]);
    expect(first.code).toBe(2);
    expectValidLines('restored', first.lines);
    expect(first.lines.map(({ restored, error }) => restored ?? error.message)).toEqual([
      'The file has changed since it was stripped.',
      true,
    ]);
    expect(fs.readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe(changed);
    expect(findRecords(folder)).toEqual([record]);
    fs.rmSync(path.join(folder, 'a.txt'));
    const second = await runCli(['restore', folder]);
    expect(second.lines.map(({ restored, error }) => restored ?? error.code)).toEqual(['not-found', false]);
  });

  it('rejects every path that leaves the root', async () => {
    const { folder, record } = await strippedFolder();
    const outside = createTemporaryFolder();
    const [line] = parseJsonLines(fs.readFileSync(record, 'utf8'));
    fs.copyFileSync(path.join(folder, 'a.txt'), path.join(outside, 'a.txt'));
    const victim = fs.readFileSync(path.join(outside, 'a.txt'), 'utf8');
    for (const file of [
      '../x.txt',
      path.join(outside, 'a.txt'),
      'x/../../a.txt',
      'C:/a.txt',
      'x\\a.txt',
      '',
      './a.txt',
    ]) {
      fs.writeFileSync(record, `${JSON.stringify({ ...line, file })}\n`);
      const { code, stdout, stderr } = await runCli(['restore', record]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/cannot be used: line 1: "file"/);
    }
    // Links inside the root can lead out of it as well.
    fs.symlinkSync(outside, path.join(folder, 'linked'));
    fs.symlinkSync(path.join(outside, 'a.txt'), path.join(folder, 'soft.txt'));
    for (const file of ['linked/a.txt', 'soft.txt']) {
      fs.writeFileSync(record, `${JSON.stringify({ ...line, file })}\n`);
      const { code, lines } = await runCli(['restore', record]);
      expect([code, lines[0].error.code]).toEqual([2, 'no-permission']);
    }
    expect(fs.readFileSync(path.join(outside, 'a.txt'), 'utf8')).toBe(victim);
  });

  it('rejects a damaged record', async () => {
    const { folder, record } = await strippedFolder();
    const [line] = parseJsonLines(fs.readFileSync(record, 'utf8'));
    const before = readBytes(folder);
    const [cut] = line.cuts;
    const swapped = Buffer.from(Buffer.from(cut.bytes, 'base64').map((byte) => byte ^ 1)).toString('base64');
    for (const cuts of [[{ ...cut, bytes: swapped }], [{ ...cut, offset: 1_000_000 }]]) {
      fs.writeFileSync(record, `${JSON.stringify({ ...line, cuts })}\n`);
      const { code, lines } = await runCli(['restore', record]);
      expect([code, lines[0].error.code]).toEqual([2, 'failed']);
    }
    for (const text of ['nonsense', '{}', '{"version":2}', Buffer.from([0xff])]) {
      fs.writeFileSync(record, text);
      expect((await runCli(['restore', record])).code).toBe(2);
    }
    expect(readBytes(folder)).toEqual(before);
  });

  it('leaves files that were not stripped yet unchanged after an interrupted strip', async () => {
    const { folder } = await strippedFolder();
    fs.writeFileSync(path.join(folder, 'a.txt'), HARBOR_ARTICLE);
    const { code, lines } = await runCli(['restore', folder]);
    expect(code).toBe(0);
    expect(lines).toEqual([
      { id: 'a.txt', restored: false },
      { id: 'b.txt', restored: true },
    ]);
  });
});

describe('strip --out', () => {
  it('writes every document to another folder, with a record in it', async () => {
    const folder = createFloodFolder();
    const before = readBytes(folder);
    const out = path.join(createTemporaryFolder(), 'new', 'clean');
    const { code, lines } = await runCli(['strip', folder, '--out', out]);
    expect(code).toBe(0);
    expectValidLines('stripped', lines);
    expect(readBytes(folder)).toEqual(before);
    expect(findRecords(folder)).toEqual([]);
    expect(Object.keys(readBytes(out))).toEqual(Object.keys(before));
    expect(readBytes(out)).not.toEqual(before);
    expect((await runCli(['restore', out])).code).toBe(0);
    expect(readBytes(out)).toEqual(before);
  });

  it('never overwrites a file and never writes outside the folder', async () => {
    const folder = createTemporaryFolder({ 'x/a.txt': HARBOR_ARTICLE, 'y/b.txt': HARBOR_ARTICLE });
    const out = createTemporaryFolder({ 'a.txt': 'mine' });
    const { code, lines } = await runCli(['strip', 'x/a.txt', 'y/b.txt', '--root', 'x', '--out', out], { cwd: folder });
    expect(code).toBe(2);
    expect(lines.map(({ error }) => error.message)).toEqual([
      'The file already exists.',
      expect.stringContaining('leaves the root'),
    ]);
    expect(readBytes(out)).toEqual({ 'a.txt': Buffer.from('mine').toString('hex') });
    for (const same of ['x', '.'])
      expect(await runCli(['strip', 'x', '--out', same], { cwd: folder })).toMatchObject({ code: 2, stdout: '' });
    expect(fs.readFileSync(path.join(folder, 'x/a.txt'), 'utf8')).toBe(HARBOR_ARTICLE);
  });

  it('ignores copies that an earlier run wrote below the input folder', async () => {
    const folder = createTemporaryFolder({ 'a.txt': HARBOR_ARTICLE, 'clean/old.txt': HARBOR_ARTICLE });
    const { lines } = await runCli(['strip', '.', '--out', 'clean'], { cwd: folder });
    expect(lines.map(({ id }) => id)).toEqual(['a.txt']);
  });
});
