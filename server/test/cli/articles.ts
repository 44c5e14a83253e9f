import fs from 'node:fs';
import path from 'node:path';
import { PROJECT_FOLDER } from './bundles.ts';

/** Folder with invented articles on one invented flood. */
export const FLOOD_FOLDER = path.join(PROJECT_FOLDER, 'test-fixtures', 'folder');

/** Returns the texts of the flood articles by ID. */
export function readFloodTexts(): Record<string, string> {
  const names = fs.readdirSync(FLOOD_FOLDER).filter((name) => name.endsWith('.txt'));
  return Object.fromEntries(names.sort().map((name) => [name, fs.readFileSync(path.join(FLOOD_FOLDER, name), 'utf8')]));
}

/** A short invented article with a figure, a date, a quote and two kinds of boilerplate. */
export const HARBOR_ARTICLE = [
  'Harbour of Vellmar closed after fire',
  'A fire on 14 March 2025 destroyed 23 fishing boats in the harbour of Vellmar, the fire brigade said.',
  '“We saw the flames from the hills,” said harbour master Ilka Brandt.',
  'Repairs will cost about €4.5 million.',
  'Sign up for our newsletter to get the latest news in your inbox.',
  '© 2025 Vellmar Courier. All rights reserved.',
  '',
].join('\n');
