import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { AnnotatedTextEdit, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseRecords, restoreBytes } from '../../src/core/strip/record.ts';
import { createNodeFiles } from '../../src/node/files.ts';
import { stripFiles } from '../../src/node/stripFiles.ts';
import { pathToUri } from '../../src/node/uris.ts';
import type {
  AddDecisionResult,
  RemovedLinesResult,
  StripFilesResult,
  StripFolderPlan,
  StripFolderResult,
  StripProgressParams,
} from '../../src/protocol.ts';
import { FOLDER, fixtureFolder, uriIn } from './fixtures.ts';
import { InMemoryFiles, TestServer } from './testServer.ts';

let server: TestServer;
const folders: string[] = [];
afterEach(async () => {
  await server.stop();
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

const plan = async (uri = FOLDER): Promise<StripFolderPlan> => {
  const result = await server.client.sendRequest<StripFolderResult>('secondSource/stripFolder', { uri });
  if ('error' in result) throw new Error(result.error);
  return result;
};

const changesOf = ({ edit }: StripFolderPlan) => (edit as WorkspaceEdit).documentChanges as TextDocumentEdit[];

/** Returns the text of a file after the `strip`-tier part of an edit. */
function applied(files: InMemoryFiles, { textDocument: { uri }, edits }: TextDocumentEdit, tier: string): string {
  const text = new TextDecoder().decode(files.contents.get(uri) as Uint8Array);
  const wanted = (edits as AnnotatedTextEdit[]).filter(({ annotationId }) => annotationId.startsWith(tier));
  return TextDocument.applyEdits(TextDocument.create(uri, 'plaintext', 0, text), wanted);
}

/** Returns a unique article followed by two lines of boilerplate. */
const NOUNS = ['ferry', 'bridge', 'orchard', 'tram', 'library', 'quarry', 'dam', 'theatre'];
const articleNo = (i: number) =>
  [
    `The ${NOUNS[i % NOUNS.length]} of district ${i} opens again`,
    '',
    `The council of district ${i} said on Monday that the ${NOUNS[i % NOUNS.length]} would open again in spring, after ${i + 3} months of work that cost more than planned.`,
    '',
    'Sign up for our newsletter to get the latest news in your inbox every morning.',
    '© 2025 The Osk Herald. All rights reserved.',
    '',
  ].join('\n');

/** Articles from six publishers that share one line. */
const STORIES = [
  'A heron has nested on the roof of the town hall of Quill, and the mayor wants the clock to stay silent until June.',
  'Bakers in Port Lume bake with rye from the islands again, for the first time since the mill burned down.',
  'The last tram of the night ran empty for eleven years before anybody asked the drivers what they thought of it.',
  'Divers found three cannons under the pier of Carrow, and nobody can say which ship they were meant for.',
  'Snow closed the pass above Hedda on Tuesday, so that forty pupils slept in the gymnasium of their school.',
  'A court in Penn ruled that the orchard belongs to both sisters, who have not spoken to each other since May.',
];
const recurringFiles = () =>
  STORIES.map((story, i) => [
    `${i}.txt`,
    `${story}\n© 2025 The Osk Herald. All rights reserved.\nOsk Herald Weekend Reader Circle\n`,
  ]);

describe('stripping a folder with few files', () => {
  it('creates one edit with document versions and confirmations for review-tier text', async () => {
    const files = fixtureFolder();
    server = await TestServer.start(files);
    const open = uriIn('001_forum-pledges.txt');
    await server.openFile(open);
    await server.edit(open, 'Legal Notice', 'Legal Notice ');
    const result = await plan();
    expect(result).toMatchObject({ files: expect.any(Number), skippedFiles: [] });
    expect(result.passages).toBeGreaterThan(result.files - 1);
    const edit = result.edit as WorkspaceEdit;
    const versions = new Map(changesOf(result).map(({ textDocument }) => [textDocument.uri, textDocument.version]));
    expect(versions.get(open)).toBe(2);
    expect([...versions].filter(([uri]) => uri !== open).every(([, version]) => version === null)).toBe(true);
    for (const { edits } of changesOf(result)) {
      for (const { annotationId } of edits as AnnotatedTextEdit[])
        expect(edit.changeAnnotations![annotationId]!.needsConfirmation).toBe(!annotationId.startsWith('strip '));
    }
    const characters = changesOf(result)
      .filter(({ textDocument }) => textDocument.uri !== open)
      .map((change) => {
        const before = new TextDecoder().decode(files.contents.get(change.textDocument.uri) as Uint8Array);
        return before.length - applied(files, change, 'strip').length;
      });
    expect(characters.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(result.characters);
    // Both parts can be applied together, because no ranges overlap.
    for (const change of changesOf(result)) {
      if (change.textDocument.uri !== open) expect(() => applied(files, change, '')).not.toThrow();
    }
  });

  it('accepts a folder below the workspace folder', async () => {
    const files = new InMemoryFiles();
    files.write(`${FOLDER}/a/one.txt`, articleNo(1));
    files.write(`${FOLDER}/ab/two.txt`, articleNo(2));
    server = await TestServer.start(files);
    expect(changesOf(await plan(`${FOLDER}/a`)).map(({ textDocument }) => textDocument.uri)).toEqual([
      `${FOLDER}/a/one.txt`,
    ]);
    const result = await server.client.sendRequest<StripFolderResult>('secondSource/stripFolder', {
      uri: 'file:///elsewhere',
    });
    expect(result).toHaveProperty('error');
  });

  it('skips and lists files that the editor would decode differently', async () => {
    const files = new InMemoryFiles();
    const bytes = new TextEncoder().encode(articleNo(1).replace('spring', 'spring, at the café'));
    const at = bytes.indexOf(0xc3);
    files.write(`${FOLDER}/latin.txt`, Uint8Array.from([...bytes.slice(0, at), 0xe9, ...bytes.slice(at + 2)]));
    files.write(`${FOLDER}/plain.txt`, articleNo(2));
    server = await TestServer.start(files);
    const result = await plan();
    expect(result.files).toBe(1);
    expect(result.skippedFiles).toEqual([
      { uri: `${FOLDER}/latin.txt`, reason: expect.stringContaining('windows-1252') },
    ]);
    expect(changesOf(result).map(({ textDocument }) => textDocument.uri)).toEqual([`${FOLDER}/plain.txt`]);
  });

  it('records removed recurring lines in the decision file and deletes them again', async () => {
    const files = new InMemoryFiles();
    for (const [name, text] of recurringFiles()) files.write(`${FOLDER}/${name}`, text!);
    server = await TestServer.start(files);
    const { removedLines } = await plan();
    expect(removedLines).toHaveLength(1);
    const send = (isRemoved: boolean) =>
      server.client.sendRequest<RemovedLinesResult>('secondSource/removedLines', {
        uri: FOLDER,
        lines: removedLines,
        isRemoved,
      });
    const written = (await send(true)) as Exclude<AddDecisionResult, { error: string }>;
    expect(written.uri).toBe(`${FOLDER}/.second-source.json`);
    expect(JSON.parse(written.text).removedLines).toEqual(removedLines);
    expect(await send(true)).toBe(null);
    // Only one article has the line now, but it is still recorded.
    for (let i = 1; i < 6; i++) files.contents.delete(`${FOLDER}/${i}.txt`);
    await server.openFile(`${FOLDER}/0.txt`);
    const report = await server.diagnostics(`${FOLDER}/0.txt`);
    expect(report.kind === 'full' && report.items.some(({ code }) => code === 'recurring-line')).toBe(true);
    const back = (await send(false)) as Exclude<AddDecisionResult, { error: string }>;
    expect(JSON.parse(back.text).removedLines).toEqual([]);
  });
});

describe('stripping a folder with many files', () => {
  async function start(count: number): Promise<{ root: string; uri: string }> {
    const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'second-source-lsp-')));
    folders.push(root);
    for (let i = 0; i < count; i++) fs.writeFileSync(path.join(root, `${i}.txt`), articleNo(i));
    const uri = pathToUri(root);
    server = await TestServer.start(createNodeFiles(), { folders: [uri], strip: stripFiles });
    return { root, uri };
  }
  const strip = (uri: string) => server.client.sendRequest<StripFilesResult>('secondSource/stripFiles', { uri });

  it('returns totals and no edit', async () => {
    const files = new InMemoryFiles();
    for (let i = 0; i < 201; i++) files.write(`${FOLDER}/${i}.txt`, articleNo(i));
    server = await TestServer.start(files);
    expect(await plan()).toMatchObject({ files: 201, edit: null, canStripOnServer: false });
    expect(await strip(FOLDER)).toHaveProperty('error');
  });

  it('strips the files on the server with a record that restores every byte, and skips unsaved documents', async () => {
    const { root, uri } = await start(12);
    const progress: StripProgressParams[] = [];
    server.client.onNotification('secondSource/stripProgress', (params: StripProgressParams) => {
      progress.push(params);
    });
    const dirty = `${uri}/3.txt`;
    await server.open(dirty, `${articleNo(3)}\nA sentence that is not saved.\n`);
    const outcome = await strip(uri);
    if ('error' in outcome) throw new Error(outcome.error);
    expect(outcome).toMatchObject({ files: 11, wasCancelled: false });
    expect(outcome.skippedFiles).toEqual([{ uri: dirty, reason: expect.stringContaining('unsaved changes') }]);
    expect(progress.at(-1)).toEqual({ completed: 12, total: 12 });
    expect(fs.readFileSync(path.join(root, '3.txt'), 'utf8')).toBe(articleNo(3));
    expect(outcome.record).toMatch(/^\.second-source\/removed\/.*\.jsonl$/);
    const records = parseRecords(fs.readFileSync(path.join(root, outcome.record!), 'utf8'));
    expect(records.map(({ file }) => file).sort()).toHaveLength(11);
    for (const record of records) {
      const now = fs.readFileSync(path.join(root, record.file));
      expect(now.toString()).not.toContain('newsletter');
      const i = Number(record.file.replace('.txt', ''));
      expect(Buffer.from(restoreBytes(now, record)).toString()).toBe(articleNo(i));
    }
    // The stripped files are read again and contain nothing more to strip.
    expect(await plan(uri)).toMatchObject({ files: 1 });
  });

  it('records recurring lines on disk before it changes the first file', async () => {
    const { root, uri } = await start(0);
    for (const [name, text] of recurringFiles()) fs.writeFileSync(path.join(root, name!), text!);
    await server.stop();
    server = await TestServer.start(createNodeFiles(), { folders: [uri], strip: stripFiles });
    const { removedLines } = await plan(uri);
    await strip(uri);
    expect(JSON.parse(fs.readFileSync(path.join(root, '.second-source.json'), 'utf8')).removedLines).toEqual(
      removedLines,
    );
  });

  it('stops between two files when cancelled and records only what was changed', async () => {
    const { root, uri } = await start(30);
    const source = new CancellationTokenSource();
    server.client.onNotification('secondSource/stripProgress', () => source.cancel());
    const outcome = await server.client.sendRequest<StripFilesResult>('secondSource/stripFiles', { uri }, source.token);
    if ('error' in outcome) throw new Error(outcome.error);
    expect(outcome.wasCancelled).toBe(true);
    const records = parseRecords(fs.readFileSync(path.join(root, outcome.record!), 'utf8'));
    expect(records).toHaveLength(outcome.files);
    expect(outcome.files).toBeLessThan(30);
    const stripped = fs
      .readdirSync(root)
      .filter(
        (name) => name.endsWith('.txt') && !fs.readFileSync(path.join(root, name), 'utf8').includes('newsletter'),
      );
    expect(stripped.sort()).toEqual(records.map(({ file }) => file).sort());
  });

  it('changes nothing if the decision file is invalid', async () => {
    const { root, uri } = await start(2);
    fs.writeFileSync(path.join(root, '.second-source.json'), '{"version": 9}');
    await server.stop();
    server = await TestServer.start(createNodeFiles(), { folders: [uri], strip: stripFiles });
    expect(await strip(uri)).toHaveProperty('error');
    expect(fs.readFileSync(path.join(root, '0.txt'), 'utf8')).toBe(articleNo(0));
  });
});
