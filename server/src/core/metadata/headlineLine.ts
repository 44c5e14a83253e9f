import type { Article } from '../text/index.ts';
import { collectBodyWords, findSharedWords } from './bodyWords.ts';
import {
  isAllCapitals,
  isBody,
  isByline,
  isExclamation,
  isHeadlineForm,
  isQuestion,
  isSentence,
  isStampLine,
  isTitleCase,
  startsWithDateline,
} from './lineForms.ts';
import type { Line } from './lines.ts';
import { isMediumName, isSameName } from './publisherName.ts';

/** Maximum number of lines with the form of a headline above the body of a plain article. Hand-set, not measured. */
const MAX_CANDIDATES = 4;
/** Maximum number of lines above the body of a plain article; a page has menus and links. Hand-set, not measured. */
const MAX_LINES_ABOVE_BODY = 10;
/** Number of lines after the first body line of a page among which a second one must be. Hand-set, not measured. */
const MAX_BODY_GAP = 3;
/** What a line that hardly looks like a headline must share with the body. Hand-set, not measured. */
const MIN_SHARED_WORDS = 2;
const MIN_SHARED = 0.5;
/** Minimum share of the words of a plain headline if it shares one word only. Hand-set, not measured. */
const MIN_SHARE_OF_ONE_WORD = 0.25;
/** The same number for a line of a page, because a link to a similar article shares words as well. Hand-set, not measured. */
const MIN_SHARED_WORDS_ON_PAGE = 3;
/** Number of lines that can precede a dateline: a headline, a subhead, a byline. Hand-set, not measured. */
const MAX_LINES_BEFORE_DATELINE = 6;
/** Minimum number of words of a headline among the menus of a page. Hand-set, not measured. */
const MIN_PAGE_WORDS = 5;
/** Minimum number of words of a line that is clearly not a label. Hand-set, not measured. */
const MIN_CLEAR_WORDS = 4;
/** Minimum number of words of a title that its capitals alone set apart from the lines below. Hand-set, not measured. */
const MIN_CAPITAL_TITLE_WORDS = 3;
/** Maximum number of lines of a text without sentences that is a table rather than the menus of a page. Hand-set, not measured. */
const MAX_LINES_OF_TABLE = 30;

/**
 * Returns the line that is the headline: the first line above the body that has the form of a headline and shares a word with
 * the body. Null if there is none, or if a page has so many lines above the body that none stands out.
 *
 * @param publishers names of the publisher found in the text; a line that consists of one is not a headline
 */
export function findHeadlineLine(article: Article, head: readonly Line[], publishers: readonly string[]): Line | null {
  const lines = head.filter((line) => !line.isBoilerplate);
  const body = findBodyIndex(article, lines);
  const above = body < 0 ? lines : lines.slice(0, body);
  const repeated = findRepeatedTexts(head);
  const candidates = findCandidates(article, above, publishers).filter(({ text }) => !repeated.has(text));
  const [first] = candidates;
  // Menus and links are lines above the body even if they are recognized as boilerplate.
  const linesAbove = body < 0 ? 0 : head.indexOf(lines[body]!);
  const isOnPage = linesAbove > MAX_LINES_ABOVE_BODY || (body >= 0 && candidates.length > MAX_CANDIDATES);
  if (first && linesAbove <= MAX_LINES_ABOVE_BODY && isSetApartByCase(first, lines, body)) return first;
  if (body < 0) return null;
  const bodyWords = collectBodyWords(article, lines[body]!.firstToken);
  const matches = (line: Line) => {
    // The second of two sentences is a subhead, whatever the first one is.
    if (line !== first && isSentence(article, line) && !isTitleCase(article, line)) return false;
    const { count, share } = findSharedWords(article, line, bodyWords);
    if (isOnPage) return line.wordCount >= MIN_PAGE_WORDS && count >= MIN_SHARED_WORDS_ON_PAGE && share >= MIN_SHARED;
    if (isDoubtful(article, line, head)) return count >= MIN_SHARED_WORDS && share >= MIN_SHARED;
    return count >= MIN_SHARED_WORDS || share >= MIN_SHARE_OF_ONE_WORD;
  };
  return candidates.slice(-MAX_CANDIDATES).find(matches) ?? null;
}

/** Returns the index of the first line of the body, or -1. A dateline starts the body even if sentences precede it. */
function findBodyIndex(article: Article, lines: readonly Line[]): number {
  const dateline = lines.slice(0, MAX_LINES_BEFORE_DATELINE).findIndex(startsWithDateline);
  if (dateline > 0 && lines.slice(0, dateline).every((line) => isHeadlineForm(article, line) || !isBody(article, line)))
    return dateline;
  const first = lines.findIndex((line, i) => isBody(article, line) && !isTitleOfNext(article, line, lines[i + 1]));
  if (first <= MAX_LINES_ABOVE_BODY) return first;
  // Among the menus and links of a page, a single sentence is more likely an advertisement than the body.
  return lines.findIndex(
    (line, i) =>
      isBody(article, line) && lines.slice(i + 1, i + 1 + MAX_BODY_GAP).some((next) => isBody(article, next)),
  );
}

/** Whether the line looks like a sentence of the body, but an author or a time follows it. */
function isTitleOfNext(article: Article, line: Line, next: Line | undefined): boolean {
  if (!next || !isHeadlineForm(article, line)) return false;
  return isByline(article, next) || isStampLine(article, next);
}

/** Returns the lines that can be the headline. The name of the site is not one, unless no other line is left. */
function findCandidates(article: Article, lines: readonly Line[], publishers: readonly string[]): Line[] {
  const candidates = lines.filter(
    (line) =>
      isHeadlineForm(article, line) &&
      !isStampLine(article, line) &&
      !isByline(article, line) &&
      !publishers.some((name) => line.wordCount <= MAX_SITE_NAME_WORDS && isSameName(name, line.text)),
  );
  const others = candidates.filter((line) => !isSiteName(article, line));
  return others.length > 0 ? others : candidates;
}

/** Returns the texts of lines that occur more than once but not in direct succession: menus. */
function findRepeatedTexts(lines: readonly Line[]): ReadonlySet<string> {
  const lastIndex = new Map<string, number>();
  const repeated = new Set<string>();
  lines.forEach(({ text }, i) => {
    const last = lastIndex.get(text);
    if (last !== undefined && last < i - 1) repeated.add(text);
    lastIndex.set(text, i);
  });
  return repeated;
}

/** Maximum number of words of the name of a site. Hand-set, not measured. */
const MAX_SITE_NAME_WORDS = 5;

/** Whether the line has the form of the name of a site. */
function isSiteName(article: Article, line: Line): boolean {
  return line.wordCount <= MAX_SITE_NAME_WORDS && isTitleCase(article, line) && isMediumName(line.text);
}

/** Whether the line is the first one of the text and in capitals, unlike the lines below it, as in wire reports. */
function isSetApartByCase(line: Line, lines: readonly Line[], body: number): boolean {
  const [first, ...below] = lines;
  if (line !== first || below.length === 0 || !isAllCapitals(line) || below.slice(0, 2).some(isAllCapitals))
    return false;
  return body === 1 || (line.wordCount >= MIN_CAPITAL_TITLE_WORDS && lines.length <= MAX_LINES_OF_TABLE);
}

/**
 * Whether the line may as well be a label, a part of the body or an advertisement: very few words, a sentence, an exclamation, or
 * a question that is not the first line. An author or a time right below an exclamation or a question shows that it is a headline.
 */
function isDoubtful(article: Article, line: Line, head: readonly Line[]): boolean {
  if (line.wordCount < MIN_CLEAR_WORDS) return true;
  if ((isExclamation(line) || isQuestion(line)) && isTitleOfNext(article, line, head[head.indexOf(line) + 1]))
    return false;
  if (isExclamation(line)) return true;
  if (isTitleCase(article, line)) return false;
  return isSentence(article, line) || (isQuestion(line) && line !== head.find(({ isBoilerplate }) => !isBoilerplate));
}
