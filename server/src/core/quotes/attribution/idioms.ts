import { type Chunk, ChunkType, LexicalFlag, lexicalFlagsOf } from '../../syntax/index.ts';
import { type Tokens, wordId } from '../../text/index.ts';

const P = ChunkType;

const IT = wordId('it');
const OUT = wordId('out');
const CLEAR = wordId('clear');
const LIKE = wordId('like');
const PUT_FORMS = [wordId('put'), wordId('puts'), wordId('putting')];
const POINT_FORMS = [wordId('point'), wordId('points'), wordId('pointed'), wordId('pointing')];
const MAKE_FORMS = [wordId('make'), wordId('makes'), wordId('made'), wordId('making')];
const GO_FORMS = [wordId('go'), wordId('goes'), wordId('went')];

/** Whether the verb says something together with the words behind it: put it, pointed out, made clear. */
export function saysByIdiom(tokens: Tokens, phrases: readonly Chunk[], at: number): boolean {
  return putsIt(tokens, phrases, at) || pointsOut(tokens, phrases, at) || makesClear(tokens, phrases, at);
}

/** "As Tarn put it". */
function putsIt(tokens: Tokens, phrases: readonly Chunk[], at: number): boolean {
  const next = phrases[at + 1];
  return next?.kind === P.noun && tokens.word[next.from] === IT && PUT_FORMS.includes(tokens.word[phrases[at]!.head]!);
}

/** "pointed out that": the particle makes a verb of saying of it. */
function pointsOut(tokens: Tokens, phrases: readonly Chunk[], at: number): boolean {
  const next = phrases[at + 1];
  return (
    next?.kind === P.adverb && tokens.word[next.from] === OUT && POINT_FORMS.includes(tokens.word[phrases[at]!.head]!)
  );
}

/** "made it clear that", "made clear that". */
function makesClear(tokens: Tokens, phrases: readonly Chunk[], at: number): boolean {
  if (!MAKE_FORMS.includes(tokens.word[phrases[at]!.head]!)) return false;
  for (let i = at + 1; i < Math.min(phrases.length, at + 4); i++)
    if (tokens.word[phrases[i]!.from] === CLEAR) return true;
  return false;
}

/** "he goes, like, ‘No’", "she was like, ‘No’": spoken English for said. */
export function goesLike(tokens: Tokens, phrases: readonly Chunk[], at: number): boolean {
  const verb = phrases[at]!;
  const goes = GO_FORMS.includes(tokens.word[verb.head]!);
  if (!goes && !(lexicalFlagsOf(tokens.word[verb.head]!) & LexicalFlag.be)) return false;
  let like = false;
  for (let i = at + 1; i < Math.min(phrases.length, at + 5); i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === P.quote) return like || goes;
    if (tokens.word[phrase.from] === LIKE) like = true;
    else if (phrase.kind !== P.comma) return false;
  }
  return false;
}
