import type { Tier } from '../boilerplate.ts';
import { MAX_EVIDENCE_COUNT } from './evidence.ts';
import { LineFlag } from './lineFingerprints.ts';

/** The position of a line relative to the body; `noBody` in an article without prose, such as a list of results. */
export type LinePlace = 'above' | 'below' | 'body' | 'subhead' | 'noBody';

/** The evidence that a recurring line is boilerplate. */
export interface LineEvidence {
  /** Numbers of other files that contain the line: see `Evidence`. */
  readonly unrelatedFiles: number;
  readonly sameEventFiles: number;
  readonly words: number;
  /** Bits of {@link LineFlag}. */
  readonly flags: number;
  readonly place: LinePlace;
  readonly isNextToBoilerplate: boolean;
  /** Whether the line has a following line and neither of its neighbors recurs or is boilerplate. */
  readonly isHeading: boolean;
}

/** Maximum number of words of a label. Hand-set, not measured. */
const MAX_LABEL_WORDS = 3;

/*
 * Minimum numbers of other files. All are hand-set, not measured: sentences and headlines need more files than labels,
 * because independent outlets can publish the same headline.
 */
const MIN_FILES = {
  /** Unrelated files, to strip prose above or below the body. */
  stripProse: 2,
  /** Unrelated files, to strip reported speech above or below the body. */
  stripReport: 3,
  /** Unrelated files, to mark a prose sentence inside the body for review. */
  reviewBodyProse: 3,
  /** Unrelated files, to strip a short line inside the body or a headline. */
  stripHeadline: 3,
  /** Unrelated files, to strip such a line next to boilerplate. */
  stripHeadlineNextToBoilerplate: 2,
  /** Unrelated files, to strip a label below or above the body. */
  stripLabel: 2,
  /** Unrelated files, to strip a short sentence below the body. */
  stripShortSentence: 3,
  /** Files about the same event, where they count as evidence. */
  sameEvent: 2,
} as const;

/** Returns the tier of a recurring line, or undefined if the evidence is insufficient. */
export function decideTier(evidence: LineEvidence): Tier | undefined {
  const tier = decideTierByFiles(evidence);
  // A recurring date can be the only date of the article, and a recurring heading can introduce a table or paragraph.
  const isUncertain = (evidence.flags & LineFlag.dated) !== 0 || evidence.isHeading;
  return tier === 'strip' && isUncertain ? 'review' : tier;
}

function decideTierByFiles(evidence: LineEvidence): Tier | undefined {
  const { unrelatedFiles, words, flags, place } = evidence;
  if ((flags & (LineFlag.prose | LineFlag.report)) !== 0) return decideProseTier(evidence);
  // Subheads such as "Background" and "What happened next" occur in many articles.
  if (place === 'noBody' || place === 'subhead') return unrelatedFiles >= MAX_EVIDENCE_COUNT ? 'review' : undefined;
  const isLabel = words <= MAX_LABEL_WORDS && (flags & LineFlag.endsSentence) === 0;
  return place === 'body' || (place === 'above' && !isLabel) ? decideHeadlineTier(evidence) : decideLabelTier(evidence);
}

function decideProseTier(evidence: LineEvidence): Tier | undefined {
  const { unrelatedFiles, sameEventFiles, place, isNextToBoilerplate } = evidence;
  const isReport = (evidence.flags & LineFlag.report) !== 0;
  if (place === 'above' || place === 'below') {
    if (unrelatedFiles >= (isReport ? MIN_FILES.stripReport : MIN_FILES.stripProse)) return 'strip';
    if (unrelatedFiles > 0 || (isNextToBoilerplate && sameEventFiles >= MIN_FILES.sameEvent)) return 'review';
  }
  return unrelatedFiles >= MIN_FILES.reviewBodyProse && !isReport && place === 'body' ? 'review' : undefined;
}

function decideHeadlineTier({ unrelatedFiles, isNextToBoilerplate }: LineEvidence): Tier | undefined {
  if (unrelatedFiles >= MIN_FILES.stripHeadline) return 'strip';
  if (unrelatedFiles >= MIN_FILES.stripHeadlineNextToBoilerplate && isNextToBoilerplate) return 'strip';
  return unrelatedFiles > 0 ? 'review' : undefined;
}

function decideLabelTier(evidence: LineEvidence): Tier | undefined {
  const { unrelatedFiles, sameEventFiles, isNextToBoilerplate } = evidence;
  const isSentence = (evidence.flags & LineFlag.endsSentence) !== 0;
  if (unrelatedFiles >= (isSentence ? MIN_FILES.stripShortSentence : MIN_FILES.stripLabel)) return 'strip';
  if (isNextToBoilerplate && (unrelatedFiles > 0 || sameEventFiles >= MIN_FILES.sameEvent)) return 'strip';
  return unrelatedFiles > 0 || isNextToBoilerplate || sameEventFiles >= MIN_FILES.sameEvent ? 'review' : undefined;
}
