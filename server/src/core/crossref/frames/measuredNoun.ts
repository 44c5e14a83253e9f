import { type Chunk, ChunkType, getLexicalFlags, LexicalFlag, NounKind, singular } from '../../syntax/index.ts';
import { WordSet } from '../../text/index.ts';
import type { FrameInput } from './frameInput.ts';
import type { GoverningVerb } from './roles.ts';
import type { SentenceSyntax } from './sentenceSyntax.ts';

const OF = new WordSet('of');
/** Prepositions before a value: "a toll of", "rose to", "stood at". */
const VALUE_PREPOSITIONS = new WordSet('of to at by from above below over under around about');
/** Minimum length of a noun in letters. Excludes abbreviations such as "vs". */
const MIN_LETTERS = 3;
/** Nouns that name a quantity of what follows: "the number of passengers". */
const QUANTITIES = new WordSet('number numbers total count tally figure amount volume');

/**
 * Returns the noun that a bare number measures, in the singular and in lower case: "toll" in "the death toll rose to 31",
 * "population" in "a population of 120,000", "passenger" in "the number of passengers is 40". Null if the number counts a noun
 * itself, if it is an object ("the quake killed 31"), or if what it measures is not a common noun.
 */
export function findMeasuredNoun(
  { syntax, figure, index }: FrameInput,
  governor: GoverningVerb | undefined,
): string | null {
  if (figure.kind !== 'number' || figure.counted.length > 0) return null;
  const { chunks, tokens } = syntax;
  const before = chunks[index - 1];
  const isAfterPreposition =
    before?.type === ChunkType.preposition && VALUE_PREPOSITIONS.has(tokens.word[before.from]!);
  const subject = governor && (isAfterPreposition || isCopula(syntax, governor.verb)) ? governor.subject : -1;
  const noun =
    isAfterPreposition && chunks[index - 2]?.type === ChunkType.noun ? findPhraseStart(chunks, index - 2) : subject;
  if (noun < 0 || noun >= index) return null;
  const measured = findContent(syntax, noun);
  if (measured.nounKind !== NounKind.nominal || getLexicalFlags(tokens.word[measured.head]!) & LexicalFlag.time)
    return null;
  const word = singular(tokens.textOf(measured.head).toLowerCase());
  return word.length >= MIN_LETTERS ? word : null;
}

/** "Since" and "after" are read as subordinators. */
const LINKS: ReadonlySet<ChunkType | undefined> = new Set([ChunkType.preposition, ChunkType.subordinator]);

/** Returns the noun that the prepositional phrases up to the chunk `noun` belong to: "the number of deaths since the spring". */
function findPhraseStart(chunks: readonly Chunk[], noun: number): number {
  let start = noun;
  while (LINKS.has(chunks[start - 1]?.type) && chunks[start - 2]?.type === ChunkType.noun) start -= 2;
  return start;
}

function isCopula({ chunks, tokens }: SentenceSyntax, verb: number): boolean {
  return (getLexicalFlags(tokens.word[chunks[verb]!.head]!) & LexicalFlag.be) !== 0;
}

/** Returns the noun after "of" if the noun names a quantity; otherwise the noun itself. */
function findContent({ chunks, tokens }: SentenceSyntax, noun: number): Chunk {
  const chunk = chunks[noun]!;
  const [of, content] = [chunks[noun + 1], chunks[noun + 2]];
  const isQuantity = QUANTITIES.has(tokens.word[chunk.head]!);
  return isQuantity && of && OF.has(tokens.word[of.from]!) && content?.type === ChunkType.noun ? content : chunk;
}
