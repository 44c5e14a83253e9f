import { hashNumber } from '../../text/index.ts';
import type { LinkableArticle } from '../linkable.ts';

/** Number of UTF-16 code units at the start of an article that contain its lead: 120 tokens are rarely longer. */
const LEAD_LENGTH = 1200;
const CAPITALIZED = /\p{Lu}[\p{L}\p{M}]{2,40}/gu;

/** Returns the names that the leads of two articles share, as the first one writes them, in reading order: at most `limit`. */
export function listSharedNames(a: LinkableArticle, b: LinkableArticle, limit: number): string[] {
  const shared = new Set(a.event.leadNames.filter((key) => b.event.leadNames.includes(key)));
  const names: string[] = [];
  for (const [name] of a.text.slice(0, LEAD_LENGTH).matchAll(CAPITALIZED)) {
    if (names.length === limit) break;
    if (shared.delete(hashNumber(name.toLowerCase()))) names.push(name);
  }
  return names;
}
