import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { type Link, type Occurrence, occurrenceKey } from '../core/crossref/index.ts';
import { describeLinkExplanation } from '../messages/index.ts';
import { type ArticleContext, entryOf } from './articleContext.ts';
import { DIAGNOSTIC_SOURCE } from './diagnostics.ts';
import { plain } from './markdown.ts';
import { locationOf, rangeOf } from './positions.ts';

export const CONFLICT_CODE = 'conflict';
/** Most places that one conflict names. */
const MOST_RELATED = 10;

/** Figures and quotes that differ somewhere: one diagnostic each, with the other places as related information. */
export function conflictDiagnostics(context: ArticleContext): Diagnostic[] {
  const { id } = context.view.entry;
  const conflicts = new Map<string, { place: Occurrence; links: Link[] }>();
  for (const link of context.folder.findLinks(id)) {
    if (link.verdict !== 'differs') continue;
    for (const place of [link.from, link.to]) {
      if (place.id !== id) continue;
      const known = conflicts.get(occurrenceKey(place));
      if (known) known.links.push(link);
      else conflicts.set(occurrenceKey(place), { place, links: [link] });
    }
  }
  return [...conflicts.values()]
    .sort((a, b) => a.place.start - b.place.start)
    .map(({ place, links }) => diagnosticOf(context, place, links));
}

function diagnosticOf(context: ArticleContext, place: Occurrence, links: readonly Link[]): Diagnostic {
  const { entry } = context.view;
  const text = (one: Occurrence) => plain(entryOf(context, one.id)?.text.slice(one.start, one.end) ?? '');
  const others = links.flatMap((link) =>
    [link.from, link.to, ...link.with]
      .filter((other) => occurrenceKey(other) !== occurrenceKey(place))
      .map((other) => ({ other, why: describeLinkExplanation(context.folder, link) })),
  );
  const named = [...new Set(others.map(({ other }) => `“${text(other)}”`))];
  return {
    range: rangeOf(entry, place),
    severity: DiagnosticSeverity.Information,
    source: DIAGNOSTIC_SOURCE,
    code: CONFLICT_CODE,
    message: `“${text(place)}” here, ${named.join(', ')} elsewhere`,
    relatedInformation: others.slice(0, MOST_RELATED).flatMap(({ other, why }) => {
      const article = entryOf(context, other.id);
      if (!article) return [];
      return [{ location: locationOf(context.uriOf(other.id), article, other), message: why ?? text(other) }];
    }),
  };
}
