import type { Tier } from './boilerplate.ts';
import type { LineView } from './lines/lineView.ts';
import type { BoilerplateReason, SimpleReasonCode } from './reason.ts';

/** What a rule found: whole lines `first` to `last` of the view, or a part of one line when `start` and `end` are given. */
export interface Finding {
  /** Lines of the {@link LineView}, both inside. */
  readonly first: number;
  readonly last: number;
  /** UTF-16 offsets of a part of line `first`, half-open: junk glued into a line. */
  readonly start?: number;
  readonly end?: number;
  /** Where it differs from the rule's tier. */
  readonly tier?: Tier;
  readonly reason: BoilerplateReason;
}

/** A kind of boilerplate, as people read about it. */
export interface RuleMetadata {
  /** Stable: settings, records and docs/rules.md name it. */
  readonly id: string;
  readonly title: string;
  /** What it finds and what it leaves alone, for docs/rules.md. */
  readonly description: string;
  /** Invented lines that it finds. */
  readonly examples: readonly string[];
  /** Tier of a finding that names none. */
  readonly tier: Tier;
}

/** A kind of boilerplate that one text shows by itself, with the function that finds it. */
export interface Rule extends RuleMetadata {
  /** Its lines are no other rule's business: "a correction is never junk". */
  readonly protects?: boolean;
  find(view: LineView): Finding[];
}

export function wholeLine(line: number, code: SimpleReasonCode, tier?: Tier): Finding {
  const finding = { first: line, last: line, reason: { code } };
  return tier ? { ...finding, tier } : finding;
}

/** Words are cheap where a rule flags every line that meets one test. */
export function eachLine(view: LineView, test: (line: number) => SimpleReasonCode | Finding | undefined): Finding[] {
  const found: Finding[] = [];
  for (let line = 0; line < view.count; line++) {
    const answer = test(line);
    if (answer) found.push(typeof answer === 'string' ? wholeLine(line, answer) : answer);
  }
  return found;
}
