import type { DateMention } from '../../dates/index.ts';
import type { Span } from '../../text/index.ts';
import { findPeriods, type Period, startsInPast } from './periods.ts';
import { findPlaces, type Places } from './places.ts';
import type { SentenceSyntax } from './sentenceSyntax.ts';

interface SentenceInput {
  readonly text: string;
  readonly syntax: SentenceSyntax;
  readonly sentence: Span;
  /** Date mentions of the sentence. */
  readonly dates: readonly DateMention[];
}

/** Slots of a whole sentence: they apply to its figures whose own part leaves the slot open. Each is found when asked for, once. */
export class SentenceSlots {
  readonly #input: SentenceInput;
  #places: Places | undefined;
  #periods: readonly Period[] | undefined;
  #startsInPast: boolean | undefined;

  constructor(input: SentenceInput) {
    this.#input = input;
  }

  get places(): Places {
    const { syntax } = this.#input;
    this.#places ??= findPlaces(syntax, { from: 0, to: syntax.chunks.length });
    return this.#places;
  }

  get periods(): readonly Period[] {
    const { text, sentence, dates } = this.#input;
    this.#periods ??= findPeriods(text, sentence, dates);
    return this.#periods;
  }

  /** Whether the sentence starts with an earlier time. */
  get startsInPast(): boolean {
    this.#startsInPast ??= startsInPast(this.#input.text, this.#input.sentence);
    return this.#startsInPast;
  }
}
