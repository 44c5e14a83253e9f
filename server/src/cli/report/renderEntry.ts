import type { Occurrence, Verdict } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import { MESSAGES } from '../messages.ts';
import { replaceControlCharacters } from '../output/controlCharacters.ts';
import { keywordInContext } from '../output/excerpt.ts';
import type { Style } from '../output/style.ts';
import { formatRelationWithReason, formatTitle, getSentence } from './labels.ts';
import { getVerdict, type LedgerEntry } from './ledgerEntries.ts';
import { type DuplicateOf, findSources, type SourceGroups } from './sources.ts';

/** Maximum number of occurrences shown per group. Hand-set, not measured. */
const MAX_OCCURRENCES = 8;
/** Minimum length of a sentence, in columns, however narrow the terminal is. */
const MIN_SENTENCE_LENGTH = 20;
/** Columns that are not available to the sentence: its indent, and the brackets around a highlighted figure. */
const SENTENCE_MARGIN = 7;

export interface RenderContext {
  readonly folder: Folder;
  /** Width of the terminal, in columns. */
  readonly width: number;
  readonly style: Style;
}

/** Returns the lines of an entry for the terminal. */
export function renderEntry(entry: LedgerEntry, number: number, context: RenderContext): string[] {
  const { folder, style } = context;
  const verdict = getVerdict(entry);
  const sources = findSources(entry, folder);
  const title = `${number}. ${style.title(formatTitle(entry.fact.members[0]!, folder))}`;
  return [
    `${title}  ${styleVerdict(verdict ?? MESSAGES.noVerdict, verdict, style)}${style.faint(formatSourceCount(sources))}`,
    ...renderOccurrences(entry.fact.members, sources, context),
    ...entry.related.flatMap(({ link, occurrences }) => [
      `   ${styleVerdict(`${replaceControlCharacters(formatRelationWithReason(link, folder))}:`, link.verdict, style)}`,
      ...renderOccurrences(occurrences, sources, context),
    ]),
  ];
}

function styleVerdict(text: string, verdict: Verdict | null, style: Style): string {
  return verdict === 'differs' ? style.conflict(text) : style.faint(text);
}

/** Returns the number of sources with two leading spaces; empty if every article is a source of its own. */
function formatSourceCount({ sources, duplicates }: SourceGroups): string {
  return duplicates.size === 0 ? '' : `  ${MESSAGES.sourceCount(sources.flat().length, sources.length)}`;
}

function renderOccurrences(
  occurrences: readonly Occurrence[],
  sources: SourceGroups,
  context: RenderContext,
): string[] {
  const lines = occurrences
    .slice(0, MAX_OCCURRENCES)
    .flatMap((occurrence) => renderOccurrence(occurrence, sources, context));
  const more = occurrences.length - MAX_OCCURRENCES;
  return more > 0 ? [...lines, context.style.faint(`   ${MESSAGES.moreOccurrences(more)}`)] : lines;
}

/** Returns a line with the location and a line with the sentence. */
function renderOccurrence(
  occurrence: Occurrence,
  { duplicates }: SourceGroups,
  { folder, width, style }: RenderContext,
): string[] {
  const entry = folder.entry(occurrence.id)!;
  const line = entry.lines.lineNumberAt(occurrence.start);
  const date = entry.metadata.date ? `  ${entry.metadata.date.iso}` : '';
  const duplicate = formatDuplicate(duplicates.get(occurrence.id));
  const highlight = occurrence.kind === 'figure' ? style.highlight : style.title;
  const sentence = getSentence(occurrence, folder);
  const maxLength = Math.max(MIN_SENTENCE_LENGTH, width - SENTENCE_MARGIN);
  const { before, inside, after } = keywordInContext(entry.text, sentence, occurrence, maxLength);
  return [
    `   ${replaceControlCharacters(occurrence.id)}:${line}${style.faint(date + duplicate)}`,
    `     ${before}${highlight(inside)}${after}`,
  ];
}

/** Returns why an article is not an independent source, with two leading spaces; empty for an independent one. */
function formatDuplicate(duplicate: DuplicateOf | undefined): string {
  if (!duplicate) return '';
  const id = replaceControlCharacters(duplicate.articleId);
  return `  ${duplicate.reason === 'text' ? MESSAGES.copyOf(id) : MESSAGES.sameAgencyAs(id)}`;
}
