import type { Boilerplate } from '../boilerplate/index.ts';
import { bySpan, type Span, type SpanList, subtractSpans, trimSpan } from '../text/index.ts';
import { type Anchor, findAnchor } from './anchor.ts';
import { type DecisionFile, EMPTY_DECISIONS, type PairDecision, type SpanDecision } from './decisionFile.ts';

/** Rule of boilerplate that the user marked. Not documented in docs/rules.md, because no rule finds it. */
const MARKED_RULE = 'marked';

/** The anchors of one file's decisions about boilerplate. */
interface FileAnchors {
  readonly dismissed: Anchor[];
  readonly marked: Anchor[];
}

/** A decision that two occurrences are, or are not, of the same fact. */
export interface DecidedPair {
  readonly pair: PairDecision;
  readonly isSameFact: boolean;
}

/** The user's decisions about a folder, indexed by file. Immutable: created again when the decision file changes. */
export class Decisions {
  readonly #anchors = new Map<string, FileAnchors>();
  readonly #dismissedLines = new Set<string>();
  readonly #markedLines = new Set<string>();
  readonly #pairsByFile = new Map<string, DecidedPair[]>();
  /** Pairs of occurrences of different facts. */
  readonly differentFacts: readonly PairDecision[];

  constructor(decisions: DecisionFile = EMPTY_DECISIONS) {
    this.#addSpans(decisions.notBoilerplate, 'dismissed', this.#dismissedLines);
    this.#addSpans(decisions.boilerplate, 'marked', this.#markedLines);
    for (const pair of decisions.notSameFact) this.#addPair({ pair, isSameFact: false });
    for (const pair of decisions.sameFact) this.#addPair({ pair, isSameFact: true });
    this.differentFacts = decisions.notSameFact;
  }

  #addSpans(decisions: readonly SpanDecision[], kind: keyof FileAnchors, lines: Set<string>): void {
    for (const decision of decisions) {
      if ('line' in decision) {
        lines.add(decision.line);
        continue;
      }
      const anchors = this.#anchors.get(decision.file) ?? { dismissed: [], marked: [] };
      anchors[kind].push(decision);
      this.#anchors.set(decision.file, anchors);
    }
  }

  #addPair(decided: DecidedPair): void {
    for (const file of new Set([decided.pair.a.file, decided.pair.b.file]))
      this.#pairsByFile.set(file, [...(this.#pairsByFile.get(file) ?? []), decided]);
  }

  /**
   * Returns the boilerplate of a file after the user's decisions, which override all rules: in reading order, without overlaps.
   * If text was first dismissed and then marked, it is boilerplate.
   *
   * @param found boilerplate that the rules and recurrence found
   */
  applyToBoilerplate(
    file: string,
    text: string,
    lines: SpanList,
    found: readonly Boilerplate[],
  ): readonly Boilerplate[] {
    const anchors = this.#anchors.get(file);
    if (!anchors && this.#dismissedLines.size === 0 && this.#markedLines.size === 0) return found;
    const locate = (own: readonly Anchor[] = [], wanted: ReadonlySet<string>) =>
      mergeOverlaps([...findAnchors(own, text), ...findLines(wanted, text, lines)].sort(bySpan));
    const dismissed = locate(anchors?.dismissed, this.#dismissedLines);
    const marked = locate(anchors?.marked, this.#markedLines).map(
      (span): Boilerplate => ({ ...span, rule: MARKED_RULE, tier: 'strip', reason: { code: 'marked-by-user' } }),
    );
    const rest = subtractSpans(text, subtractSpans(text, found, dismissed), marked);
    return [...rest, ...marked].sort(bySpan);
  }

  /** Returns the files that share a fact with a file according to the user. May contain duplicates and the file itself. */
  getFilesWithSameFact(file: string): string[] {
    return this.#getPairs(file)
      .filter(({ isSameFact }) => isSameFact)
      .map(({ pair: { a, b } }) => (a.file === file ? b.file : a.file));
  }

  /** Returns the decisions about an occurrence in one file and an occurrence in the other, or in the same one. */
  getPairsBetween(fileA: string, fileB: string): readonly DecidedPair[] {
    return this.#getPairs(fileA).filter(
      ({ pair: { a, b } }) => (a.file === fileA && b.file === fileB) || (a.file === fileB && b.file === fileA),
    );
  }

  #getPairs(file: string): readonly DecidedPair[] {
    return this.#pairsByFile.get(file) ?? [];
  }
}

/** Returns the spans of the anchors that are found; orphaned decisions are skipped. */
function findAnchors(anchors: readonly Anchor[], text: string): Span[] {
  return anchors.flatMap((anchor) => findAnchor(anchor, text) ?? []);
}

/** Returns the spans of the lines whose trimmed text is in `wanted`. */
function findLines(wanted: ReadonlySet<string>, text: string, lines: SpanList): Span[] {
  const found: Span[] = [];
  if (wanted.size === 0) return found;
  for (let i = 0; i < lines.count; i++) {
    const line = trimSpan(text, lines.start[i]!, lines.end[i]!);
    if (line.start < line.end && wanted.has(text.slice(line.start, line.end))) found.push(line);
  }
  return found;
}

/** Merges overlapping spans of a list in reading order. */
function mergeOverlaps(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
