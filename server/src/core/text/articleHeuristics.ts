import { CARRIAGE_RETURN, DELETE, FORM_FEED, LINE_FEED, REPLACEMENT_CHARACTER, SPACE, TAB } from './charCodes.ts';
import type { SampleLine } from './sampleLine.ts';
import type { SkipReason } from './skipReason.ts';

// The thresholds in this file are hand-set, not measured.

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
  { reason: 'binary', test: (head) => computeShare(head, isControl) > MAX_CONTROL_SHARE },
  { reason: 'undecodable', test: (head) => computeShare(head, isReplacement) > MAX_REPLACEMENT_SHARE },
  { reason: 'encoded-data', test: isEncodedData },
];

/** Maximum share of control characters. */
const MAX_CONTROL_SHARE = 0.01;
/** Maximum share of replacement characters, which stand for bytes that the encoding does not allow. */
const MAX_REPLACEMENT_SHARE = 0.05;
/** Maximum number of UTF-16 code units whose characters are counted. */
const MAX_COUNTED_CHARS = 8192;
/** Length in UTF-16 code units up to which a head is too short to be recognized as encoded data. */
const MAX_UNENCODED_CHARS = 400;
/** Maximum share of the head that has no space. */
const MAX_UNBROKEN_SHARE = 0.5;

/** Tests of the non-blank lines, the most specific first. */
export const LINE_TESTS: readonly {
  readonly reason: SkipReason;
  readonly test: (lines: readonly SampleLine[]) => boolean;
}[] = [
  { reason: 'subtitles', test: (lines) => countMatches(lines, SUBTITLE_TIME) >= MIN_SUBTITLE_TIMES },
  { reason: 'hash-list', test: (lines) => areMostly(lines, HASH, { minLines: 3, minShare: 0.6 }) },
  { reason: 'address-list', test: (lines) => areMostly(lines, ADDRESS, { minLines: 3, minShare: 0.7 }) },
  { reason: 'log', test: (lines) => areMostly(lines, LOG, { minLines: 3, minShare: 0.6 }) },
  { reason: 'number-list', test: (lines) => areMostly(lines, NUMBERS, { minLines: 3, minShare: 0.8 }) },
  { reason: 'table', test: isTable },
  { reason: 'software-documentation', test: (lines) => countMatches(lines, DIRECTIVE) >= MIN_DIRECTIVES },
  { reason: 'configuration', test: (lines) => areMostly(lines, COMMENT, { minLines: 4, minShare: 0.5 }) },
  { reason: 'configuration', test: (lines) => areMostly(lines, SETTING, { minLines: 4, minShare: 0.6 }) },
  { reason: 'code', test: isCode },
  { reason: 'path-list', test: (lines) => areMostly(lines, PATH, { minLines: 5, minShare: 0.8 }) },
  { reason: 'word-list', test: isWordList },
  { reason: 'no-prose', test: (lines) => lines.every(({ text }) => !PROSE.test(text)) },
];

const MIN_SUBTITLE_TIMES = 2;
const MIN_DIRECTIVES = 2;

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

/** Maximum number of UTF-16 code units of a line that are compared with a pattern. */
const MAX_TESTED_CHARS = 300;

/** Returns the number of lines that match the pattern. */
function countMatches(lines: readonly SampleLine[], pattern: RegExp): number {
  let found = 0;
  for (const { text } of lines)
    if (pattern.test(text.length > MAX_TESTED_CHARS ? text.slice(0, MAX_TESTED_CHARS) : text)) found++;
  return found;
}

/** Whether there are enough lines, and enough of them match the pattern. */
function areMostly(
  lines: readonly SampleLine[],
  pattern: RegExp,
  { minLines, minShare }: { readonly minLines: number; readonly minShare: number },
): boolean {
  return lines.length >= minLines && countMatches(lines, pattern) / lines.length >= minShare;
}

const MIN_TABLE_LINES = 3;

/** Forms of tables: the minimum share of the lines that have the same number of a delimiter, and their longest cells. */
const TABLE_FORMS = [
  ...['\t', '|', ';'].map((delimiter) => ({ delimiter, minDelimiters: 1, minShare: 0.8, maxWordsPerCell: 6 })),
  // Sentences contain commas, too, so a comma-separated table needs more of them and shorter cells.
  { delimiter: ',', minDelimiters: 2, minShare: 0.9, maxWordsPerCell: 2.5 },
] as const;

/** Whether nearly every line has the same number of one delimiter, and the cells are shorter than sentences. */
function isTable(lines: readonly SampleLine[]): boolean {
  if (lines.length < MIN_TABLE_LINES) return false;
  for (const { delimiter, minDelimiters, minShare, maxWordsPerCell } of TABLE_FORMS) {
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
    if (most >= minDelimiters && times >= lines.length * minShare && words <= cells * maxWordsPerCell) return true;
  }
  return false;
}

const CODE_END = /[;{}]$|^[})\]]+[;,]?$|=>$|\):$|\\$/;
const CODE_START =
  /^(?:import |from [\w.]+ import |export (?:default |const |function )|const |let |var |function[ (]|def \w+\(|class \w+[ (:{]|public |private |static |#include|#define|#ifdef|#endif|return\b.*;|if \(|for \(|while \(|elif |else[:{]|try[:{]|package \w|using \w|struct \w|SELECT .* FROM |INSERT INTO |CREATE TABLE |<\/?[a-z]+[^>]*>$|\/\/|\/\*|\*\/|@\w+(?:\(|$)|echo |sudo |\$ )/;

const MIN_CODE_LINES = 4;
/** Minimum number of words of a line that ends like a sentence and is not code. */
const MIN_PROSE_WORDS = 12;
/** Minimum share of such lines in an article. */
const MIN_PROSE_SHARE = 0.1;
/** Minimum share of lines that end or start like code: of both together, and of each of the two. */
const MIN_CODE_SHARE = { sum: 0.5, each: 0.15 };

/** Whether many lines end or start like code and few are sentences. */
function isCode(lines: readonly SampleLine[]): boolean {
  if (lines.length < MIN_CODE_LINES) return false;
  // Scraped articles can contain scripts and style sheets between their paragraphs.
  let sentences = 0;
  for (const { text, words } of lines) if (words >= MIN_PROSE_WORDS && /[.!?”"]$/.test(text)) sentences++;
  if (sentences >= lines.length * MIN_PROSE_SHARE) return false;
  const ends = countMatches(lines, CODE_END) / lines.length;
  const starts = countMatches(lines, CODE_START) / lines.length;
  const { sum, each } = MIN_CODE_SHARE;
  return ends + starts >= sum || (ends >= each && starts >= each);
}

/** Minimum number of lines of a list of words, and of a list of words and phrases. */
const MIN_WORD_LIST_LINES = { words: 12, phrases: 40 };
/** Minimum share of lines with one word in a list of words. */
const MIN_SINGLE_WORD_SHARE = 0.85;
/** Minimum number of words of a sentence, and maximum share of sentences in a list of words. */
const MIN_SENTENCE_WORDS = 8;
const MAX_SENTENCE_SHARE = 0.02;
/** Maximum mean number of words per line of a list of words and phrases. */
const MAX_MEAN_WORDS = 2.2;

/** Whether most of many lines have one word, or the lines average about two words and contain no sentence. */
function isWordList(lines: readonly SampleLine[]): boolean {
  if (lines.length < MIN_WORD_LIST_LINES.words) return false;
  let single = 0;
  let words = 0;
  let sentences = 0;
  for (const line of lines) {
    if (line.words === 1) single++;
    if (line.words >= MIN_SENTENCE_WORDS) sentences++;
    words += line.words;
  }
  const hasFewSentences = sentences <= lines.length * MAX_SENTENCE_SHARE;
  if (single >= lines.length * MIN_SINGLE_WORD_SHARE && hasFewSentences) return true;
  return lines.length >= MIN_WORD_LIST_LINES.phrases && sentences === 0 && words <= lines.length * MAX_MEAN_WORDS;
}

/** Whether the code unit is a control character that texts do not contain. */
function isControl(code: number): boolean {
  if (code === TAB || code === LINE_FEED || code === FORM_FEED || code === CARRIAGE_RETURN) return false;
  return code < SPACE || code === DELETE;
}

function isReplacement(code: number): boolean {
  return code === REPLACEMENT_CHARACTER;
}

/** Returns the share of the code units at the start of the head that pass the test. */
function computeShare(head: string, test: (code: number) => boolean): number {
  const length = Math.min(head.length, MAX_COUNTED_CHARS);
  let found = 0;
  for (let i = 0; i < length; i++) if (test(head.charCodeAt(i))) found++;
  return found / Math.max(1, length);
}

/** Whether one run of characters without a space is most of a long head. */
function isEncodedData(head: string): boolean {
  return head.length > MAX_UNENCODED_CHARS && measureLongestRun(head) > head.length * MAX_UNBROKEN_SHARE;
}

/** First code unit of the CJK blocks, whose texts have long runs without a space. */
const FIRST_CJK = 0x2e80;

/** Returns the length of the longest run without a space. CJK characters end a run. */
function measureLongestRun(head: string): number {
  let longest = 0;
  let from = 0;
  for (let i = 0; i <= head.length; i++) {
    const code = i < head.length ? head.charCodeAt(i) : SPACE;
    if (code > SPACE && code < FIRST_CJK) continue;
    longest = Math.max(longest, i - from);
    from = i + 1;
  }
  return longest;
}
