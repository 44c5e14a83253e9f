import { describe, expect, it } from 'vitest';
import { ChunkType, NounKind } from '../../../src/core/syntax/index.ts';
import { chunkText } from './chunkText.ts';
import { expectType, indexOfChunk, readMarked } from './marked.ts';

const KIND_NAMES = Object.keys(NounKind);

/** Returns the noun chunk ‹given› in a text: its kind, its head and the possessor that starts it. */
function readNoun(marked: string): { kind: string; head: string; possessor: string } {
  const { text, given } = readMarked(marked);
  const chunked = chunkText(text);
  const { tokens } = chunked;
  const { type, nounKind, head, from, possessorEnd } = chunked.chunks[indexOfChunk(chunked, given)]!;
  expect(type).toBe(ChunkType.noun);
  const possessor = possessorEnd > 0 ? text.slice(tokens.start[from], tokens.end[possessorEnd - 1]) : '';
  return { kind: KIND_NAMES[nounKind]!, head: tokens.textOf(head), possessor };
}

describe('noun chunk', () => {
  it.each([
    ['‹Ode Tarn› left.', 'name', 'Tarn'],
    ['‹Mr. Tarn› left.', 'name', 'Tarn'],
    ['‹Former Deputy Mayor Ida Lume› left.', 'name', 'Lume'],
    ['‹Lume & Tarn› sold it.', 'name', 'Tarn'],
    ['‹The University of Pell› closed.', 'name', 'Pell'],
    ['They met ‹an angry Tarn› there.', 'name', 'Tarn'],
    ['They met ‹journalist Ida Lume› there.', 'name', 'Lume'],
    ['They met ‹Pell-based Ida Lume› there.', 'name', 'Lume'],
    ['It sank, said ‹research fellow Ida Lume›.', 'name', 'Lume'],
    ['‹US officials› left.', 'nominal', 'officials'],
    ['‹The young harbour master› left.', 'nominal', 'master'],
    ['‹A very old boat› leaked.', 'nominal', 'boat'],
    ['‹Some 40 sailors› left.', 'nominal', 'sailors'],
    ['‹The 40-year-old skipper› left.', 'nominal', 'skipper'],
    ['‹The Pell/Orrin line› closed.', 'nominal', 'line'],
    ['‹$5 million› was lost.', 'nominal', 'million'],
    ['They met ‹last Monday›.', 'time', 'Monday'],
    ['They met on ‹Tuesday morning›.', 'time', 'morning'],
    ['It rose to ‹40›.', 'number', '40'],
    ['It rose to ‹€5›.', 'number', '5'],
    ['‹He› left.', 'subjectPronoun', 'He'],
    ['They met ‹him› there.', 'objectPronoun', 'him'],
    ['They met ‹her› there.', 'objectPronoun', 'her'],
  ])('has the kind and head of the noun in "%s"', (marked, kind, head) => {
    expect(readNoun(marked)).toEqual({ kind, head, possessor: '' });
  });

  it.each([
    ['‹Tarn’s aide› left.', 'nominal', 'aide', 'Tarn’s'],
    ["‹Ida Lume's old boat› leaked.", 'nominal', 'boat', "Ida Lume's"],
    ['‹The sailors’ union› met.', 'nominal', 'union', 'The sailors’'],
    ['‹Tarn’s brother’s boat› leaked.', 'nominal', 'boat', 'Tarn’s brother’s'],
    ['‹Orrin’s Ida Lume› left.', 'name', 'Lume', 'Orrin’s'],
    ['‹Its new boat› leaked.', 'nominal', 'boat', 'Its'],
    ['They feared ‹her call›.', 'nominal', 'call', 'her'],
    ['‹Tarn’s› “plan” was a trap.', 'possessive', 's', 'Tarn’s'],
    ['They met ‹all his friends› there.', 'nominal', 'friends', 'all his'],
  ])('separates the possessor from the head in "%s"', (marked, kind, head, possessor) => {
    expect(readNoun(marked)).toEqual({ kind, head, possessor });
  });

  it.each([
    ['before a name that does not belong to it', 'He told ‹reporters› Tarn was ill.'],
    ['before a title that starts a name', 'Tarn met at ‹the quay› Sen. Lume.'],
    ['before a name after a time', '‹Last week› Tarn was ill.'],
    ['before a time after a name', 'They saw ‹Tarn› Monday.'],
    ['before a verb', '‹Both› said so.'],
    ['before an adverb', 'They saw ‹the boat› again.'],
    ['before a dash between spaces', 'They saw ‹the boat› – it leaked.'],
    ['before an em dash', 'They saw ‹the boat›—it leaked.'],
    ['before ’s that means “is”', '‹Aldby›’s the place.'],
    ['at the end of a sentence', 'They saw ‹Orrin›. Tarn left.'],
    ['at a comma', '‹Tarn›, Lume and Venn left.'],
    ['at a quote', '‹The old› “Heron” sank.'],
  ])('ends %s', (_, marked) => expectType(marked, 'noun'));
});
