import { type Chunk, ChunkType, getLexicalFlags, LexicalFlag } from '../../syntax/index.ts';
import { type Tokens, wordId } from '../../text/index.ts';

/** Maximum number of chunks from "make" to "clear". Hand-set, not measured. */
const MAX_CLEAR_DISTANCE_CHUNKS = 3;
/** Maximum number of chunks from "go" or "be" to the quote. Hand-set, not measured. */
const MAX_QUOTE_DISTANCE_CHUNKS = 4;

const IT = wordId('it');
const OUT = wordId('out');
const CLEAR = wordId('clear');
const LIKE = wordId('like');
const PUT_FORMS = [wordId('put'), wordId('puts'), wordId('putting')];
const POINT_FORMS = [wordId('point'), wordId('points'), wordId('pointed'), wordId('pointing')];
const MAKE_FORMS = [wordId('make'), wordId('makes'), wordId('made'), wordId('making')];
const GO_FORMS = [wordId('go'), wordId('goes'), wordId('went')];

/** Whether the verb is a verb of saying together with the words after it: "put it", "pointed out", "made clear". */
export function isSpeechIdiom(tokens: Tokens, chunks: readonly Chunk[], index: number): boolean {
  return isPutIt(tokens, chunks, index) || isPointOut(tokens, chunks, index) || isMakeClear(tokens, chunks, index);
}

/** "As Tarn put it" */
function isPutIt(tokens: Tokens, chunks: readonly Chunk[], index: number): boolean {
  const next = chunks[index + 1];
  return (
    next?.type === ChunkType.noun &&
    tokens.word[next.from] === IT &&
    PUT_FORMS.includes(tokens.word[chunks[index]!.head]!)
  );
}

/** "pointed out that" */
function isPointOut(tokens: Tokens, chunks: readonly Chunk[], index: number): boolean {
  const next = chunks[index + 1];
  return (
    next?.type === ChunkType.adverb &&
    tokens.word[next.from] === OUT &&
    POINT_FORMS.includes(tokens.word[chunks[index]!.head]!)
  );
}

/** "made it clear that", "made clear that" */
function isMakeClear(tokens: Tokens, chunks: readonly Chunk[], index: number): boolean {
  if (!MAKE_FORMS.includes(tokens.word[chunks[index]!.head]!)) return false;
  for (let i = index + 1; i < Math.min(chunks.length, index + 1 + MAX_CLEAR_DISTANCE_CHUNKS); i++)
    if (tokens.word[chunks[i]!.from] === CLEAR) return true;
  return false;
}

/** Whether the verb is colloquial for "said" and a quote follows: "he goes, like, ‘No’", "she was like, ‘No’". */
export function isColloquialSay(tokens: Tokens, chunks: readonly Chunk[], index: number): boolean {
  const verb = chunks[index]!;
  const isGo = GO_FORMS.includes(tokens.word[verb.head]!);
  if (!isGo && !(getLexicalFlags(tokens.word[verb.head]!) & LexicalFlag.be)) return false;
  let hasLike = false;
  for (let i = index + 1; i < Math.min(chunks.length, index + 1 + MAX_QUOTE_DISTANCE_CHUNKS); i++) {
    const chunk = chunks[i]!;
    if (chunk.type === ChunkType.quote) return hasLike || isGo;
    if (tokens.word[chunk.from] === LIKE) hasLike = true;
    else if (chunk.type !== ChunkType.comma) return false;
  }
  return false;
}
