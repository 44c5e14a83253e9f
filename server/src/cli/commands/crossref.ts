import { clusterFacts } from '../../core/crossref/index.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import type { Command } from '../command.ts';
import { computeFolderLinks } from '../documents/loadFolder.ts';
import { MESSAGES } from '../messages.ts';
import { parseChoice, parsePositiveInteger } from '../options.ts';
import { createFactLine, createLinkLine } from '../output/factLines.ts';
import { printMessage, writeJsonLine } from '../output/output.ts';
import { runOnFolder } from './runOnDocuments.ts';

/** Prints the links between figures and quotes, or the facts that they form, as JSON lines. */
export const runCrossref: Command = (args) =>
  runOnFolder(args, {
    options: {
      input: { type: 'string' },
      format: { type: 'string' },
      'max-pairs': { type: 'string' },
    },
    parse: ({ input, format, 'max-pairs': maxPairs }) => ({
      input: parseChoice('--input', input, ['jsonl']),
      format: parseChoice('--format', format, ['links', 'facts']) ?? 'links',
      maxLinks: parsePositiveInteger('--max-pairs', maxPairs) ?? DEFAULT_SETTINGS.limits.linksPerFigure,
    }),
    async run(folder, { format, maxLinks }, invocation) {
      const { links, dropped } = await computeFolderLinks(folder, maxLinks, invocation);
      if (format === 'links') for (const link of links) await writeJsonLine(createLinkLine(link));
      else {
        const facts = invocation.stats.timeIndexing(() => clusterFacts(folder, links));
        for (const fact of facts) await writeJsonLine(createFactLine(fact, folder));
      }
      if (dropped > 0) printMessage(MESSAGES.omittedLinks(dropped, maxLinks));
    },
  });
