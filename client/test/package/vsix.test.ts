import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listZipEntries } from './zip.ts';

const vsix = process.env.SECOND_SOURCE_VSIX!;

describe('the packaged extension', () => {
  test('contains the bundles and the files for users, and nothing else', () => {
    expect(listZipEntries(fs.readFileSync(vsix)).sort()).toEqual(
      [
        '[Content_Types].xml',
        'extension.vsixmanifest',
        ...[
          'LICENSE.txt',
          'THIRD-PARTY-NOTICES.md',
          'changelog.md',
          'dist/cli.js',
          'dist/core.js',
          'dist/client.browser.js',
          'dist/client.js',
          'dist/server.browser.js',
          'dist/server.js',
          'docs/images/icon.png',
          'docs/rules.md',
          'docs/decisions.schema.json',
          'package.json',
          'package.nls.json',
          'readme.md',
          'syntaxes/language-configuration.json',
          'syntaxes/news-article.tmLanguage.json',
        ].map((name) => `extension/${name}`),
      ].sort(),
    );
  });

  test('is not larger than one MiB', () => {
    expect(fs.statSync(vsix).size).toBeLessThanOrEqual(1024 * 1024);
  });

  test('can be installed in VS Code', () => {
    const data = fs.mkdtempSync(path.join(os.tmpdir(), 'second-source-install-'));
    try {
      const run = (...args: string[]) =>
        spawnSync(process.env.VSCODE_NODE!, [process.env.VSCODE_SERVER!, '--server-data-dir', data, ...args], {
          encoding: 'utf8',
        });
      const { status, stderr } = run('--install-extension', vsix);
      expect(status, stderr).toBe(0);
      const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
      expect(run('--list-extensions', '--show-versions').stdout).toContain(`second-source.second-source@${version}`);
    } finally {
      fs.rmSync(data, { recursive: true, force: true, maxRetries: 3 });
    }
  });
});
