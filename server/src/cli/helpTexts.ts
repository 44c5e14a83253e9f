import { DEFAULT_SETTINGS } from '../core/settings.ts';

/** A term with its explanation: an option, a command or an example. */
export type HelpRow = readonly [term: string, text: string];

/** What `second-source COMMAND --help` prints. */
export interface CommandHelp {
  /** One line in the imperative, without a full stop. */
  readonly summary: string;
  /** Arguments after `second-source COMMAND`. */
  readonly usage: string;
  readonly options: readonly HelpRow[];
  /** Further paragraphs. */
  readonly notes?: readonly string[];
  readonly examples: readonly HelpRow[];
}

const { fileSize, linksPerFigure } = DEFAULT_SETTINGS.limits;

/** Default of `report --max-facts` in the formats for reading. */
export const DEFAULT_MAX_FACTS = 200;

const INPUT_OPTION: HelpRow = ['--input jsonl', 'read lines {"id","text"} from standard input instead of files'];

/** Options of every command that reads documents. */
const DOCUMENT_OPTIONS: readonly HelpRow[] = [
  ['--root DIR', 'base folder for document IDs (default: the given folder, or the current folder)'],
  ['--encoding NAME', 'fallback encoding for files that are not valid UTF-8 (default: windows-1252)'],
  ['--max-file-size BYTES', `maximum file size; larger files are reported as errors (default: ${fileSize})`],
  ['--verbose', 'list each skipped file with the reason'],
  ['--stats', 'print timing and memory statistics as JSON on the last line of stderr'],
];

const ONE_FOLDER_NOTE =
  'All documents in one invocation are treated as one folder: lines shared by several documents count as boilerplate.';

/** Help texts by command, in the order of the program's help. */
export const COMMAND_HELP = {
  report: {
    summary: 'compare facts across documents, conflicts first',
    usage: '[PATH…] [--input jsonl] [--format text|md|csv|json|jsonl] [--conflicts] [--max-facts N] [options]',
    options: [
      INPUT_OPTION,
      ['--format FORMAT', 'text (default) or md for reading; csv, json or jsonl for processing'],
      ['--conflicts', 'only list facts with conflicting figures or quotes'],
      ['--max-facts N', `list at most N facts (default: ${DEFAULT_MAX_FACTS} in text and md, all in other formats)`],
      ...DOCUMENT_OPTIONS,
    ],
    examples: [
      ['second-source report news', 'compare the articles in the folder "news"'],
      ['second-source report news --conflicts', 'show only the facts on which they disagree'],
      ['second-source report news --format md > news/facts.md', 'write tables with links to the articles'],
    ],
  },
  annotate: {
    summary: 'list figures, dates, quotes and boilerplate of each document, as JSON Lines',
    usage: '[PATH…] [--input jsonl] [--isolated | --folder DIR] [options]',
    options: [
      INPUT_OPTION,
      ['--isolated', 'process each document independently and print results as they arrive'],
      ['--folder DIR', 'additional articles used to detect recurring lines'],
      ...DOCUMENT_OPTIONS,
    ],
    notes: [`Prints one line per document, in order. ${ONE_FOLDER_NOTE}`],
    examples: [
      ['second-source annotate news > news.jsonl', 'annotate every article in the folder "news"'],
      [
        'second-source annotate new.txt --folder archive',
        'annotate one article, using "archive" to detect recurring lines',
      ],
      ['second-source annotate --input jsonl --isolated', 'annotate a stream of documents one by one'],
    ],
  },
  crossref: {
    summary: 'link figures and quotes that refer to the same fact, as JSON Lines',
    usage: '[PATH…] [--input jsonl] [--format links|facts] [--max-pairs N] [options]',
    options: [
      INPUT_OPTION,
      ['--format links|facts', 'one line per linked pair, or per group of agreeing occurrences (default: links)'],
      ['--max-pairs N', `at most N links per figure or quote (default: ${linksPerFigure})`],
      ...DOCUMENT_OPTIONS,
    ],
    examples: [
      ['second-source crossref news', 'print every linked pair in the folder "news"'],
      ['second-source crossref news --format facts', 'print one line per fact instead'],
    ],
  },
  quotes: {
    summary: 'list the quotes of all documents by speaker',
    usage: '[PATH…] [--input jsonl] [--format text|csv|jsonl] [--speaker NAME] [options]',
    options: [
      INPUT_OPTION,
      ['--format text|csv|jsonl', 'text for reading (default), or one CSV row or JSON line per quote'],
      ['--speaker NAME', 'only list speakers whose name contains NAME: "vask" matches Joren Vask'],
      ...DOCUMENT_OPTIONS,
    ],
    notes: [
      'All documents in one invocation are treated as one folder: a surname is grouped under the full name given in another document. Titles, nicknames and quotes in boilerplate are omitted.',
    ],
    examples: [
      ['second-source quotes news', 'list who is quoted in the folder "news", and with what words'],
      ['second-source quotes news --speaker vask', 'list the quotes of one speaker'],
      ['second-source quotes news --format csv > quotes.csv', 'write all quotes to a table'],
    ],
  },
  strip: {
    summary: 'remove boilerplate (can be undone with restore)',
    usage: 'PATH… --check | --out DIR | --write [--review] [options]',
    options: [
      ['--check', 'list what would be removed, without changing anything; exit code 1 if there are findings'],
      ['--format text|jsonl', 'with --check: text for reading (default), or one JSON line per document'],
      ['--out DIR', 'write stripped copies to DIR; never overwrites existing files'],
      ['--write', 'modify files in place'],
      ['--review', 'also remove text in the "review" tier'],
      ...DOCUMENT_OPTIONS,
    ],
    notes: [
      `The removed text is first saved in .second-source/removed below the root (or below DIR). ${ONE_FOLDER_NOTE}`,
    ],
    examples: [
      ['second-source strip news --check', 'see what would be removed from the folder "news"'],
      ['second-source strip news --out clean', 'write stripped copies to the folder "clean"'],
      ['second-source strip news --write', 'strip the files themselves'],
    ],
  },
  restore: {
    summary: 'undo strip',
    usage: '[RECORD | DIR] [--root DIR]',
    options: [['--root DIR', 'base folder for paths in the record (default: the folder the record belongs to)']],
    notes: [
      'Without RECORD, uses the newest record of DIR, or of the current folder, that has not been restored yet. Files that have been modified since are not restored.',
    ],
    examples: [
      ['second-source restore news', 'undo the last strip of the folder "news"'],
      ['second-source restore record.jsonl --root news', 'restore from a record that was moved'],
    ],
  },
  lsp: {
    summary: 'run the language server, for editors',
    usage: '--stdio',
    options: [['--stdio', 'communicate over standard input and output']],
    examples: [['second-source lsp --stdio', 'start the server; to be called by an editor']],
  },
} as const satisfies Readonly<Record<string, CommandHelp>>;

export type CommandName = keyof typeof COMMAND_HELP;

/** What `second-source --help` prints around the list of commands. */
export const PROGRAM_HELP = {
  summary:
    'Cross-checks a folder of news articles: finds boilerplate, quotes and speakers, and figures that agree or conflict.',
  defaultCommand: 'If no command is given, "report" is run.',
  options: [
    ['--help, -h', 'show help (for a command: second-source COMMAND --help)'],
    ['--version', 'show the version'],
  ] satisfies readonly HelpRow[],
  examples: [
    ['second-source news', 'compare the articles in the folder "news"'],
    ['second-source strip news --check', 'list the boilerplate in them'],
    ['second-source quotes news --speaker vask', 'list the quotes of one speaker'],
  ] satisfies readonly HelpRow[],
  exitCodes: 'Exit codes: 0 success; 1 findings (strip --check); 2 usage error or unreadable input; 130 interrupted.',
  formats: 'Output formats are documented in docs/formats.md.',
} as const;
