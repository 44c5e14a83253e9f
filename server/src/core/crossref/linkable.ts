import type { EventSignature } from './events/eventSignature.ts';
import type { Link, Occurrence } from './facts/fact.ts';
import type { SourceFeatures } from './facts/sources.ts';
import type { FigureMention, QuoteMention } from './mention.ts';

/** An article as links see it. `FolderEntry` implements it. */
export interface LinkableArticle extends SourceFeatures {
  readonly id: string;
  readonly text: string;
  readonly event: EventSignature;
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
  /** The occurrence of the figure at `index` in `mentions`. */
  figureOccurrence(index: number): Occurrence;
  /** The occurrence of the quote at `index` in `entry.quotes`. */
  quoteOccurrence(index: number): Occurrence;
}

/** The folder as facts and explanations see it. `Folder` implements it. */
export interface LinkableFolder {
  ids(): string[];
  entry(id: string): LinkableArticle | undefined;
  /** Ids of the articles that may share a fact or quote with the article. */
  neighbors(id: string): readonly string[];
  /** Links between two articles, or inside one article if both ids are equal. */
  linksBetween(a: string, b: string): readonly Link[];
  /** Links to articles that are connected through a conversion printed by a third article. */
  findConversionChains(id: string): Link[];
  /** Cannot-link constraints: for each occurrence, by {@link placeKey}, the occurrences that must not be in the same fact. */
  cannotLinks(): ReadonlyMap<string, ReadonlySet<string>>;
}
