import { hashText, parseArticle } from '../text/index.ts';
import type { Boilerplate } from './boilerplate.ts';
import { applySettings, type RuleOverride, runRulesOnce } from './findBoilerplate.ts';
import { LineView } from './lines/lineView.ts';
import { type ArticleFingerprint, fingerprintArticle } from './recurrence/lineFingerprints.ts';
import type { Recurrence } from './recurrence/recurrence.ts';
import { RECURRING_LINE_RULE, recurrentBoilerplate } from './recurrence/recurrentBoilerplate.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/allRules.ts';
import { findUntilFixpoint } from './stripFixpoint.ts';
import { subtractSpans } from './subtractSpans.ts';

/** What a folder keeps of an article for its boilerplate. */
export interface BoilerplateEntry {
  readonly id: string;
  readonly text: string;
  /** What the rules find, before settings and recurrence. */
  readonly boilerplate: readonly Boilerplate[];
  readonly fingerprint: ArticleFingerprint;
}

/**
 * The boilerplate of an article in its folder: what its own rules found and what recurs, under a person's settings.
 * Sorted, without overlaps; where both speak of a line, the stronger tier stays, and the rule's own finding of two equal.
 * What the cuts of recurring lines uncover is found, too, by the rules that made the entry: see
 * {@link findUntilFixpoint}.
 */
export function folderBoilerplate(
  entry: BoilerplateEntry,
  recurrence: Recurrence,
  rules: Readonly<Record<string, RuleOverride>>,
  known: readonly Rule[] = RULES,
): Boilerplate[] {
  const found = effectiveAtOnce(entry, recurrence, rules);
  // The article's own findings are complete already.
  if (!found.some(({ rule, tier }) => rule === RECURRING_LINE_RULE.id && tier === 'strip')) return found;
  return findUntilFixpoint(entry.text, found, (text) =>
    effectiveAtOnce(entryAfter(entry, text, known), recurrence, rules),
  );
}

/**
 * What was read last behind the cuts of each entry, and the hash of the text there: most changes of a folder leave the
 * cuts of an article as they are. The text itself is not kept.
 */
const after = new WeakMap<BoilerplateEntry, Omit<BoilerplateEntry, 'id' | 'text'> & { readonly hash: string }>();

function entryAfter(entry: BoilerplateEntry, text: string, known: readonly Rule[]): BoilerplateEntry {
  const { id } = entry;
  const hash = hashText(text);
  const last = after.get(entry);
  if (last?.hash === hash) return { id, text, boilerplate: last.boilerplate, fingerprint: last.fingerprint };
  const article = parseArticle(text);
  const boilerplate = runRulesOnce(new LineView(article, true), undefined, known);
  const keys = fingerprintArticle(article, boilerplate);
  after.set(entry, { hash, boilerplate, fingerprint: keys });
  return { id, text, boilerplate, fingerprint: keys };
}

function effectiveAtOnce(
  entry: BoilerplateEntry,
  recurrence: Recurrence,
  rules: Readonly<Record<string, RuleOverride>>,
): Boilerplate[] {
  const own = applySettings(entry.boilerplate, rules);
  const recurrent = applySettings(recurrentBoilerplate(entry.id, entry.fingerprint, recurrence, own), rules);
  const { text } = entry;
  const isStrip = ({ tier }: Boilerplate) => tier === 'strip';
  const strong = subtractSpans(text, recurrent.filter(isStrip), own.filter(isStrip));
  const weak = subtractSpans(
    text,
    recurrent.filter(({ tier }) => tier !== 'strip'),
    own,
  );
  const review = own.filter(({ tier }) => tier === 'review');
  const others = own.filter(({ tier }) => tier !== 'review');
  return [...strong, ...weak, ...subtractSpans(text, review, strong), ...others].sort((a, b) => a.start - b.start);
}
