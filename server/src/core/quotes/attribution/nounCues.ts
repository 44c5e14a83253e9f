import { type Chunk, ChunkType, getLexicalFlags, LexicalFlag, NounKind } from '../../syntax/index.ts';
import { type Tokens, WordSet, wordId } from '../../text/index.ts';
import { findNextNoun } from './chunkSearch.ts';
import { type Cue, CueKind, createCue } from './cue.ts';

const BY = wordId('by');
const FROM = wordId('from');
const OF = wordId('of');
const ITS = wordId('its');
const WORDS = [wordId('words'), wordId('word')];
/** Nouns for speech in the possessor's own words; a claim or campaign may be named by others. */
const SPOKEN_NOUNS = new WordSet(
  'remark remarks comment comments promise promises pledge pledges vow line quip joke reply answer response retort warning boast declaration refrain mantra insult insults tweet tweets',
);

/** Returns the cue of a noun that introduces speech: "Tarn's claim that …", "a statement from the ministry"; undefined if there is none. */
export function findNounCue(tokens: Tokens, chunks: readonly Chunk[], index: number): Cue | undefined {
  const noun = chunks[index]!;
  if (!(noun.flags & LexicalFlag.cueNoun) || noun.nounKind !== NounKind.nominal) return undefined;
  const owner = chunks[index - 2];
  const isOwned = owner?.type === ChunkType.noun && owner.nounKind === NounKind.possessive;
  if (isOwned && chunks[index - 1]?.type === ChunkType.quote) return findAttributedNounCue(tokens, noun, index);
  if (noun.possessorEnd > 0) {
    if (!canOwnSpeech(tokens, noun)) return undefined;
    return createCue({
      kind: CueKind.noun,
      chunk: index,
      speaker: index,
      firstChunk: index,
      lastChunk: index,
      isPossessor: true,
    });
  }
  if (!isSourcePreposition(tokens, noun, chunks[index + 1])) return undefined;
  const speaker = findNextNoun(chunks, index + 2);
  if (speaker < 0) return undefined;
  return createCue({ kind: CueKind.noun, chunk: index, speaker, firstChunk: index, lastChunk: speaker });
}

/** Tarn's “never again” promise: the quote is between the possessor and the noun. */
function findAttributedNounCue(tokens: Tokens, noun: Chunk, index: number): Cue | undefined {
  if (!SPOKEN_NOUNS.has(tokens.word[noun.head]!)) return undefined;
  const speaker = index - 2;
  return createCue({ kind: CueKind.noun, chunk: index, speaker, firstChunk: speaker, lastChunk: index });
}

/** Whether the chunk is a preposition before the source of the noun: "from", "by"; "of" in "in the words of Tarn". */
function isSourcePreposition(tokens: Tokens, noun: Chunk, chunk: Chunk | undefined): boolean {
  if (chunk?.type !== ChunkType.preposition) return false;
  const word = tokens.word[chunk.from]!;
  return word === BY || word === FROM || (word === OF && WORDS.includes(tokens.word[noun.head]!));
}

/** Whether the possessor can be a speaker, not a time or thing: not "Monday's speech", not "its headline". */
function canOwnSpeech(tokens: Tokens, noun: Chunk): boolean {
  for (let i = noun.from; i < noun.possessorEnd; i++) {
    if (getLexicalFlags(tokens.word[i]!) & LexicalFlag.time || tokens.word[i] === ITS) return false;
  }
  return true;
}
