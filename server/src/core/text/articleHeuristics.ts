import type { SampleLine } from './sampleLine.ts';
import type { SkipReason } from './skipReason.ts';

/** Conventional file names, in lower case, that are never articles. */
export const NAMES: readonly { readonly reason: SkipReason; readonly pattern: RegExp }[] = [
  {
    reason: 'requirements-file',
    pattern: /^(requirements|constraints)([-_.][\w.-]*)?\.txt$|^[\w.-]*[-_]requirements\.txt$/,
  },
  { reason: 'build-file', pattern: /^cmake(lists|cache)\.txt$|^meson_options\.txt$/ },
  {
    reason: 'crawler-file',
    pattern: /^(robots|humans|ads|app-ads|security|llms|llms-full|sitemap|sellers)\.txt$/,
  },
  {
    reason: 'license',
    pattern:
      /^((un)?licen[cs]es?|copying|copyright|notices?|third-?party-?(notices?|licen[cs]es?)|eula|patents?|legal)([-_.](mit|apache|bsd|gpl|lgpl|agpl|mpl|isc|cc0|ofl|zlib|third|\d)[\w.-]*)?\.txt$|^[\w.-]*[-_.]licen[cs]es?\.txt$/,
  },
  {
    reason: 'software-documentation',
    pattern:
      /^(readme|changelog|changes|contributing|contributors|authors|maintainers|install|todo|upgrading|thanks|faq|history|release-?notes|whatsnew|manifest|version|credits)([-_.](\d[\w.-]*|[a-z]{2}|linux|windows|macos|unix|dev))?\.txt$/,
  },
  {
    reason: 'package-file',
    pattern:
      /^(top_level|dependency_links|entry_points|requires|sources|namespace_packages|not-zip-safe|package-list|installed-files)\.txt$/,
  },
  {
    reason: 'word-list',
    pattern:
      /^(stop[-_]?words?|word[-_]?lists?|words|dictionary|vocab(ulary)?|passwords?|rockyou|usernames?)([-_.](\d[\w.-]*|[a-z]{2}|english))?\.txt$/,
  },
];

/** Openings of files of other formats. */
export const OPENINGS: readonly { readonly reason: SkipReason; readonly pattern: RegExp }[] = [
  { reason: 'script', pattern: /^#!\s?\// },
  { reason: 'markup', pattern: /^<(\?xml|!doctype|html|svg|rss|feed|head|body|div)\b/i },
  { reason: 'subtitles', pattern: /^WEBVTT\b|^(1\s+)?\d{2}:\d{2}:\d{2}[,.]\d{3} --> / },
  { reason: 'key', pattern: /^-----BEGIN [A-Z ]+-----|^ssh-(rsa|ed25519) / },
  { reason: 'json', pattern: /^[[{]\s*("[^"\n]{0,200}"\s*[:,\]]|[[{]\s*"|-?\d+(\.\d+)?\s*,\s*-?\d)/ },
  {
    reason: 'license',
    pattern:
      /permission is hereby granted, free of charge, to any\s+person obtaining|redistribution and use in source and binary forms|gnu (lesser |affero )?general public license\s+version \d|apache license\s+version 2\.0|mozilla public license,? version|creative commons legal code|this is free and unencumbered software released|permission to use, copy, modify, and\/or distribute this\s+software/i,
  },
  { reason: 'software-documentation', pattern: /^(usage: \S+ |[\w-]+\(\d\)\s*\n)/ },
  { reason: 'patch', pattern: /^(diff --git |--- \S+\n\+\+\+ |Index: \S+\n=====)/ },
];

/** Tests of the characters of the head. */
export const CHARACTER_TESTS: readonly { readonly reason: SkipReason; readonly test: (head: string) => boolean }[] = [
  { reason: 'binary', test: (head) => shareOf(head, isControl) > 0.01 },
  { reason: 'undecodable', test: (head) => shareOf(head, (code) => code === 0xfffd) > 0.05 },
  { reason: 'encoded-data', test: (head) => head.length > 400 && longestWithoutSpace(head) > head.length * 0.5 },
];

/** Tests of the non-blank lines, the most specific first. */
export const LINE_TESTS: readonly {
  readonly reason: SkipReason;
  readonly test: (lines: readonly SampleLine[]) => boolean;
}[] = [
  { reason: 'subtitles', test: (lines) => count(lines, SUBTITLE_TIME) >= 2 },
  { reason: 'hash-list', test: (lines) => lines.length >= 3 && share(lines, HASH) >= 0.6 },
  { reason: 'address-list', test: (lines) => lines.length >= 3 && share(lines, ADDRESS) >= 0.7 },
  { reason: 'log', test: (lines) => lines.length >= 3 && share(lines, LOG) >= 0.6 },
  { reason: 'number-list', test: (lines) => lines.length >= 3 && share(lines, NUMBERS) >= 0.8 },
  { reason: 'table', test: isTable },
  { reason: 'software-documentation', test: (lines) => count(lines, DIRECTIVE) >= 2 },
  { reason: 'configuration', test: (lines) => lines.length >= 4 && share(lines, COMMENT) >= 0.5 },
  { reason: 'configuration', test: (lines) => lines.length >= 4 && share(lines, SETTING) >= 0.6 },
  { reason: 'code', test: isCode },
  { reason: 'path-list', test: (lines) => lines.length >= 5 && share(lines, PATH) >= 0.8 },
  { reason: 'word-list', test: isWordList },
  { reason: 'no-prose', test: (lines) => lines.every(({ text }) => !PROSE.test(text)) },
];

const SUBTITLE_TIME = /^\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}\s*-->|^\{\d+\}\{\d+\}|^\[\d{1,2}:\d{2}\.\d{2}\]/;
const HASH = /^(?:[0-9a-f]{32,128}|[0-9A-F]{32,128})\b|^(?:sha256|sha1|md5)[:\s(]/;
const ADDRESS = /^(?:https?:\/\/|www\.|ftp:\/\/)\S+$|^[\w.+-]+@[\w-]+\.[\w.]+$|^\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d+)?$/;
/** Lines that start with a timestamp, a log level, or an address and a timestamp. */
const LOG =
  /^[[(]?\d{4}[-/.]\d{2}[-/.]\d{2}[T ,]+\d{2}:\d{2}(:\d{2})?|^[[(]?\d{1,2}:\d{2}:\d{2}([.,]\d+)?[\])]?\s|^(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2}|^\[?(?:DEBUG|INFO|WARN|WARNING|ERROR|FATAL|TRACE|NOTICE)\b\]?[:\s]|^\d{1,3}(?:\.\d{1,3}){3} \S+ \S+ \[|^at [\w$.]+\(|^\[\s*\d+\.\d{4,}\]/;
const NUMBERS = /^[\s\d.,;:+\-−eE%$€£/()[\]|]*\d[\s\d.,;:+\-−eE%$€£/()[\]|]*$/;
const SETTING =
  /^(?:[#;].*|\[[\w .:-]+\]|(?:export )?[\w.$-]+\s?=\s?.*|-{1,2}[\w-]+(?:[ =]\S+)?|[\w.-]+==[\w.*]+|[\w-]+:\s?(?:true|false|null|\d+|".*"))$/;
/** A directive of reStructuredText. */
const DIRECTIVE = /^\.\. (?:[\w-]+::|\|[\w -]+\| )/;
const COMMENT = /^(?:#+(?: |$)|;; )/;
const PATH = /^(?:[A-Za-z]:)?[\w.@~+-]*(?:[/\\][\w.@~+ -]*)+$/;
/** Two consecutive words of letters. */
const PROSE = /\p{L}{2,}[^\p{L}\n]{1,3}\p{L}{2,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]{4}/u;

function count(lines: readonly SampleLine[], pattern: RegExp): number {
  let found = 0;
  for (const { text } of lines) if (pattern.test(text.length > 300 ? text.slice(0, 300) : text)) found++;
  return found;
}

function share(lines: readonly SampleLine[], pattern: RegExp): number {
  return lines.length === 0 ? 0 : count(lines, pattern) / lines.length;
}

/** Whether nearly every line has the same number of one delimiter, and the cells are shorter than sentences. */
function isTable(lines: readonly SampleLine[]): boolean {
  if (lines.length < 3) return false;
  for (const delimiter of ['\t', '|', ';', ',']) {
    const counts = new Map<number, number>();
    let words = 0;
    let cells = 0;
    for (const line of lines) {
      const here = line.text.split(delimiter).length - 1;
      counts.set(here, (counts.get(here) ?? 0) + 1);
      if (here > 0) {
        words += line.words;
        cells += here + 1;
      }
    }
    const [most, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
    // Sentences contain commas, too, so a comma-separated table needs more of them and shorter cells.
    const isComma = delimiter === ',';
    if (
      most >= (isComma ? 2 : 1) &&
      times >= lines.length * (isComma ? 0.9 : 0.8) &&
      words <= cells * (isComma ? 2.5 : 6)
    )
      return true;
  }
  return false;
}

const CODE_END = /[;{}]$|^[})\]]+[;,]?$|=>$|\):$|\\$/;
const CODE_START =
  /^(?:import |from [\w.]+ import |export (?:default |const |function )|const |let |var |function[ (]|def \w+\(|class \w+[ (:{]|public |private |static |#include|#define|#ifdef|#endif|return\b.*;|if \(|for \(|while \(|elif |else[:{]|try[:{]|package \w|using \w|struct \w|SELECT .* FROM |INSERT INTO |CREATE TABLE |<\/?[a-z]+[^>]*>$|\/\/|\/\*|\*\/|@\w+(?:\(|$)|echo |sudo |\$ )/;

function isCode(lines: readonly SampleLine[]): boolean {
  if (lines.length < 4) return false;
  // Scraped articles can contain scripts and style sheets between their paragraphs.
  let sentences = 0;
  for (const { text, words } of lines) if (words >= 12 && /[.!?”"]$/.test(text)) sentences++;
  if (sentences >= lines.length * 0.1) return false;
  const ends = share(lines, CODE_END);
  const starts = share(lines, CODE_START);
  return ends + starts >= 0.5 || (ends >= 0.15 && starts >= 0.15);
}

/** Whether most of many lines have one word, or the lines average about two words and contain no sentence. */
function isWordList(lines: readonly SampleLine[]): boolean {
  if (lines.length < 12) return false;
  let single = 0;
  let words = 0;
  let sentences = 0;
  for (const line of lines) {
    if (line.words === 1) single++;
    if (line.words >= 8) sentences++;
    words += line.words;
  }
  if (single >= lines.length * 0.85 && sentences <= lines.length * 0.02) return true;
  return lines.length >= 40 && sentences === 0 && words <= lines.length * 2.2;
}

function isControl(code: number): boolean {
  return (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0x7f;
}

function shareOf(head: string, test: (code: number) => boolean): number {
  const length = Math.min(head.length, 8192);
  let found = 0;
  for (let i = 0; i < length; i++) if (test(head.charCodeAt(i))) found++;
  return found / Math.max(1, length);
}

function longestWithoutSpace(head: string): number {
  let longest = 0;
  let from = 0;
  for (let i = 0; i <= head.length; i++) {
    const code = i < head.length ? head.charCodeAt(i) : 32;
    // Text in scripts without spaces has long runs without a space.
    if (code > 32 && code < 0x2e80) continue;
    longest = Math.max(longest, i - from);
    from = i + 1;
  }
  return longest;
}
