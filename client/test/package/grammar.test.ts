import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const GRAMMAR = 'syntaxes/news-article.tmLanguage.json';
const FOLDERS = ['test-fixtures/folder', 'test-fixtures/clean', 'client/test/workspace'];
/** VS Code does not tokenize lines that are longer, in UTF-16 code units (editor.maxTokenizationLineLength). */
const MAX_LINE_LENGTH = 20_000;

interface Span {
  readonly start: number;
  readonly end: number;
}
interface Colored extends Span {
  readonly scope: 'string.quoted.double.news-article' | 'constant.numeric.news-article';
}
interface Annotated {
  readonly id: string;
  readonly figures: readonly (Span & { readonly inBoilerplate?: true })[];
  readonly quotes: readonly (Span & { readonly kind: string; readonly inBoilerplate?: true })[];
}
interface Grammar {
  tokenizeLine(
    line: string,
    stack: unknown,
  ): { tokens: { startIndex: number; endIndex: number; scopes: string[] }[]; ruleStack: unknown };
}

/** Loads the grammar with the tokenizer of the VS Code that the tests use. */
async function loadGrammar(): Promise<Grammar> {
  const require = createRequire(process.env.VSCODE_SERVER!);
  const oniguruma = require('vscode-oniguruma');
  const { Registry, parseRawGrammar } = require('vscode-textmate');
  const wasm = path.join(path.dirname(require.resolve('vscode-oniguruma')), 'onig.wasm');
  await oniguruma.loadWASM(fs.readFileSync(wasm).buffer);
  const registry = new Registry({
    onigLib: {
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    },
    loadGrammar: () => parseRawGrammar(fs.readFileSync(GRAMMAR, 'utf8'), GRAMMAR),
  });
  return registry.loadGrammar('text.news-article');
}

/** Returns the spans of a text to which the grammar gives a scope of their own. */
function tokenize(grammar: Grammar, text: string): Colored[] {
  const found: Colored[] = [];
  let stack: unknown = null;
  let offset = 0;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes.at(-1);
      if (scope !== 'text.news-article') {
        found.push({ start: offset + startIndex, end: offset + endIndex, scope: scope as Colored['scope'] });
      }
    }
    offset += line.length + 1;
  }
  return found;
}

describe('the TextMate grammar', () => {
  let grammar: Grammar;

  beforeAll(async () => {
    grammar = await loadGrammar();
  });

  // Semantic highlighting overrides the colors of the grammar, but cannot remove one.
  test.each(FOLDERS)('colors only figures and quotes in %s that the core finds', (folder) => {
    const unconfirmed: string[] = [];
    let colored = 0;
    const output = execFileSync(process.execPath, ['dist/cli.js', 'annotate', '--root', folder, folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    for (const line of output.trim().split('\n')) {
      const { id, figures, quotes } = JSON.parse(line) as Annotated;
      const text = fs.readFileSync(path.join(folder, id), 'utf8');
      const withoutBoilerplate = <T extends { readonly inBoilerplate?: true }>(all: readonly T[]) =>
        all.filter(({ inBoilerplate }) => !inBoilerplate);
      for (const { start, end, scope } of tokenize(grammar, text)) {
        colored++;
        const confirmed = scope.startsWith('constant') ? withoutBoilerplate(figures) : withoutBoilerplate(quotes);
        if (!confirmed.some((span) => span.start <= start && end <= span.end)) {
          unconfirmed.push(`${id}: ${scope} ${text.slice(start, end)}`);
        }
      }
    }
    expect(unconfirmed).toEqual([]);
    expect(colored).toBeGreaterThan(0);
  });

  test.each(['“', '”', '“a, ', '$1', '$1,1.1 ', '1', '1 per ', '. ', ' ', '“a.” said ', '9'.repeat(50)])(
    'tokenizes a long line of %j in time',
    (part) => {
      const line = part.repeat(Math.ceil(MAX_LINE_LENGTH / part.length));
      // The time limit of the test is the real check: a pattern that backtracks too much exceeds it.
      const ends = tokenize(grammar, `${line}.`).map(({ end }) => end);
      expect(Math.max(0, ...ends)).toBeLessThanOrEqual(line.length + 1);
    },
  );
});
