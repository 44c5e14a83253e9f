import type { InlayHint, Range } from 'vscode-languageserver';
import { occurrenceKey } from '../core/crossref/index.ts';
import { contains } from '../core/text/index.ts';
import type { ArticleContext } from './articleContext.ts';
import { positionAt, spanOf } from './positions.ts';

interface Counts {
  differs: number;
  computed: number;
  compatible: number;
  agrees: number;
}

/** Marks behind figures and quotes with the number of linked places: "≠1 ≈2 =3". */
export function inlayHints(context: ArticleContext, range: Range): InlayHint[] {
  const { view } = context;
  const asked = spanOf(view.entry, range);
  const counts = new Map<string, { end: number; counts: Counts }>();
  for (const link of context.folder.findLinks(view.entry.id)) {
    for (const place of [link.from, link.to, ...link.with]) {
      if (place.id !== view.entry.id || !contains(asked, place)) continue;
      const known = counts.get(occurrenceKey(place)) ?? {
        end: place.end,
        counts: { differs: 0, computed: 0, compatible: 0, agrees: 0 },
      };
      known.counts[link.relation === 'same' && link.verdict !== null ? link.verdict : 'computed']++;
      counts.set(occurrenceKey(place), known);
    }
  }
  return [...counts.values()]
    .sort((a, b) => a.end - b.end)
    .map(({ end, counts: found }) => ({
      position: positionAt(view.entry, end),
      label: label(found),
      tooltip: tooltip(found),
      paddingLeft: true,
    }));
}

function label({ differs, computed, compatible, agrees }: Counts): string {
  const parts: string[] = [];
  if (differs > 0) parts.push(`≠${differs}`);
  if (computed > 0) parts.push(`∑${computed}`);
  if (compatible > 0) parts.push(`≈${compatible}`);
  if (agrees > 0) parts.push(`=${agrees}`);
  return parts.join(' ');
}

function tooltip({ differs, computed, compatible, agrees }: Counts): string {
  const words = [
    [differs, 'differing'],
    [computed, 'computed'],
    [compatible, 'compatible'],
    [agrees, 'agreeing'],
  ] as const;
  return words
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}
