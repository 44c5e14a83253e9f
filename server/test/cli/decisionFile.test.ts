import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createAnchor,
  DECISION_FILE_NAME,
  EMPTY_DECISIONS,
  formatDecisionFile,
} from '../../src/core/decisions/index.ts';
import { createTemporaryFolder } from '../temporaryFolder.ts';
import { HARBOR_ARTICLE } from './articles.ts';
import { formatJsonInput, type Json, runCli } from './cli.ts';

const PROMPT = 'Sign up for our newsletter to get the latest news in your inbox.';

/** Returns a decision file that keeps the newsletter prompt of `a.txt`. */
function createKeepingDecision(): string {
  const start = HARBOR_ARTICLE.indexOf(PROMPT);
  const anchor = createAnchor('a.txt', HARBOR_ARTICLE, { start, end: start + PROMPT.length });
  return formatDecisionFile({ ...EMPTY_DECISIONS, notBoilerplate: [anchor] }, undefined);
}

const rules = ({ boilerplate }: Json) => boilerplate.map(({ rule }: Json) => rule);

describe('the decision file .second-source.json', () => {
  it('is applied to the documents of its folder, and to no others', async () => {
    const folder = createTemporaryFolder({ 'a.txt': HARBOR_ARTICLE, [DECISION_FILE_NAME]: createKeepingDecision() });
    for (const flags of [[], ['--isolated']]) {
      const { code, lines } = await runCli(['annotate', folder, ...flags]);
      expect(code).toBe(0);
      expect(rules(lines[0])).not.toContain('newsletter-prompt');
    }
    const documents = formatJsonInput({ 'a.txt': HARBOR_ARTICLE });
    const fromInput = await runCli(['annotate', '--input', 'jsonl'], { cwd: folder, input: documents });
    expect(rules(fromInput.lines[0])).toContain('newsletter-prompt');
    const withRoot = await runCli(['annotate', '--input', 'jsonl', '--root', folder], { input: documents });
    expect(rules(withRoot.lines[0])).not.toContain('newsletter-prompt');
    expect((await runCli(['strip', folder, '--write'])).code).toBe(0);
    const stripped = fs.readFileSync(path.join(folder, 'a.txt'), 'utf8');
    expect(stripped).toContain(PROMPT);
    expect(stripped).not.toContain('All rights reserved');
  });

  it('removes links between figures that the user marked as different facts', async () => {
    const texts = [
      'A fire destroyed 23 fishing boats in Vellmar on Friday.\n',
      'The Vellmar fire on Friday destroyed 23 fishing boats.\n',
    ];
    const folder = createTemporaryFolder({ 'a.txt': texts[0]!, 'b.txt': texts[1]! });
    const links = async () => (await runCli(['crossref', folder])).lines;
    expect(await links()).toHaveLength(1);
    const [a, b] = texts.map((text, i) => {
      const start = text.indexOf('23');
      return createAnchor(i === 0 ? 'a.txt' : 'b.txt', text, { start, end: start + 2 });
    });
    const text = formatDecisionFile({ ...EMPTY_DECISIONS, notSameFact: [{ a: a!, b: b! }] }, undefined);
    fs.writeFileSync(path.join(folder, DECISION_FILE_NAME), text);
    expect(await links()).toEqual([]);
  });

  it('is reported, ignored and not overwritten if it is invalid, and nothing is stripped', async () => {
    const folder = createTemporaryFolder({ 'a.txt': HARBOR_ARTICLE, [DECISION_FILE_NAME]: '{"notBoilerplate": 7}' });
    const annotated = await runCli(['annotate', folder]);
    expect([annotated.code, annotated.lines.length]).toEqual([2, 1]);
    expect(annotated.stderr).toContain('.second-source.json was ignored: "notBoilerplate" must be an array');
    const stripped = await runCli(['strip', folder, '--write']);
    expect([stripped.code, stripped.stdout]).toEqual([2, '']);
    expect(fs.readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe(HARBOR_ARTICLE);
    expect(fs.readFileSync(path.join(folder, DECISION_FILE_NAME), 'utf8')).toBe('{"notBoilerplate": 7}');
    expect(fs.existsSync(path.join(folder, '.second-source'))).toBe(false);
  });
});

describe('strip --write with recurring lines', () => {
  const shared = 'Follow the Vellmar Courier wherever boats are sold and nets are mended';
  const articles = [
    'Ferries between Vellmar and the islands stop at noon because the crews want higher pay, their union said.',
    'The old mill above the river burned for a second time, and nobody knows yet who was inside that night.',
    'A bridge opens a year late after divers found cracks in two pillars that had been built in a hurry.',
    'Apples were dear at the market because frost had come in May, and growers expect no better harvest next year.',
  ].map((body) => `${body}\n${shared}\n`);

  it('records the removed lines, so that they still count as recurring', async () => {
    const folder = createTemporaryFolder({
      'a.txt': articles[0]!,
      'b.txt': articles[1]!,
      'c.txt': articles[2]!,
      [DECISION_FILE_NAME]: '{"version": 1, "of": "mine"}',
    });
    expect((await runCli(['strip', folder, '--write'])).lines.map(({ cuts }) => cuts)).toEqual([1, 1, 1]);
    const file = JSON.parse(fs.readFileSync(path.join(folder, DECISION_FILE_NAME), 'utf8'));
    expect(file).toEqual({ version: 1, of: 'mine', removedLines: [expect.stringMatching(/^[0-9a-f]{16}$/)] });
    fs.writeFileSync(path.join(folder, 'd.txt'), articles[3]!);
    expect((await runCli(['strip', folder, '--write'])).lines.map(({ cuts }) => cuts)).toEqual([0, 0, 0, 1]);
    expect(fs.readFileSync(path.join(folder, 'd.txt'), 'utf8')).not.toContain(shared);
    expect(JSON.parse(fs.readFileSync(path.join(folder, DECISION_FILE_NAME), 'utf8'))).toEqual(file);
  });
});
