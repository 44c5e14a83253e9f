import { describe, expect, it } from 'vitest';
import { ChunkType, LexicalFlag } from '../../../src/core/syntax/index.ts';
import { chunkText } from './chunkText.ts';
import { expectType, indexOfChunk, readMarked } from './marked.ts';

/** Returns the verb chunk ‹given› in a text: its head and its properties ("tense modal passive infinitive"). */
function readVerb(marked: string): { head: string; flags: number; form: string } {
  const { text, given } = readMarked(marked);
  const chunked = chunkText(text);
  const { type, head, flags, hasTense, isModal, isPassive, isInfinitive } =
    chunked.chunks[indexOfChunk(chunked, given)]!;
  expect(type).toBe(ChunkType.verb);
  const form = [hasTense && 'tense', isModal && 'modal', isPassive && 'passive', isInfinitive && 'infinitive'];
  return { head: chunked.tokens.textOf(head), flags, form: form.filter(Boolean).join(' ') };
}

describe('verb chunk', () => {
  it.each([
    ['Tarn ‹said› so.', 'said', 'tense'],
    ['Tarn ‹says› so.', 'says', 'tense'],
    ['They ‹say› so.', 'say', 'tense'],
    ['Tarn ‹grundled› it.', 'grundled', 'tense'],
    ['Tarn ‹was› a skipper.', 'was', 'tense'],
    ['Tarn ‹has said› so.', 'said', 'tense'],
    ['Tarn ‹had often said› so.', 'said', 'tense'],
    ['Tarn ‹is saying› so.', 'saying', 'tense'],
    ['Tarn ‹did say› so.', 'say', 'tense'],
    ['Tarn ‹does not know› it.', 'know', 'tense'],
    ['Tarn ‹didn’t say› so.', 'say', 'tense'],
    ["They‹'ve called› it a trap.", 'called', 'tense'],
    ['Aldby‹’s› the place.', 's', 'tense'],
    ['Tarn left, ‹saying› so.', 'saying', ''],
    ['Tarn left, ‹grundling› it.', 'grundling', ''],
    ['‹Having said› so, Tarn left.', 'said', ''],
    ['Tarn ‹would say› so.', 'say', 'tense modal'],
    ['Tarn ‹could never have said› so.', 'said', 'tense modal'],
    ["Tarn ‹can't speak› here.", 'speak', 'tense modal'],
    ['They‹’d say› so.', 'say', 'tense modal'],
    ['They ‹might grundle› it.', 'grundle', 'tense modal'],
    ['Tarn ‹was praised› there.', 'praised', 'tense passive'],
    ['Tarn ‹was loudly praised› there.', 'praised', 'tense passive'],
    ['Tarn ‹has never been told› the truth.', 'told', 'tense passive'],
    ['Tarn ‹was being praised› there.', 'praised', 'tense passive'],
    ['Tarn ‹was to be praised› there.', 'praised', 'tense passive'],
    ['It ‹was grundled› there.', 'grundled', 'tense passive'],
    ['Tarn ‹may have been praised› there.', 'praised', 'tense modal passive'],
    ['‹Being praised›, Tarn left.', 'praised', 'passive'],
    ['Tarn wants ‹to say› so.', 'say', 'infinitive'],
    ['Tarn wants ‹to publicly say› so.', 'say', 'infinitive'],
    ['They want ‹to grundle› it.', 'grundle', 'infinitive'],
    ['Tarn refused ‹to be blamed›.', 'blamed', 'passive infinitive'],
    ['Tarn seems ‹to have been asked›.', 'asked', 'passive infinitive'],
  ])('has the main verb and form of the verb in "%s"', (marked, head, form) => {
    const { flags: _, ...verb } = readVerb(marked);
    expect(verb).toEqual({ head, form });
  });

  it('has the categories of the main verb, and none without one', () => {
    expect(readVerb('Tarn ‹has said› so.').flags & LexicalFlag.say).not.toBe(0);
    expect(readVerb('Tarn ‹was praised› there.').flags & LexicalFlag.describe).not.toBe(0);
    expect(readVerb('Tarn ‹grundled› it.').flags).toBe(LexicalFlag.past | LexicalFlag.participle);
    expect(readVerb('Tarn ‹was› a skipper.').flags).toBe(0);
  });

  it.each([
    ['a noun after "to"', 'Tarn ‹spoke› to officials.'],
    ['a plural that the lexicon does not have after "to"', 'Tarn ‹went› to grundles.'],
    ['a name', 'It leaked, ‹said› Ode Tarn.'],
    ['an adverb after the main verb', 'Tarn ‹said› again that it leaked.'],
    ['a time after the main verb', 'Tarn ‹said› Monday that it leaked.'],
    ['a second main verb', 'The man who ‹knew› said so.'],
    ['the words of the next sentence', 'It ‹was›. Called “a trap”, it sank.'],
    ['the words of a quote', 'It ‹was› “called off”.'],
  ])('ends before %s', (_, marked) => expectType(marked, 'verb'));
});
