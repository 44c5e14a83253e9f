import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

export interface BenchArticle {
  readonly id: string;
  readonly text: string;
}

/** Where a larger collection is looked for when none is named: JSON Lines of {"id", "text"}. */
const BESIDE = path.resolve('../shared/scale/articles.jsonl.gz');

/** `count` articles: of the collection named by `--articles`, of the one beside the project, or variants of the fixtures. */
export function benchArticles(count: number): BenchArticle[] {
  const file = process.env.BENCH_ARTICLES ?? (fs.existsSync(BESIDE) ? BESIDE : undefined);
  const pool = file ? collection(file) : fixtures();
  return Array.from({ length: count }, (_, i) => {
    const { id, text } = pool[i % pool.length]!;
    const copy = Math.floor(i / pool.length);
    return copy === 0 ? { id, text } : { id: `${id}-copy${copy}`, text: varied(text, copy) };
  });
}

function collection(file: string): BenchArticle[] {
  const bytes = fs.readFileSync(file);
  const text = (file.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as BenchArticle);
}

function fixtures(): BenchArticle[] {
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

/** Other figures and other names, so that a copy is an article of another event. */
function varied(text: string, copy: number): string {
  return text
    .replace(/(?<![\d.,])\d{1,3}(?![\d.,])/g, (digits) => String(Number(digits) + copy))
    .replace(/(?<=[a-z,] )[A-Z][a-z]{3,}/g, (name) => `${name}${copy % 2 ? 'ov' : 'ling'}${copy > 2 ? 'a' : ''}`);
}

export function writeFolder(dir: string, articles: readonly BenchArticle[]): void {
  fs.mkdirSync(dir, { recursive: true });
  for (const { id, text } of articles) fs.writeFileSync(path.join(dir, `${id}.txt`), text);
}
