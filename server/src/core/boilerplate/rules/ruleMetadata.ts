import { RECURRING_LINE_RULE } from '../recurrence/recurrentBoilerplate.ts';
import { RULES } from './allRules.ts';
import type { RuleMetadata } from './rule.ts';

/** Every rule that a finding can name: those that read one text, and the one that needs the folder. */
export const ALL_RULE_METADATA: readonly RuleMetadata[] = [...RULES, RECURRING_LINE_RULE];
