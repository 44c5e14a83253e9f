import type { CancellationToken, Position } from 'vscode-languageserver';
import {
  createEventPair,
  type Exclusion,
  explainExclusion,
  linkProbability,
  type Occurrence,
  occurrenceKey,
} from '../core/crossref/index.ts';
import type { FolderEntry, FolderView } from '../core/folder/index.ts';
import type { Span } from '../core/text/index.ts';
import { describeExclusion } from '../messages/index.ts';
import type { SameFactCandidatesResult } from '../protocol.ts';
import { type ArticleContext, formatEntryLocation } from './articleContext.ts';
import { findLinkedOccurrences, findOccurrenceAt } from './linkedOccurrences.ts';
import { toPlainText } from './markdown.ts';
import { toLocation, toRange } from './positions.ts';

/** Maximum number of candidates in one list. */
const MAX_CANDIDATES = 100;

interface Candidate {
  /** Probability that both refer to the same fact, 0 to 1; 0 for a quote. */
  readonly score: number;
  readonly entry: FolderEntry;
  readonly span: Span;
  readonly sentence: Span;
  /** What rules out that both refer to the same fact, or null. */
  readonly exclusion: Exclusion | null;
}

/**
 * Returns the figures, or quotes, that the user can link to the one at the position: those of articles about the same
 * event that are not linked with it yet. Best matches come first, at most {@link MAX_CANDIDATES}.
 *
 * @returns a null range and no candidates if there is no figure or quote at the position
 */
export function findSameFactCandidates(
  context: ArticleContext,
  position: Position,
  token: CancellationToken,
): SameFactCandidatesResult {
  const occurrence = findOccurrenceAt(context, position);
  if (!occurrence) return { range: null, candidates: [] };
  const { folder, view } = context;
  const linked = new Set(findLinkedOccurrences(context, occurrence, token).map(occurrenceKey));
  const candidates = folder
    .neighbors(occurrence.id)
    .map((id) => folder.view(id)!)
    .flatMap((other) =>
      occurrence.kind === 'quote' ? getQuotes(other, linked) : getFigures(view, occurrence, other, linked),
    )
    .sort((a, b) => b.score - a.score);
  return {
    range: toRange(view.entry, occurrence),
    candidates: candidates.slice(0, MAX_CANDIDATES).map(({ entry, span, sentence, exclusion }) => ({
      location: toLocation(context.getUri(entry.id), entry, span),
      label: toPlainText(entry.text.slice(sentence.start, sentence.end)),
      detail: formatEntryLocation(context, entry, span) + (exclusion ? ` · ${describeExclusion(exclusion)}` : ''),
    })),
  };
}

/** Returns the quotes of an article that are not among the linked occurrences, in text order. */
function getQuotes(view: FolderView, linked: ReadonlySet<string>): Candidate[] {
  return view.quoteIndices
    .filter((index) => !linked.has(occurrenceKey(view.quoteOccurrence(index))))
    .map((index) => {
      const { quote, sentence } = view.entry.quotes[index]!;
      return { score: 0, entry: view.entry, span: quote, sentence, exclusion: null };
    });
}

/** Returns the figures of an article that measure the same as `occurrence` and are not among the linked occurrences. */
function getFigures(
  { entry }: FolderView,
  occurrence: Occurrence,
  other: FolderView,
  linked: ReadonlySet<string>,
): Candidate[] {
  const own = entry.figures[occurrence.index]!;
  const pair = createEventPair(entry.event, other.entry.event);
  return other.mentions.flatMap((mention, index) => {
    if (mention.measure.dimension !== own.measure.dimension) return [];
    if (linked.has(occurrenceKey(other.figureOccurrence(index)))) return [];
    const score = linkProbability(own, mention, pair);
    const exclusion = explainExclusion(own, mention);
    return [{ score, entry: other.entry, span: mention.figure, sentence: mention.sentence, exclusion }];
  });
}
