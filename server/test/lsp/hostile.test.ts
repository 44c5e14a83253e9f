import { afterEach, describe, expect, it } from 'vitest';
import { uriIn } from './fixtures.ts';
import { InMemoryFiles, TestServer } from './testServer.ts';

const A = uriIn('a.txt');
const NEWS =
  'The ferry Ludo hit the pier of Skarn on Sunday and 23 passengers were hurt, harbour master Una Brack said.\n' +
  '“We counted everybody twice,” Brack said.\n';

let server: TestServer;
afterEach(() => server.stop());

/** Sends every request for the open document and checks that all ranges in the results are inside the text. */
async function askEverything(uri: string): Promise<void> {
  const text = server.text(uri);
  const report = await server.diagnostics(uri);
  for (const { range } of report.kind === 'full' ? report.items : []) {
    expect(server.textAt(uri, range).length).toBeGreaterThan(0);
  }
  for (const token of await server.tokens(uri)) {
    // One assertion on a long text takes longer than all of the server's work.
    if (token.text.length === 0 || !text.includes(token.text)) expect.fail(`a token outside the text: ${token.text}`);
  }
  await server.symbols(uri);
  await server.folds(uri);
}

async function opened(text: string): Promise<void> {
  const files = new InMemoryFiles();
  files.write(A, text);
  server = await TestServer.start(files);
  await server.open(A, text);
  await server.idle();
  await askEverything(A);
}

const MARKED = { figure: '23 passengers', quote: '“We counted' };

describe('hostile input', () => {
  it.each([
    ['an empty file', ''],
    ['white space', ' \t\r\n \u00a0\n'],
    ['NUL characters', NEWS.replaceAll(' ', ' \u0000')],
    ['lone surrogates', `${NEWS}\ud83d ${NEWS}\ude00`],
    ['unbalanced and nested marks', `“‘"«${NEWS}»'”’"“${NEWS}‘‘‘`],
    ['one mark repeated', '“'.repeat(20_000)],
    ['digits without end', '1'.repeat(100_000)],
    ['commas without end', ','.repeat(100_000)],
    ['one number word repeated', 'million '.repeat(20_000)],
    ['brackets that only open', '(['.repeat(50_000)],
    ['a very long line', NEWS.replaceAll('\n', ' ').repeat(5000)],
    ['very many lines', `${'x\n'.repeat(50_000)}${NEWS}`],
  ])('answers every request for %s', (_, text) => opened(text));

  it.each([
    ['CR only', '\r'],
    ['CRLF', '\r\n'],
    ['mixed line ends', '\r\n\n\r'],
  ])('returns positions that fit the editor for %s', async (_, end) => {
    await opened(NEWS.replaceAll('\n', end).repeat(2));
    const tokens = await server.tokens(A);
    expect(tokens.map(({ text }) => text)).toEqual(expect.arrayContaining(['23', '“We counted everybody twice,”']));
  });

  it.each(['\u2028', '\u0085', '\u000b', '\u000c'])('does not treat %j as the end of a line', async (separator) => {
    await opened(`Before.${separator}${NEWS}`);
    const tokens = await server.tokens(A);
    expect(tokens.some(({ text }) => text === '23')).toBe(true);
  });

  it('keeps positions right around emoji and combining marks', async () => {
    await opened(NEWS.replace('23', '😀23').replace('“We', '🇺🇳“We').replace('Brack', 'Bra\u0301ck'));
    const texts = (await server.tokens(A)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['23', '“We counted everybody twice,”']));
  });

  it('shows Markdown, commands, images, icons and HTML of an article as text', async () => {
    const evil =
      'The [ferry](command:workbench.action.quit) ![x](https://evil.example/x.png) $(zap) <b>Ludo</b> hit the `pier` of Skarn ' +
      'and **23 passengers** were hurt, harbour master Una Brack said. https://evil.example\n';
    const files = new InMemoryFiles();
    files.write(A, NEWS);
    files.write(uriIn('b.txt'), evil);
    server = await TestServer.start(files, { initializationOptions: { commandLinks: true } });
    await server.openFile(A);
    await server.idle();
    const text = await server.hover(A, MARKED.figure);
    expect(text).toContain('b\\.txt');
    expect(text).not.toMatch(/(?<!\\)\]\(command:workbench/);
    expect(text).not.toMatch(/!\[|\$\(|<b>|(?<!\\)`|https:\/\/evil/);
  });

  it('skips a file above the size limit with a reason', async () => {
    const files = new InMemoryFiles();
    files.write(A, NEWS);
    files.write(uriIn('large.txt'), NEWS.repeat(100));
    server = await TestServer.start(files, { settings: { secondSource: { limits: { fileSize: 2000 } } } });
    await server.idle();
    const { files: left } = await server.client.sendRequest<{ files: { uri: string; reason: string }[] }>(
      'secondSource/skippedFiles',
    );
    expect(left).toEqual([{ uri: uriIn('large.txt'), reason: expect.stringContaining('2000') }]);
  });

  it('finds a figure at the end of a 5 MB line', async () => {
    const prose = 'The ferry went out and came back and nobody on the pier of Skarn looked up from the nets. ';
    const text = `${prose.repeat(Math.ceil(5_000_000 / prose.length))}${NEWS}`;
    await opened(text);
    const tokens = await server.tokens(A);
    expect(tokens.at(-2)?.text ?? '').toContain('We counted');
    expect(tokens.map(({ text: token }) => token)).toContain('23');
  });

  it('skips a 20 MB file, on disk and in the editor, with a reason', async () => {
    const large = NEWS.repeat(Math.ceil(20_000_000 / NEWS.length));
    const files = new InMemoryFiles();
    files.write(A, NEWS);
    files.write(uriIn('large.txt'), large);
    server = await TestServer.start(files);
    await server.idle();
    const { files: left } = await server.client.sendRequest<{ files: { uri: string; reason: string }[] }>(
      'secondSource/skippedFiles',
    );
    expect(left.map(({ uri }) => uri)).toEqual([uriIn('large.txt')]);
    await server.open(uriIn('large.txt'), large);
    expect(await server.tokens(uriIn('large.txt'))).toEqual([]);
    expect(server.kinds.find(({ uri }) => uri === uriIn('large.txt'))).toMatchObject({ isArticle: false });
  });

  it('indexes ten thousand empty files', async () => {
    const files = new InMemoryFiles();
    for (let i = 0; i < 10_000; i++) files.write(uriIn(`empty-${i}.txt`), '');
    files.write(A, NEWS);
    server = await TestServer.start(files);
    await server.openFile(A);
    await server.idle();
    expect(await server.hover(A, MARKED.figure)).toContain('23');
  });

  it('decodes UTF-16, Windows-1252 and invalid UTF-8', async () => {
    const files = new InMemoryFiles();
    files.write(A, NEWS);
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(NEWS, (c) => c.charCodeAt(0)).buffer),
    ]);
    files.write(uriIn('utf16.txt'), utf16);
    files.write(
      uriIn('latin.txt'),
      Uint8Array.from(NEWS.replaceAll('“', '\u0093').replaceAll('”', '\u0094'), (c) => c.charCodeAt(0)),
    );
    files.write(uriIn('broken.txt'), new Uint8Array([0xc3, ...new TextEncoder().encode(NEWS)]));
    server = await TestServer.start(files);
    await server.openFile(A);
    await server.idle();
    const text = await server.hoverText(A, MARKED.figure);
    for (const name of ['utf16', 'latin', 'broken']) expect(text).toContain(`${name}.txt`);
  });
});
