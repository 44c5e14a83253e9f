import { type Chunk, ChunkType, getLexicalFlags, LexicalFlag } from '../../syntax/index.ts';
import { type Tokens, wordId } from '../../text/index.ts';

const IT = wordId('it');
const OUT = wordId('out');
const CLEAR = wordId('clear');
const LIKE = wordId('like');
const PUT_FORMS = [wordId('put'), wordId('puts'), wordId('putting')];
const POINT_FORMS = [wordId('point'), wordId('points'), wordId('pointed'), wordId('pointing')];
const MAKE_FORMS = [wordId('make'), wordId('makes'), wordId('made'), wordId('making')];
const GO_FORMS = [wordId('go'), wordId('goes'), wordId('went')];

/** Whether the verb says something together with the words behind it: put it, pointed out, made clear. */
export function isSpeechIdiom(tokens: Tokens, chunks: readonly Chunk[], at: number): boolean {
  return isPutIt(tokens, chunks, at) || isPointOut(tokens, chunks, at) || isMakeClear(tokens, chunks, at);
}

/** "As Tarn put it". */
function isPutIt(tokens: Tokens, chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1];
  return (
    next?.type === ChunkType.noun && tokens.word[next.from] === IT && PUT_FORMS.includes(tokens.word[chunks[at]!.head]!)
  );
}

/** "pointed out that": the particle makes a verb of saying of it. */
function isPointOut(tokens: Tokens, chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1];
  return (
    next?.type === ChunkType.adverb &&
    tokens.word[next.from] === OUT &&
    POINT_FORMS.includes(tokens.word[chunks[at]!.head]!)
  );
}

/** "made it clear that", "made clear that". */
function isMakeClear(tokens: Tokens, chunks: readonly Chunk[], at: number): boolean {
  if (!MAKE_FORMS.includes(tokens.word[chunks[at]!.head]!)) return false;
  for (let i = at + 1; i < Math.min(chunks.length, at + 4); i++)
    if (tokens.word[chunks[i]!.from] === CLEAR) return true;
  return false;
}

/** "he goes, like, ‘No’", "she was like, ‘No’": spoken English for said. */
export function isColloquialSay(tokens: Tokens, chunks: readonly Chunk[], at: number): boolean {
  const verb = chunks[at]!;
  const goes = GO_FORMS.includes(tokens.word[verb.head]!);
  if (!goes && !(getLexicalFlags(tokens.word[verb.head]!) & LexicalFlag.be)) return false;
  let like = false;
  for (let i = at + 1; i < Math.min(chunks.length, at + 5); i++) {
    const chunk = chunks[i]!;
    if (chunk.type === ChunkType.quote) return like || goes;
    if (tokens.word[chunk.from] === LIKE) like = true;
    else if (chunk.type !== ChunkType.comma) return false;
  }
  return false;
}
