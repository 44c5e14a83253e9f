import type { TermVector } from '../events/termVector.ts';
import type { Person } from '../persons/person.ts';
import type { Period } from './periods.ts';
import type { Places } from './places.ts';

/** Whether the text presents something as a fact, a possibility, a plan or a forecast. */
export type Modality = 'actual' | 'possible' | 'planned' | 'forecast';

/**
 * How the number relates to its subject: a `level` ("rose to 60 percent"), where a change started (`origin`: "from 55"), a
 * `change` ("rose 5 percent"), an increase over a known number (`addition`: "another 30"), the `total` so far ("bringing the toll to 31"), a
 * `part` ("17 of them"), an `average`, or just an `amount`.
 */
export type QuantityType = 'amount' | 'level' | 'origin' | 'change' | 'addition' | 'total' | 'part' | 'average';

/** What a figure measures and how its sentence qualifies it. Words are stems; unknown slots are empty or null. */
export interface FigureFrame {
  /**
   * Content words of the figure's own part of the sentence, without the counted noun, weighted by rarity: what distinguishes it
   * from its neighbors.
   */
  readonly own: TermVector;
  /** Main verbs of the own part, in base form. */
  readonly verbs: readonly string[];
  /** All other words of the own part in lower case, prepositions and particles included. */
  readonly words: readonly string[];
  /** Noun that a bare number measures, in the singular and in lower case: "toll" in "the toll rose to 31"; null for other figures. */
  readonly measured: string | null;
  /** The person that an age belongs to: "Ode Tarn, 61"; null if unknown and for other figures. */
  readonly person: Person | null;
  /** Words of the subject of the predicate, unless the figure is part of it. */
  readonly subject: readonly string[];
  /** Whether the subject is a name. */
  readonly isNamed: boolean;
  /** Base form of the verb that governs the figure, in lower case. */
  readonly predicate: string | null;
  readonly isNegated: boolean;
  readonly modality: Modality;
  readonly quantity: QuantityType;
  /** The names after a preposition of place. */
  readonly places: Places;
  /** ISO 3166 codes of the countries that the figure's noun phrase names: "300 German soldiers". */
  readonly nationalities: readonly string[];
  /** Whether the figure's own part, or the sentence before it, refers to an earlier event: "last year", "in 1989", "four months ago". */
  readonly isPast: boolean;
  /** The times that the figure is about. */
  readonly periods: readonly Period[];
}
