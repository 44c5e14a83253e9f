// Writes docs/figures.md from the reader itself; `--check` only tells whether the file is up to date.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const TARGET = path.join(ROOT, 'docs', 'figures.md');

/** The reader, bundled on the fly: the sources are TypeScript. */
async function loadReader() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'figures-'));
  const file = path.join(folder, 'figures.mjs');
  try {
    await esbuild.build({
      entryPoints: [path.join(ROOT, 'scripts/docs/figureExamples.ts')],
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile: file,
      logLevel: 'warning',
    });
    return await import(pathToFileURL(file).href);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const grouped = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const short = (value) =>
  value >= 10_000 && Number.isInteger(value) ? grouped(value) : String(Number(value.toPrecision(6)));
const between = ({ min, max }) => {
  if (min === max) return short(min);
  if (min === null) return `up to ${short(max)}`;
  return max === null ? `from ${short(min)}` : `${short(min)} to ${short(max)}`;
};
const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;

function example({ printed, figures }) {
  const [figure] = figures;
  if (!figure) return `${code(printed)} → nothing`;
  const unit = figure.unit ? ` ${figure.unit}` : '';
  return `${code(printed)} → ${between(figure.value)}${unit}`;
}

function table(heading, rows) {
  return [
    `| ${heading.join(' | ')} |`,
    `| ${heading.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ];
}

/** Phrases with the same modifier and interval share a row. */
function boundRows(bounds) {
  const rows = new Map();
  for (const { printed, figures } of bounds) {
    const [figure] = figures;
    if (!figure) throw new Error(`nothing is read in "${printed}"`);
    const key = `${figure.modifier}|${between(figure.interval)}`;
    rows.set(key, [...(rows.get(key) ?? []), printed.replace(' kites', '')]);
  }
  return [...rows].map(([key, phrases]) => [...key.split('|'), phrases.map(code).join(', ')]);
}

function unitRows(units) {
  const dimensions = new Map();
  for (const unit of units) dimensions.set(unit.dimension, [...(dimensions.get(unit.dimension) ?? []), unit]);
  return [...dimensions].map(([dimension, list]) => [
    dimension,
    list.map(({ name, symbols }) => (symbols ? `${name} (${symbols.split(' ').join(', ')})` : name)).join('; '),
  ]);
}

function page({ documentedFigures, UNITS, CURRENCIES }) {
  const { kinds, bounds, forms, changes, rates, silent } = documentedFigures();
  for (const { printed, figures } of silent) {
    if (figures.some((figure) => figure.kind !== 'count' || figure.value.min !== 5))
      throw new Error(`a claim in "${printed}"`);
  }
  return `# Figures

<!-- Written by scripts/write-figures-doc.mjs; every reading in it is what the reader gives. Do not edit. -->

A figure is a numeric claim in an article: a value with its modifier, change, unit, kind and the things it counts. This page
says what is read, and how. The fields are those of \`second-source annotate\` ([formats.md](formats.md)).

## How

The reader walks over the tokens of a paragraph once. Where a token can begin a number it reads the number (digits or words),
what is printed at it (currency, unit, hyphenated noun), a second number that belongs to it (range, score, ratio), then the
sentence around it: bounds, direction, counted things. Each step looks at a fixed number of tokens, so the time is linear in the
length of the text, whatever the text. A paragraph never changes how another is read. Dates and times are found first and stand
apart.

- **Digits**: \`1,343\`, \`1 343\` (also with thin spaces), \`12,34,567\`, \`3.5\`, \`½\`, \`2½\`, \`7 3/8\`. Full stops group only where
  nothing else is possible (\`1.343.500\`, \`1.343,50\`).
- **Words**: any composition ("two hundred and fifty thousand", "one and a half million", "half a dozen").
- **Scales**: k, m, mn, bn, tn, million, lakh, crore …; a lone \`m\` is a million beside money or people, else a metre.
- **The counted thing** is the head of the phrase behind the number, through adjectives, owners, coordination and participles;
  behind a verb of counting it is the subject ("arrests totalled 310", "the number of rigs was 394", "the dead numbered 40");
  a number without one takes over what the claim before it counted where the sentence compares ("370 herons, compared with 52").
- **The span** holds the number with its scale, currency or unit and the whole of a hyphenated adjective; bounds and counted
  things stand outside.

## Kinds

${table(
  ['kind', 'what it is', 'read as'],
  kinds.map(({ kind, meaning, examples }) => [kind, meaning, examples.map(example).join('; ')]),
).join('\n')}

## Modifiers and intervals

\`value\` is what is printed; a modifier does not move it. \`interval\` is what verdicts compare, here for 400:

${table(['modifier', 'interval', 'printed'], boundRows(bounds)).join('\n')}

Without a bound the form of the number says how wide it is: half of its last printed place where a scale word or decimals show
rounding, nothing for a plain integer.

${table(
  ['printed', 'value', 'interval'],
  forms.map(({ printed, figures: [figure] }) => [code(printed), between(figure.value), between(figure.interval)]),
).join('\n')}

## Change

\`change\` says which way a number went, by a verb, adverb or noun beside it:

${table(
  ['printed', 'value', 'change'],
  changes.map(({ printed, figures: [figure] }) => [code(printed), between(figure.value), figure.change ?? 'none']),
).join('\n')}

A number that something was changed *from* ("down from 274") has none: it did not move.

## Units

Convertible exactly within a dimension; rates are built from two of them ("kilometre per hour", "barrel per day"). Words are
read in singular and plural; the symbols in brackets as printed.

${table(['dimension', 'units'], unitRows(UNITS)).join('\n')}

Of money the unit is the code alone, and of a count the counted thing. What either is printed per stands in \`per\`:

${table(
  ['printed', 'unit', 'per'],
  rates.map(({ printed, figures: [figure] }) => [code(printed), figure.unit || 'none', figure.per ?? 'none']),
).join('\n')}

Currencies by noun, sign or code:
${CURRENCIES.map(({ code: iso }) => iso).join(', ')}.

## What claims nothing

Labels, names, addresses, telephone numbers, list numbers, sources in brackets, pronouns, the base of a rate, years, dates and
times. For instance: ${silent.map(({ printed }) => code(printed)).join(', ')} (in the one with cases, the five is the claim).

A number in words with a capital inside running text is part of a name ("the Six Nations"); in headlines, where every word has
one, it is a number.

**"One of the guards" is a count of one.** A reader who hovers it may ask whether other articles have one guard or three, and a
sum of "one of the guards" and "two more" needs it. "No one", "one another", "the one that" and a lone "one" are no figures.
`;
}

const wanted = page(await loadReader());
const current = fs.existsSync(TARGET) ? fs.readFileSync(TARGET, 'utf8') : '';
if (process.argv.includes('--check')) {
  if (current.replaceAll('\r\n', '\n') !== wanted) {
    console.error('docs/figures.md is not what the reader gives: run node scripts/write-figures-doc.mjs');
    process.exitCode = 1;
  }
} else {
  fs.mkdirSync(path.dirname(TARGET), { recursive: true });
  fs.writeFileSync(TARGET, wanted);
}
