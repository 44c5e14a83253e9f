import { parseArticle } from '../text/article.ts';
import type { Boilerplate } from './boilerplate.ts';
import { applySettings, findAtOnce, type RuleOverride } from './boilerplateOf.ts';
import { LineView } from './lineView.ts';
import { without } from './overlaps.ts';
import { type LineKeys, lineKeys } from './recurrence/lineKeys.ts';
import { RECURRING_LINE_RULE, recurrentBoilerplate } from './recurrence/recurrentBoilerplate.ts';
import type { Recurrence } from './recurrence.ts';
import { withWhatCutsUncover } from './uncovered.ts';

/** What a folder keeps of an article for its boilerplate. */
export interface BoilerplateEntry {
  readonly id: string;
  readonly text: string;
  /** What the rules find, before settings and recurrence. */
  readonly boilerplate: readonly Boilerplate[];
  readonly lineKeys: LineKeys;
}

/**
 * The boilerplate of an article in its folder: what its own rules found and what recurs, under a person's settings.
 * Sorted, without overlaps; where both speak of a line, the stronger tier stays, and the rule's own finding of two equal.
 * What the cuts of recurring lines uncover is found, too: see {@link withWhatCutsUncover}.
 */
export function effectiveBoilerplate(
  entry: BoilerplateEntry,
  recurrence: Recurrence,
  rules: Readonly<Record<string, RuleOverride>>,
): Boilerplate[] {
  const found = effectiveAtOnce(entry, recurrence, rules);
  // The article's own findings are complete already.
  if (!found.some(({ rule, tier }) => rule === RECURRING_LINE_RULE.id && tier === 'strip')) return found;
  return withWhatCutsUncover(entry.text, found, (text) => effectiveAtOnce(entryBehind(entry, text), recurrence, rules));
}

/** The last text behind the cuts of each entry: most changes of a folder leave the cuts of an article as they are. */
const behind = new WeakMap<BoilerplateEntry, BoilerplateEntry>();

function entryBehind(entry: BoilerplateEntry, text: string): BoilerplateEntry {
  const known = behind.get(entry);
  if (known?.text === text) return known;
  const article = parseArticle(text);
  const boilerplate = findAtOnce(new LineView(article, true));
  const made = { id: entry.id, text, boilerplate, lineKeys: lineKeys(article, boilerplate) };
  behind.set(entry, made);
  return made;
}

function effectiveAtOnce(
  entry: BoilerplateEntry,
  recurrence: Recurrence,
  rules: Readonly<Record<string, RuleOverride>>,
): Boilerplate[] {
  const own = applySettings(entry.boilerplate, rules);
  const recurrent = applySettings(recurrentBoilerplate(entry.id, entry.lineKeys, recurrence, own), rules);
  const { text } = entry;
  const isStrip = ({ tier }: Boilerplate) => tier === 'strip';
  const strong = without(text, recurrent.filter(isStrip), own.filter(isStrip));
  const weak = without(
    text,
    recurrent.filter(({ tier }) => tier !== 'strip'),
    own,
  );
  const review = own.filter(({ tier }) => tier === 'review');
  const others = own.filter(({ tier }) => tier !== 'review');
  return [...strong, ...weak, ...without(text, review, strong), ...others].sort((a, b) => a.start - b.start);
}
