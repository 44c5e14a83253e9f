import { BACKGROUND_CLASSES, BACKGROUND_DOCUMENTS } from './backgroundTable.ts';

/**
 * Rarity of each stem in news and web prose. The table is fixed rather than computed from the folder, so that an unrelated
 * file cannot change the links between two others.
 */
const rarityOfStem = new Map<string, number>();
for (const [share, stems] of BACKGROUND_CLASSES) {
  const rarity = Math.log(1 / share) / Math.log(BACKGROUND_DOCUMENTS);
  for (const stem of stems.split(' ')) rarityOfStem.set(stem, rarity);
}

/**
 * Returns the normalized inverse document frequency of a stem: 0 if every document contains it, 1 if at most one of
 * {@link BACKGROUND_DOCUMENTS} does.
 */
export function normalizedIdf(stem: string): number {
  return rarityOfStem.get(stem) ?? 1;
}
