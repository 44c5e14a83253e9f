import {
  type CancellationToken,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from 'vscode-languageserver';
import { type ArticleContext, entryOf } from './articleContext.ts';
import { linkedOccurrences, occurrenceAt } from './linkedOccurrences.ts';
import { locationOf, rangeOf } from './positions.ts';

/** All places that speak of the same fact; `declaration` takes in the place that was asked about. */
export function references(
  context: ArticleContext,
  position: Position,
  declaration: boolean,
  token: CancellationToken,
): Location[] {
  const place = occurrenceAt(context, position);
  if (!place) return [];
  const places = [...(declaration ? [place] : []), ...linkedOccurrences(context, place, token)];
  return places.flatMap((found) => {
    const entry = entryOf(context, found.id);
    return entry ? [locationOf(context.uriOf(found.id), entry, found)] : [];
  });
}

/** The same within the article. */
export function documentHighlights(
  context: ArticleContext,
  position: Position,
  token: CancellationToken,
): DocumentHighlight[] {
  const place = occurrenceAt(context, position);
  if (!place) return [];
  return [place, ...linkedOccurrences(context, place, token).filter(({ id }) => id === place.id)].map((found) => ({
    range: rangeOf(context.view.entry, found),
    kind: DocumentHighlightKind.Text,
  }));
}
