import type { Boilerplate, Tier } from './boilerplate.ts';
import type { EarlierFindings } from './lines/earlierFindings.ts';
import type { LineView } from './lines/lineView.ts';
import type { BoilerplateReason } from './reason.ts';
import type { Finding, Rule } from './rules/rule.ts';

/** Strength of each tier; the stronger finding wins a line. */
const STRENGTH: Readonly<Record<Tier, number>> = { keep: 0, review: 1, strip: 2 };
/** Strength of the findings of rules that protect their lines: greater than that of any tier. */
const PROTECTED_STRENGTH = 3;

/** A rule's match on a line or on a part of it. */
interface RuleMatch {
  readonly rule: string;
  readonly tier: Tier;
  readonly strength: number;
  readonly reason: BoilerplateReason;
}

interface PartMatch extends RuleMatch {
  /** UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
}

/**
 * Decides which rule each line belongs to: protecting rules come first, then the stronger tier, then the earlier rule. The
 * flags of {@link EarlierFindings} are up to date after each `add`.
 */
export class LineResolver implements EarlierFindings {
  readonly isBoilerplate: Uint8Array;
  readonly isReviewOnly: Uint8Array;
  readonly #view: LineView;
  readonly #matches: (RuleMatch | undefined)[];
  readonly #parts: PartMatch[] = [];

  constructor(
    view: LineView,
    readonly isStripOnly: boolean,
  ) {
    this.#view = view;
    this.#matches = new Array<RuleMatch | undefined>(view.count);
    this.isBoilerplate = new Uint8Array(view.count);
    this.isReviewOnly = new Uint8Array(view.count);
  }

  /** Adds the findings of a rule. Rules are added in the order in which they run. */
  add(rule: Rule, findings: readonly Finding[]): void {
    for (const finding of findings) {
      const tier = finding.tier ?? rule.tier;
      const strength = rule.protects ? PROTECTED_STRENGTH : STRENGTH[tier];
      const match: RuleMatch = { rule: rule.id, tier, strength, reason: finding.reason };
      if (finding.start !== undefined && finding.end !== undefined) {
        this.#parts.push({ ...match, start: finding.start, end: finding.end });
        continue;
      }
      for (let line = finding.first; line <= finding.last; line++) this.#addToLine(line, match);
    }
  }

  #addToLine(line: number, match: RuleMatch): void {
    const owner = this.#matches[line];
    if (!owner || owner.strength < match.strength) this.#matches[line] = match;
    if (match.tier === 'keep') return;
    const isFirst = this.isBoilerplate[line] === 0;
    this.isReviewOnly[line] = match.tier === 'review' && (isFirst || this.isReviewOnly[line] === 1) ? 1 : 0;
    this.isBoilerplate[line] = 1;
  }

  /**
   * Returns the boilerplate, sorted and without overlaps. Consecutive lines of one rule and tier are one span, with the
   * reason of the first line.
   */
  resolve(): Boilerplate[] {
    const view = this.#view;
    const spans: Boilerplate[] = [];
    const parts = [...this.#parts].sort((a, b) => a.start - b.start || b.strength - a.strength);
    let nextPart = 0;
    /** The match of the current block of lines, and the block's offsets. */
    let block: RuleMatch | undefined;
    let blockStart = 0;
    let blockEnd = 0;
    for (let line = 0; line < view.count; line++) {
      const end = view.end[line]!;
      const match = this.#matches[line];
      /** Undefined, not empty, in most lines: an array for each line would be garbage. */
      let strongerParts: PartMatch[] | undefined;
      for (; nextPart < parts.length && parts[nextPart]!.start < end; nextPart++) {
        const part = parts[nextPart]!;
        if (match && part.strength <= match.strength) continue;
        if (strongerParts) strongerParts.push(part);
        else strongerParts = [part];
      }
      if (match && !strongerParts && block?.rule === match.rule && block.tier === match.tier) {
        blockEnd = end;
        continue;
      }
      if (block) spans.push(createBoilerplate(block, blockStart, blockEnd));
      block = strongerParts ? undefined : match;
      blockStart = view.start[line]!;
      blockEnd = end;
      if (strongerParts) this.#splitLine(line, strongerParts, spans);
    }
    if (block) spans.push(createBoilerplate(block, blockStart, blockEnd));
    return spans;
  }

  /** Appends the spans of a line of which stronger parts belong to other rules. */
  #splitLine(line: number, parts: readonly PartMatch[], spans: Boilerplate[]): void {
    const { text, start, end } = this.#view;
    const match = this.#matches[line];
    const appendRest = (from: number, to: number) => {
      if (!match) return;
      const rest = text.slice(from, to);
      const restStart = to - rest.trimStart().length;
      const restEnd = from + rest.trimEnd().length;
      if (restStart < restEnd) spans.push(createBoilerplate(match, restStart, restEnd));
    };
    let at = start[line]!;
    for (const part of parts) {
      if (part.start < at) continue;
      appendRest(at, part.start);
      spans.push(createBoilerplate(part, part.start, part.end));
      at = part.end;
    }
    appendRest(at, end[line]!);
  }
}

function createBoilerplate({ rule, tier, reason }: RuleMatch, start: number, end: number): Boilerplate {
  return { start, end, rule, tier, reason };
}
