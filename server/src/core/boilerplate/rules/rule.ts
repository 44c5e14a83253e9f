import type { Tier } from '../boilerplate.ts';
import type { EarlierFindings } from '../lines/earlierFindings.ts';
import type { LineView } from '../lines/lineView.ts';
import type { BoilerplateReason, SimpleReasonCode } from '../reason.ts';

/** A match of a rule: the whole lines `first` to `last`, or a part of one line if `start` and `end` are given. */
export interface Finding {
  /** First and last line of the {@link LineView}, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** UTF-16 offsets of a part of line `first`, half-open: boilerplate that is attached to other text. */
  readonly start?: number;
  readonly end?: number;
  /** Overrides the tier of the rule. */
  readonly tier?: Tier;
  readonly reason: BoilerplateReason;
}

/** The documentation of a rule. docs/rules.md is generated from it. */
export interface RuleMetadata {
  /** Stable identifier: settings, strip records and docs/rules.md use it. */
  readonly id: string;
  readonly title: string;
  /** What the rule matches and what it ignores. */
  readonly description: string;
  /** Invented lines that the rule matches. */
  readonly examples: readonly string[];
  /** Tier of findings that do not override it. */
  readonly tier: Tier;
}

/** A kind of boilerplate that is recognizable in a single text, with the function that finds it. */
export interface Rule extends RuleMetadata {
  /** Whether no other rule may claim the lines of this rule. */
  readonly protects?: boolean;
  /** Returns the findings in any order. `earlier` describes the lines that the preceding rules matched. */
  find(view: LineView, earlier: EarlierFindings): Finding[];
}

/** Creates a finding for one line. */
export function wholeLine(line: number, code: SimpleReasonCode, tier?: Tier): Finding {
  return tier ? { first: line, last: line, reason: { code }, tier } : { first: line, last: line, reason: { code } };
}

/** Builds the findings of a rule that tests each line independently. A reason code stands for a finding of the whole line. */
export function eachLine(view: LineView, test: (line: number) => SimpleReasonCode | Finding | undefined): Finding[] {
  const found: Finding[] = [];
  for (let line = 0; line < view.count; line++) {
    const result = test(line);
    if (result) found.push(typeof result === 'string' ? wholeLine(line, result) : result);
  }
  return found;
}
