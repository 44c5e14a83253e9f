import { ChunkType } from '../../syntax/index.ts';
import { WordSet } from '../../text/index.ts';
import type { QuantityType } from './frame.ts';
import type { FrameInput } from './frameInput.ts';
import { getLemma } from './roles.ts';
import { findChunk } from './sentenceSyntax.ts';

const ADDITION = new WordSet('additional further extra');
const ANOTHER = new WordSet('another');
const MORE = new WordSet('more');
const TO = new WordSet('to at');
const FROM = new WordSet('from');
const BY = new WordSet('by');
const OF = new WordSet('of');
const AVERAGE = new WordSet('average mean median typical');
const TOTAL = new WordSet('total totals overall altogether tally toll');
const REACHING = new Set(['bring', 'take', 'raise', 'push', 'lift', 'make', 'put']);
const INCLUDING = new WordSet('including among include includes included');
const PARTITIVE = new WordSet('them the those these which whom us you');

/** Returns how a figure relates to its subject. `verb` is the chunk of the governing verb, if there is one. */
export function findQuantityType(input: FrameInput, verb: number | undefined): QuantityType {
  const { syntax, index, figure, previous, part } = input;
  const { tokens, chunks } = syntax;
  const first = tokens.firstFrom(figure.start);
  const last = tokens.firstFrom(figure.end);
  const chunk = chunks[index];
  if (!chunk) return 'amount';
  const { word } = tokens;
  const end = chunks.at(-1)!.to;
  // "killed five and injured another 25": other people, not an addition to a number of injured.
  const isFirst = previous === undefined;
  if (ADDITION.has(word[first - 1]!) || (isFirst && ANOTHER.has(word[first - 1]!))) return 'addition';
  const isMore = (last < end && MORE.has(word[last]!)) || (last + 1 < end && MORE.has(word[last + 1]!));
  if (isMore && (isFirst || !hasVerbAfterPrevious(input))) return 'addition';
  const lemma = verb === undefined ? undefined : getLemma(syntax, verb);
  const before = chunks[index - 1];
  const preposition = before?.type === ChunkType.preposition ? word[before.from]! : word[first - 1]!;
  if (TO.has(preposition) && lemma && REACHING.has(lemma)) return 'total';
  if (FROM.has(preposition) && figure.change !== null) return 'origin';
  if (TO.has(preposition) && figure.change !== null) return 'level';
  if (BY.has(preposition) && figure.change !== null) return 'change';
  for (let i = chunk.from; i < chunk.to; i++) {
    if (AVERAGE.has(word[i]!)) return 'average';
    if (TOTAL.has(word[i]!)) return 'total';
  }
  for (let c = Math.max(part.from, index - 2); c < index; c++) {
    for (let i = chunks[c]!.from; i < chunks[c]!.to; i++) {
      if (AVERAGE.has(word[i]!)) return 'average';
      if (TOTAL.has(word[i]!)) return 'total';
    }
  }
  if (INCLUDING.has(preposition) || INCLUDING.has(word[first - 1]!) || INCLUDING.has(word[first - 2]!)) return 'part';
  if (last + 1 < end && OF.has(word[last]!) && PARTITIVE.has(word[last + 1]!)) return 'part';
  return figure.change !== null && (figure.kind === 'percent' || BY.has(preposition)) ? 'change' : 'amount';
}

/** Whether a verb stands between the figure and the one before it: "killing five and injuring dozens more" counts other people. */
function hasVerbAfterPrevious({ syntax: { tokens, chunks }, index, previous }: FrameInput): boolean {
  if (!previous) return false;
  const from = findChunk(chunks, tokens.firstFrom(previous.start));
  return chunks.slice(from + 1, index).some(({ type }) => type === ChunkType.verb);
}
