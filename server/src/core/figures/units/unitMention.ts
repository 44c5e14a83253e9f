/** A unit printed after a number. */
export interface UnitMention {
  /** Token behind the unit. */
  readonly to: number;
  /** Canonical name, "kilometre per hour". */
  readonly name: string;
}
