import type { Span } from '../text/index.ts';
import type { BoilerplateReason } from './reason.ts';

/** `strip`: removed automatically on request; `review`: only reported; `keep`: metadata, shown on request. */
export type Tier = 'strip' | 'review' | 'keep';

/** A span that is not part of the article. */
export interface Boilerplate extends Span {
  /** Rule ID as in docs/rules.md: "legal-notice". */
  readonly rule: string;
  readonly tier: Tier;
  readonly reason: BoilerplateReason;
}
