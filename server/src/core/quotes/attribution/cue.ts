import type { Chunk, ClauseSubjects } from '../../syntax/index.ts';
import type { Tokens } from '../../text/index.ts';

/** What introduces or attributes speech. The order matters: kinds up to `describe` are verbs that attribute speech reliably. */
export const CueKind = {
  /** A verb of saying: "said" */
  say: 0,
  /** A verb of judging or naming: "called", "praised" */
  describe: 1,
  /** A verb that sometimes introduces speech: "wants", "thinks", "shows" */
  weak: 2,
  /** Any other verb next to a quote: "…," Tarn went on. */
  other: 3,
  /** "according to" */
  according: 4,
  /** A noun that introduces speech: "her claim that" */
  noun: 5,
  /** The colon of a label: "TARN: …" */
  label: 6,
} as const;
export type CueKind = (typeof CueKind)[keyof typeof CueKind];

/** A cue of a paragraph, with its speaker. Positions are chunk indices. */
export interface Cue {
  readonly kind: CueKind;
  readonly chunk: number;
  /** The noun chunk of the speaker, -1 if the sentence has none. */
  readonly speaker: number;
  /** First and last chunk of cue and speaker together if they are adjacent; else of the cue. */
  readonly firstChunk: number;
  readonly lastChunk: number;
  /** The speaker is only the possessor of the chunk ("Tarn's claim"), not all of it. */
  readonly isPossessor: boolean;
  /** Points subtracted from its score: for a cue in a subordinate clause, or for speech that has not happened. */
  readonly penalty: number;
}

/** The chunks of a paragraph with the subjects of its verbs. */
export interface CueContext {
  readonly tokens: Tokens;
  readonly chunks: readonly Chunk[];
  readonly subjects: ClauseSubjects;
}

type CueFields = Omit<Cue, 'isPossessor' | 'penalty'> & Partial<Pick<Cue, 'isPossessor' | 'penalty'>>;

/** Creates a cue, by default of a whole chunk and without penalty. */
export function createCue({
  kind,
  chunk,
  speaker,
  firstChunk,
  lastChunk,
  isPossessor = false,
  penalty = 0,
}: CueFields): Cue {
  return { kind, chunk, speaker, firstChunk, lastChunk, isPossessor, penalty };
}
