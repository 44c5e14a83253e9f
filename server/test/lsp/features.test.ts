import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { fixtureFolder, uriIn } from './fixtures.ts';
import { InMemoryFiles, TestServer } from './testServer.ts';

const PLEDGES = uriIn('001_forum-pledges.txt');
const LIVE = uriIn('002_follow-live.txt');
const ERROR_PAGE = uriIn('003_error-page.txt');
const NIGHT = uriIn('004_night-of-the-surge.txt');
const WIRE = uriIn('005_wire-first.txt');
const COUNTS = uriIn('007 Orrin #flood 100%.txt');
const OPENED = [PLEDGES, LIVE, ERROR_PAGE, NIGHT, WIRE, COUNTS];

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start(fixtureFolder(), {
    initializationOptions: { commandLinks: true, rulesDocument: 'file:///extension/docs/rules.md' },
  });
  await server.idle();
  for (const uri of OPENED) await server.openFile(uri);
});
afterAll(() => server.stop());

/** Returns the diagnostics of a document. Fails if the server responds with "unchanged". */
async function diagnosticsOf(uri: string): Promise<Diagnostic[]> {
  const report = await server.diagnostics(uri);
  if (report.kind !== 'full') throw new Error('expected a full report');
  return report.items;
}

/** Returns the texts that the diagnostics of a document mark. */
async function flaggedTexts(uri: string): Promise<string[]> {
  return (await diagnosticsOf(uri)).map(({ range }) => server.textAt(uri, range));
}

describe('document kinds', () => {
  it('reports each open article to the client', async () => {
    await server.idle();
    const articles = server.kinds.filter(({ isArticle }) => isArticle).map(({ uri }) => uri);
    expect(articles).toEqual(expect.arrayContaining([PLEDGES, LIVE, NIGHT, WIRE, COUNTS]));
  });
});

describe('hover', () => {
  it('shows an agreeing figure of another article with a link to its line', async () => {
    const text = await server.hoverText(NIGHT, 'Fourteen');
    expect(text).toContain('agrees');
    expect(text).toMatch(/\(file:\/\/\/articles\/002_follow-live\.txt#L\d+,\d+\)/);
  });

  it('shows a conflicting figure of another article', async () => {
    const text = await server.hoverText(PLEDGES, '27-nation');
    expect(text).toContain('- **differs**');
    expect(text).toContain('**26-nation**');
    expect(text).toContain('Both leads name ');
  });

  it('lists conflicting figures before agreeing ones', async () => {
    const text = await server.hoverText(NIGHT, 'Fourteen');
    expect(text.indexOf('**differs**')).toBeGreaterThan(0);
    expect(text.indexOf('**agrees**')).toBeGreaterThan(text.lastIndexOf('**differs**'));
  });

  it('shows a figure with a bound as compatible', async () => {
    const text = await server.hoverText(PLEDGES, '€45 million');
    expect(text).toContain('compatible');
    expect(text).toContain('more than **€45m**');
  });

  it('encodes a space, "#" and "%" of a file name in links', async () => {
    expect(await server.hoverText(PLEDGES, '€45 million')).toContain('007%20Orrin%20%23flood%20100%25.txt#L');
  });

  it('shows the unit and the denominator of a rate', async () => {
    const uri = 'untitled:Salt';
    await server.open(
      uri,
      'The salt works at Aldby sold its harvest for €312 a tonne on Monday, owner Edda Karst said, more than in any year since the flood.\n',
    );
    expect(await server.hoverText(uri, '€312')).toContain('**€312** — 312 · EUR · per tonne · money');
    await server.close(uri);
  });

  it('shows the speaker of a quote and the same quote in another article', async () => {
    const text = await server.hoverText(LIVE, '“It’s not a patch');
    expect(text).toContain('000_minister-visits.txt');
    expect(text).toContain('Joren Vask');
  });

  it('counts two copies of one text as one independent source', async () => {
    const text = await server.hoverText(WIRE, '“We count slowly now');
    expect(text).toContain('2 articles, 1 independent source');
  });

  it('shows the publisher and the date of another article as plain text', async () => {
    const files = new InMemoryFiles();
    const body = 'The surge at Orrin harbor sank 37 fishing boats on Tuesday night, harbor master Ode Tarn said.';
    files.write(uriIn('a.txt'), Buffer.from(`Surge sinks boats at Orrin harbor\n${body}\n`));
    files.write(
      uriIn('b.txt'),
      Buffer.from(
        `Orrin surge sinks boats | Orrin_Courier.example\nPublished 10 July 2031\n${body}\n© 2031 T&T [Tidewater]\n`,
      ),
    );
    const other = await TestServer.start(files);
    await other.idle();
    await other.openFile(uriIn('a.txt'));
    const text = await other.hover(uriIn('a.txt'), '37');
    await other.stop();
    expect(text).toMatch(/\(file:\/\/\/articles\/b\.txt#L\d+,\d+\) · T\\&T · 2031\\-07\\-10 {2}\n/);
  });

  it('truncates the list and links to the remaining occurrences', async () => {
    const limited = await TestServer.start(fixtureFolder(), {
      settings: { secondSource: { hover: { rows: 2 } } },
      initializationOptions: { commandLinks: true },
    });
    await limited.idle();
    await limited.openFile(NIGHT);
    const text = await limited.hover(NIGHT, 'Fourteen');
    expect(text.split('\n- ').length - 1).toBe(2);
    expect(text).toMatch(/\[\d+ more\]\(command:secondSource\.showOccurrences\?/);
    await limited.stop();
  });

  it('reports that no other article mentions a figure', async () => {
    const text = await server.hoverText(LIVE, '4.2 metres');
    expect(text).toContain('No other mention in this folder (8 articles searched).');
  });

  it('returns null for a word that is neither a figure nor a quote', async () => {
    expect(await server.hoverText(NIGHT, 'Volunteers')).toBe('');
  });

  it('returns null for a figure in boilerplate', async () => {
    expect(server.text(PLEDGES)).toContain('$3M');
    expect(await server.hoverText(PLEDGES, '$3M')).toBe('');
  });
});

describe('boilerplate diagnostics', () => {
  it('have a message, are faded, and link the rule to its description', async () => {
    const items = await diagnosticsOf(PLEDGES);
    const legal = items.find(({ range }) => server.textAt(PLEDGES, range).includes('DAYWIRE offers'))!;
    expect(legal).toMatchObject({
      severity: 3,
      tags: [1],
      source: 'Second Source',
      code: 'legal-notice',
      message: 'Legal or copyright notice.',
      data: { reason: 'legal-notice' },
      codeDescription: { href: 'file:///extension/docs/rules.md#legal-notice' },
    });
  });

  it('do not mark subheadings', async () => {
    const flagged = await flaggedTexts(NIGHT);
    for (const heading of ['The long way back', 'Gulls']) {
      expect(server.text(NIGHT)).toContain(heading);
      expect(flagged.filter((text) => text.includes(heading))).toEqual([]);
    }
  });

  it('are reported as unchanged if the result ID is still valid', async () => {
    const first = await server.diagnostics(PLEDGES);
    expect(first).toMatchObject({ kind: 'full', resultId: expect.any(String) });
    const again = await server.diagnostics(PLEDGES, (first as { resultId: string }).resultId);
    expect(again).toEqual({ kind: 'unchanged', resultId: (first as { resultId: string }).resultId });
  });

  it('are reported in full after an edit and its undo, because the editor has removed those of the deleted text', async () => {
    const first = (await server.diagnostics(PLEDGES)) as { resultId: string; items: Diagnostic[] };
    const deleted = server.textAt(PLEDGES, first.items[0]!.range);
    await server.edit(PLEDGES, deleted, '');
    await server.undo(PLEDGES);
    const again = await server.diagnostics(PLEDGES, first.resultId);
    expect(again).toMatchObject({ kind: 'full', items: first.items });
  });
});

describe('strip actions', () => {
  /** Returns the text of an article after the quick fix that strips the whole file. */
  async function applyStripFile(uri: string): Promise<string> {
    const [first] = await diagnosticsOf(uri);
    const actions = await server.actions(uri, server.textAt(uri, first!.range).slice(0, 12));
    return server.applied(actions.find(({ title }) => title.startsWith('Strip all boilerplate'))!.edit!);
  }

  it('remove all boilerplate of a file and keep the article', async () => {
    const original = server.text(PLEDGES);
    const stripped = await applyStripFile(PLEDGES);
    for (const boilerplate of ['Also Read', 'DAYWIRE', 'Trending', 'Harbour Token', 'CommentsNo']) {
      expect(original).toContain(boilerplate);
      expect(stripped).not.toContain(boilerplate);
    }
    for (const news of ['- Partners lend Orrin six mobile pumps', 'is forecast.', 'since 2011.'])
      expect(stripped).toContain(news);
    expect(stripped).not.toMatch(/\n\n\n/);
  });

  it('remove the text of an error page and a repeated article body', async () => {
    const original = server.text(ERROR_PAGE);
    expect(original).toContain('Sorry!!');
    expect(original.split('Runa Achterberg').length).toBeGreaterThan(2);
    const stripped = await applyStripFile(ERROR_PAGE);
    expect(stripped).not.toContain('Sorry!!');
    expect(stripped.split('Runa Achterberg')).toHaveLength(2);
  });

  it('name the rule of the finding at the cursor and fix its diagnostic', async () => {
    const diagnostics = await diagnosticsOf(PLEDGES);
    const finding = diagnostics.find(({ range }) => server.textAt(PLEDGES, range).startsWith('Also Read'))!;
    const [first] = await server.actions(PLEDGES, 'Also Read', { diagnostics });
    expect(first).toMatchObject({ title: `Strip this boilerplate (${finding.code})`, isPreferred: true });
    expect(first!.diagnostics).toEqual([finding]);
  });

  it('include source.fixAll.secondSource if the client asks for source.fixAll', async () => {
    const actions = await server.actions(PLEDGES, 'Also Read', { only: ['source.fixAll'] });
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.secondSource']);
  });

  it('are only quick fixes if the client asks for no kind', async () => {
    const actions = await server.actions(PLEDGES, 'Also Read');
    expect(new Set(actions.map(({ kind }) => kind))).toEqual(new Set(['quickfix']));
  });

  it('are not offered if the client asks for another kind', async () => {
    expect(await server.actions(PLEDGES, 'Also Read', { only: ['refactor'] })).toEqual([]);
  });
});

describe('folding ranges', () => {
  it('fold blocks of boilerplate', async () => {
    const ranges = (await server.folds(PLEDGES))!;
    expect(ranges.length).toBeGreaterThan(0);
    const lines = server.text(PLEDGES).split('\n');
    expect(ranges.map(({ startLine }) => lines[startLine])).toContain('Legal Notice:');
  });
});

describe('semantic tokens', () => {
  it('mark quotes, speakers and figures without spanning lines', async () => {
    const tokens = await server.tokens(NIGHT);
    const textsOfType = (type: string) => tokens.filter((token) => token.type === type).map(({ text }) => text);
    expect(textsOfType('figure')).toEqual(expect.arrayContaining(['Fourteen', '€2.1m']));
    expect(textsOfType('quote')).toContainEqual(expect.stringMatching(/^“It was a plain/));
    expect(textsOfType('speaker')).toContainEqual(expect.stringContaining('Lena Morwick'));
    expect(tokens.filter(({ text }) => /[\r\n]/.test(text))).toEqual([]);
  });

  it('are limited to the requested range', async () => {
    const { line } = server.at(NIGHT, 'Fourteen');
    const tokens = await server.tokens(NIGHT, {
      start: { line, character: 0 },
      end: { line: line + 1, character: 0 },
    });
    expect(new Set(tokens.map((token) => token.line))).toEqual(new Set([line]));
  });

  it('do not mark figures in boilerplate', async () => {
    expect(server.text(PLEDGES)).toContain('$3M');
    const figures = (await server.tokens(PLEDGES)).filter(({ type }) => type === 'figure').map(({ text }) => text);
    expect(figures).toContain('250');
    expect(figures).not.toContain('$3M');
  });
});

describe('references', () => {
  it('include the figure itself only if the declaration is requested', async () => {
    const all = (await server.references(NIGHT, 'Fourteen'))!;
    expect(all.map(({ uri }) => uri)).toEqual(expect.arrayContaining([NIGHT, LIVE]));
    const others = (await server.references(NIGHT, 'Fourteen', false))!;
    expect(others).toEqual(all.slice(1));
  });
});

describe('document highlights', () => {
  it('include the quote at the cursor', async () => {
    const [first] = (await server.highlights(COUNTS, '“Nobody in Orrin'))!;
    expect(server.textAt(COUNTS, first!.range)).toMatch(/^“Nobody/);
  });
});

describe('document symbols', () => {
  it('list quotes with their speakers and figures with their values', async () => {
    const symbols = await server.symbols(NIGHT);
    const quote = symbols.find(({ name }) => name.startsWith('“It was a plain'))!;
    expect(quote.detail).toContain('Halvorsen-Lind');
    const figure = symbols.find(({ name }) => name === 'Fourteen')!;
    expect(figure.detail).toMatch(/^14/);
  });

  it('cut a long name', async () => {
    const names = (await server.symbols(NIGHT)).map(({ name }) => name);
    const cut = names.filter((name) => name.endsWith('…'));
    expect(cut.length).toBeGreaterThan(0);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(60);
  });
});
