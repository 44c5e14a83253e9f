import { factsOf } from '../core/crossref/index.ts';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import type { Command, ExitCode } from './command.ts';
import { gather } from './documents/loadDocuments.ts';
import { factLine, linkLine } from './factLines.ts';
import { Call, count } from './invocation.ts';
import { linksOf, readFolder } from './loadFolder.ts';
import {
  DOCUMENT_OPTIONS,
  DOCUMENT_OPTIONS_HELP,
  oneOf,
  readArguments,
  readSettingsOf,
  wholeNumber,
} from './options.ts';
import { say, writeLine } from './output.ts';

const { linksPerFigure } = DEFAULT_SETTINGS.limits;

export const crossrefCommand: Command = {
  usage: '[PATH…] [--input jsonl] [--format links|facts] [--max-pairs N] [options]',
  options: [
    ['--input jsonl', 'read lines {"id","text"} from standard input instead of files'],
    ['--format links|facts', 'a line for each pair, or for each group of places that agree (default: links)'],
    ['--max-pairs N', `at most N links for one figure or quote (default: ${linksPerFigure})`],
    ...DOCUMENT_OPTIONS_HELP,
  ],
  async run(args): Promise<ExitCode> {
    const { values, positionals } = readArguments(args, {
      ...DOCUMENT_OPTIONS,
      input: { type: 'string' },
      format: { type: 'string' },
      'max-pairs': { type: 'string' },
    });
    const input = oneOf('--input', values.input, ['jsonl']);
    const format = oneOf('--format', values.format, ['links', 'facts']) ?? 'links';
    const perPlace = wholeNumber('--max-pairs', values['max-pairs']) ?? linksPerFigure;
    const settings = readSettingsOf(values);
    const call = new Call(values);
    const folder = await readFolder(await gather(positionals, { input }, settings, call), call);
    const { links, dropped } = await linksOf(folder, perPlace, call);
    if (format === 'links') for (const link of links) await writeLine(linkLine(link));
    else for (const fact of call.stats.index(() => factsOf(folder, links))) await writeLine(factLine(fact, folder));
    if (dropped > 0)
      say(`${count(dropped, 'link')} left out: more than ${perPlace} for one figure or quote (--max-pairs)`);
    return call.finish();
  },
};
