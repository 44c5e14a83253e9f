import type { Occurrence } from '../../core/crossref/index.ts';
import { MESSAGES } from '../messages.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { formatOccurrence, formatRelationWithReason } from './labels.ts';
import { formatLocation, type MarkdownContext } from './markdownLinks.ts';
import type { Row } from './tables.ts';

/** Maximum number of occurrences listed on one side of a comparison. Hand-set, not measured. */
const MAX_IN_LIST = 8;

/**
 * Returns list items that explain a row of the table: what differs from the fact and what is derived from it, with the
 * reasons. Occurrences that differ for the same reason are in one item. Compatible occurrences are not listed.
 */
export function formatExplanations({ number, entry }: Row, context: MarkdownContext): string[] {
  const differing = new Map<string, Occurrence[]>();
  const derived: string[] = [];
  for (const { link, occurrences } of entry.related) {
    const words = escapeMarkdown(formatRelationWithReason(link, context.folder));
    const label = link.verdict === 'differs' ? `**${words}**` : words;
    if (link.relation !== 'same')
      derived.push(`${label}: ${formatSides([link.from], [link.to, ...link.with], context)}`);
    else if (link.verdict === 'differs') differing.set(label, [...(differing.get(label) ?? []), ...occurrences]);
  }
  const conflicts = [...differing].map(
    ([label, occurrences]) => `${label}: ${formatSides(entry.fact.members, occurrences, context)}`,
  );
  return [...conflicts, ...derived].map((line) => `- ${number} · ${line}`);
}

function formatSides(left: readonly Occurrence[], right: readonly Occurrence[], context: MarkdownContext): string {
  return `${formatOccurrences(left, context)} – ${formatOccurrences(right, context)}`;
}

/** Returns occurrences with their locations, grouped by their text: "14 (a.txt:2, b.txt:5), Fourteen (c.txt:7)". */
function formatOccurrences(occurrences: readonly Occurrence[], context: MarkdownContext): string {
  const locationsByText = new Map<string, Set<string>>();
  for (const occurrence of occurrences.slice(0, MAX_IN_LIST)) {
    const text = escapeMarkdown(formatOccurrence(occurrence, context.folder));
    const known = locationsByText.get(text) ?? new Set();
    locationsByText.set(text, known.add(formatLocation(occurrence, context)));
  }
  const shown = [...locationsByText].map(([text, locations]) => `${text} (${[...locations].join(', ')})`);
  const more = occurrences.length - MAX_IN_LIST;
  return [...shown, ...(more > 0 ? [MESSAGES.more(more)] : [])].join(', ');
}
