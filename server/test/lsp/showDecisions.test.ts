import { afterEach, expect, it } from 'vitest';
import type {
  AddDecisionResult,
  QuotesBySpeakerResult,
  RemoveDecisionResult,
  ShowDecisionsResult,
  StripDocumentResult,
  StrippedTextResult,
} from '../../src/protocol.ts';
import { FOLDER, fixtureFolder, uriIn } from './fixtures.ts';
import { TestServer } from './testServer.ts';

const PLEDGES = uriIn('001_forum-pledges.txt');
const LIVE = uriIn('002_follow-live.txt');

let server: TestServer;
afterEach(() => server.stop());

async function start(): Promise<void> {
  server = await TestServer.start(fixtureFolder(), { initializationOptions: { decisions: true } });
  await server.idle();
  await server.openFile(PLEDGES);
  await server.openFile(LIVE);
}

const shown = async () => {
  const result = await server.client.sendRequest<ShowDecisionsResult>('secondSource/showDecisions', { uri: FOLDER });
  if ('error' in result) throw new Error(result.error);
  return result.decisions;
};

async function take(uri: string, marker: string, title: RegExp): Promise<void> {
  const action = (await server.actions(uri, marker)).find((one) => title.test(one.title));
  await server.client.sendRequest<AddDecisionResult>('secondSource/addDecision', action!.command!.arguments![0]);
}

it('lists decisions with their locations, orphaned ones first, and removes them', async () => {
  await start();
  await take(PLEDGES, 'Also Read', /^Not boilerplate$/);
  await take(PLEDGES, '27-nation', /^Not the same fact as “26-nation”/);
  await take(LIVE, 'More From Nation', /every occurrence of this line/);
  const before = await shown();
  expect(before.map(({ kind }) => kind)).toEqual(['not-boilerplate', 'not-boilerplate-line', 'not-same-fact']);
  expect(before.every(({ isOrphaned }) => !isOrphaned)).toBe(true);
  expect(server.textAt(PLEDGES, before[0]!.location!.range)).toContain('Also Read');
  expect(before[1]).toMatchObject({ text: 'More From Nation', location: null, detail: '' });
  expect(before[2]!.text).toBe('“27-nation” and “26-nation”');

  await server.edit(PLEDGES, '27-nation', 'many-nation');
  const after = await shown();
  expect(after[0]).toMatchObject({ kind: 'not-same-fact', isOrphaned: true });
  expect(after.slice(1).every(({ isOrphaned }) => !isOrphaned)).toBe(true);

  const { id } = after.find(({ kind }) => kind === 'not-boilerplate')!;
  const result = await server.client.sendRequest<RemoveDecisionResult>('secondSource/removeDecision', {
    uri: FOLDER,
    id,
  });
  expect('text' in result && JSON.parse(result.text).notBoilerplate).toEqual([{ line: 'More From Nation' }]);
  expect((await shown()).map((one) => one.kind)).not.toContain('not-boilerplate');
  const report = await server.diagnostics(PLEDGES);
  const flagged = report.kind === 'full' ? report.items.map(({ range }) => server.textAt(PLEDGES, range)) : [];
  expect(flagged.join('\n')).toContain('Also Read');
});

it('strips all findings of one rule, and no others, with one quick fix', async () => {
  await start();
  const report = await server.diagnostics(LIVE);
  const items = report.kind === 'full' ? report.items : [];
  const codes = items.filter(({ tags }) => tags).map(({ code }) => String(code));
  const rule = codes.find((code, i) => codes.indexOf(code) !== i)!;
  const one = items.find(({ code, tags }) => tags && code === rule)!;
  const marker = server.textAt(LIVE, one.range).slice(0, 20);
  const action = (await server.actions(LIVE, marker)).find(({ title }) => /^Strip all “/.test(title))!;
  const text = server.applied(action.edit!);
  for (const { code, tags, range } of items) {
    const words = server.textAt(LIVE, range);
    if (tags && code === rule) expect(text.length).toBeLessThan(server.text(LIVE).length);
    else if (code !== rule) expect(text).toContain(words);
  }
  expect(action.title).toMatch(new RegExp(`\\(${codes.filter((code) => code === rule).length} passages\\)$`));
});

it('returns the text that stripping would make of the buffer', async () => {
  await start();
  const stripped = () => server.client.sendRequest<StrippedTextResult>('secondSource/strippedText', { uri: PLEDGES });
  const strip = () => server.client.sendRequest<StripDocumentResult>('secondSource/stripDocument', { uri: PLEDGES });
  expect((await stripped())!.text).toBe(server.applied((await strip())!.edit as never));
  await server.edit(PLEDGES, 'Castermark', 'Castermark Bay');
  expect((await stripped())!.text).toContain('Castermark Bay');
  expect(await server.client.sendRequest('secondSource/strippedText', { uri: `${FOLDER}/none.txt` })).toBe(null);
});

it('lists the quotes of the article or its folder by speaker, with their locations', async () => {
  await start();
  const quotes = (scope: string) =>
    server.client.sendRequest<QuotesBySpeakerResult>('secondSource/quotesBySpeaker', { uri: PLEDGES, scope });
  const own = await quotes('article');
  const all = await quotes('folder');
  expect(own.groups.length).toBeGreaterThan(0);
  expect(all.groups.length).toBeGreaterThan(own.groups.length);
  for (const { quotes } of own.groups) {
    for (const { location, text } of quotes) {
      expect(location.uri).toBe(PLEDGES);
      expect(server.textAt(PLEDGES, location.range).replace(/\s+/g, ' ')).toBe(text);
    }
  }
});
