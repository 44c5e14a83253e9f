import type { Span } from '../text/index.ts';
import type { BoilerplateReason } from './reason.ts';

/** `strip`: safe to remove unasked; `review`: underlined only; `keep`: metadata, shown on request. */
export type Tier = 'strip' | 'review' | 'keep';

/** A span that is no part of the article. */
export interface Boilerplate extends Span {
  /** Id of the rule, as in docs/rules.md: "legal-notice". */
  readonly rule: string;
  readonly tier: Tier;
  readonly reason: BoilerplateReason;
}
