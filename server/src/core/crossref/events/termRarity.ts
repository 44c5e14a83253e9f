import { BACKGROUND_CLASSES, BACKGROUND_DOCUMENTS } from './backgroundTable.ts';

/**
 * How rare a word is in news and web prose at large. The table is shipped, and never learns from the folder: a file that
 * has nothing to do with two others must not change what links them.
 */
const rarityOf = new Map<string, number>();
for (const [share, stems] of BACKGROUND_CLASSES) {
  const rarity = Math.log(1 / share) / Math.log(BACKGROUND_DOCUMENTS);
  for (const stem of stems.split(' ')) rarityOf.set(stem, rarity);
}

/** 0 for a stem that every text has, 1 for one that stands in at most one of {@link BACKGROUND_DOCUMENTS}. */
export function normalizedIdf(stem: string): number {
  return rarityOf.get(stem) ?? 1;
}
