import { clusterFacts } from '../../core/crossref/index.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import type { Command, ExitCode } from '../command.ts';
import { loadDocuments } from '../documents/loadDocuments.ts';
import { computeFolderLinks, loadFolder } from '../documents/loadFolder.ts';
import { Invocation, pluralize } from '../invocation/invocation.ts';
import {
  DOCUMENT_OPTIONS,
  DOCUMENT_OPTIONS_HELP,
  parseArguments,
  parseChoice,
  parseInputOptions,
  parsePositiveInteger,
} from '../options.ts';
import { createFactLine, createLinkLine } from '../output/factLines.ts';
import { printMessage, writeJsonLine } from '../output/output.ts';

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
    const { values, positionals } = parseArguments(args, {
      ...DOCUMENT_OPTIONS,
      input: { type: 'string' },
      format: { type: 'string' },
      'max-pairs': { type: 'string' },
    });
    const input = parseChoice('--input', values.input, ['jsonl']);
    const format = parseChoice('--format', values.format, ['links', 'facts']) ?? 'links';
    const perPlace = parsePositiveInteger('--max-pairs', values['max-pairs']) ?? linksPerFigure;
    const settings = parseInputOptions(values);
    const call = new Invocation(values);
    const folder = await loadFolder(await loadDocuments(positionals, { input }, settings, call), call);
    const { links, dropped } = await computeFolderLinks(folder, perPlace, call);
    if (format === 'links') for (const link of links) await writeJsonLine(createLinkLine(link));
    else
      for (const fact of call.stats.timeIndexing(() => clusterFacts(folder, links)))
        await writeJsonLine(createFactLine(fact, folder));
    if (dropped > 0)
      printMessage(
        `${pluralize(dropped, 'link')} left out: more than ${perPlace} for one figure or quote (--max-pairs)`,
      );
    return call.finish();
  },
};
