import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FOLDER, seedFolder } from './fixtures.ts';
import { TestServer } from './testServer.ts';

const files = seedFolder();
if (!files) console.warn('The seed articles are not beside the project: their tests are skipped.');

/** Real scraped articles on one event. They are third-party text, so this file contains only short markers of them. */
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

  /** Rows of a hover: their first words and the files that they name. */
  const rows = async (uri: string, marker: string) =>
    (await server.hoverText(uri, marker))
      .split('\n- ')
      .slice(1)
      .map((text) => ({
        verdict: /^\*\*([^*]+)\*\*/.exec(text)![1]!,
        files: [...text.matchAll(/\/(00\d)_\w+\.txt#L/g)].map(([, file]) => file),
        text,
      }));

  it('links 728 in 004 to 002 with the verdict agrees', async () => {
    const found = await rows(seed(4), '728');
    expect(found.some(({ verdict, files: named }) => verdict === 'agrees' && named.includes('002'))).toBe(true);
  });

  it('links the 31 nations of 001 to the 30 of 002 with the verdict differs', async () => {
    const found = await rows(seed(1), '31-nation');
    expect(found.map(({ verdict, files: named }) => [verdict, named])).toContainEqual(['differs', ['002']]);
  });

  it('links the ten billion of 001 to the "more than" of 004 with the verdict compatible', async () => {
    const found = await rows(seed(1), '€10 billion');
    expect(found.some(({ verdict, files: named }) => verdict === 'compatible' && named.includes('004'))).toBe(true);
  });

  it('links the quote on a new approach in 002 to 000', async () => {
    const found = await rows(seed(2), '“It’s not a new');
    expect(found.some(({ files: named }) => named.includes('000'))).toBe(true);
  });

  it('strips all boilerplate and no news with one action', async () => {
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

  it('strips error page remnants but not a subhead', async () => {
    const actions = await server.actions(seed(3), 'Sorry!!');
    const text = server.applied(actions.find(({ title }) => title.startsWith('Strip all boilerplate'))!.edit!);
    expect(text).not.toContain('Sorry!!');
    expect(text).not.toContain("doesn't exist");
    const report = await server.diagnostics(seed(4));
    const flagged = report.kind === 'full' ? report.items.map(({ range }) => server.textAt(seed(4), range)) : [];
    expect(flagged.join('\n')).not.toContain('European allies');
  });
});
