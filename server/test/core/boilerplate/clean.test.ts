import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../../src/core/boilerplate/findBoilerplate.ts';
import { folderBoilerplate } from '../../../src/core/boilerplate/folderBoilerplate.ts';
import { fingerprintArticle } from '../../../src/core/boilerplate/recurrence/lineFingerprints.ts';
import { Recurrence } from '../../../src/core/boilerplate/recurrence/recurrence.ts';
import { parseArticle } from '../../../src/core/text/article.ts';
import { detectArticle } from '../../../src/core/text/articleDetection.ts';

const FOLDER = fileURLToPath(new URL('../../../../test-fixtures/clean', import.meta.url));
const files = fs.readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
const articles = files.map((name) => ({ name, text: fs.readFileSync(path.join(FOLDER, name), 'utf8') }));

describe('findBoilerplate on articles without boilerplate', () => {
  it('has at least ten fixtures', () => {
    expect(files.length).toBeGreaterThanOrEqual(10);
  });

  it.each(articles)('classifies $name as an article and finds no boilerplate in it', ({ name, text }) => {
    expect(detectArticle(name, text)).toEqual({ article: true });
    const found = findBoilerplate(parseArticle(text));
    expect(found.map(({ rule, start, end }) => [rule, text.slice(start, end)])).toEqual([]);
  });

  it.each(articles)('finds no boilerplate in $name with Windows line ends', ({ text }) => {
    expect(findBoilerplate(parseArticle(text.replaceAll('\n', '\r\n')))).toEqual([]);
  });

  it('finds no recurring lines, even if each article has a copy', () => {
    const recurrence = new Recurrence();
    const entries = articles.flatMap(({ name, text }) =>
      [name, `copy of ${name}`].map((id) => ({
        id,
        text,
        boilerplate: [],
        fingerprint: fingerprintArticle(parseArticle(text)),
      })),
    );
    for (const entry of entries) recurrence.put(entry.id, entry.fingerprint);
    for (const entry of entries) expect(folderBoilerplate(entry, recurrence, {})).toEqual([]);
  });
});
