import { type Boilerplate, subtractSpans } from '../boilerplate/index.ts';
import { bySpan, type Span, type SpanList, trimSpan } from '../text/index.ts';
import { type Anchor, findAnchor } from './anchor.ts';
import { type DecisionFile, EMPTY_DECISIONS, type PairDecision, type SpanDecision } from './decisionFile.ts';

/** Rule of what a person marked by hand; not in docs/rules.md's list of rules, since no rule found it. */
export const MARKED_RULE = 'marked';

/** A person's decisions, sorted by the files that they are about. Made anew when the decision file changes. */
export class Decisions {
  readonly #spans = new Map<string, { not: Anchor[]; marked: Anchor[] }>();
  readonly #notLines = new Set<string>();
  readonly #markedLines = new Set<string>();
  readonly #pairs = new Map<string, PairDecision[]>();
  readonly #apart = new Set<PairDecision>();

  constructor(decisions: DecisionFile = EMPTY_DECISIONS) {
    this.#sort(decisions.notBoilerplate, 'not', this.#notLines);
    this.#sort(decisions.boilerplate, 'marked', this.#markedLines);
    for (const pair of decisions.notSameFact) this.#apart.add(pair);
    for (const pair of [...decisions.notSameFact, ...decisions.sameFact]) {
      for (const file of new Set([pair.a.file, pair.b.file]))
        this.#pairs.set(file, [...(this.#pairs.get(file) ?? []), pair]);
    }
  }

  #sort(decisions: readonly SpanDecision[], kind: 'not' | 'marked', lines: Set<string>): void {
    for (const decision of decisions) {
      if ('line' in decision) lines.add(decision.line);
      else {
        const known = this.#spans.get(decision.file) ?? { not: [], marked: [] };
        known[kind].push(decision);
        this.#spans.set(decision.file, known);
      }
    }
  }

  /** The boilerplate of a file under the person's decisions: sorted, without overlaps. A decision beats every rule. */
  apply(file: string, text: string, lines: SpanList, found: readonly Boilerplate[]): readonly Boilerplate[] {
    const own = this.#spans.get(file);
    if (!own && this.#notLines.size === 0 && this.#markedLines.size === 0) return found;
    const spansOf = (anchors: readonly Anchor[], wanted: ReadonlySet<string>) =>
      disjoint([...placesOf(anchors, text), ...linesOf(wanted, text, lines)].sort(bySpan));
    const not = spansOf(own?.not ?? [], this.#notLines);
    const byHand = spansOf(own?.marked ?? [], this.#markedLines).map(
      (span): Boilerplate => ({ ...span, rule: MARKED_RULE, tier: 'strip', reason: { code: 'marked-by-user' } }),
    );
    // What was dismissed and then marked is marked: it was the later wish.
    const rest = subtractSpans(text, subtractSpans(text, found, not), byHand);
    return [...rest, ...byHand].sort(bySpan);
  }

  /** Decisions about spans of this file that find their place no more. */
  orphans(file: string, text: string): Anchor[] {
    const own = this.#spans.get(file);
    const pairs = (this.#pairs.get(file) ?? []).flatMap(({ a, b }) => [a, b].filter((anchor) => anchor.file === file));
    return [...(own?.not ?? []), ...(own?.marked ?? []), ...pairs].filter(
      (anchor) => findAnchor(anchor, text) === null,
    );
  }

  /** Files that a person joined to this one by a common fact. */
  filesJoinedTo(file: string): string[] {
    const joined = (this.#pairs.get(file) ?? []).filter((pair) => !this.#apart.has(pair));
    return joined.map(({ a, b }) => (a.file === file ? b.file : a.file));
  }

  /** The pairs of places that are not of one fact. */
  get differentFacts(): Iterable<PairDecision> {
    return this.#apart;
  }

  /** The decisions that join or part a place of one file and a place of the other. */
  pairsBetween(a: string, b: string): { readonly pair: PairDecision; readonly apart: boolean }[] {
    const pairs = (this.#pairs.get(a) ?? []).filter(
      (pair) => (pair.a.file === a && pair.b.file === b) || (pair.a.file === b && pair.b.file === a),
    );
    return pairs.map((pair) => ({ pair, apart: this.#apart.has(pair) }));
  }
}

function placesOf(anchors: readonly Anchor[], text: string): Span[] {
  return anchors.flatMap((anchor) => findAnchor(anchor, text) ?? []);
}

function linesOf(wanted: ReadonlySet<string>, text: string, lines: SpanList): Span[] {
  const found: Span[] = [];
  if (wanted.size === 0) return found;
  for (let i = 0; i < lines.count; i++) {
    const line = trimSpan(text, lines.start[i]!, lines.end[i]!);
    if (line.start < line.end && wanted.has(text.slice(line.start, line.end))) found.push(line);
  }
  return found;
}

function disjoint(spans: readonly Span[]): Span[] {
  const kept: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = kept.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else kept.push({ start, end });
  }
  return kept;
}
