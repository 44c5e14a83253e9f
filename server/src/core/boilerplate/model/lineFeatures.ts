import type { EarlierFindings } from '../lines/earlierFindings.ts';
import { isReport } from '../lines/linePredicates.ts';
import { LineTrait, type LineView } from '../lines/lineView.ts';
import { createFeatureContext, type FeatureContext } from './featureContext.ts';

/** A feature of a line. Features must not depend on the other lines' features. */
export interface LineFeature {
  readonly name: string;
  readonly compute: (context: FeatureContext, line: number) => number;
}

/** Distances in lines are capped here. */
const MAX_DISTANCE = 12;
/** Number of lines before and after a line among which boilerplate is counted. */
const BOILERPLATE_RADIUS = 5;
/** Number of lines before and after a line over which text scores are averaged. */
const TEXT_SCORE_RADIUS = 3;
/** Value of the neighbor's status for the first and last line. */
const NO_NEIGHBOR = 2;

const LEXICAL_FEATURES: readonly LineFeature[] = [
  { name: 'words', compute: ({ view }, line) => view.wordCount(line) },
  { name: 'characters', compute: ({ view }, line) => view.end[line]! - view.start[line]! },
  { name: 'capitalShare', compute: ({ view }, line) => view.capitalShare[line]! / 255 },
  { name: 'numberShare', compute: ({ view, numbers }, line) => share(numbers[line]!, view.wordCount(line)) },
  {
    name: 'functionWordShare',
    compute: ({ view, functionWords }, line) => share(functionWords[line]!, view.wordCount(line)),
  },
  { name: 'addressWords', compute: ({ addressWords }, line) => addressWords[line]! },
];

const STATUS_AND_FORMAT_FEATURES: readonly LineFeature[] = [
  { name: 'isBoilerplate', compute: ({ earlier }, line) => earlier.isBoilerplate[line]! },
  { name: 'endsSentence', compute: ({ view }, line) => Number(view.has(line, LineTrait.endsSentence)) },
  { name: 'question', compute: ({ view }, line) => Number(view.has(line, LineTrait.question)) },
  { name: 'colon', compute: ({ view }, line) => Number(view.has(line, LineTrait.colon)) },
  { name: 'bullet', compute: ({ view }, line) => Number(view.has(line, LineTrait.bullet)) },
  { name: 'quotation', compute: ({ view }, line) => Number(view.has(line, LineTrait.quotation)) },
  { name: 'allCaps', compute: ({ view }, line) => Number(view.has(line, LineTrait.allCaps)) },
  { name: 'startsCapitalized', compute: ({ view }, line) => Number(view.has(line, LineTrait.startsCapitalized)) },
  { name: 'isReport', compute: ({ view }, line) => Number(isReport(view, line)) },
  { name: 'isReviewOnly', compute: ({ earlier }, line) => earlier.isReviewOnly[line]! },
];

const POSITION_FEATURES: readonly LineFeature[] = [
  { name: 'relativePosition', compute: ({ view }, line) => (view.count > 1 ? line / (view.count - 1) : 0) },
  { name: 'linesAbove', compute: (_, line) => line },
  { name: 'linesBelow', compute: ({ view }, line) => view.count - 1 - line },
  { name: 'distanceFromProse', compute: ({ proseDistances }, line) => capped(proseDistances.before[line]!) },
  { name: 'distanceToProse', compute: ({ proseDistances }, line) => capped(proseDistances.after[line]!) },
  {
    name: 'proseShareAbove',
    compute: ({ view, proseWordSums }, line) => proseWordSums[line]! / Math.max(1, proseWordSums[view.count]!),
  },
  {
    name: 'proseShareBelow',
    compute: ({ view, proseWordSums }, line) =>
      (proseWordSums[view.count]! - proseWordSums[line + 1]!) / Math.max(1, proseWordSums[view.count]!),
  },
];

const NEIGHBOR_FEATURES: readonly LineFeature[] = [
  {
    name: 'isPreviousBoilerplate',
    compute: ({ earlier }, line) => (line > 0 ? earlier.isBoilerplate[line - 1]! : NO_NEIGHBOR),
  },
  {
    name: 'isNextBoilerplate',
    compute: ({ view, earlier }, line) => (line + 1 < view.count ? earlier.isBoilerplate[line + 1]! : NO_NEIGHBOR),
  },
  { name: 'boilerplateShareNearby', compute: computeBoilerplateShareNearby },
  {
    name: 'distanceFromBoilerplate',
    compute: ({ boilerplateDistances }, line) => capped(boilerplateDistances.before[line]!),
  },
  {
    name: 'distanceToBoilerplate',
    compute: ({ boilerplateDistances }, line) => capped(boilerplateDistances.after[line]!),
  },
  { name: 'runLines', compute: ({ runs }, line) => runs[line]!.end - runs[line]!.start },
  { name: 'runLinesAbove', compute: ({ runs }, line) => line - runs[line]!.start },
  { name: 'wordsPerRunLine', compute: computeWordsPerRunLine },
  {
    name: 'runBoundaries',
    compute: ({ view, runs }, line) => (runs[line]!.start === 0 ? 1 : 0) + (runs[line]!.end === view.count ? 2 : 0),
  },
  { name: 'previousWords', compute: ({ view }, line) => (line > 0 ? view.wordCount(line - 1) : -1) },
  { name: 'nextWords', compute: ({ view }, line) => (line + 1 < view.count ? view.wordCount(line + 1) : -1) },
  {
    name: 'previousEndsSentence',
    compute: ({ view }, line) => Number(line > 0 && view.has(line - 1, LineTrait.endsSentence)),
  },
  {
    name: 'nextEndsSentence',
    compute: ({ view }, line) => Number(line + 1 < view.count && view.has(line + 1, LineTrait.endsSentence)),
  },
  { name: 'textScore', compute: ({ textScores }, line) => textScores[line]! },
  { name: 'previousTextScore', compute: ({ textScores }, line) => (line > 0 ? textScores[line - 1]! : 0) },
  {
    name: 'nextTextScore',
    compute: ({ view, textScores }, line) => (line + 1 < view.count ? textScores[line + 1]! : 0),
  },
  {
    name: 'textScoreNearby',
    compute: ({ view, textScoreSums }, line) =>
      average(textScoreSums, Math.max(0, line - TEXT_SCORE_RADIUS), Math.min(view.count, line + TEXT_SCORE_RADIUS + 1)),
  },
  {
    name: 'textScoreOfRun',
    compute: ({ runs, textScoreSums }, line) => average(textScoreSums, runs[line]!.start, runs[line]!.end),
  },
];

const TOPIC_FEATURES: readonly LineFeature[] = [
  { name: 'knownWordShare', compute: ({ topic }, line) => topic.known[line]! },
  { name: 'leadWordShare', compute: ({ topic }, line) => topic.inLead[line]! },
  { name: 'knownNameShare', compute: ({ topic }, line) => topic.names[line]! },
  { name: 'repetitions', compute: ({ repetitions }, line) => repetitions[line]! },
  {
    name: 'boilerplateShareOfArticle',
    compute: ({ view, boilerplateSums }) => boilerplateSums[view.count]! / view.count,
  },
  { name: 'isProse', compute: ({ isProse }, line) => isProse[line]! },
];

/**
 * The features of a line, in the order in which `weights.ts` numbers them. Of the article as a whole they contain the share
 * of boilerplate only, because the length of an article or of its lines identifies the source of a training page rather
 * than the kind of a line.
 */
export const FEATURES: readonly LineFeature[] = [
  ...LEXICAL_FEATURES,
  ...STATUS_AND_FORMAT_FEATURES,
  ...POSITION_FEATURES,
  ...NEIGHBOR_FEATURES,
  ...TOPIC_FEATURES,
];
export const FEATURE_COUNT = FEATURES.length;

/** The functions of {@link FEATURES}, so that the inner loop reads no property. */
const COMPUTE = FEATURES.map(({ compute }) => compute);

/**
 * Computes the features of all lines, row by row, with {@link FEATURE_COUNT} values per row. Linear in the text.
 *
 * @param textScores text score of each line
 */
export function lineFeatures(view: LineView, earlier: EarlierFindings, textScores: Float64Array): Float64Array {
  const context = createFeatureContext(view, earlier, textScores);
  const rows = new Float64Array(view.count * FEATURE_COUNT);
  for (let line = 0, at = 0; line < view.count; line++)
    for (let feature = 0; feature < FEATURE_COUNT; feature++) rows[at++] = COMPUTE[feature]!(context, line);
  return rows;
}

function computeBoilerplateShareNearby({ view, earlier, boilerplateSums }: FeatureContext, line: number): number {
  const from = Math.max(0, line - BOILERPLATE_RADIUS);
  const to = Math.min(view.count, line + BOILERPLATE_RADIUS + 1);
  const others = boilerplateSums[to]! - boilerplateSums[from]! - earlier.isBoilerplate[line]!;
  return others / Math.max(1, to - from - 1);
}

function computeWordsPerRunLine({ view, runs }: FeatureContext, line: number): number {
  const { start, end } = runs[line]!;
  return (view.endWord[end - 1]! - view.firstWord[start]!) / (end - start);
}

function share(part: number, whole: number): number {
  return whole ? part / whole : 0;
}

function capped(distance: number): number {
  return Math.min(MAX_DISTANCE, distance);
}

/** Returns the average of the elements `[from, to)` whose prefix sums are given. */
function average(sums: Float64Array, from: number, to: number): number {
  return (sums[to]! - sums[from]!) / (to - from);
}
