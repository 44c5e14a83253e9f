/** A unit printed after a number. */
export interface UnitMention {
  /** Index after the unit. */
  readonly to: number;
  /** Canonical name: "kilometre per hour". */
  readonly name: string;
}
