import type { Boilerplate, Tier } from '../boilerplate.ts';
import { ENOUGH, type Recurrence } from '../recurrence.ts';
import type { RuleMetadata } from '../rule.ts';
import { LineFlag, type LineKeys } from './lineKeys.ts';

/** The rule that needs the folder. */
export const RECURRING_LINE_RULE: RuleMetadata = {
  id: 'recurring-line',
  title: 'Lines that recur in the folder',
  description:
    'Lines that stand in several files of the folder, the same but for numbers, dates and case. Copies of one article count as one file, so that syndicated news is not flagged for being printed twice. A label above or below the running text needs one other file, headlines and sentences two or more; a sentence inside the running text is never more than a matter for review.',
  examples: ['(a line that other files of the folder hold too)'],
  tier: 'strip',
};

/** A line of up to so many words is a label or headline … */
const LABEL_WORDS = 3;
/** … and a subhead is hardly ever longer than this. */
const SUBHEAD_WORDS = 8;

/**
 * The lines of an article that stand in other files of the folder too, beside what its own rules found. Applied when
 * somebody asks: nothing of it is stored. A label above or below the running text needs one other file, a headline two,
 * a sentence two; inside the running text more, and sentences there are never safe to remove.
 */
export function recurrentBoilerplate(
  id: string,
  lines: LineKeys,
  recurrence: Recurrence,
  own: readonly Boilerplate[],
): Boilerplate[] {
  const count = lines.key.length;
  const evidence = recurrence.evidence(id, lines.key, lines);
  const taken = ownTiers(lines, own);
  const { first, last } = body(lines, evidence, taken);
  const found: { line: number; tier: Tier; files: number }[] = [];
  for (let line = 0; line < count; line++) {
    if (evidence[line] === 0 || taken[line] === 'strip' || taken[line] === 'keep') continue;
    if ((lines.flags[line]! & LineFlag.byline) !== 0) continue;
    const place = line < first ? 'head' : line > last ? 'tail' : isSubhead(lines, line) ? 'subhead' : 'body';
    const tier = tierOf(lines, line, evidence[line]!, place);
    if (tier) found.push({ line, tier, files: evidence[line]! });
  }
  return joined(lines, found);
}

type Place = 'head' | 'tail' | 'body' | 'subhead';

function tierOf(lines: LineKeys, line: number, files: number, place: Place): Tier | undefined {
  const prose = (lines.flags[line]! & LineFlag.prose) !== 0;
  const report = (lines.flags[line]! & LineFlag.report) !== 0;
  const outside = place === 'head' || place === 'tail';
  if (prose || report) {
    if (outside) return files >= (report ? 3 : 2) ? 'strip' : 'review';
    return files >= 3 && !report ? 'review' : undefined;
  }
  // "Background" and "What happened next" head paragraphs in many an article.
  if (place === 'subhead') return files >= ENOUGH ? 'review' : undefined;
  // Two outlets may well print one headline above different texts.
  const needed = place === 'tail' || (place === 'head' && lines.words[line]! <= LABEL_WORDS) ? 1 : 2;
  return files >= needed ? 'strip' : 'review';
}

/** A short line right above a paragraph of running text. */
function isSubhead(lines: LineKeys, line: number): boolean {
  return (
    lines.words[line]! <= SUBHEAD_WORDS &&
    line + 1 < lines.key.length &&
    (lines.flags[line + 1]! & LineFlag.prose) !== 0
  );
}

/** The running text: from the first to the last paragraph that is neither shared nor taken by a rule. */
function body(
  lines: LineKeys,
  evidence: Uint8Array,
  taken: readonly (Tier | undefined)[],
): { first: number; last: number } {
  let first = -1;
  let last = -1;
  for (let line = 0; line < lines.key.length; line++) {
    if ((lines.flags[line]! & LineFlag.prose) === 0 || evidence[line]! > 0 || taken[line] === 'strip') continue;
    if (first < 0) first = line;
    last = line;
  }
  // Without a paragraph of its own nothing can be called outside.
  return first < 0 ? { first: -1, last: lines.key.length } : { first, last };
}

/** The tier of the finding that covers the line, or undefined. A glued part leaves its line free. */
function ownTiers(lines: LineKeys, own: readonly Boilerplate[]): (Tier | undefined)[] {
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

function joined(lines: LineKeys, found: readonly { line: number; tier: Tier; files: number }[]): Boilerplate[] {
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
    const where = files >= ENOUGH ? 'several other files' : files === 1 ? 'another file' : `${files} other files`;
    spans.push({
      start: lines.start[line]!,
      end: lines.end[line + count - 1]!,
      rule: RECURRING_LINE_RULE.id,
      tier,
      reason: `${count === 1 ? 'This line stands' : 'These lines stand'} in ${where} of the folder that ${files === 1 ? 'is' : 'are'} no copy of this article.`,
    });
    i = next;
  }
  return spans;
}
