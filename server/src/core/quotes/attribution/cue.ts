/** What kind of words say that somebody speaks. */
export const CueKind = {
  say: 0,
  /** Judging and naming: called, praised. */
  describe: 1,
  /** Verbs that carry words now and then: wants, thinks, shows. */
  weak: 2,
  /** Any other verb next to a quote: "…," Tarn went on. */
  other: 3,
  according: 4,
  /** A noun that announces words: her claim that. */
  noun: 5,
  /** NAME: words. */
  label: 6,
} as const;
export type CueKind = (typeof CueKind)[keyof typeof CueKind];

/** A place in a paragraph where somebody is said to speak. Numbers are phrase indices. */
export interface Cue {
  readonly kind: CueKind;
  /** Phrase of the cue. */
  readonly chunk: number;
  /** Phrase of the speaker, -1 when the sentence has none. */
  readonly speaker: number;
  /** First and last phrase of cue and speaker together, where they are neighbours. */
  readonly firstChunk: number;
  readonly lastChunk: number;
  /** The speaker is the owner in front of the phrase ("Tarn's claim"), not the whole of it. */
  readonly isPossessor: boolean;
  /** Weight taken off: a clause inside another, a thing not yet said. */
  readonly penalty: number;
}
