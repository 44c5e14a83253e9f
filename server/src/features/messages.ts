/** English for everything that the features show: hovers, code actions, inlay hints, symbols and errors. Plain text. */
import { ALL_RULE_METADATA, type Boilerplate } from '../core/boilerplate/index.ts';
import type { Relation, Verdict } from '../core/crossref/index.ts';
import type { ArticleMetadata } from '../core/metadata/index.ts';
import type { QuoteDiff } from '../core/quotes/index.ts';

/** Returns a count with its noun, which takes a plural "s": "1 passage", "2 passages". */
function formatCount(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}

/** Returns the label of a location: a path and a 1-based line number. */
export function formatLocation(path: string, line: number): string {
  return `${path}:${line}`;
}

// Boilerplate.

const RULE_TITLES: ReadonlyMap<string, string> = new Map(ALL_RULE_METADATA.map(({ id, title }) => [id, title]));

/** Returns the title of a rule; for text that no rule found, the title of the user's own marks. */
export function getRuleTitle(rule: string): string {
  return RULE_TITLES.get(rule) ?? 'Marked by you';
}

export const STRIP_ALL_BOILERPLATE = 'Strip all boilerplate';
export const RECORD_REMOVED_LINES = 'Record removed lines';

export function formatStripFinding({ rule, tier }: Boilerplate): string {
  return tier === 'keep' ? `Strip metadata (${rule})` : `Strip this boilerplate (${rule})`;
}

export function formatStripRule(rule: string, count: number): string {
  return `Strip all “${getRuleTitle(rule)}” in this file (${formatCount(count, 'passage')})`;
}

export function formatStripFile(count: number): string {
  return `Strip all boilerplate in this file (${formatCount(count, 'passage')})`;
}

/** Returns the label of a group of removals in the refactoring preview. */
export function formatPreviewGroup(rule: string, tier: Boilerplate['tier']): string {
  const title = getRuleTitle(rule);
  return tier === 'strip' ? title : `Needs review: ${title}`;
}

export function formatPreviewCount(count: number): string {
  return formatCount(count, 'passage');
}

// Decisions.

export const NOT_BOILERPLATE = 'Not boilerplate';
export const NOT_BOILERPLATE_LINE = 'Not boilerplate (every occurrence of this line)';
export const MARK_SELECTION_AS_BOILERPLATE = 'Mark selection as boilerplate';
export const SELECTION_EMPTY = 'Nothing is selected.';
export const SELECTION_BLANK = 'The selection contains only white space.';
export const OTHER_ARTICLE_GONE = 'The other article is no longer in this folder.';

/** Returns the title of the action that separates two linked occurrences; `location` as {@link formatLocation}. */
export function formatNotSameFact(text: string, location: string): string {
  return `Not the same fact as “${text}” in ${location}`;
}

export function formatPairOfTexts(a: string, b: string): string {
  return `“${a}” and “${b}”`;
}

export function formatPairOfFiles(a: string, b: string): string {
  return `${a} and ${b}`;
}

// Figures, quotes and links.

export const QUOTE = 'Quote';
export const UNKNOWN_SPEAKER = 'speaker not identified';
export const ONLY_THIS_ARTICLE = 'Mentioned only in this article.';
export const NO_OTHER_ARTICLE = 'No other article in this folder.';

/** Returns the denominator of a rate in words: "per tonne", or "each". */
export function formatDenominator(per: string): string {
  return per === 'each' ? 'each' : `per ${per}`;
}

/** Returns the words that a linked occurrence is introduced with: a verdict, a relation, or both. */
export function describeLink(relation: Relation, verdict: Verdict | null): string {
  if (relation === 'same') return verdict ?? 'related';
  return verdict === null ? relation : `${relation} · ${verdict}`;
}

/** Returns what follows the location of an article: " · Orrin Courier · 2031-07-10", or less if the text does not say. */
export function formatArticleDetails({ publisher, date }: ArticleMetadata): string {
  return [publisher?.name, date?.iso].map((detail) => (detail === undefined ? '' : ` · ${detail}`)).join('');
}

/** Returns what suggests that two articles are about one event: "Both leads name Tarnholm, Brakke." */
export function describeSharedNames(names: readonly string[]): string {
  return names.length > 0 ? `Both leads name ${names.join(', ')}.` : 'The leads share no name.';
}

/** Returns how many articles report a fact, and how many independent sources they have. */
export function formatSources(articles: number, sources: number): string {
  return `${formatCount(articles, 'article')}, ${formatCount(sources, 'independent source')}`;
}

export function formatNoMention(articles: number): string {
  return `No other mention in this folder (${formatCount(articles, 'article')} searched).`;
}

/** Returns why an occurrence has no links: only the first `max` figures, or quotes, of an article are compared. */
export function formatNotCompared(kind: 'figure' | 'quote', max: number): string {
  return `Not compared: only the first ${max} ${kind}s in an article are compared with other articles.`;
}

export function formatMore(count: number): string {
  return `${count} more`;
}

/** Returns the word edits between two versions of a quote; empty if there are none. */
export function describeQuoteDiff({ adds, drops, changes }: QuoteDiff): string {
  const quoteAll = (words: readonly { readonly text: string }[]) => `“${words.map(({ text }) => text).join(' … ')}”`;
  return [
    ...(adds.length > 0 ? [`adds ${quoteAll(adds)}`] : []),
    ...(drops.length > 0 ? [`drops ${quoteAll(drops)}`] : []),
    ...changes.map(({ from, to }) => `changes “${from.text}” to “${to.text}”`),
  ].join('; ');
}

/** Returns the message of a conflict; `others` are the texts of the conflicting occurrences. */
export function formatConflict(text: string, others: readonly string[]): string {
  return `“${text}” here, ${others.map((other) => `“${other}”`).join(', ')} elsewhere`;
}

/** Number of links of an occurrence by verdict. Links that have a relation other than `same` count as derived. */
export interface LinkCounts {
  readonly differs: number;
  readonly derived: number;
  readonly compatible: number;
  readonly agrees: number;
}

/** Returns the label of an inlay hint: "≠1 ∑2 ≈3 =4", without the counts that are zero. */
export function formatLinkCounts({ differs, derived, compatible, agrees }: LinkCounts): string {
  const counts = [
    ['≠', differs],
    ['∑', derived],
    ['≈', compatible],
    ['=', agrees],
  ] as const;
  return counts.flatMap(([sign, count]) => (count > 0 ? [`${sign}${count}`] : [])).join(' ');
}

/** Returns the counts in words: "1 conflicting, 2 derived, 3 compatible, 4 agreeing", without those that are zero. */
export function describeLinkCounts({ differs, derived, compatible, agrees }: LinkCounts): string {
  const counts = [
    [differs, 'conflicting'],
    [derived, 'derived'],
    [compatible, 'compatible'],
    [agrees, 'agreeing'],
  ] as const;
  return counts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(', ');
}
