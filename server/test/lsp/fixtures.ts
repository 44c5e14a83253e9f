import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { InMemoryFiles } from './testServer.ts';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..');
export const FOLDER = 'file:///articles';

/** Returns the URI of an article in {@link FOLDER}, as VS Code writes it. */
export const uriIn = (name: string, folder = FOLDER) => `${folder}/${encodeURIComponent(name)}`;

/** Returns the `.txt` files of a folder of the project as files of {@link FOLDER}. */
export function filesOf(folder: string): InMemoryFiles {
  const files = new InMemoryFiles();
  const dir = path.resolve(ROOT, folder);
  for (const name of fs.readdirSync(dir)) {
    if (name.endsWith('.txt')) files.write(uriIn(name), fs.readFileSync(path.join(dir, name)));
  }
  return files;
}

export const fixtureFolder = () => filesOf('test-fixtures/folder');

/** Third-party articles beside the project; undefined if they are not there. They must never be part of the project. */
export function seedFolder(): InMemoryFiles | undefined {
  return fs.existsSync(path.resolve(ROOT, '../shared/seeds')) ? filesOf('../shared/seeds') : undefined;
}
