import type { Occurrence } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import { pluralize } from '../invocation/invocation.ts';
import { replaceControlCharacters } from '../output/controlCharacters.ts';
import { keywordInContext } from '../output/excerpt.ts';
import type { Style } from '../output/style.ts';
import { formatRelationWithReason, formatTitle, getSentence } from './labels.ts';
import { getVerdict, type LedgerEntry } from './ledgerEntries.ts';
import { type DuplicateOf, findSources, type SourceGroups } from './sources.ts';

/** Most places of a group; the rest is counted. */
const MAX_OCCURRENCES = 8;

export interface RenderContext {
  readonly folder: Folder;
  /** Columns of the terminal. */
  readonly width: number;
  readonly style: Style;
}

/** The lines of a block, for a terminal. */
export function renderEntry(block: LedgerEntry, number: number, context: RenderContext): string[] {
  const { folder, style } = context;
  const verdict = getVerdict(block);
  const voices = findSources(block, folder);
  const title = `${number}. ${style.title(formatTitle(block.fact.members[0]!, folder))}`;
  return [
    `${title}  ${(verdict === 'differs' ? style.conflict : style.faint)(verdict ?? 'related')}${style.faint(formatSourceCount(voices))}`,
    ...renderOccurrences(block.fact.members, voices, context),
    ...block.related.flatMap(({ link, occurrences }) => [
      `   ${(link.verdict === 'differs' ? style.conflict : style.faint)(`${replaceControlCharacters(formatRelationWithReason(link, folder))}:`)}`,
      ...renderOccurrences(occurrences, voices, context),
    ]),
  ];
}

/** Only where there are fewer voices than articles: copies of one text confirm nothing. */
function formatSourceCount({ sources, duplicates }: SourceGroups): string {
  return duplicates.size === 0
    ? ''
    : `  ${pluralize(sources.flat().length, 'article')}, ${pluralize(sources.length, 'origin')}`;
}

function renderOccurrences(places: readonly Occurrence[], voices: SourceGroups, context: RenderContext): string[] {
  const lines = places.slice(0, MAX_OCCURRENCES).flatMap((place) => renderOccurrence(place, voices, context));
  const more = places.length - MAX_OCCURRENCES;
  return more > 0 ? [...lines, context.style.faint(`   … and ${more} more`)] : lines;
}

function renderOccurrence(
  place: Occurrence,
  { duplicates }: SourceGroups,
  { folder, width, style }: RenderContext,
): string[] {
  const entry = folder.entry(place.id)!;
  const line = entry.lines.lineNumberAt(place.start);
  const date = entry.date === null ? '' : `  ${entry.date}`;
  const mark = place.kind === 'figure' ? style.highlight : style.title;
  const sentence = getSentence(place, folder);
  const { before, inside, after } = keywordInContext(entry.text, sentence, place, Math.max(20, width - 7));
  return [
    `   ${replaceControlCharacters(place.id)}:${line}${style.faint(date + formatDuplicate(duplicates.get(place.id)))}`,
    `     ${before}${mark(inside)}${after}`,
  ];
}

function formatDuplicate(echo: DuplicateOf | undefined): string {
  return echo ? `  same ${echo.reason} as ${replaceControlCharacters(echo.articleId)}` : '';
}
