import type { Boilerplate } from '../boilerplate/index.ts';
import type { ArticleDate } from '../dates/index.ts';
import type { Article } from '../text/index.ts';
import { findHeadlineLine } from './headlineLine.ts';
import { isBody } from './lineForms.ts';
import { findMetadataLines, type Line, type MetadataLines } from './lines.ts';
import type { ArticleMetadata, Publisher } from './metadata.ts';
import {
  findBylinePublisher,
  findCopyrightPublisher,
  findCreditedPublisher,
  findHeaderPublisher,
} from './publisherLines.ts';
import { splitTitle } from './titleSuffix.ts';

/**
 * Returns what an article says about itself, in linear time.
 *
 * @param date the date that `findArticleDate` returns
 * @param boilerplate what the rules find in the article, in ascending order
 */
export function extractMetadata(
  article: Article,
  date: ArticleDate | null,
  boilerplate: readonly Boilerplate[],
): ArticleMetadata {
  const lines = findMetadataLines(article, boilerplate);
  const named = findNamedPublishers(article, lines);
  const known = named.map(({ name }) => name);
  const line = findHeadlineLine(article, lines.head, known);
  // The name of the site is often a line above the title. Below it, a name is more likely that of the author.
  const above = line ? lines.head.filter(({ start }) => start < line.start).map(({ text }) => text) : [];
  const split = line && splitTitle(line, [...known, ...above]);
  return {
    headline: split && { start: split.title.start, end: split.title.end, text: split.title.text },
    publisher: split?.publisher ?? named[0] ?? null,
    date,
  };
}

/** Returns the publishers that lines other than the title name, most reliable first. */
function findNamedPublishers(article: Article, lines: MetadataLines): Publisher[] {
  const firstBody = lines.head.find((line) => !line.isBoilerplate && isBody(article, line));
  const lastBody = lines.tail.findLast((line) => !line.isBoilerplate && isBody(article, line));
  const isAfterBody = (line: Line) => line.isBoilerplate || !lastBody || line.start > lastBody.start;
  return [
    findHeaderPublisher(lines, (line) => !firstBody || line.start < firstBody.start),
    findCreditedPublisher(lines),
    findBylinePublisher(lines),
    findCopyrightPublisher(lines, isAfterBody),
  ].filter((found) => found !== null);
}
