import type { Occurrence } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import { keywordInContext } from '../excerpt.ts';
import { pluralize } from '../invocation.ts';
import { plain } from '../plain.ts';
import type { Style } from '../style.ts';
import { relationWithReason, sentenceOf, titleOf } from './labels.ts';
import { type LedgerEntry, verdictOf } from './ledgerEntries.ts';
import { type DuplicateOf, findSources, type SourceGroups } from './sources.ts';

/** Most places of a group; the rest is counted. */
const MOST_PLACES = 8;

export interface RenderContext {
  readonly folder: Folder;
  /** Columns of the terminal. */
  readonly width: number;
  readonly style: Style;
}

/** The lines of a block, for a terminal. */
export function renderEntry(block: LedgerEntry, number: number, context: RenderContext): string[] {
  const { folder, style } = context;
  const verdict = verdictOf(block);
  const voices = findSources(block, folder);
  const title = `${number}. ${style.title(titleOf(block.fact.members[0]!, folder))}`;
  return [
    `${title}  ${(verdict === 'differs' ? style.conflict : style.faint)(verdict ?? 'related')}${style.faint(originsIn(voices))}`,
    ...renderPlaces(block.fact.members, voices, context),
    ...block.others.flatMap(({ link, places }) => [
      `   ${(link.verdict === 'differs' ? style.conflict : style.faint)(`${plain(relationWithReason(link, folder))}:`)}`,
      ...renderPlaces(places, voices, context),
    ]),
  ];
}

/** Only where there are fewer voices than articles: copies of one text confirm nothing. */
function originsIn({ origins, echoes }: SourceGroups): string {
  return echoes.size === 0
    ? ''
    : `  ${pluralize(origins.flat().length, 'article')}, ${pluralize(origins.length, 'origin')}`;
}

function renderPlaces(places: readonly Occurrence[], voices: SourceGroups, context: RenderContext): string[] {
  const lines = places.slice(0, MOST_PLACES).flatMap((place) => renderPlace(place, voices, context));
  const more = places.length - MOST_PLACES;
  return more > 0 ? [...lines, context.style.faint(`   … and ${more} more`)] : lines;
}

function renderPlace(place: Occurrence, { echoes }: SourceGroups, { folder, width, style }: RenderContext): string[] {
  const entry = folder.entry(place.id)!;
  const line = entry.lines.lastStartingAtOrBefore(place.start) + 1;
  const date = entry.date === null ? '' : `  ${entry.date}`;
  const mark = place.kind === 'figure' ? style.mark : style.title;
  const sentence = sentenceOf(place, folder);
  const { before, inside, after } = keywordInContext(entry.text, sentence, place, Math.max(20, width - 7));
  return [
    `   ${plain(place.id)}:${line}${style.faint(date + echoWords(echoes.get(place.id)))}`,
    `     ${before}${mark(inside)}${after}`,
  ];
}

function echoWords(echo: DuplicateOf | undefined): string {
  return echo ? `  same ${echo.by} as ${plain(echo.of)}` : '';
}
