import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { type Link, type Occurrence, occurrenceKey } from '../core/crossref/index.ts';
import { describeLinkExplanation } from '../messages/index.ts';
import { type ArticleContext, getEntry } from './articleContext.ts';
import { DIAGNOSTIC_SOURCE } from './boilerplateDiagnostics.ts';
import { toPlainText } from './markdown.ts';
import { formatConflict } from './messages.ts';
import { toLocation, toRange } from './positions.ts';

/** Code of the diagnostics of {@link getConflictDiagnostics}. */
const CONFLICT_CODE = 'conflict';
/** Maximum number of conflicting occurrences in the related information of one diagnostic. */
const MAX_RELATED = 10;

/** An occurrence of the article with its links whose verdict is `differs`. */
interface Conflict {
  readonly occurrence: Occurrence;
  readonly links: Link[];
}

/**
 * Returns one diagnostic per figure or quote of the article that conflicts with another one, in text order. The related
 * information lists the conflicting occurrences with the reason, if the articles contain one.
 */
export function getConflictDiagnostics(context: ArticleContext): Diagnostic[] {
  return findConflicts(context)
    .sort((a, b) => a.occurrence.start - b.occurrence.start)
    .map((conflict) => createDiagnostic(context, conflict));
}

function findConflicts(context: ArticleContext): Conflict[] {
  const { id } = context.view.entry;
  const conflicts = new Map<string, Conflict>();
  for (const link of context.folder.findLinks(id)) {
    if (link.verdict !== 'differs') continue;
    for (const occurrence of [link.from, link.to]) {
      if (occurrence.id !== id) continue;
      const known = conflicts.get(occurrenceKey(occurrence));
      if (known) known.links.push(link);
      else conflicts.set(occurrenceKey(occurrence), { occurrence, links: [link] });
    }
  }
  return [...conflicts.values()];
}

function createDiagnostic(context: ArticleContext, { occurrence, links }: Conflict): Diagnostic {
  const key = occurrenceKey(occurrence);
  const others = links.flatMap((link) => {
    const explanation = describeLinkExplanation(context.folder, link);
    return [link.from, link.to, ...link.with]
      .filter((other) => occurrenceKey(other) !== key)
      .map((other) => ({ other, text: getText(context, other), explanation }));
  });
  return {
    range: toRange(context.view.entry, occurrence),
    severity: DiagnosticSeverity.Information,
    source: DIAGNOSTIC_SOURCE,
    code: CONFLICT_CODE,
    message: formatConflict(getText(context, occurrence), [...new Set(others.map(({ text }) => text))]),
    relatedInformation: others.slice(0, MAX_RELATED).flatMap(({ other, text, explanation }) => {
      const entry = getEntry(context, other.id);
      if (!entry) return [];
      return [{ location: toLocation(context.getUri(other.id), entry, other), message: explanation ?? text }];
    }),
  };
}

/** Returns the text of an occurrence as one line; empty if its article is no longer in the folder. */
function getText(context: ArticleContext, { id, start, end }: Occurrence): string {
  return toPlainText(getEntry(context, id)?.text.slice(start, end) ?? '');
}
