import type { SkipReason } from '../core/text/index.ts';

const PHRASES: Readonly<Record<SkipReason, string>> = {
  'address-list': 'a list of URLs or email addresses',
  binary: 'binary data',
  'build-file': 'a build file',
  code: 'program code',
  configuration: 'a configuration file',
  'crawler-file': 'a file for web crawlers',
  empty: 'empty',
  'encoded-data': 'encoded data',
  'hash-list': 'a list of hashes',
  json: 'JSON data',
  key: 'a key or certificate',
  license: 'a license or legal notice',
  log: 'a log',
  markup: 'markup',
  'no-prose': 'contains no prose',
  'number-list': 'a list of numbers',
  'package-file': 'part of a software package',
  patch: 'a patch',
  'path-list': 'a list of paths',
  'requirements-file': 'a package requirements file',
  script: 'a script',
  'software-documentation': 'software documentation',
  subtitles: 'subtitles',
  table: 'a data table',
  undecodable: 'text that could not be decoded',
  'word-list': 'a word list',
};

/** Returns a phrase that says what a skipped file is: "subtitles", "a log". */
export function describeSkipReason(reason: SkipReason): string {
  return PHRASES[reason];
}
