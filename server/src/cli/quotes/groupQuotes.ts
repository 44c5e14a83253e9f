import type { Folder } from '../../core/folder/index.ts';
import { groupBySpeaker, type QuoteOccurrence, type SpeakerGroup } from '../../core/quotes/index.ts';

/** The quotes of a folder by speaker. Those in boilerplate are left out, as in links. */
export function groupFolderQuotes(folder: Folder): SpeakerGroup[] {
  const places: QuoteOccurrence[] = [];
  for (const id of folder.ids()) {
    const view = folder.view(id)!;
    for (const index of view.quoteIndices) places.push({ id, index, quote: view.entry.quotes[index]!.quote });
  }
  return groupBySpeaker(places);
}

/** Whether a speaker's name has the words of `asked`, one behind the other: "vask" finds Joren Vask. */
export function matchesSpeaker(speaker: string | null, asked: string): boolean {
  return speaker !== null && ` ${normalizeName(speaker)} `.includes(` ${normalizeName(asked)} `);
}

/** Letters and digits in lower case without their accents, words parted by single spaces. */
export function normalizeName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
