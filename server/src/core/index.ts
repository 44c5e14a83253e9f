/**
 * Table of contents of core: what the layers above use first, in the order of the data flow.
 *
 *     bytes → text → annotations → folder → view, links → facts
 *                                         → cuts → stripped text
 *
 * Core is pure: no files, clock, randomness or prose. Offsets are UTF-16 code units, ranges are half-open, IDs and paths are
 * strings that compare by code units. Reasons and errors are codes with arguments, which `server/src/messages` words. Each folder
 * of core exports more through its own `index.ts`. Files inside core do not import this one.
 */

// Text

/**
 * `decode(bytes, options, decodeBytes)` returns the text of a document without its byte order mark, and its encoding.
 *
 * Throws `DecodeError` if the bytes are not text or not valid in the encoding of their byte order mark.
 */
/**
 * `detectArticle(path, head)` decides whether a text file is an article, or why it is skipped. `path` is relative to the folder;
 * the first `DETECTION_HEAD_LENGTH` code units of the text are enough.
 */
export {
  DETECTION_HEAD_LENGTH,
  type Decoded,
  DecodeError,
  decode,
  detectArticle,
  type SkipReason,
} from './text/index.ts';

// Annotations

/**
 * `annotate(text, onRuleError?)` returns the metadata, figures, quotes, dates and boilerplate of one article, in linear time.
 * The result depends on the text only. Never throws: a boilerplate rule that throws is reported to `onRuleError` and skipped.
 */
export { type ArticleAnnotations, annotate, type RuleErrorListener } from './annotate.ts';

/** The kinds of annotations. All are spans of the text; lists are in reading order. */
export type { Boilerplate, BoilerplateReason, Tier } from './boilerplate/index.ts';
export type { DateMention } from './dates/index.ts';
export type { Figure, FigureKind, Modifier } from './figures/index.ts';
export type { ArticleMetadata } from './metadata/index.ts';
export type { Quote } from './quotes/index.ts';

// Folder

/**
 * `new Folder(pathOf?)` contains all articles of a folder. `pathOf(id)` returns the path by which decisions name an article.
 *
 * - `put(id, annotations)` and `remove(id)` take the same time in a folder of any size.
 * - `view(id)` returns an article with its boilerplate under the current settings, decisions and recurrence; undefined if it is
 *   not in the folder.
 * - `neighbors(id)` returns the IDs of the articles that may share a fact or a quote, sorted.
 * - `findLinks(id, kind?)` returns the links of an article, `linksBetween(a, b)` those of two. Scores are 0 to 1.
 * - `setRules(rules)` and `setDecisions(decisions)` apply to everything that is returned later.
 */
export { Folder, type FolderEntry, type FolderView } from './folder/index.ts';

/** `parseSettings(value)` returns settings with defaults for everything missing or invalid in `value`. Never throws. */
export { DEFAULT_SETTINGS, parseSettings, type Settings } from './settings.ts';

// Links and facts

/** A link has a relation, a verdict (null if the occurrences cannot contradict each other) and a score, 0 to 1. */
export type { Fact, Link, Occurrence, Relation, Verdict } from './crossref/index.ts';
/** `eachPairLinks(folder)` yields all links of a folder, each once, in the order of the article IDs. */
/** `limitLinks(links, maxPerOccurrence)` keeps the most serious links of each occurrence and counts those it drops. */
/**
 * `clusterFacts(folder, links)` returns the facts of the linked occurrences, those with conflicts first. Occurrences that the user
 * marked as different facts are never in the same one.
 */
/** `explainLink(folder, link)` returns what may explain how the occurrences relate, as a code, or null if nothing does. */
/** `groupBySource(ids, getFeatures)` groups article IDs by independent source: copies and texts of one agency are one source. */
export {
  clusterFacts,
  eachPairLinks,
  explainLink,
  type FolderLinks,
  groupBySource,
  type LinkExplanation,
  limitLinks,
} from './crossref/index.ts';

/** `groupBySpeaker(quotes)` returns the quotes of several articles by speaker, those with the most quotes first. */
export { groupBySpeaker, type QuoteOccurrence, type SpeakerGroup } from './quotes/index.ts';

// Decisions

/**
 * `parseDecisionFile(text)` returns the decisions in the text of a decision file.
 *
 * Throws `DecisionFileError` if any part of it is invalid. Such a file must be reported, and never be written.
 */
/**
 * `formatDecisionFile(decisions, before)` returns the new text of a decision file, keeping unknown fields of `before`, its current
 * text (undefined if there is none).
 *
 * Throws `DecisionFileError` if `before` is invalid.
 */
/**
 * `addDecision(decisions, decision)` and `removeDecision(decisions, id)` return changed copies. `decisionId(list, what)` returns
 * the ID of a decision.
 */
/** `createAnchor(file, text, span)` returns an anchor; `findAnchor(anchor, text)` its current span, or null if it is orphaned. */
export {
  type Anchor,
  addDecision,
  createAnchor,
  type DecisionFile,
  DecisionFileError,
  decisionId,
  EMPTY_DECISIONS,
  findAnchor,
  formatDecisionFile,
  type NewDecision,
  parseDecisionFile,
  removeDecision,
} from './decisions/index.ts';

// Strip

/** `computeCuts(text, spans)` returns the ranges to delete, sorted; `applyCuts(text, cuts)` the text without them. */
/**
 * The same for the bytes of a file, so that bytes outside the cuts stay as they are. `computeByteCuts` takes the size of the file in
 * bytes and throws if the mapping does not account for all of them.
 */
/**
 * `createStripRecord` returns the record of what was cut from a file, `restoreBytes(bytes, record)` the original bytes.
 * `formatRecord` and `parseRecords` convert records to and from JSON Lines.
 *
 * `parseRecords` and `restoreBytes` throw `RecordError` if a record is invalid or does not fit the file.
 */
export {
  applyCuts,
  type ByteCut,
  type Cut,
  computeByteCuts,
  computeCuts,
  createByteMapping,
  createStripRecord,
  cutBytes,
  formatRecord,
  parseRecords,
  RecordError,
  restoreBytes,
  type StripRecord,
} from './strip/index.ts';

// Interfaces that the layers above implement

/** The environment as core sees it: files by URI, decoding, log, and a yielder for long work. */
export {
  CancelledError,
  type DecodeBytes,
  type FileAccess,
  FileError,
  type FileErrorCode,
  type Log,
  type Yielder,
} from './host.ts';
