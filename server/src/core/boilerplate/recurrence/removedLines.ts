import { parseArticle } from '../../text/index.ts';
import type { Boilerplate } from '../boilerplate.ts';
import { fingerprintArticle, lineHashes } from './lineFingerprints.ts';
import { RECURRING_LINE_RULE } from './recurrentBoilerplate.ts';

/**
 * Returns the hashes of the recurring lines among the boilerplate `found` in a text. They are stored in the decision file
 * when the lines are removed, and continue to count as evidence, so that stripping one article does not change the next.
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
