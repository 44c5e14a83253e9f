import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporaryFolder.ts';
import { FLOOD, HARBOUR } from './articles.ts';
import { cliBundles, PROJECT } from './bundles.ts';
import { COMMANDS, ended, input, runCli, spawnCli, startCli } from './cli.ts';

describe('the program', () => {
  it('tells its version', async () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(PROJECT, 'package.json'), 'utf8'));
    expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([
    ['--version', 0],
    [`strip --check ${FLOOD}`, 1],
    ['annotate no-such-file', 2],
    ['annotate --no-such-option', 2],
  ])('is the same in a process of its own: %s', async (line, code) => {
    const alone = await spawnCli(line.split(' '));
    const { stdout, stderr } = await runCli(line.split(' '));
    expect([alone.code, alone.stdout, alone.stderr]).toEqual([code, stdout, stderr]);
  });

  it('explains itself and each command', async () => {
    const { code, stdout } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) {
      expect(stdout).toContain(`\n  ${command} `);
      const help = await runCli([command, '--help']);
      expect([help.code, help.stderr]).toEqual([0, '']);
      expect(help.stdout).toContain(`Usage: second-source ${command} `);
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
  ])('refuses “%s” without a word on standard output', async (line, message) => {
    const { code, stdout, stderr } = await runCli(line.split(' '), { cwd: temporaryFolder() });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/Run "second-source .*--help" for usage\.\n$/);
  });

  it.each([
    ['restore', /no strip record found/],
    ['restore no-such-record.jsonl', /cannot be used: The file does not exist/],
  ])('says why it cannot do “%s”', async (line, message) => {
    const { code, stdout, stderr } = await runCli(line.split(' '), { cwd: temporaryFolder() });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('takes everything behind -- for paths', async () => {
    const folder = temporaryFolder({ '--help': HARBOUR });
    const { code, lines } = await runCli(['annotate', '--', '--help'], { cwd: folder });
    expect([code, lines[0].id]).toEqual([0, '--help']);
  });

  it('ends quietly when nobody reads on', async () => {
    const many = input(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [String(i), HARBOUR])));
    for (const flags of [['--isolated'], []]) {
      const child = await startCli(['annotate', '--input', 'jsonl', ...flags]);
      const errors: Buffer[] = [];
      child.stderr.on('data', (chunk) => errors.push(chunk));
      child.stdout.once('data', () => child.stdout.destroy());
      child.stdin.end(many);
      expect(await ended(child)).toBe(0);
      expect(Buffer.concat(errors).toString()).toBe('');
    }
  });

  it('ends with 130 when it is interrupted', async () => {
    const child = await startCli(['annotate', '--input', 'jsonl', '--isolated']);
    child.stdin.write(input({ a: HARBOUR }));
    // The first answer shows that it is at work; more input is still to come.
    child.stdout.once('data', () => child.kill('SIGINT'));
    expect(await ended(child)).toBe(process.platform === 'win32' ? null : 130);
  });

  it('starts the language server, and nothing else of it before', async () => {
    const manifest = fs.readFileSync(path.join(PROJECT, 'package.json'));
    const bundle = fs.readFileSync((await cliBundles()).cli);
    const server = 'process.stdout.write(process.argv.slice(2).join(" "));';
    const home = temporaryFolder({ 'package.json': manifest, 'dist/cli.js': bundle, 'dist/server.js': server });
    const started = await spawnCli(['lsp', '--stdio', '--clientProcessId=1'], { cli: path.join(home, 'dist/cli.js') });
    expect(started).toMatchObject({ code: 0, stdout: 'lsp --stdio --clientProcessId=1', stderr: '' });
  });
});
