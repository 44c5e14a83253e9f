import { type Article, parseArticle } from '../text/index.ts';
import type { Boilerplate } from './boilerplate.ts';
import { LineResolver } from './lineResolver.ts';
import { buildLineView } from './lines/buildLineView.ts';
import type { LineView } from './lines/lineView.ts';
import { RULES } from './rules/allRules.ts';
import type { Rule } from './rules/rule.ts';
import { findUntilFixpoint } from './stripFixpoint.ts';

/** Called once for each rule that throws; the other rules still run. */
export type OnRuleError = (rule: string, error: unknown) => void;

/** The user's setting for a rule: off, or the tier of all its findings. */
export type RuleOverride = 'off' | 'review' | 'strip';

/**
 * Returns the boilerplate that a text shows without any other file, sorted and without overlaps.
 *
 * A span is one or more whole lines without white space at its ends, or a part of a line that is attached to other text.
 * Consecutive lines of one rule and tier are one span, including the line ends between them. Boilerplate that is only
 * recognizable in the stripped text is included: see {@link findUntilFixpoint}.
 */
export function findBoilerplate(
  article: Article,
  onRuleError?: OnRuleError,
  rules: readonly Rule[] = RULES,
): Boilerplate[] {
  const reported = new Set<string>();
  const onErrorOnce: OnRuleError = (rule, error) => {
    if (!reported.has(rule)) onRuleError?.(rule, error);
    reported.add(rule);
  };
  const found = runRulesOnce(buildLineView(article), { onRuleError: onErrorOnce, rules });
  return findUntilFixpoint(article.text, found, (stripped) =>
    runRulesOnce(buildLineView(parseArticle(stripped)), { onRuleError: onErrorOnce, rules, isStripOnly: true }),
  );
}

export interface RunOptions {
  /** Called for each rule that throws; the other rules still run. */
  readonly onRuleError?: OnRuleError | undefined;
  readonly rules?: readonly Rule[];
  /** See `EarlierFindings.isStripOnly`. */
  readonly isStripOnly?: boolean;
}

/** Returns the boilerplate that the rules find in one pass over the text, sorted and without overlaps. */
export function runRulesOnce(
  view: LineView,
  { onRuleError, rules = RULES, isStripOnly = false }: RunOptions = {},
): Boilerplate[] {
  const resolver = new LineResolver(view, isStripOnly);
  for (const rule of rules) {
    try {
      resolver.add(rule, rule.find(view, resolver));
    } catch (error) {
      onRuleError?.(rule.id, error);
    }
  }
  return resolver.resolve();
}

/** Returns the findings under the user's settings. Findings of tier `keep` can be turned off, but not raised. */
export function applySettings(
  found: readonly Boilerplate[],
  overrides: Readonly<Record<string, RuleOverride>>,
): Boilerplate[] {
  const remaining: Boilerplate[] = [];
  for (const span of found) {
    const override = Object.hasOwn(overrides, span.rule) ? overrides[span.rule] : undefined;
    if (override === 'off') continue;
    remaining.push(override && span.tier !== 'keep' ? { ...span, tier: override } : span);
  }
  return remaining;
}
