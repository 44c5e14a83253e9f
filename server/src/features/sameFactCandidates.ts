import type { CancellationToken, Position } from 'vscode-languageserver';
import { alignmentScore, eventLikeness, placeKey } from '../core/crossref/index.ts';
import type { FolderEntry } from '../core/folder/index.ts';
import type { Span } from '../core/text/index.ts';
import type { SameFactCandidatesResult } from '../protocol.ts';
import type { ArticleContext } from './articleContext.ts';
import { linkedPlaces, placeAt } from './linkedOccurrences.ts';
import { plain } from './markdown.ts';
import { positionAt, rangeOf } from './positions.ts';

/** Most candidates that a person is shown. */
const MOST = 100;

/** Figures (or quotes) of articles on the same event that are not linked with the one at the position, the likeliest first. */
export function sameFactCandidates(
  context: ArticleContext,
  position: Position,
  token: CancellationToken,
): SameFactCandidatesResult {
  const place = placeAt(context, position);
  if (!place) return { range: null, candidates: [] };
  const { folder, view } = context;
  const known = new Set(linkedPlaces(context, place, token).map(placeKey));
  const found: { score: number; entry: FolderEntry; span: Span; sentence: Span }[] = [];
  for (const id of folder.neighbours(place.id)) {
    const other = folder.view(id)!;
    if (place.kind === 'quote') {
      for (const index of other.quoteIndices) {
        const { quote, sentence } = other.entry.quotes[index]!;
        if (!known.has(placeKey(other.quotePlace(index))))
          found.push({ score: 0, entry: other.entry, span: quote, sentence });
      }
      continue;
    }
    const own = view.entry.figures[place.index]!;
    const likeness = eventLikeness(view.entry.event, other.entry.event);
    other.mentions.forEach((mention, i) => {
      if (mention.measure.dimension !== own.measure.dimension || known.has(placeKey(other.figurePlace(i)))) return;
      const score = alignmentScore(own, mention, likeness);
      found.push({ score, entry: other.entry, span: mention.figure, sentence: mention.sentence });
    });
  }
  found.sort((a, b) => b.score - a.score);
  return {
    range: rangeOf(view.entry, place),
    candidates: found.slice(0, MOST).map(({ entry, span, sentence }) => ({
      place: { uri: context.uriOf(entry.id), range: rangeOf(entry, span) },
      label: plain(entry.text.slice(sentence.start, sentence.end)),
      detail: `${context.nameOf(entry.id)}:${positionAt(entry, span.start).line + 1}`,
    })),
  };
}
