import { afterEach, describe, expect, it } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import type { AddDecisionParams, AddDecisionResult, SameFactCandidatesResult } from '../../src/protocol.ts';
import { FOLDER, fixtureFolder, uriIn } from './fixtures.ts';
import { TestServer, until } from './testServer.ts';

const DECISION_FILE = `${FOLDER}/.second-source.json`;
const PLEDGES = uriIn('001_forum-pledges.txt');
const NIGHT = uriIn('004_night-of-the-surge.txt');

let server: TestServer;
afterEach(() => server.stop());

async function start(settings: Record<string, unknown> = {}, decisionFile?: string): Promise<void> {
  const files = fixtureFolder();
  if (decisionFile !== undefined) files.write(DECISION_FILE, decisionFile);
  server = await TestServer.start(files, { settings, initializationOptions: { decisions: true } });
  await server.idle();
  await server.openFile(PLEDGES);
  await server.openFile(NIGHT);
}

async function decide(uri: string, marker: string, title: RegExp): Promise<string> {
  const actions = await server.actions(uri, marker);
  const found = actions.find((action) => title.test(action.title));
  if (!found) throw new Error(`no action ${title} among ${actions.map((action) => action.title).join(', ')}`);
  const result = await server.client.sendRequest<AddDecisionResult>(
    'secondSource/addDecision',
    found.command!.arguments![0] as AddDecisionParams,
  );
  if ('error' in result) throw new Error(result.error);
  expect(result.uri).toBe(DECISION_FILE);
  return result.text;
}

const flagged = async (uri: string) => {
  const report = await server.diagnostics(uri);
  return report.kind === 'full' ? report.items.map(({ range }) => server.textAt(uri, range)).join('\n') : '';
};

describe('decisions', () => {
  it('applies "not boilerplate" immediately, and again when the decision file is read', async () => {
    await start();
    expect(await flagged(PLEDGES)).toContain('Also Read');
    const text = await decide(PLEDGES, 'Also Read', /^Not boilerplate$/);
    expect(await flagged(PLEDGES)).not.toContain('Also Read');
    await server.stop();
    await start({}, text);
    expect(await flagged(PLEDGES)).not.toContain('Also Read');
  });

  it('marks exactly the selection as boilerplate', async () => {
    await start();
    const position = server.at(NIGHT, 'Gulls');
    const range = { start: position, end: { line: position.line, character: position.character + 4 } };
    const result = await server.client.sendRequest<AddDecisionResult>('secondSource/addDecision', {
      uri: NIGHT,
      decision: { kind: 'boilerplate', range },
    });
    expect(result).toHaveProperty('text');
    expect(await flagged(NIGHT)).toContain('ulls');
  });

  it('removes a hover row for "not the same fact" and adds one for "same fact"', async () => {
    await start();
    expect(await server.hoverText(PLEDGES, '27-nation')).toContain('differs');
    await decide(PLEDGES, '27-nation', /^Not the same fact as “26-nation”/);
    expect(await server.hoverText(PLEDGES, '27-nation')).not.toContain('differs');
    const { range, candidates } = await server.client.sendRequest<SameFactCandidatesResult>(
      'secondSource/sameFactCandidates',
      {
        uri: PLEDGES,
        position: server.at(PLEDGES, '27-nation'),
      },
    );
    const other = candidates.find(({ label }) => label.includes('26-nation'))!.location;
    await server.client.sendRequest('secondSource/addDecision', {
      uri: PLEDGES,
      decision: { kind: 'same-fact', range, other },
    });
    expect(await server.hoverText(PLEDGES, '27-nation')).toContain('differs');
  });

  it('reports an invalid decision file and neither applies nor overwrites it', async () => {
    await start({}, '{"version": 1, "boilerplate": 7}');
    await until(() =>
      server.statuses.some(({ warnings }) => warnings.some((text) => text.includes('.second-source.json'))),
    );
    await expect(decide(PLEDGES, 'Also Read', /^Not boilerplate$/)).rejects.toThrow('was ignored');
    expect(await flagged(PLEDGES)).toContain('Also Read');
  });

  it('follows a decision file that is created, changed and deleted', async () => {
    await start();
    const line = 'More From Nation';
    const live = uriIn('002_follow-live.txt');
    await server.openFile(live);
    expect(await flagged(live)).toContain(line);
    server.files.write(DECISION_FILE, JSON.stringify({ version: 1, notBoilerplate: [{ line }] }));
    await server.filesChanged({ uri: DECISION_FILE, type: FileChangeType.Created });
    await server.idle();
    expect(await flagged(live)).not.toContain(line);
    server.files.contents.delete(DECISION_FILE);
    await server.filesChanged({ uri: DECISION_FILE, type: FileChangeType.Deleted });
    await server.idle();
    expect(await flagged(live)).toContain(line);
  });
});

describe('optional features', () => {
  it('reports conflicts as diagnostics with the other location, if enabled', async () => {
    await start({ secondSource: { conflicts: true } });
    const report = await server.diagnostics(PLEDGES);
    const conflict = report.kind === 'full' ? report.items.find(({ code }) => code === 'conflict') : undefined;
    expect(conflict).toMatchObject({ severity: 3 });
    expect(conflict!.relatedInformation!.length).toBeGreaterThan(0);
  });

  it('counts links in inlay hints, if enabled', async () => {
    const hints = async () =>
      (await server.client.sendRequest<{ label: string }[]>('textDocument/inlayHint', {
        textDocument: { uri: PLEDGES },
        range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
      })) ?? [];
    await start();
    expect(await hints()).toEqual([]);
    await server.stop();
    await start({ secondSource: { inlayHints: true } });
    expect((await hints()).some(({ label }) => label.includes('≠1'))).toBe(true);
  });
});
