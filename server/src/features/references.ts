import {
  type CancellationToken,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from 'vscode-languageserver';
import { type ArticleContext, getEntry } from './articleContext.ts';
import { findLinkedOccurrences, findOccurrenceAt } from './linkedOccurrences.ts';
import { toLocation, toRange } from './positions.ts';

/**
 * Returns the locations of all occurrences that are linked with the figure or quote at the position; none if there is no
 * figure or quote.
 *
 * @param includeDeclaration whether the result starts with the occurrence at the position itself
 */
export function getReferences(
  context: ArticleContext,
  position: Position,
  includeDeclaration: boolean,
  token: CancellationToken,
): Location[] {
  const occurrence = findOccurrenceAt(context, position);
  if (!occurrence) return [];
  const linked = findLinkedOccurrences(context, occurrence, token);
  return (includeDeclaration ? [occurrence, ...linked] : linked).flatMap((found) => {
    const entry = getEntry(context, found.id);
    return entry ? [toLocation(context.getUri(found.id), entry, found)] : [];
  });
}

/**
 * Returns the ranges of the figure or quote at the position and of the linked occurrences in the same article; none if
 * there is no figure or quote.
 */
export function getDocumentHighlights(
  context: ArticleContext,
  position: Position,
  token: CancellationToken,
): DocumentHighlight[] {
  const occurrence = findOccurrenceAt(context, position);
  if (!occurrence) return [];
  const linked = findLinkedOccurrences(context, occurrence, token).filter(({ id }) => id === occurrence.id);
  return [occurrence, ...linked].map((found) => ({
    range: toRange(context.view.entry, found),
    kind: DocumentHighlightKind.Text,
  }));
}
