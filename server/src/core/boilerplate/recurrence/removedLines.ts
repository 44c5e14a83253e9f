import { parseArticle } from '../../text/index.ts';
import type { Boilerplate } from '../boilerplate.ts';
import { fingerprintArticle, lineHashes } from './lineFingerprints.ts';
import { RECURRING_LINE_RULE } from './recurrentBoilerplate.ts';

/**
 * Hashes of the lines that removing `found` from a text removes because they recur: kept in `.second-source.json`, they
 * go on counting when the lines are gone, so that what is removed from one article does not decide what stays in the next.
 */
export function removedLineHashes(text: string, found: readonly Boilerplate[]): string[] {
  const recurring = found.filter(({ rule }) => rule === RECURRING_LINE_RULE.id);
  if (recurring.length === 0) return [];
  const article = parseArticle(text);
  const own = found.filter(({ rule }) => rule !== RECURRING_LINE_RULE.id);
  const { start, end } = fingerprintArticle(article, own);
  const hashes = lineHashes(article, own);
  return hashes.filter(
    (hash, line) => hash !== '' && recurring.some((span) => span.start <= start[line]! && end[line]! <= span.end),
  );
}
