import type { Folder } from '../../core/folder/index.ts';
import { groupBySpeaker, type QuoteOccurrence, type SpeakerGroup } from '../../core/quotes/index.ts';

/** Returns the quotes of a folder by speaker. Quotes in strip-tier boilerplate are excluded, as they are from links. */
export function groupFolderQuotes(folder: Folder): SpeakerGroup[] {
  const occurrences: QuoteOccurrence[] = [];
  for (const id of folder.ids()) {
    const view = folder.view(id)!;
    for (const index of view.quoteIndices) occurrences.push({ id, index, quote: view.entry.quotes[index]!.quote });
  }
  return groupBySpeaker(occurrences);
}

/** Whether a speaker's name contains the words of `wanted` in sequence: "vask" matches Joren Vask. */
export function matchesSpeaker(speaker: string | null, wanted: string): boolean {
  return speaker !== null && ` ${normalizeName(speaker)} `.includes(` ${normalizeName(wanted)} `);
}

/** Returns the letters and digits of a name in lower case without accents, in words separated by single spaces. */
export function normalizeName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
