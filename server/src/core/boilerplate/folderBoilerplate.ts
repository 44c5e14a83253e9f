import { hashText, parseArticle, subtractSpans } from '../text/index.ts';
import type { Boilerplate } from './boilerplate.ts';
import { applySettings, type RuleOverride, runRulesOnce } from './findBoilerplate.ts';
import { buildLineView } from './lines/buildLineView.ts';
import { type ArticleFingerprint, fingerprintArticle } from './recurrence/lineFingerprints.ts';
import type { Recurrence } from './recurrence/recurrence.ts';
import { findRecurrentBoilerplate, RECURRING_LINE_RULE } from './recurrence/recurrentBoilerplate.ts';
import { RULES } from './rules/allRules.ts';
import type { Rule } from './rules/rule.ts';
import { findUntilFixpoint } from './stripFixpoint.ts';

/** The data that a folder keeps about an article for its boilerplate. */
export interface BoilerplateEntry {
  readonly id: string;
  readonly text: string;
  /** The findings of the rules, before settings and recurrence. */
  readonly boilerplate: readonly Boilerplate[];
  readonly fingerprint: ArticleFingerprint;
}

/**
 * Returns the boilerplate of an article in its folder, under the user's settings: the findings of its rules and the lines
 * that recur. Sorted, without overlaps. If both match a line, the stronger tier wins; if the tiers are equal, the rule's
 * finding wins. Boilerplate that is only recognizable without the recurring lines is included: see
 * {@link findUntilFixpoint}.
 *
 * @param overrides the user's settings by rule ID
 * @param rules the rules that produced the entry's findings
 */
export function folderBoilerplate(
  entry: BoilerplateEntry,
  recurrence: Recurrence,
  overrides: Readonly<Record<string, RuleOverride>>,
  rules: readonly Rule[] = RULES,
): Boilerplate[] {
  const found = computeOnce(entry, recurrence, overrides);
  // Without recurring lines to strip, the findings of the rules are complete already.
  if (!found.some(({ rule, tier }) => rule === RECURRING_LINE_RULE.id && tier === 'strip')) return found;
  return findUntilFixpoint(entry.text, found, (stripped) =>
    computeOnce(getStrippedEntry(entry, stripped, rules), recurrence, overrides),
  );
}

/** What is cached about the stripped text of an entry: everything but the text itself. */
interface StrippedData {
  readonly hash: string;
  readonly boilerplate: readonly Boilerplate[];
  readonly fingerprint: ArticleFingerprint;
}

/** The last stripped text of each entry. Most changes of a folder do not change what is stripped from an article. */
const strippedEntryCache = new WeakMap<BoilerplateEntry, StrippedData>();

function getStrippedEntry(entry: BoilerplateEntry, text: string, rules: readonly Rule[]): BoilerplateEntry {
  const { id } = entry;
  const hash = hashText(text);
  const cached = strippedEntryCache.get(entry);
  if (cached?.hash === hash) return { id, text, boilerplate: cached.boilerplate, fingerprint: cached.fingerprint };
  const article = parseArticle(text);
  const boilerplate = runRulesOnce(buildLineView(article), { rules, isStripOnly: true });
  const fingerprint = fingerprintArticle(article, boilerplate);
  strippedEntryCache.set(entry, { hash, boilerplate, fingerprint });
  return { id, text, boilerplate, fingerprint };
}

function computeOnce(
  entry: BoilerplateEntry,
  recurrence: Recurrence,
  overrides: Readonly<Record<string, RuleOverride>>,
): Boilerplate[] {
  const { id, text, fingerprint } = entry;
  const own = applySettings(entry.boilerplate, overrides);
  const recurrent = applySettings(findRecurrentBoilerplate(id, fingerprint, recurrence, own), overrides);
  const isStripTier = ({ tier }: Boilerplate) => tier === 'strip';
  const strong = subtractSpans(text, recurrent.filter(isStripTier), own.filter(isStripTier));
  const weak = subtractSpans(
    text,
    recurrent.filter(({ tier }) => tier !== 'strip'),
    own,
  );
  const review = own.filter(({ tier }) => tier === 'review');
  const others = own.filter(({ tier }) => tier !== 'review');
  return [...strong, ...weak, ...subtractSpans(text, review, strong), ...others].sort((a, b) => a.start - b.start);
}
