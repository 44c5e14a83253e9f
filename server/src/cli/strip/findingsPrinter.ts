import { findLines } from '../../core/text/index.ts';
import { describeBoilerplateReason } from '../../messages/index.ts';
import { pluralize } from '../invocation/invocation.ts';
import { replaceControlCharacters } from '../output/controlCharacters.ts';
import { write, writeJsonLine } from '../output/output.ts';
import type { StripPlan } from './planStrip.ts';

/** Prints what would be removed, for a person or as JSON Lines. */
export class FindingsPrinter {
  readonly #totals = new Map<string, number>();
  #documents = 0;
  #withFindings = 0;

  constructor(private readonly format: 'text' | 'jsonl') {}

  get hasFindings(): boolean {
    return this.#withFindings > 0;
  }

  async printFindings({ id, text, boilerplate }: StripPlan): Promise<void> {
    this.#documents++;
    if (boilerplate.length > 0) this.#withFindings++;
    const lines = findLines(text);
    const findings = boilerplate.map(({ start, end, rule, tier, reason }) => {
      this.#totals.set(rule, (this.#totals.get(rule) ?? 0) + 1);
      return { start, end, line: lines.lineNumberAt(start), rule, tier, reason: describeBoilerplateReason(reason) };
    });
    if (this.format === 'jsonl') return writeJsonLine({ id, findings });
    for (const { line, rule, tier, reason } of findings)
      await write(`${replaceControlCharacters(id)}:${line}  ${tier}  ${rule}  ${replaceControlCharacters(reason)}\n`);
  }

  async printTotals(): Promise<void> {
    if (this.format === 'jsonl') return;
    const rules = [...this.#totals].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const all = rules.reduce((sum, [, number]) => sum + number, 0);
    const widest = Math.max(0, ...rules.map(([rule]) => rule.length));
    if (all > 0) await write('\n');
    await write(`${pluralize(all, 'finding')} in ${this.#withFindings} of ${pluralize(this.#documents, 'article')}\n`);
    for (const [rule, number] of rules) await write(`  ${rule.padEnd(widest)}  ${number}\n`);
  }
}
