import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emphasize, escapeMarkdown, formatLink, toPlainText } from '../../src/features/markdown.ts';

const HAIR_SPACE = '\u200a';
/** Byte order mark, marks and overrides of direction, control characters. */
const INVISIBLE = ['\ufeff', '\u200e', '\u200f', '\u202e', '\u2066', '\u2069', '\u0000', '\u001b', '\u007f', '\u0085'];

const PIECES = [
  ...[
    '*',
    '**',
    '_',
    '`',
    '```',
    '~~',
    '#',
    '- ',
    '1. ',
    '> ',
    '+',
    '=',
    '---',
    '\\',
    '|',
    '!',
    '$(warning)',
    '{',
    '}',
  ],
  ...['[a](command:b)', '![a](b)', '<b>', '</b>', '<!--', '&amp;', 'https://pell.example', 'tarn@pell.example'],
  ...['\n', '\r\n', '\t', '    ', ' ', '\u00a0', '\u2028', 'Tarn', 'é', '😀', '“', '…'],
];
const textOf = (...pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((chosen) => chosen.join(''));

/** Markdown in which each ASCII punctuation mark is escaped: one line, and no other syntax. */
const FULLY_ESCAPED = /^(?:\\[!-/:-@[-`{-~]|[^\n\r!-/:-@[-`{-~])*$/;
/** Returns the text that fully escaped Markdown shows. */
const readEscaped = (markdown: string) => markdown.replace(/\\(.)/g, '$1');

describe('toPlainText', () => {
  it.each([
    ['  The ferry\n\n leaked. ', 'The ferry leaked.'],
    ['a\r\nb\rc\td', 'a b c d'],
    ['a\u00a0b\u2009c\u2028d', 'a b c d'],
    ['*a* [b](c) `d`', '*a* [b](c) `d`'],
    ['\ufeffTarn', 'Tarn'],
    ['\u200f Tarn \u200f', 'Tarn'],
    [' \n ', ''],
    ['', ''],
  ])('returns %j as one trimmed line: %j', (text, expected) => {
    expect(toPlainText(text)).toBe(expected);
  });

  it.each(INVISIBLE)('removes the invisible character %j', (character) => {
    expect(toPlainText(`Ode${character}Tarn`).replace(' ', '')).toBe('OdeTarn');
  });

  it('keeps emoji and letters with combining marks', () => {
    expect(toPlainText('😀 cafe\u0301 👩‍👧')).toBe('😀 cafe\u0301 👩‍👧');
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['`rm`', '\\`rm\\`'],
    ['[a](command:b)', '\\[a\\]\\(command\\:b\\)'],
    ['![a](b.png)', '\\!\\[a\\]\\(b\\.png\\)'],
    ['a | b', 'a \\| b'],
    ['<b onclick="c">', '\\<b onclick\\=\\"c\\"\\>'],
    ['&lt;', '\\&lt\\;'],
    ['**a** _b_ ~~c~~', '\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['$(warning)', '\\$\\(warning\\)'],
    ['https://pell.example', 'https\\:\\/\\/pell\\.example'],
    ['tarn@pell.example', 'tarn\\@pell\\.example'],
    ['\\`', '\\\\\\`'],
    ['# Tarn\n\n---\n1. a\n- b', '\\# Tarn \\-\\-\\- 1\\. a \\- b'],
    ['a\n    b', 'a b'],
    ['a\u202eb', 'ab'],
    ['“Ode Tarn” 😀 €5 …', '“Ode Tarn” 😀 €5 …'],
    [' a ', ' a '],
    ['', ''],
  ])('escapes %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('escapes each ASCII punctuation mark and nothing else', () => {
    for (let code = 0x20; code < 0x7f; code++) {
      const character = String.fromCharCode(code);
      expect(escapeMarkdown(character)).toBe(/[a-zA-Z0-9 ]/.test(character) ? character : `\\${character}`);
    }
  });

  it('returns one line of Markdown without syntax that shows the text', () => {
    fc.assert(
      fc.property(fc.oneof(textOf(...PIECES, ...INVISIBLE), fc.string({ unit: 'binary' })), (text) => {
        const markdown = escapeMarkdown(text);
        expect(markdown).toMatch(FULLY_ESCAPED);
        expect(readEscaped(markdown).trim()).toBe(toPlainText(text));
      }),
    );
  });

  it('escapes long text', () => {
    expect(escapeMarkdown('*'.repeat(100_000))).toBe('\\*'.repeat(100_000));
    expect(escapeMarkdown(' \n'.repeat(100_000))).toBe(' ');
  });
});

describe('emphasize', () => {
  it.each([
    ['Tarn said ', '“no”', ' twice', 'Tarn said **“no”** twice'],
    ['', '40 boats', '', '**40 boats**'],
    ['Tarn\n', '40 boats', '\nleft', 'Tarn **40 boats** left'],
    ['a*', '*b*', '*c', `a\\*${HAIR_SPACE}**\\*b\\***${HAIR_SPACE}\\*c`],
    ['cost', '€5', 'm', `cost${HAIR_SPACE}**€5**${HAIR_SPACE}m`],
    ['cost ', '€5', ', not more', `cost **€5**${HAIR_SPACE}\\, not more`],
    ['a ', ' b\n', ' c', 'a **b** c'],
  ])('shows the second of %j, %j and %j in bold', (before, marked, after, expected) => {
    expect(emphasize(before, marked, after)).toBe(expected);
  });

  it.each(['', ' ', '\n'])('shows no bold text for %j', (marked) => {
    expect(emphasize('a*', marked, 'b')).toBe(escapeMarkdown(`a*${marked}b`));
  });

  it('puts each mark of bold text between white space and text, and escapes everything else', () => {
    const text = textOf(...PIECES);
    fc.assert(
      fc.property(text, text, text, (before, marked, after) => {
        fc.pre(toPlainText(marked) !== '');
        // Escaped characters first, so that "\***" is an escaped asterisk before a mark.
        const tokens = emphasize(before, marked, after).match(/\\.|\*\*|./gsu)!;
        const open = tokens.indexOf('**');
        const close = tokens.lastIndexOf('**');
        const parts = [tokens.slice(0, open), tokens.slice(open + 1, close), tokens.slice(close + 1)].map((part) =>
          part.join(''),
        );
        expect(parts[0]).toMatch(/^$|\s$/);
        expect(readEscaped(parts[1]!)).toBe(toPlainText(marked));
        expect(parts[2]).toMatch(/^$|^\s/);
        for (const part of parts) expect(part).toMatch(FULLY_ESCAPED);
        const shown = (printed: string) => readEscaped(printed.replaceAll(HAIR_SPACE, '')).trim();
        expect([shown(parts[0]!), shown(parts[2]!)]).toEqual([toPlainText(before), toPlainText(after)]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('formatLink', () => {
  it.each([
    ['Pell Tide', 'file:///news/a.txt#L1,2', '[Pell Tide](file:///news/a.txt#L1,2)'],
    ['a.txt', 'file:///pell%20tide/a.txt', '[a\\.txt](file:///pell%20tide/a.txt)'],
    ['](command:b)', 'file:///a.txt', '[\\]\\(command\\:b\\)](file:///a.txt)'],
    ['a\nb', 'file:///a.txt', '[a b](file:///a.txt)'],
    ['a', 'file:///a (1).txt', '[a](file:///a%20%281%29.txt)'],
    ['a', 'file:///a>b<c.txt', '[a](file:///a%3Eb%3Cc.txt)'],
    ['a', 'file:///a\\b\nc.txt', '[a](file:///a%5Cb%0Ac.txt)'],
  ])('links %j to %j', (label, uri, expected) => {
    expect(formatLink(label, uri)).toBe(expected);
  });

  it('never lets the label or address end the link', () => {
    fc.assert(
      fc.property(textOf(...PIECES), textOf(...PIECES), (label, uri) => {
        const link = formatLink(label, uri);
        const end = link.lastIndexOf('](');
        expect([link[0], link.at(-1)]).toEqual(['[', ')']);
        expect(link.slice(1, end)).toMatch(FULLY_ESCAPED);
        const destination = link.slice(end + 2, -1);
        expect(destination).not.toMatch(/[()<>\s\\]/);
        expect(decodeURIComponent(destination)).toBe(uri);
      }),
    );
  });
});
