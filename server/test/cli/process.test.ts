import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolder } from '../temporaryFolder.ts';
import { FLOOD_FOLDER, HARBOR_ARTICLE } from './articles.ts';
import { getCliBundles, PROJECT_FOLDER } from './bundles.ts';
import { COMMANDS, formatJsonInput, runCli, spawnCli, startCli, waitForExit } from './cli.ts';

describe('the program', () => {
  it('prints its version', async () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(PROJECT_FOLDER, 'package.json'), 'utf8'));
    expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([
    ['--version', 0],
    [`strip --check ${FLOOD_FOLDER}`, 1],
    ['annotate no-such-file', 2],
    ['annotate --no-such-option', 2],
  ])('behaves the same in a separate process: %s', async (line, code) => {
    const alone = await spawnCli(line.split(' '));
    const { stdout, stderr } = await runCli(line.split(' '));
    expect([alone.code, alone.stdout, alone.stderr]).toEqual([code, stdout, stderr]);
  });

  it('prints help with examples for itself and for each command', async () => {
    const { code, stdout } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) {
      expect(stdout).toContain(`\n  ${command} `);
      const help = await runCli([command, '--help']);
      expect([help.code, help.stderr]).toEqual([0, '']);
      expect(help.stdout).toContain(`Usage: second-source ${command} `);
      expect(help.stdout).toContain(`Examples:\n  second-source ${command} `);
      expect((await runCli([command, '-h'])).stdout).toBe(help.stdout);
    }
  });

  it.each([
    ['annotate --no-such-option', /--no-such-option/],
    ['annotate --input csv', /--input must be jsonl/],
    ['annotate --input jsonl a.txt', /cannot be combined with PATH/],
    ['annotate --isolated --folder .', /cannot be combined/],
    ['annotate --folder no-such-folder', /not a folder/],
    ['annotate --encoding klingon', /klingon/],
    ['annotate --max-file-size -1', /--max-file-size/],
    ['crossref --format xml', /--format must be links or facts/],
    ['crossref --max-pairs 0', /--max-pairs/],
    ['crossref --max-pairs 2.5', /--max-pairs/],
    ['report --format html', /--format/],
    ['strip --check', /requires a PATH/],
    ['strip .', /requires exactly one of/],
    ['strip . --check --write', /requires exactly one of/],
    ['strip . --write --format jsonl', /--format requires --check/],
    ['restore a b', /accepts a single/],
    ['lsp', /--stdio/],
    ['--no-such-option', /--no-such-option/],
  ])('rejects “%s” with a hint to the help and without output', async (line, message) => {
    const { code, stdout, stderr } = await runCli(line.split(' '), { cwd: createTemporaryFolder() });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/Run "second-source .*--help" for usage\.\n$/);
  });

  it.each([
    ['restore', /no strip record found/],
    ['restore no-such-record.jsonl', /cannot be used: The file does not exist/],
  ])('reports why “%s” fails', async (line, message) => {
    const { code, stdout, stderr } = await runCli(line.split(' '), { cwd: createTemporaryFolder() });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('treats all arguments after -- as paths', async () => {
    const folder = createTemporaryFolder({ '--help': HARBOR_ARTICLE });
    const { code, lines } = await runCli(['annotate', '--', '--help'], { cwd: folder });
    expect([code, lines[0].id]).toEqual([0, '--help']);
  });

  it('exits silently when the output pipe is closed', async () => {
    const many = formatJsonInput(
      Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [String(i), HARBOR_ARTICLE])),
    );
    for (const flags of [['--isolated'], []]) {
      const child = await startCli(['annotate', '--input', 'jsonl', ...flags]);
      const errors: Buffer[] = [];
      child.stderr.on('data', (chunk) => errors.push(chunk));
      child.stdout.once('data', () => child.stdout.destroy());
      child.stdin.end(many);
      expect(await waitForExit(child)).toBe(0);
      expect(Buffer.concat(errors).toString()).toBe('');
    }
  });

  it('exits with code 130 when it is interrupted', async () => {
    const child = await startCli(['annotate', '--input', 'jsonl', '--isolated']);
    child.stdin.write(formatJsonInput({ a: HARBOR_ARTICLE }));
    // After the first result, the program waits for more input.
    child.stdout.once('data', () => child.kill('SIGINT'));
    expect(await waitForExit(child)).toBe(process.platform === 'win32' ? null : 130);
  });

  it('loads the language server from the bundle next to it, and only for lsp', async () => {
    const manifest = fs.readFileSync(path.join(PROJECT_FOLDER, 'package.json'));
    const bundle = fs.readFileSync((await getCliBundles()).cli);
    const server = 'process.stdout.write(process.argv.slice(2).join(" "));';
    const home = createTemporaryFolder({ 'package.json': manifest, 'dist/cli.js': bundle, 'dist/server.js': server });
    const started = await spawnCli(['lsp', '--stdio', '--clientProcessId=1'], {
      bundle: path.join(home, 'dist/cli.js'),
    });
    expect(started).toMatchObject({ code: 0, stdout: 'lsp --stdio --clientProcessId=1', stderr: '' });
  });
});
