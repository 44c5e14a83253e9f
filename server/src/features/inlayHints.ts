import type { InlayHint, Range } from 'vscode-languageserver';
import { type Link, occurrenceKey } from '../core/crossref/index.ts';
import { contains } from '../core/text/index.ts';
import type { ArticleContext } from './articleContext.ts';
import { describeLinkCounts, formatLinkCounts, type LinkCounts } from './messages.ts';
import { positionAt, toSpan } from './positions.ts';

/** An occurrence with its number of links by verdict. */
interface CountedOccurrence {
  /** UTF-16 offset of the end of the occurrence. */
  readonly end: number;
  readonly counts: { -readonly [verdict in keyof LinkCounts]: number };
}

/** Returns one hint after each linked figure and quote inside `range`, with its number of links: "≠1 ≈2 =3". */
export function getInlayHints(context: ArticleContext, range: Range): InlayHint[] {
  const { entry } = context.view;
  return countLinks(context, range)
    .sort((a, b) => a.end - b.end)
    .map(({ end, counts }) => ({
      position: positionAt(entry, end),
      label: formatLinkCounts(counts),
      tooltip: describeLinkCounts(counts),
      paddingLeft: true,
    }));
}

function countLinks({ folder, view: { entry } }: ArticleContext, range: Range): CountedOccurrence[] {
  const within = toSpan(entry, range);
  const counted = new Map<string, CountedOccurrence>();
  for (const link of folder.findLinks(entry.id)) {
    for (const occurrence of [link.from, link.to, ...link.with]) {
      if (occurrence.id !== entry.id || !contains(within, occurrence)) continue;
      const key = occurrenceKey(occurrence);
      const known = counted.get(key) ?? {
        end: occurrence.end,
        counts: { differs: 0, derived: 0, compatible: 0, agrees: 0 },
      };
      known.counts[classifyLink(link)]++;
      counted.set(key, known);
    }
  }
  return [...counted.values()];
}

function classifyLink({ relation, verdict }: Link): keyof LinkCounts {
  return relation === 'same' && verdict !== null ? verdict : 'derived';
}
