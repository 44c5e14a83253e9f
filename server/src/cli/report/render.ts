import { explain } from '../../core/crossref/explain.ts';
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
  /** A figure in its sentence; a quote has marks of its own. */
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

export interface RenderContext {
  readonly folder: Folder;
  /** Articles that are printings of another one's text: `copiesIn`. */
  readonly copies: ReadonlyMap<string, string>;
  /** Columns of the terminal. */
  readonly width: number;
  readonly style: Style;
}

/** The lines of a block. */
export function renderBlock(block: Block, number: number, context: RenderContext): string[] {
  const { folder, style } = context;
  const [first] = block.places;
  const verdict = verdictOf(block);
  const paint = verdict === 'differs' ? style.conflict : style.faint;
  return [
    `${number}. ${style.title(titleOf(first!, folder))}  ${paint(verdict ?? 'related')}`,
    ...renderPlaces(block.places, context),
    ...block.others.flatMap((group) => [
      `   ${(group.link.verdict === 'differs' ? style.conflict : style.faint)(labelOf(group, folder))}`,
      ...renderPlaces(group.places, context),
    ]),
  ];
}

/** The figure with what it counts or measures, or the quote. */
function titleOf({ id, kind, index, start, end }: Place, folder: Folder): string {
  const { text, figures } = folder.entry(id)!;
  const noun = kind === 'figure' ? figures[index]!.figure.noun : null;
  const thing = noun && noun.start >= end ? ` ${excerpt(text, noun.start, noun.end, LONGEST_TITLE)}` : '';
  return excerpt(text, start, end, LONGEST_TITLE) + thing;
}

/** "differs (another day):", "sum, agrees (4 + 3 = 7; printed: 7):" */
function labelOf({ link }: Group, folder: Folder): string {
  const { relation, verdict } = link;
  const words = relation === 'same' ? (verdict ?? 'related') : verdict === null ? relation : `${relation}, ${verdict}`;
  const why = explain(folder, link);
  return why === null ? `${words}:` : `${words} (${plain(why)}):`;
}

function renderPlaces(places: readonly Place[], context: RenderContext): string[] {
  const lines = places.slice(0, MOST_PLACES).flatMap((place) => renderPlace(place, context));
  const more = places.length - MOST_PLACES;
  return more > 0 ? [...lines, context.style.faint(`   … and ${more} more`)] : lines;
}

function renderPlace(place: Place, { folder, copies, width, style }: RenderContext): string[] {
  const entry = folder.entry(place.id)!;
  const line = entry.lines.lastStartingAtOrBefore(place.start) + 1;
  const date = entry.date === null ? '' : `  ${entry.date}`;
  const original = copies.get(place.id);
  const copy = original === undefined ? '' : `  same text as ${plain(original)}`;
  const mentions = place.kind === 'figure' ? entry.figures : entry.quotes;
  const { sentence } = mentions[place.index]!;
  return [
    `   ${plain(place.id)}:${line}${style.faint(date + copy)}`,
    `     ${markIn(entry.text, sentence, place, Math.max(20, width - 7), place.kind === 'figure' ? style.mark : style.title)}`,
  ];
}

/** The sentence around a span, cut to `width` characters with the span in sight. */
function markIn(text: string, sentence: Span, span: Span, width: number, mark: (text: string) => string): string {
  const inside = excerpt(text, span.start, span.end, width);
  const room = width - inside.length;
  // A character more than there is room for shows that something was cut.
  const before = plain(text.slice(Math.max(sentence.start, span.start - room - 1), span.start)).trimStart();
  const after = plain(text.slice(span.end, Math.min(sentence.end, span.end + room + 1))).trimEnd();
  const left = Math.min(before.length, Math.max(Math.floor(room / 2), room - after.length));
  const right = Math.min(after.length, room - left);
  const head = left < before.length ? `…${before.slice(before.length - left + 1)}` : before;
  const tail = right < after.length ? `${after.slice(0, Math.max(0, right - 1))}…` : after;
  return `${head}${mark(inside)}${tail}`;
}

/** A stretch of a text without control characters, cut to `length`. */
function excerpt(text: string, start: number, end: number, length: number): string {
  return end - start <= length ? plain(text.slice(start, end)) : `${plain(text.slice(start, start + length - 1))}…`;
}
