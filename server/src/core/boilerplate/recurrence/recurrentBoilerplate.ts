import type { Boilerplate, Tier } from '../boilerplate.ts';
import type { RuleMetadata } from '../rule.ts';
import { MAX_EVIDENCE_COUNT } from './evidence.ts';
import { type ArticleFingerprint, LineFlag } from './lineFingerprints.ts';
import type { Recurrence } from './recurrence.ts';

/** The rule that needs the folder. */
export const RECURRING_LINE_RULE: RuleMetadata = {
  id: 'recurring-line',
  title: 'Lines that recur in the folder',
  description:
    'Lines that stand in several files of the folder, the same but for dates and case. Copies of one article count as one file, so that syndicated news is not flagged for being printed twice, and reports on one event count less than others. A label above or below the running text needs two other files, or one where other junk stands beside it; headlines and sentences need more, and a sentence inside the running text is never more than a matter for review.',
  examples: ['(a line that other files of the folder hold too)'],
  tier: 'strip',
};

/** A line of up to so many words is a label or headline … */
const LABEL_WORDS = 3;
/** … and a subhead is hardly ever longer than this. */
const SUBHEAD_WORDS = 8;

/**
 * The lines of an article that stand in other files of the folder too, beside what its own rules found. Applied when
 * somebody asks: nothing of it is stored. How many files it takes depends on the place and the kind of the line.
 */
export function recurrentBoilerplate(
  id: string,
  lines: ArticleFingerprint,
  recurrence: Recurrence,
  own: readonly Boilerplate[],
): Boilerplate[] {
  const count = lines.key.length;
  const { unrelatedFiles, sameEventFiles } = recurrence.evidence(id, lines.key, lines);
  const taken = ownTiers(lines, own);
  const { first, last } = body(lines, unrelatedFiles, taken);
  const isJunk = (line: number) => taken[line] === 'strip' || (unrelatedFiles[line] ?? 0) > 0;
  const found: Recurring[] = [];
  for (let line = 0; line < count; line++) {
    const files = unrelatedFiles[line]! + sameEventFiles[line]!;
    if (files === 0 || taken[line] === 'strip' || taken[line] === 'keep') continue;
    if ((lines.flags[line]! & LineFlag.byline) !== 0) continue;
    const tier = tierOf({
      foreign: unrelatedFiles[line]!,
      related: sameEventFiles[line]!,
      words: lines.words[line]!,
      flags: lines.flags[line]!,
      place:
        first < 0
          ? 'nowhere'
          : line < first
            ? 'head'
            : line > last
              ? 'tail'
              : isSubhead(lines, line)
                ? 'subhead'
                : 'body',
      besideJunk: isJunk(line - 1) || isJunk(line + 1),
      headsText: line + 1 < count && !isJunk(line + 1) && !isJunk(line - 1),
    });
    if (tier) found.push({ line, tier, files: Math.min(MAX_EVIDENCE_COUNT, files) });
  }
  return joined(lines, found);
}

interface Recurring {
  readonly line: number;
  readonly tier: Tier;
  readonly files: number;
}

interface Case {
  readonly foreign: number;
  readonly related: number;
  readonly words: number;
  readonly flags: number;
  /** Above, below or inside the running text; `nowhere` in an article without any, such as a list of results. */
  readonly place: 'head' | 'tail' | 'body' | 'subhead' | 'nowhere';
  readonly besideJunk: boolean;
  /** What follows neither recurs nor is junk, and neither is what stands before. */
  readonly headsText: boolean;
}

function tierOf(one: Case): Tier | undefined {
  const tier = tierByEvidence(one);
  // A stamp recurs, and may be all that dates the article; a label above a table or paragraph is no junk by itself.
  const uncertain = (one.flags & LineFlag.dated) !== 0 || one.headsText;
  return tier === 'strip' && uncertain ? 'review' : tier;
}

function tierByEvidence({ foreign, related, words, flags, place, besideJunk }: Case): Tier | undefined {
  const outside = place === 'head' || place === 'tail';
  if ((flags & (LineFlag.prose | LineFlag.report)) !== 0) {
    const report = (flags & LineFlag.report) !== 0;
    if (outside && foreign >= (report ? 3 : 2)) return 'strip';
    if (outside && (foreign > 0 || (besideJunk && related >= 2))) return 'review';
    return foreign >= 3 && !report && place === 'body' ? 'review' : undefined;
  }
  if (place === 'nowhere') return foreign >= MAX_EVIDENCE_COUNT ? 'review' : undefined;
  // "Background" and "What happened next" head paragraphs in many an article.
  if (place === 'subhead') return foreign >= MAX_EVIDENCE_COUNT ? 'review' : undefined;
  // Two outlets may well print one headline above different texts, and reports on one event share names and results.
  const label = words <= LABEL_WORDS && (flags & LineFlag.closed) === 0;
  if (place === 'body' || (place === 'head' && !label)) {
    if (foreign >= 3 || (foreign >= 2 && besideJunk)) return 'strip';
    return foreign > 0 ? 'review' : undefined;
  }
  const needed = (flags & LineFlag.closed) !== 0 ? 3 : 2;
  if (foreign >= needed || (besideJunk && foreign > 0) || (besideJunk && related >= 2)) return 'strip';
  return foreign > 0 || besideJunk || related >= 2 ? 'review' : undefined;
}

/** A short line right above a paragraph of running text. */
function isSubhead(lines: ArticleFingerprint, line: number): boolean {
  return (
    lines.words[line]! <= SUBHEAD_WORDS &&
    line + 1 < lines.key.length &&
    (lines.flags[line + 1]! & LineFlag.prose) !== 0
  );
}

/** The running text: from the first to the last paragraph that is neither shared nor taken by a rule; -1 without any. */
function body(
  lines: ArticleFingerprint,
  foreign: Uint8Array,
  taken: readonly (Tier | undefined)[],
): { first: number; last: number } {
  let first = -1;
  let last = -1;
  for (let line = 0; line < lines.key.length; line++) {
    if ((lines.flags[line]! & LineFlag.prose) === 0 || foreign[line]! > 0 || taken[line] === 'strip') continue;
    if (first < 0) first = line;
    last = line;
  }
  return { first, last };
}

/** The tier of the finding that covers the line, or undefined. A glued part leaves its line free. */
function ownTiers(lines: ArticleFingerprint, own: readonly Boilerplate[]): (Tier | undefined)[] {
  const tiers = new Array<Tier | undefined>(lines.key.length);
  let line = 0;
  for (const found of own) {
    while (line < lines.key.length && lines.end[line]! <= found.start) line++;
    for (let at = line; at < lines.key.length && lines.start[at]! < found.end; at++) {
      if (found.start <= lines.start[at]! && lines.end[at]! <= found.end) tiers[at] = found.tier;
    }
  }
  return tiers;
}

function joined(lines: ArticleFingerprint, found: readonly Recurring[]): Boilerplate[] {
  const spans: Boilerplate[] = [];
  for (let i = 0; i < found.length; ) {
    const { line, tier } = found[i]!;
    let next = i + 1;
    let files = found[i]!.files;
    while (next < found.length && found[next]!.line === line + next - i && found[next]!.tier === tier) {
      files = Math.min(files, found[next]!.files);
      next++;
    }
    const count = next - i;
    spans.push({
      start: lines.start[line]!,
      end: lines.end[line + count - 1]!,
      rule: RECURRING_LINE_RULE.id,
      tier,
      reason: { code: 'recurring-lines', lines: count, files, isMinimum: files >= MAX_EVIDENCE_COUNT },
    });
    i = next;
  }
  return spans;
}
