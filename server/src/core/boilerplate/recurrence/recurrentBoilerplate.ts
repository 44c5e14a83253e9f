import type { Boilerplate, Tier } from '../boilerplate.ts';
import type { RuleMetadata } from '../rules/rule.ts';
import { MAX_EVIDENCE_COUNT } from './evidence.ts';
import { type ArticleFingerprint, LineFlag } from './lineFingerprints.ts';
import type { Recurrence } from './recurrence.ts';
import { decideTier, type LinePlace } from './recurrentTier.ts';

/** The rule that needs the folder. */
export const RECURRING_LINE_RULE: RuleMetadata = {
  id: 'recurring-line',
  title: 'Lines that recur in the folder',
  description:
    'Lines that occur in several files in the folder, ignoring dates and case. Copies of one article count as one file, so that syndicated news is not reported for being published twice, and reports on the same event count less than others. A label above or below the body needs two other files, or one if it is next to other boilerplate; headlines and sentences need more, and a sentence inside the body is at most marked for review.',
  examples: ['(a line that also occurs in other files in the folder)'],
  tier: 'strip',
};

/** Maximum number of words of a subhead. Hand-set, not measured. */
const MAX_SUBHEAD_WORDS = 8;

/**
 * Returns the lines of an article that recur in the folder and that its own rules do not strip or keep. Sorted, without
 * overlaps; consecutive lines of one tier are one span. The number of other files needed depends on the position and kind of
 * the line.
 *
 * @param id ID of the article, which need not be stored in `recurrence`
 * @param own findings of the article's own rules, under the user's settings
 */
export function findRecurrentBoilerplate(
  id: string,
  fingerprint: ArticleFingerprint,
  recurrence: Recurrence,
  own: readonly Boilerplate[],
): Boilerplate[] {
  const { key, words, flags } = fingerprint;
  const { unrelatedFiles, sameEventFiles } = recurrence.evidence(id, key, fingerprint);
  const ownTiers = findOwnTiers(fingerprint, own);
  const body = findBody(fingerprint, unrelatedFiles, ownTiers);
  const isBoilerplate = (line: number) => ownTiers[line] === 'strip' || (unrelatedFiles[line] ?? 0) > 0;
  const found: RecurringLine[] = [];
  for (let line = 0; line < key.length; line++) {
    const files = unrelatedFiles[line]! + sameEventFiles[line]!;
    if (files === 0 || ownTiers[line] === 'strip' || ownTiers[line] === 'keep') continue;
    if ((flags[line]! & LineFlag.byline) !== 0) continue;
    const isNextToBoilerplate = isBoilerplate(line - 1) || isBoilerplate(line + 1);
    const tier = decideTier({
      unrelatedFiles: unrelatedFiles[line]!,
      sameEventFiles: sameEventFiles[line]!,
      words: words[line]!,
      flags: flags[line]!,
      place: findPlace(fingerprint, body, line),
      isNextToBoilerplate,
      isHeading: line + 1 < key.length && !isNextToBoilerplate,
    });
    if (tier) found.push({ line, tier, files: Math.min(MAX_EVIDENCE_COUNT, files) });
  }
  return joinLines(fingerprint, found);
}

interface RecurringLine {
  readonly line: number;
  readonly tier: Tier;
  /** Number of other files that contain the line, at most {@link MAX_EVIDENCE_COUNT}. */
  readonly files: number;
}

/** The first and last line of the body; both -1 in an article without prose. */
interface Body {
  readonly first: number;
  readonly last: number;
}

function findPlace(fingerprint: ArticleFingerprint, { first, last }: Body, line: number): LinePlace {
  if (first < 0) return 'noBody';
  if (line < first) return 'above';
  if (line > last) return 'below';
  return isSubhead(fingerprint, line) ? 'subhead' : 'body';
}

/** Whether the line is short and right above prose. */
function isSubhead({ key, words, flags }: ArticleFingerprint, line: number): boolean {
  return words[line]! <= MAX_SUBHEAD_WORDS && line + 1 < key.length && (flags[line + 1]! & LineFlag.prose) !== 0;
}

/** Finds the body: from the first to the last prose line that neither recurs nor is stripped by a rule. */
function findBody(
  { key, flags }: ArticleFingerprint,
  unrelatedFiles: Uint8Array,
  ownTiers: readonly (Tier | undefined)[],
): Body {
  let first = -1;
  let last = -1;
  for (let line = 0; line < key.length; line++) {
    if ((flags[line]! & LineFlag.prose) === 0 || unrelatedFiles[line]! > 0 || ownTiers[line] === 'strip') continue;
    if (first < 0) first = line;
    last = line;
  }
  return { first, last };
}

/** Returns, for each line, the tier of the finding that covers it, or undefined. Findings of a part of a line do not count. */
function findOwnTiers({ key, start, end }: ArticleFingerprint, own: readonly Boilerplate[]): (Tier | undefined)[] {
  const tiers = new Array<Tier | undefined>(key.length);
  let firstLine = 0;
  for (const found of own) {
    while (firstLine < key.length && end[firstLine]! <= found.start) firstLine++;
    for (let line = firstLine; line < key.length && start[line]! < found.end; line++) {
      if (found.start <= start[line]! && end[line]! <= found.end) tiers[line] = found.tier;
    }
  }
  return tiers;
}

/** Joins consecutive lines of one tier. The span's number of files is that of the line with the fewest. */
function joinLines({ start, end }: ArticleFingerprint, found: readonly RecurringLine[]): Boilerplate[] {
  const spans: Boilerplate[] = [];
  for (let i = 0; i < found.length; ) {
    const { line, tier } = found[i]!;
    let next = i + 1;
    let files = found[i]!.files;
    while (next < found.length && found[next]!.line === line + next - i && found[next]!.tier === tier) {
      files = Math.min(files, found[next]!.files);
      next++;
    }
    const lines = next - i;
    spans.push({
      start: start[line]!,
      end: end[line + lines - 1]!,
      rule: RECURRING_LINE_RULE.id,
      tier,
      reason: { code: 'recurring-lines', lines, files, isMinimum: files >= MAX_EVIDENCE_COUNT },
    });
    i = next;
  }
  return spans;
}
