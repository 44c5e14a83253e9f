import type { Place } from '../../core/crossref/fact.ts';
import type { Folder } from '../../core/folder/folder.ts';
import type { Span } from '../../core/text/span.ts';
import { plain } from '../plain.ts';
import { type Block, type Group, verdictOf } from './blocks.ts';

/** How a terminal shows what stands out. Each is given text without control characters. */
export interface Style {
  title(text: string): string;
  conflict(text: string): string;
  faint(text: string): string;
  /** The figure or quote itself, in its sentence. */
  mark(text: string): string;
}

export const PLAIN_STYLE: Style = {
  title: (text) => text,
  conflict: (text) => text,
  faint: (text) => text,
  mark: (text) => `[${text}]`,
};

/** Most places of a group; the rest is counted. */
const MOST_PLACES = 8;
/** Most characters of a heading. */
const LONGEST_TITLE = 70;

/** The lines of a block, for a terminal of `width` columns. */
export function renderBlock(block: Block, number: number, folder: Folder, width: number, style: Style): string[] {
  const [first] = block.places;
  const verdict = verdictOf(block);
  const paint = verdict === 'differs' ? style.conflict : style.faint;
  const title = excerpt(folder.entry(first!.id)!.text, first!.start, first!.end, LONGEST_TITLE);
  return [
    `${number}. ${style.title(title)}  ${paint(verdict ?? 'related')}`,
    ...renderPlaces(block.places, folder, width, style),
    ...block.others.flatMap((group) => [
      `   ${group.verdict === 'differs' ? style.conflict(labelOf(group)) : style.faint(labelOf(group))}`,
      ...renderPlaces(group.places, folder, width, style),
    ]),
  ];
}

function labelOf({ relation, verdict }: Group): string {
  if (relation === 'same') return `${verdict ?? 'related'}:`;
  return verdict === null ? `${relation}:` : `${relation}, ${verdict}:`;
}

function renderPlaces(places: readonly Place[], folder: Folder, width: number, style: Style): string[] {
  const lines = places.slice(0, MOST_PLACES).flatMap((place) => renderPlace(place, folder, width, style));
  const more = places.length - MOST_PLACES;
  return more > 0 ? [...lines, style.faint(`   … and ${more} more`)] : lines;
}

function renderPlace(place: Place, folder: Folder, width: number, style: Style): string[] {
  const entry = folder.entry(place.id)!;
  const line = entry.lines.lastStartingAtOrBefore(place.start) + 1;
  const date = entry.date === null ? '' : `  ${entry.date}`;
  const mentions = place.kind === 'figure' ? entry.figures : entry.quotes;
  const { sentence } = mentions[place.index]!;
  return [
    `   ${plain(place.id)}:${line}${style.faint(date)}`,
    `     ${markIn(entry.text, sentence, place, Math.max(20, width - 7), style)}`,
  ];
}

/** The sentence around a span, cut to `width` characters with the span in sight. */
function markIn(text: string, sentence: Span, span: Span, width: number, style: Style): string {
  const inside = excerpt(text, span.start, span.end, width);
  const room = width - inside.length;
  // A character more than there is room for shows that something was cut.
  const before = plain(text.slice(Math.max(sentence.start, span.start - room - 1), span.start)).trimStart();
  const after = plain(text.slice(span.end, Math.min(sentence.end, span.end + room + 1))).trimEnd();
  const left = Math.min(before.length, Math.max(Math.floor(room / 2), room - after.length));
  const right = Math.min(after.length, room - left);
  const head = left < before.length ? `…${before.slice(before.length - left + 1)}` : before;
  const tail = right < after.length ? `${after.slice(0, Math.max(0, right - 1))}…` : after;
  return `${head}${style.mark(inside)}${tail}`;
}

/** A stretch of a text without control characters, cut to `length`. */
function excerpt(text: string, start: number, end: number, length: number): string {
  return end - start <= length ? plain(text.slice(start, end)) : `${plain(text.slice(start, start + length - 1))}…`;
}
