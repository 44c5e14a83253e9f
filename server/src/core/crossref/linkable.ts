import type { ArticleMetadata } from '../metadata/index.ts';
import type { EventSignature } from './events/eventSignature.ts';
import type { Link, Occurrence } from './facts/fact.ts';
import type { SourceFeatures } from './facts/sources.ts';
import type { FigureMention, QuoteMention } from './mention.ts';

/** An article as linking sees it. `FolderEntry` extends it. */
export interface LinkableArticle extends SourceFeatures {
  readonly id: string;
  readonly text: string;
  readonly event: EventSignature;
  /** Headline, publisher and date of the article. */
  readonly metadata: ArticleMetadata;
  readonly figures: readonly FigureMention[];
  readonly quotes: readonly QuoteMention[];
}

/** An article without the figures and quotes in its boilerplate. `FolderView` implements it. */
export interface LinkableView {
  readonly entry: LinkableArticle;
  /** Figures outside boilerplate, in reading order. */
  readonly mentions: readonly FigureMention[];
  /** Indices into `entry.quotes` of the quotes outside boilerplate. */
  readonly quoteIndices: readonly number[];
  /** Amounts printed in two currencies, as indices into `mentions`: the amount and its conversion. */
  readonly conversions: readonly (readonly [number, number])[];
  /** Returns the occurrence of the figure at `index` in `mentions`. */
  figureOccurrence(index: number): Occurrence;
  /** Returns the occurrence of the quote at `index` in `entry.quotes`. */
  quoteOccurrence(index: number): Occurrence;
}

/** A folder as facts and explanations see it. `Folder` implements it. */
export interface LinkableFolder {
  /** Returns the IDs of all articles, sorted. */
  ids(): string[];
  entry(id: string): LinkableArticle | undefined;
  /** Returns the IDs of the articles that may share a fact or a quote with the article, sorted. */
  neighbors(id: string): readonly string[];
  /** Returns the links between two articles, or inside one article if both IDs are equal. */
  linksBetween(a: string, b: string): readonly Link[];
  /** Returns the links to articles that are connected through a conversion printed by a third article. */
  findConversionChains(id: string): Link[];
  /**
   * Returns the cannot-link constraints: for each occurrence, by its key, the keys of the occurrences that the user marked as
   * different facts.
   */
  cannotLinks(): ReadonlyMap<string, ReadonlySet<string>>;
}
