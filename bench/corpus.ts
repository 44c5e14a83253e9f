import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

export interface BenchArticle {
  readonly id: string;
  readonly text: string;
}

/** Default collection, if it exists: JSON Lines of {"id", "text"}, compressed with gzip. */
const DEFAULT_COLLECTION = path.resolve('../shared/scale/articles.jsonl.gz');

/**
 * Returns `count` articles: from the collection given by `--articles`, else from the default collection, else from the
 * test fixtures. If there are too few, variants of them are added.
 */
export function benchArticles(count: number): BenchArticle[] {
  const file = process.env.BENCH_ARTICLES ?? (fs.existsSync(DEFAULT_COLLECTION) ? DEFAULT_COLLECTION : undefined);
  const pool = file ? readCollection(file) : readFixtures();
  return Array.from({ length: count }, (_, i) => {
    const { id, text } = pool[i % pool.length]!;
    const copy = Math.floor(i / pool.length);
    return copy === 0 ? { id, text } : { id: `${id}-copy${copy}`, text: createVariant(text, copy) };
  });
}

function readCollection(file: string): BenchArticle[] {
  const bytes = fs.readFileSync(file);
  const text = (file.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as BenchArticle);
}

function readFixtures(): BenchArticle[] {
  return ['folder', 'clean'].flatMap((name) => {
    const dir = path.resolve('test-fixtures', name);
    return fs
      .readdirSync(dir)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => ({
        id: `${name}-${file.replace('.txt', '')}`,
        text: fs.readFileSync(path.join(dir, file), 'utf8'),
      }));
  });
}

/** Changes figures and names, so that a copy of an article counts as an article on another event. */
function createVariant(text: string, copy: number): string {
  return text
    .replace(/(?<![\d.,])\d{1,3}(?![\d.,])/g, (digits) => String(Number(digits) + copy))
    .replace(/(?<=[a-z,] )[A-Z][a-z]{3,}/g, (name) => `${name}${copy % 2 ? 'ov' : 'ling'}${copy > 2 ? 'a' : ''}`);
}

/** Writes each article to a file of its own in a folder. */
export function writeFolder(dir: string, articles: readonly BenchArticle[]): void {
  fs.mkdirSync(dir, { recursive: true });
  for (const { id, text } of articles) fs.writeFileSync(path.join(dir, `${id}.txt`), text);
}
