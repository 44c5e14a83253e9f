import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FOLDER, seedFolder } from './fixtures.ts';
import { TestServer } from './testServer.ts';

const files = seedFolder();
if (!files) console.warn('The seed articles are not beside the project: their tests are skipped.');

/** Real scraped articles on one event, which are not ours to keep: only short markers of them stand here. */
describe.runIf(files)('the seed folder', () => {
  let server: TestServer;
  const uris = [...(files?.contents.keys() ?? [])].sort();
  const seed = (number: number) => uris.find((uri) => uri.startsWith(`${FOLDER}/00${number}_`))!;
  beforeAll(async () => {
    server = await TestServer.start(files!);
    await server.idle();
    for (const uri of uris) await server.openFile(uri);
  });
  afterAll(() => server.stop());

  /** Rows of a hover: the words a row begins with, and the files that it names. */
  const rows = async (uri: string, marker: string) =>
    (await server.hoverText(uri, marker))
      .split('\n- ')
      .slice(1)
      .map((text) => ({
        verdict: /^\*\*([^*]+)\*\*/.exec(text)![1]!,
        files: [...text.matchAll(/\/(00\d)_\w+\.txt#L/g)].map(([, file]) => file),
        text,
      }));

  it('728 of 004 agrees with 002', async () => {
    const found = await rows(seed(4), '728');
    expect(found.some(({ verdict, files: named }) => verdict === 'agrees' && named.includes('002'))).toBe(true);
  });

  it('the 31 nations of 001 differ from the 30 of 002', async () => {
    const found = await rows(seed(1), '31-nation');
    expect(found.map(({ verdict, files: named }) => [verdict, named])).toContainEqual(['differs', ['002']]);
  });

  it('the ten billion of 001 are compatible with the "more than" of 004', async () => {
    const found = await rows(seed(1), '€10 billion');
    expect(found.some(({ verdict, files: named }) => verdict === 'compatible' && named.includes('004'))).toBe(true);
  });

  it('the quote on a new approach in 002 leads to 000', async () => {
    const found = await rows(seed(2), '“It’s not a new');
    expect(found.some(({ files: named }) => named.includes('000'))).toBe(true);
  });

  it('one action strips the junk and nothing of the news', async () => {
    const actions = await server.actions(seed(1), 'Legal Disclaimer');
    const text = server.applied(actions.find(({ title }) => title.startsWith('Strip all boilerplate'))!.edit!);
    for (const junk of [
      'Legal Disclaimer',
      'MENAFN',
      'Most popular',
      'Market Research',
      'Defi',
      'Also Read',
      'CommentsNo',
    ]) {
      expect(text, junk).not.toContain(junk);
    }
    for (const news of ['Key developments', '- Russia proposed', 'ceasefire occurs.', 'Meanwhile, Italy']) {
      expect(text, news).toContain(news);
    }
  });

  it('the debris of an error page is stripped, a subhead is not', async () => {
    const actions = await server.actions(seed(3), 'Sorry!!');
    const text = server.applied(actions.find(({ title }) => title.startsWith('Strip all boilerplate'))!.edit!);
    expect(text).not.toContain('Sorry!!');
    expect(text).not.toContain("doesn't exist");
    const report = await server.diagnostics(seed(4));
    const flagged = report.kind === 'full' ? report.items.map(({ range }) => server.textAt(seed(4), range)) : [];
    expect(flagged.join('\n')).not.toContain('European allies');
  });
});
