import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { fixtureFolder, uriIn } from './fixtures.ts';
import { TestServer } from './testServer.ts';

const PLEDGES = uriIn('001_forum-pledges.txt');
const LIVE = uriIn('002_follow-live.txt');
const ERROR_PAGE = uriIn('003_error-page.txt');
const NIGHT = uriIn('004_night-of-the-surge.txt');
const WIRE = uriIn('005_wire-first.txt');
const COUNTS = uriIn('007 Orrin #flood 100%.txt');

describe('features, over the protocol', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start(fixtureFolder(), {
      initializationOptions: { commandLinks: true, rulesDocument: 'file:///extension/docs/rules.md' },
    });
    await server.idle();
    for (const uri of [PLEDGES, LIVE, ERROR_PAGE, NIGHT, WIRE, COUNTS]) await server.openFile(uri);
  });
  afterAll(() => server.stop());

  const itemsOf = async (uri: string): Promise<Diagnostic[]> => {
    const report = await server.diagnostics(uri);
    return report.kind === 'full' ? report.items : [];
  };

  it('tells which open documents are articles', async () => {
    await server.idle();
    expect(server.kinds.filter(({ isArticle }) => isArticle).map(({ uri }) => uri)).toContain(NIGHT);
  });

  describe('hover', () => {
    it('shows an agreeing figure of another file, with a link to its line', async () => {
      const text = await server.hoverText(NIGHT, 'Fourteen');
      expect(text).toContain('agrees');
      expect(text).toMatch(/\(file:\/\/\/articles\/002_follow-live\.txt#L\d+,\d+\)/);
    });

    it('shows a figure that differs, first', async () => {
      const text = await server.hoverText(PLEDGES, '27-nation');
      expect(text).toContain('differs');
      expect(text).toContain('26-nation');
    });

    it('shows a bound as compatible', async () => {
      const text = await server.hoverText(PLEDGES, '€45 million');
      expect(text).toContain('compatible');
      expect(text).toContain('more than **€45m**');
    });

    it('links to a file whose name has a space, # and %', async () => {
      expect(await server.hoverText(PLEDGES, '€45 million')).toContain('007%20Orrin%20%23flood%20100%25.txt#L');
    });

    it('says what a figure is printed per', async () => {
      const uri = 'untitled:Salt';
      await server.open(
        uri,
        'The salt works at Aldby sold its harvest for €312 a tonne on Monday, owner Edda Karst said, more than in any year since the flood.\n',
      );
      expect(await server.hoverText(uri, '€312')).toContain('EUR · per tonne · money');
      await server.close(uri);
    });

    it('shows the same quote with its edits', async () => {
      const text = await server.hoverText(LIVE, '“It’s not a patch');
      expect(text).toContain('000_minister-visits.txt');
      expect(text).toContain('Joren Vask');
    });

    it('is capped, with a link to the rest', async () => {
      const capped = await TestServer.start(fixtureFolder(), {
        settings: { secondSource: { hover: { rows: 2 } } },
        initializationOptions: { commandLinks: true },
      });
      await capped.idle();
      await capped.openFile(NIGHT);
      const text = await capped.hover(NIGHT, 'Fourteen');
      expect(text.split('\n- ').length - 1).toBe(2);
      expect(text).toMatch(/\[\d+ more\]\(command:secondSource\.showOccurrences\?/);
      await capped.stop();
    });

    it('says so when nothing else speaks of a figure', async () => {
      expect(await server.hoverText(LIVE, '4.2 metres')).toContain('No other mention in this folder');
    });

    it('shows nothing where there is neither figure nor quote, and nothing in boilerplate', async () => {
      expect(await server.hoverText(NIGHT, 'Volunteers')).toBe('');
      expect(await server.hoverText(PLEDGES, '$3M')).toBe('');
    });
  });

  describe('boilerplate', () => {
    const stripped = async (uri: string) => {
      const [first] = await itemsOf(uri);
      const actions = await server.actions(uri, server.textAt(uri, first!.range).slice(0, 12));
      return server.applied(actions.find(({ title }) => title.startsWith('Strip all boilerplate'))!.edit!);
    };

    it('is underlined with a reason and a rule that links to its description', async () => {
      const items = await itemsOf(PLEDGES);
      const legal = items.find(({ range }) => server.textAt(PLEDGES, range).includes('DAYWIRE offers'));
      expect(legal).toMatchObject({ severity: 3, tags: [1], source: 'Second Source' });
      expect(String(legal!.message).length).toBeGreaterThan(10);
      expect(legal!.codeDescription!.href).toBe(`file:///extension/docs/rules.md#${legal!.code}`);
    });

    it('is stripped by one action, and real news stays', async () => {
      const text = await stripped(PLEDGES);
      for (const junk of ['Also Read', 'DAYWIRE', 'Trending', 'Harbour Token', 'CommentsNo'])
        expect(text).not.toContain(junk);
      for (const news of ['- Partners lend Orrin six mobile pumps', 'is forecast.', 'since 2011.'])
        expect(text).toContain(news);
      expect(text).not.toMatch(/\n\n\n/);
    });

    it('takes the debris of an error page and the second printing of a body', async () => {
      const text = await stripped(ERROR_PAGE);
      expect(text).not.toContain('Sorry!!');
      expect(text.split('Runa Achterberg')).toHaveLength(2);
    });

    it('leaves subheads alone', async () => {
      const flagged = (await itemsOf(NIGHT)).map(({ range }) => server.textAt(NIGHT, range)).join('\n');
      expect(flagged).not.toContain('The long way back');
      expect(flagged).not.toContain('Gulls');
    });

    it('answers "unchanged" for the same diagnostics', async () => {
      const first = await server.diagnostics(PLEDGES);
      const again = await server.diagnostics(PLEDGES, first.kind === 'full' ? first.resultId : undefined);
      expect(again.kind).toBe('unchanged');
    });

    it('is offered as source.fixAll.secondSource only when asked for', async () => {
      const asked = await server.actions(PLEDGES, 'Also Read', { only: ['source.fixAll'] });
      expect(asked.map(({ kind }) => kind)).toEqual(['source.fixAll.secondSource']);
      const others = await server.actions(PLEDGES, 'Also Read', { only: ['refactor'] });
      expect(others).toEqual([]);
      const plain = await server.actions(PLEDGES, 'Also Read');
      expect(plain.map(({ kind }) => kind)).not.toContain('source.fixAll.secondSource');
    });

    it('folds in blocks', async () => {
      expect((await server.folds(PLEDGES))!.length).toBeGreaterThan(0);
    });
  });

  describe('semantic tokens', () => {
    it('colour quotes, speakers and figures without overlap and within lines', async () => {
      const tokens = await server.tokens(NIGHT);
      const texts = (type: string) => tokens.filter((token) => token.type === type).map(({ text }) => text);
      expect(texts('figure')).toEqual(expect.arrayContaining(['Fourteen', '€2.1m']));
      expect(texts('quote').some((text) => text.startsWith('“It was a plain'))).toBe(true);
      expect(texts('speaker').some((text) => text.includes('Lena Morwick'))).toBe(true);
      for (const { text } of tokens) expect(text).not.toMatch(/[\r\n]/);
    });

    it('answer for a range', async () => {
      const line = server.at(NIGHT, 'Fourteen').line;
      const tokens = await server.tokens(NIGHT, {
        start: { line, character: 0 },
        end: { line: line + 1, character: 0 },
      });
      expect(new Set(tokens.map((token) => token.line))).toEqual(new Set([line]));
    });

    it('give junk no colour', async () => {
      expect((await server.tokens(PLEDGES)).map(({ text }) => text)).not.toContain('$3M');
    });
  });

  it('finds all references of a figure', async () => {
    const places = (await server.references(NIGHT, 'Fourteen'))!;
    expect(places.some(({ uri }) => uri === NIGHT)).toBe(true);
    expect(places.some(({ uri }) => uri === LIVE)).toBe(true);
    const others = (await server.references(NIGHT, 'Fourteen', false))!;
    expect(others).toHaveLength(places.length - 1);
  });

  it('highlights a quote', async () => {
    const found = (await server.highlights(COUNTS, '“Nobody in Orrin'))!;
    expect(server.textAt(COUNTS, found[0]!.range)).toMatch(/^“Nobody/);
  });

  it('gives an outline of quotes with their speakers, and of figures', async () => {
    const symbols = await server.symbols(NIGHT);
    expect(
      symbols.some(({ name, detail }) => name.startsWith('“It was a plain') && detail?.includes('Halvorsen-Lind')),
    ).toBe(true);
    expect(symbols.some(({ name }) => name === 'Fourteen')).toBe(true);
  });
});
