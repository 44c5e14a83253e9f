import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const GRAMMAR = 'syntaxes/news-article.tmLanguage.json';
const FOLDERS = ['test-fixtures/folder', 'test-fixtures/clean', 'client/test/workspace'];
/** VS Code tokenises no longer lines (editor.maxTokenizationLineLength). */
const LONGEST_LINE = 20_000;

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

/** What VS Code itself tokenises with, from the VS Code of these tests. */
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

function color(grammar: Grammar, text: string): Colored[] {
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

  // Semantic colours lie over those of the grammar and cannot take one away.
  test.each(FOLDERS)('claims nothing in %s that the core does not confirm', (folder) => {
    const unconfirmed: string[] = [];
    let colored = 0;
    const output = execFileSync(process.execPath, ['dist/cli.js', 'annotate', '--root', folder, folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    for (const line of output.trim().split('\n')) {
      const { id, figures, quotes } = JSON.parse(line) as Annotated;
      const text = fs.readFileSync(path.join(folder, id), 'utf8');
      const testify = <T extends { readonly inBoilerplate?: true }>(all: readonly T[]) =>
        all.filter(({ inBoilerplate }) => !inBoilerplate);
      for (const { start, end, scope } of color(grammar, text)) {
        colored++;
        const confirmed = scope.startsWith('constant') ? testify(figures) : testify(quotes);
        if (!confirmed.some((span) => span.start <= start && end <= span.end)) {
          unconfirmed.push(`${id}: ${scope} ${text.slice(start, end)}`);
        }
      }
    }
    expect(unconfirmed).toEqual([]);
    expect(colored).toBeGreaterThan(0);
  });

  test.each(['“', '”', '“a, ', '$1', '$1,1.1 ', '1', '1 per ', '. ', ' ', '“a.” said ', '9'.repeat(50)])(
    'is done with a long line of %j',
    (part) => {
      const line = part.repeat(Math.ceil(LONGEST_LINE / part.length));
      expect(color(grammar, `${line}.`)).toBeDefined();
    },
  );
});
