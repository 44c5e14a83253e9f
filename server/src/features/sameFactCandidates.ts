import type { CancellationToken, Position } from 'vscode-languageserver';
import { compareEvents, linkProbability, occurrenceKey } from '../core/crossref/index.ts';
import type { FolderEntry } from '../core/folder/index.ts';
import type { Span } from '../core/text/index.ts';
import type { SameFactCandidatesResult } from '../protocol.ts';
import type { ArticleContext } from './articleContext.ts';
import { linkedOccurrences, occurrenceAt } from './linkedOccurrences.ts';
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
  const place = occurrenceAt(context, position);
  if (!place) return { range: null, candidates: [] };
  const { folder, view } = context;
  const known = new Set(linkedOccurrences(context, place, token).map(occurrenceKey));
  const found: { score: number; entry: FolderEntry; span: Span; sentence: Span }[] = [];
  for (const id of folder.neighbors(place.id)) {
    const other = folder.view(id)!;
    if (place.kind === 'quote') {
      for (const index of other.quoteIndices) {
        const { quote, sentence } = other.entry.quotes[index]!;
        if (!known.has(occurrenceKey(other.quoteOccurrence(index))))
          found.push({ score: 0, entry: other.entry, span: quote, sentence });
      }
      continue;
    }
    const own = view.entry.figures[place.index]!;
    const similarity = compareEvents(view.entry.event, other.entry.event);
    other.mentions.forEach((mention, i) => {
      if (mention.measure.dimension !== own.measure.dimension || known.has(occurrenceKey(other.figureOccurrence(i))))
        return;
      const score = linkProbability(own, mention, similarity);
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
