import { type DecisionFile, MAX_DECISIONS } from './decisionFile.ts';

/**
 * Returns the decisions with the hashes of removed lines added, or the same object if all are recorded already. Beyond
 * {@link MAX_DECISIONS} hashes the oldest are dropped.
 */
export function addRemovedLines(decisions: DecisionFile, hashes: readonly string[]): DecisionFile {
  const all = new Set([...decisions.removedLines, ...hashes]);
  if (all.size === new Set(decisions.removedLines).size) return decisions;
  return { ...decisions, removedLines: [...all].slice(-MAX_DECISIONS) };
}

/** Returns the decisions without the hashes of lines that were restored, or the same object if none is recorded. */
export function deleteRemovedLines(decisions: DecisionFile, hashes: readonly string[]): DecisionFile {
  const restored = new Set(hashes);
  if (!decisions.removedLines.some((hash) => restored.has(hash))) return decisions;
  return { ...decisions, removedLines: [...new Set(decisions.removedLines)].filter((hash) => !restored.has(hash)) };
}
