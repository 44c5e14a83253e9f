/**
 * Every message that the command line prints, and the prose of its human-readable reports. Help texts are in helpTexts.ts.
 *
 * Usage errors and notices start in lower case because they follow "second-source: "; `message` fields of error lines are
 * sentences.
 */
export const MESSAGES = {
  // Usage errors
  seeHelp: (command: string | undefined) =>
    `Run "second-source ${command === undefined ? '' : `${command} `}--help" for usage.`,
  invalidChoice: (option: string, choices: readonly string[], given: string) =>
    `${option} must be ${choices.join(' or ')}, got "${given}"`,
  notPositiveInteger: (option: string, given: string) => `${option} must be a positive integer, got "${given}"`,
  unsupportedEncoding: (name: string) => `--encoding: unsupported encoding "${name}"`,
  isolatedWithFolder: '--isolated and --folder cannot be combined',
  inputWithPath: '--input jsonl reads standard input and cannot be combined with PATH',
  notAFolder: (path: string) => `--folder: not a folder: ${path}`,
  duplicateDocumentId: (id: string | null) => `duplicate document ID: ${id}`,
  speakerWithoutLetters: (given: string) => `--speaker must contain a letter or digit, got "${given}"`,
  stripWithoutPath: 'strip requires a PATH',
  stripWithoutMode: 'strip requires exactly one of --check, --out DIR and --write',
  outContainsInput: '--out DIR must not contain the input files; use --write to modify files in place',
  formatWithoutCheck: '--format requires --check',
  restoreWithManyPaths: 'restore accepts a single RECORD or DIR',
  lspWithoutStdio: 'lsp requires --stdio',

  // Documents
  skippedFile: (id: string, reason: string) => `skipped ${id}: ${reason}`,
  skippedFiles: (count: number, isVerbose: boolean) => {
    const what = count === 1 ? '1 file that is not an article' : `${count} files that are not articles`;
    return `skipped ${what}${isVerbose ? '' : ' (use --verbose for details)'}`;
  },
  notRegularFile: 'not a regular file',
  documentError: (id: string | null, message: string) => `${id ?? 'standard input'}: ${message}`,
  ruleFailed: (rule: string, id: string, reason: string) => `the rule ${rule} failed on ${id}: ${reason}`,
  internalError: (detail: string) => `internal error: ${detail}`,
  internalErrorOnDocument: (id: string, detail: string) => `internal error on ${id}: ${detail}`,
  lineTooLong: (line: number, maxBytes: number) => `Line ${line}: longer than ${maxBytes} bytes.`,
  lineNotUtf8: (line: number) => `Line ${line}: not valid UTF-8.`,
  lineNotJson: (line: number) => `Line ${line}: not valid JSON.`,
  lineFieldNotString: (line: number, field: 'id' | 'text') => `Line ${line}: "${field}" must be a string.`,
  lineDuplicateId: (line: number) => `Line ${line}: duplicate "id".`,

  // crossref, quotes and report
  omittedLinks: (count: number, limit: number) =>
    `${pluralize(count, 'link')} omitted: limit of ${limit} per figure or quote (--max-pairs)`,
  omittedFacts: (count: number, limit: number) =>
    `${pluralize(count, 'fact')} omitted: limit of ${limit} (--max-facts)`,
  noMatchingSpeaker: (name: string) => `no quotes found for a speaker matching "${name}"`,
  unknownSpeaker: 'Unknown speaker',
  quoteTotals: (articles: number, quotes: number, speakers: number) =>
    `${pluralize(articles, 'article')}, ${pluralize(quotes, 'quote')}, ${pluralize(speakers, 'speaker')}`,
  quotesOfSpeaker: (quotes: number, articles: number) =>
    `${pluralize(quotes, 'quote')} in ${pluralize(articles, 'article')}`,
  inputTotals: (articles: number, figures: number, quotes: number) =>
    `${pluralize(articles, 'article')}, ${pluralize(figures, 'figure')}, ${pluralize(quotes, 'quote')}`,
  noSharedFacts: 'No fact is reported by more than one article.',
  factTotals: (facts: number, differs: number, compatible: number, agrees: number, related: number) => {
    const counts = `${differs} conflicting, ${compatible} compatible, ${agrees} agreeing`;
    return `${pluralize(facts, 'fact')} reported more than once: ${counts}${related > 0 ? `, ${related} related` : ''}`;
  },
  /** Shown instead of a verdict for a fact whose links cannot contradict it. */
  noVerdict: 'related',
  sourceCount: (articles: number, sources: number) =>
    `${pluralize(articles, 'article')}, ${pluralize(sources, 'independent source')}`,
  copyOf: (id: string) => `(copy of ${id})`,
  sameAgencyAs: (id: string) => `(same agency as ${id})`,
  moreOccurrences: (count: number) => `… and ${count} more`,
  reportHeading: 'Facts by article',
  reportLegend:
    'The number after each figure is its line number. ≠ conflicts with the row’s fact; ≈ is compatible with it.',
  reportColumns: ['#', 'Fact', 'Verdict', 'Sources'],
  tableHeading: (articles: number, facts: number) => `${pluralize(articles, 'article')}, ${pluralize(facts, 'fact')}`,
  more: (count: number) => `${count} more`,

  // strip and restore
  findingTotals: (findings: number, articlesWithFindings: number, articles: number) =>
    `${pluralize(findings, 'finding')} in ${articlesWithFindings} of ${pluralize(articles, 'article')}`,
  decisionsUnreadable: (file: string) => `nothing was stripped: ${file} could not be read`,
  nothingToStrip: 'nothing to strip',
  stripped: (articles: number, root: string) =>
    `${pluralize(articles, 'article')} stripped; to undo, run "second-source restore ${root}"`,
  recordNotWritten: (reason: string) => `nothing was stripped: the strip record could not be written: ${reason}`,
  recordNotPruned: (reason: string) => `the record still lists files that were not changed: ${reason}`,
  recordNotArchived: (file: string, reason: string) => `the restored record ${file} could not be moved: ${reason}`,
  recordsUnreadable: (folder: string, reason: string) => `the strip records in ${folder} cannot be read: ${reason}`,
  noRecord: (folder: string) => `no strip record found in ${folder}`,
  recordUnusable: (file: string, reason: string) => `the strip record ${file} cannot be used: ${reason}`,
  recordDamaged: 'The strip record is damaged.',
  changedSinceStripped: 'The file has changed since it was stripped.',
  restored: (restored: number, rejected: number) =>
    `${pluralize(restored, 'article')} restored${rejected > 0 ? `, ${rejected} not restored` : ''}`,
} as const;

/** Returns a number with its noun: "1 file", "2 files". */
export function pluralize(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
