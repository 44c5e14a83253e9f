import type { DateMention } from '../../dates/index.ts';
import type { Figure } from '../../figures/index.ts';
import type { Span } from '../../text/index.ts';
import type { Person } from '../persons/person.ts';
import type { ChunkRange } from './ownPart.ts';
import type { SentenceSlots } from './sentenceSlots.ts';
import type { SentenceSyntax } from './sentenceSyntax.ts';

/** A figure in its sentence. */
export interface FrameInput {
  readonly text: string;
  readonly syntax: SentenceSyntax;
  readonly sentence: Span;
  /** Date mentions of the sentence. */
  readonly dates: readonly DateMention[];
  /** Year of the article, null if unknown. */
  readonly year: number | null;
  readonly figure: Figure;
  readonly figures: readonly Figure[];
  /** The figure before it in the sentence. */
  readonly previous: Figure | undefined;
  /** The chunk of the figure. */
  readonly index: number;
  readonly part: ChunkRange;
  readonly slots: SentenceSlots;
  /** The person whose age the figure is, or null. */
  readonly person: Person | null;
}
