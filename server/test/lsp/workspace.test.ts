import { afterEach, describe, expect, it } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { FileError } from '../../src/core/host.ts';
import { fixtureFolder, uriIn } from './fixtures.ts';
import { InMemoryFiles, TestServer, until } from './testServer.ts';

const A = uriIn('a.txt');
const B = uriIn('b.txt');
const FIRST =
  'A fire at the Tolm glassworks in Brennholt destroyed 1,733 crates of lenses on Monday, owner Edda Karst said.\n';
const SECOND =
  'Owner Edda Karst said the fire at the Tolm glassworks in Brennholt had destroyed 1,733 crates of lenses.\n';

let server: TestServer;
afterEach(() => server.stop());

async function start(files: InMemoryFiles, options = {}): Promise<void> {
  server = await TestServer.start(files, options);
}

function two(): InMemoryFiles {
  const files = new InMemoryFiles();
  files.write(A, FIRST);
  files.write(B, SECOND);
  return files;
}

describe('Workspace after a change', () => {
  it('uses the unsaved edits of another article', async () => {
    await start(two());
    await server.idle();
    await server.openFile(A);
    await server.openFile(B);
    expect(await server.hoverText(A, '1,733')).toContain('agrees');
    await server.edit(B, '1,733', '1,744');
    expect(await server.hoverText(A, '1,733')).not.toContain('agrees');
    await server.edit(B, '1,744', '1,733');
    expect(await server.hoverText(A, '1,733')).toContain('agrees');
  });

  it('falls back to the file on disk when a modified buffer is closed', async () => {
    await start(two());
    await server.idle();
    await server.openFile(A);
    await server.openFile(B);
    await server.edit(B, '1,733', '9');
    expect(await server.hoverText(A, '1,733')).not.toContain('agrees');
    await server.close(B);
    await server.idle();
    expect(await server.hoverText(A, '1,733')).toContain('agrees');
  });

  it('follows created, changed, renamed and deleted files', async () => {
    const files = new InMemoryFiles();
    files.write(A, FIRST);
    await start(files);
    await server.idle();
    await server.openFile(A);
    expect(await server.hoverText(A, '1,733')).not.toContain('agrees');

    files.write(B, SECOND);
    await server.filesChanged({ uri: B, type: FileChangeType.Created });
    expect(await server.hoverText(A, '1,733')).toContain('b.txt');

    files.write(B, SECOND.replace('1,733', '12'));
    await server.filesChanged({ uri: B, type: FileChangeType.Changed });
    expect(await server.hoverText(A, '1,733')).not.toContain('agrees');

    const moved = uriIn('moved.txt');
    files.contents.delete(B);
    files.write(moved, SECOND);
    await server.filesChanged({ uri: B, type: FileChangeType.Deleted }, { uri: moved, type: FileChangeType.Created });
    expect(await server.hoverText(A, '1,733')).toContain('moved.txt');

    files.contents.delete(moved);
    await server.filesChanged({ uri: moved, type: FileChangeType.Deleted });
    expect(await server.hoverText(A, '1,733')).not.toContain('moved.txt');
  });

  it('removes the articles of a deleted folder and restores them with it', async () => {
    const files = new InMemoryFiles();
    const inside = 'file:///articles/june/b.txt';
    files.write(A, FIRST);
    files.write(inside, SECOND);
    await start(files);
    await server.idle();
    await server.openFile(A);
    expect(await server.hoverText(A, '1,733')).toContain('june');
    files.contents.delete(inside);
    await server.filesChanged({ uri: 'file:///articles/june', type: FileChangeType.Deleted });
    expect(await server.hoverText(A, '1,733')).not.toContain('agrees');
    files.write('file:///articles/july/b.txt', SECOND);
    await server.filesChanged({ uri: 'file:///articles/july', type: FileChangeType.Created });
    await server.idle();
    expect(await server.hoverText(A, '1,733')).toContain('agrees');
  });

  it('prefers the open buffer over a file that changes', async () => {
    const files = two();
    await start(files);
    await server.idle();
    await server.openFile(A);
    await server.openFile(B);
    files.write(B, 'something else\n');
    await server.filesChanged({ uri: B, type: FileChangeType.Changed });
    expect(await server.hoverText(A, '1,733')).toContain('agrees');
  });
});

it('explains in the hover that another article words a quote differently', async () => {
  const files = new InMemoryFiles();
  const news =
    'Fishermen blocked the harbour of Orrin with forty boats on Monday, and the ferry to Lume stayed at its pier.\n';
  files.write(
    A,
    `${news}Harbour master Ode Tarn said: “This is a reckless flood of lies, and it comes just when the fishermen have begged the harbour for a truce and nets were mended.”\n`,
  );
  files.write(
    B,
    `The ferry between Lume and Orrin did not sail on Monday because fishermen blocked the harbour with their boats.\nHarbour master Ode Tarn called it “a reckless flood of lies at a moment when the fishermen implored the harbour to grant a truce and mended their nets.”\n`,
  );
  await start(files);
  await server.idle();
  await server.openFile(A);
  const hover = await server.hoverText(A, '“This is');
  expect(hover).toContain('compatible');
  expect(hover).toContain('different wording, possibly a different translation');
});

describe('Workspace during indexing', () => {
  it('answers requests for an open document before the folder is indexed', async () => {
    const files = two();
    files.hold();
    await start(files);
    await server.open(A, FIRST);
    expect(await server.hoverText(A, '1,733')).toContain('1,733 · crate');
    files.release();
    await server.idle();
    expect(await server.hoverText(A, '1,733')).toContain('agrees');
  });

  it('keeps a buffer that was opened while its file was being read', async () => {
    const files = two();
    files.hold();
    await start(files);
    await until(() => files.reads.length > 0);
    await server.open(B, SECOND.replace('1,733', '5'));
    files.release();
    await server.openFile(A);
    await server.idle();
    expect(await server.hoverText(A, '1,733')).not.toContain('agrees');
  });

  it('indexes the file of a document that is closed before it was read', async () => {
    await start(two());
    await server.open(A, FIRST);
    await server.close(A);
    await server.idle();
    await until(() => server.statuses.at(-1)?.articles === 2);
  });

  it('ignores a file that is deleted while the folder is indexed', async () => {
    const files = two();
    files.hold();
    await start(files);
    await until(() => files.reads.length > 0);
    files.contents.delete(B);
    files.release();
    await server.idle();
    await server.openFile(A);
    expect(await server.hoverText(A, '1,733')).toContain('1,733');
  });

  it('answers from the last of several consecutive edits', async () => {
    await start(two());
    await server.openFile(A);
    const asked: Promise<string>[] = [];
    for (const [from, to] of [
      ['1,733', '1,801'],
      ['1,801', '1,802'],
    ] as const) {
      await server.edit(A, from, to);
      asked.push(server.hoverText(A, to));
    }
    await Promise.all(asked);
    expect(await server.hoverText(A, '1,802')).toContain('1,802');
  });
});

describe('Workspace folders', () => {
  it('are not compared with each other', async () => {
    const files = new InMemoryFiles();
    files.write('file:///one/a.txt', FIRST);
    files.write('file:///two/b.txt', SECOND);
    await start(files, { folders: ['file:///one', 'file:///two'] });
    await server.idle();
    await server.openFile('file:///one/a.txt');
    expect(await server.hoverText('file:///one/a.txt', '1,733')).not.toContain('agrees');
  });

  it('are indexed when added and dropped when removed', async () => {
    const files = two();
    await start(files, { folders: [] });
    await server.open(A, FIRST);
    expect(await server.hoverText(A, '1,733')).not.toContain('agrees');
    await server.foldersChanged(['file:///articles'], []);
    await server.idle();
    expect(await server.hoverText(A, '1,733')).toContain('agrees');
    await server.foldersChanged([], ['file:///articles']);
    await server.idle();
    expect(await server.hoverText(A, '1,733')).not.toContain('agrees');
  });

  it('are the only place where files are read', async () => {
    const files = two();
    files.write('file:///elsewhere/secret.txt', SECOND);
    await start(files);
    await server.open('file:///elsewhere/other.txt', FIRST);
    await server.filesChanged({ uri: 'file:///elsewhere/secret.txt', type: FileChangeType.Changed });
    await server.idle();
    expect(files.reads.filter((uri) => uri.includes('elsewhere'))).toEqual([]);
  });
});

describe('article detection', () => {
  it('skips files with a reason and follows the settings', async () => {
    const files = two();
    files.write(uriIn('requirements.txt'), 'numpy==1.26.4\nrequests>=2.31\n');
    files.write(uriIn('broken.txt'), new FileError('no-permission', 'permission denied'));
    files.write(uriIn('skipped.txt'), FIRST);
    await start(files, {
      settings: { secondSource: { articles: { exclude: ['skipped.txt'] } }, 'files.exclude': { '**/.git': true } },
    });
    await server.idle();
    const { files: left } = await server.client.sendRequest<{ files: { uri: string; reason: string }[] }>(
      'secondSource/skippedFiles',
    );
    const reasons = Object.fromEntries(left.map(({ uri, reason }) => [uri.split('/').pop(), reason]));
    expect(Object.keys(reasons)).toEqual(expect.arrayContaining(['requirements.txt', 'broken.txt']));
    expect(reasons['broken.txt']).toContain('permission');
    expect(Object.keys(reasons)).not.toContain('a.txt');
    await server.openFile(A);
    const hover = await server.hoverText(A, '1,733');
    expect(hover).toContain('b.txt');
    expect(hover).not.toContain('skipped.txt');
  });

  it('returns no results for a document that is not an article', async () => {
    const files = two();
    const requirements = uriIn('requirements.txt');
    files.write(requirements, 'numpy==1.26.4\nrequests>=2.31\n');
    await start(files);
    await server.openFile(requirements);
    await server.idle();
    expect(server.kinds.find(({ uri }) => uri === requirements)).toMatchObject({ isArticle: false });
    expect(await server.hoverText(requirements, '1.26')).toBe('');
    expect(await server.tokens(requirements)).toEqual([]);
  });

  it('ignores a rule that the settings turn off', async () => {
    const files = fixtureFolder();
    const uri = uriIn('003_error-page.txt');
    await start(files);
    await server.openFile(uri);
    const before = await server.diagnostics(uri);
    const rules = before.kind === 'full' ? before.items.map(({ code }) => String(code)) : [];
    expect(rules.length).toBeGreaterThan(2);
    await server.stop();
    await start(files, {
      settings: {
        secondSource: {
          boilerplate: { rules: Object.fromEntries([...rules, 'recurring-line'].map((rule) => [rule, 'off'])) },
        },
      },
    });
    await server.openFile(uri);
    await server.idle();
    const after = await server.diagnostics(uri);
    expect(after.kind === 'full' && after.items.map(({ code }) => code)).toEqual([]);
  });

  it('warns when a limit is reached', async () => {
    await start(two(), { settings: { secondSource: { limits: { files: 1 } } } });
    await server.idle();
    await until(() => server.statuses.some(({ warnings }) => warnings.length > 0));
    expect(server.statuses.at(-1)!.warnings[0]).toContain('secondSource.limits.files');
  });
});

describe('code actions', () => {
  it('are not offered if the buffer contains U+FFFD that the file does not', async () => {
    const files = fixtureFolder();
    const uri = uriIn('001_forum-pledges.txt');
    const text = new TextDecoder().decode(files.contents.get(uri) as Uint8Array);
    await start(files);
    await server.open(uri, text.replace('€45', '\ufffd45'));
    expect(await server.actions(uri, 'Also Read')).toEqual([]);
  });

  it('are rejected for another version of the document', async () => {
    const uri = uriIn('001_forum-pledges.txt');
    await start(fixtureFolder());
    await server.openFile(uri);
    const [action] = await server.actions(uri, 'Also Read');
    await server.edit(uri, 'Meanwhile', 'However');
    expect(() => server.applied(action!.edit!)).toThrow('another version');
  });
});

describe('diagnostic refresh', () => {
  // No rule matches this line; only recurrence in the folder makes it boilerplate.
  const boilerplate = 'Paper of the valley and of both its banks, printed in Brennholt';
  const other = (town: string, last: string) =>
    `The mayor of ${town} opened a bridge on Monday and thanked the builders for their patience through two winters.\nShe said the old ferry would go on for a summer, so that nobody has to change a habit overnight.\n${last}\n`;
  const items = async (previous?: string) => {
    const report = await server.diagnostics(A, previous);
    return report.kind === 'full' ? report.items.map(({ range }) => server.textAt(A, range)) : report.kind;
  };

  async function startWithBoilerplate(settings = {}): Promise<InMemoryFiles> {
    const files = new InMemoryFiles();
    files.write(A, `${FIRST}${boilerplate}\n`);
    await start(files, { settings });
    await server.openFile(A);
    await server.idle();
    return files;
  }

  async function create(files: InMemoryFiles, uri: string, text: string): Promise<void> {
    files.write(uri, text);
    await server.filesChanged({ uri, type: FileChangeType.Created });
    await server.idle();
  }

  it('is requested when another file makes a line recur', async () => {
    const files = await startWithBoilerplate();
    expect(await items()).toEqual([]);
    const before = server.refreshes;
    await create(files, B, other('Aldby', boilerplate));
    await create(files, uriIn('c.txt'), other('Norrevik', boilerplate));
    await until(() => server.refreshes > before);
    expect(await items()).toEqual([boilerplate]);
  });

  it('is not requested if a change does not affect the diagnostics', async () => {
    const files = await startWithBoilerplate();
    expect(await items()).toEqual([]);
    await server.settled();
    const before = server.refreshes;
    await create(files, B, other('Aldby', 'Nobody was hurt.'));
    await server.edit(A, 'Monday', 'Tuesday');
    expect(await items()).toEqual([]);
    await server.settled();
    expect(server.refreshes).toBe(before);
  });

  it('is requested after every change if conflicts are reported', async () => {
    const files = await startWithBoilerplate({ secondSource: { conflicts: true } });
    expect(await items()).toEqual([]);
    const before = server.refreshes;
    await create(files, B, SECOND.replace('1,733', '1,744'));
    await until(() => server.refreshes > before);
    expect(await items()).toEqual(['1,733']);
  });
});
