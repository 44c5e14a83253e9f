import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

/**
 * Creates a folder with the given files, by relative path, and returns its real path. It is deleted after the test.
 */
export function createTemporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'second-source-')));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  return folder;
}

/** Returns why tests of permissions cannot run on this machine, or undefined if they can. */
export function explainNoPermissionTests(): string | undefined {
  if (process.platform === 'win32') return 'Windows has different permissions';
  if (process.getuid?.() === 0) return 'root can read and write everything';
  return undefined;
}
