// Writes docs/rules.md from the rules' metadata; `--check` only tells whether the file is up to date.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const TARGET = path.join(ROOT, 'docs', 'rules.md');

const TIERS = {
  strip: 'safe to remove: “Strip” commands and quick fixes take it out',
  review: 'underlined only: a person decides',
  keep: 'metadata: shown on request, never removed',
};

/** The list of rules, bundled on the fly: the sources are TypeScript. */
async function loadRules() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rules-'));
  const file = path.join(folder, 'rules.mjs');
  try {
    await esbuild.build({
      entryPoints: [path.join(ROOT, 'server/src/core/boilerplate/rules/ruleMetadata.ts')],
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile: file,
      logLevel: 'warning',
    });
    return (await import(pathToFileURL(file).href)).ALL_RULE_METADATA;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {readonly {id: string, title: string, description: string, examples: readonly string[], tier: string}[]} rules */
function page(rules) {
  const lines = [
    '# Boilerplate rules',
    '',
    '<!-- Written by scripts/write-rules-doc.mjs from the rules themselves. Do not edit. -->',
    '',
    'What Second Source takes for boilerplate, and how sure it is. A finding has a tier:',
    '',
    ...Object.entries(TIERS).map(([tier, meaning]) => `- **${tier}**: ${meaning}.`),
    '',
    'The tier below is the usual one; a rule lowers it to `review` where a line is less certain. Each rule can be switched off or',
    'set to a tier with the setting `secondSource.boilerplate.rules`, by its id.',
    '',
    '| Rule | Finds | Tier |',
    '| --- | --- | --- |',
    ...rules.map(({ id, title, tier }) => `| [${id}](#${id}) | ${title} | ${tier} |`),
    '',
  ];
  for (const { id, title, description, examples, tier } of rules) {
    lines.push(`## ${id}`, '', `**${title}** (${tier}). ${description}`, '');
    if (examples.length) lines.push(...examples.map((example) => `- \`${example.trim()}\``), '');
  }
  return lines.join('\n');
}

const wanted = page(await loadRules());
const current = fs.existsSync(TARGET) ? fs.readFileSync(TARGET, 'utf8') : '';
if (process.argv.includes('--check')) {
  if (current.replaceAll('\r\n', '\n') !== wanted) {
    console.error('docs/rules.md is not what the rules say: run node scripts/write-rules-doc.mjs');
    process.exitCode = 1;
  }
} else {
  fs.mkdirSync(path.dirname(TARGET), { recursive: true });
  fs.writeFileSync(TARGET, wanted);
}
