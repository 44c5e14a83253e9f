import { findLines } from '../../core/text/index.ts';
import { describeBoilerplateReason } from '../../messages/index.ts';
import { MESSAGES } from '../messages.ts';
import { replaceControlCharacters } from '../output/controlCharacters.ts';
import { write, writeJsonLine } from '../output/output.ts';
import type { StripPlan } from './planStrip.ts';

/** Prints what `strip --check` would remove, as human-readable text or as JSON Lines. */
export class FindingsPrinter {
  readonly #countByRule = new Map<string, number>();
  #documents = 0;
  #documentsWithFindings = 0;

  constructor(private readonly format: 'text' | 'jsonl') {}

  get hasFindings(): boolean {
    return this.#documentsWithFindings > 0;
  }

  /** Prints the findings in one document. */
  async printFindings({ id, text, boilerplate }: StripPlan): Promise<void> {
    this.#documents++;
    if (boilerplate.length > 0) this.#documentsWithFindings++;
    const lines = findLines(text);
    const findings = boilerplate.map(({ start, end, rule, tier, reason }) => {
      this.#countByRule.set(rule, (this.#countByRule.get(rule) ?? 0) + 1);
      return { start, end, line: lines.lineNumberAt(start), rule, tier, reason: describeBoilerplateReason(reason) };
    });
    if (this.format === 'jsonl') return writeJsonLine({ id, findings });
    for (const { line, rule, tier, reason } of findings)
      await write(`${replaceControlCharacters(`${id}:${line}  ${tier}  ${rule}  ${reason}`)}\n`);
  }

  /** Prints the number of findings, in all and by rule. Prints nothing in JSON Lines. */
  async printTotals(): Promise<void> {
    if (this.format === 'jsonl') return;
    const rules = [...this.#countByRule].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const total = rules.reduce((sum, [, count]) => sum + count, 0);
    const width = Math.max(0, ...rules.map(([rule]) => rule.length));
    if (total > 0) await write('\n');
    await write(`${MESSAGES.findingTotals(total, this.#documentsWithFindings, this.#documents)}\n`);
    for (const [rule, count] of rules) await write(`  ${rule.padEnd(width)}  ${count}\n`);
  }
}
