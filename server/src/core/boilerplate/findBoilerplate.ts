import { type Article, parseArticle } from '../text/index.ts';
import type { Boilerplate, Tier } from './boilerplate.ts';
import { LineView } from './lines/lineView.ts';
import type { BoilerplateReason } from './reason.ts';
import type { Finding, Rule } from './rule.ts';
import { RULES } from './rules/allRules.ts';
import { findUntilFixpoint } from './stripFixpoint.ts';

/** Told once of a rule that threw; the other rules still run. */
export type OnRuleError = (rule: string, error: unknown) => void;

/** A person's choice for a rule: off, or the tier of all its findings. */
export type RuleOverride = 'off' | 'review' | 'strip';

/**
 * The boilerplate that one text shows by itself, without any other file: sorted, without overlaps. Spans are whole lines
 * from the first to the last character that is no space, or the glued part of a line; neighbouring lines of one rule and
 * tier are one span, with the line ends between them. What would be found to strip in the stripped text is found at once:
 * see {@link findUntilFixpoint}.
 */
export function findBoilerplate(
  article: Article,
  onRuleError?: OnRuleError,
  rules: readonly Rule[] = RULES,
): Boilerplate[] {
  const told = new Set<string>();
  const onError: OnRuleError = (rule, error) => {
    if (!told.has(rule)) onRuleError?.(rule, error);
    told.add(rule);
  };
  const find = (view: LineView) => runRulesOnce(view, onError, rules);
  return findUntilFixpoint(article.text, find(new LineView(article)), (after) =>
    find(new LineView(parseArticle(after), true)),
  );
}

/** What the rules find when they read the text once. */
export function runRulesOnce(view: LineView, onRuleError?: OnRuleError, rules: readonly Rule[] = RULES): Boilerplate[] {
  const owners = new LineOwners(view);
  for (const rule of rules) {
    try {
      owners.add(rule, rule.find(view));
    } catch (error) {
      onRuleError?.(rule.id, error);
    }
  }
  return owners.spans();
}

/** The findings under a person's settings. Rules of tier `keep` are shown on request only and cannot be raised. */
export function applySettings(
  found: readonly Boilerplate[],
  overrides: Readonly<Record<string, RuleOverride>>,
): Boilerplate[] {
  const kept: Boilerplate[] = [];
  for (const one of found) {
    const override = Object.hasOwn(overrides, one.rule) ? overrides[one.rule] : undefined;
    if (override === 'off') continue;
    kept.push(override && one.tier !== 'keep' ? { ...one, tier: override } : one);
  }
  return kept;
}

const STRENGTH: Record<Tier, number> = { keep: 0, review: 1, strip: 2 };
/** Stronger than any tier: the line belongs to a rule that protects it. */
const PROTECTED = 3;

interface Claim {
  readonly rule: string;
  readonly tier: Tier;
  readonly strength: number;
  readonly reason: BoilerplateReason;
}

/** Settles which rule a line belongs to: protecting rules first, then the stronger tier, then the order of the rules. */
class LineOwners {
  readonly #view: LineView;
  readonly #whole: (Claim | undefined)[];
  readonly #parts: (Claim & { readonly start: number; readonly end: number })[] = [];

  constructor(view: LineView) {
    this.#view = view;
    this.#whole = new Array<Claim | undefined>(view.count);
  }

  add(rule: Rule, findings: readonly Finding[]): void {
    for (const finding of findings) {
      const tier = finding.tier ?? rule.tier;
      const strength = rule.protects ? PROTECTED : STRENGTH[tier];
      const claim: Claim = { rule: rule.id, tier, strength, reason: finding.reason };
      if (finding.start !== undefined && finding.end !== undefined) {
        this.#parts.push({ ...claim, start: finding.start, end: finding.end });
        continue;
      }
      for (let line = finding.first; line <= finding.last; line++) {
        const owner = this.#whole[line];
        if (!owner || owner.strength < strength) this.#whole[line] = claim;
        if (tier === 'keep') continue;
        this.#view.review[line] =
          tier === 'review' && (this.#view.junk[line] === 0 || this.#view.review[line] === 1) ? 1 : 0;
        this.#view.junk[line] = 1;
      }
    }
  }

  spans(): Boilerplate[] {
    const view = this.#view;
    const spans: Boilerplate[] = [];
    const parts = [...this.#parts].sort((a, b) => a.start - b.start || b.strength - a.strength);
    let nextPart = 0;
    let open: { start: number; end: number; claim: Claim } | undefined;
    const close = () => {
      if (open) spans.push(boilerplate(open.start, open.end, open.claim));
      open = undefined;
    };
    for (let line = 0; line < view.count; line++) {
      const start = view.start[line]!;
      const end = view.end[line]!;
      const inLine: typeof parts = [];
      while (nextPart < parts.length && parts[nextPart]!.start < end) inLine.push(parts[nextPart++]!);
      const claim = this.#whole[line];
      const kept = inLine.filter((part) => !claim || part.strength > claim.strength);
      if (claim && kept.length === 0) {
        if (open && open.claim.rule === claim.rule && open.claim.tier === claim.tier) open.end = end;
        else {
          close();
          open = { start, end, claim };
        }
        continue;
      }
      close();
      let at = start;
      for (const part of kept) {
        if (part.start < at) continue;
        if (claim) pushRest(spans, view, at, part.start, claim);
        spans.push(boilerplate(part.start, part.end, part));
        at = part.end;
      }
      if (claim) pushRest(spans, view, at, end, claim);
    }
    close();
    return spans;
  }
}

function boilerplate(start: number, end: number, claim: Claim): Boilerplate {
  return { start, end, rule: claim.rule, tier: claim.tier, reason: claim.reason };
}

/** What a whole-line finding keeps beside a stronger finding inside its line. */
function pushRest(spans: Boilerplate[], view: LineView, from: number, to: number, claim: Claim): void {
  const text = view.text.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  const end = to - (text.length - text.trimEnd().length);
  if (start < end) spans.push(boilerplate(start, end, claim));
}
