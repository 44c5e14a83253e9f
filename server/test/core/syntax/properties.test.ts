import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChunkType, canSpeak, findAntecedent, findSubjectAfterOpening } from '../../../src/core/syntax/index.ts';
import { type ChunkedText, chunkText } from './chunkText.ts';

const PUNCTUATION = '. ? … , : ; — – - “ ” [ ] @ # & % / €'.split(' ');
const WORDS =
  `Tarn Lume TARN Tarn’s mayor spokeswoman sailors’ he her them us the a that said says saying told was will be
  wasn’t praised led heard claims reporters and but who which when with of to about by according so-called Monday week last
  one 40 both many never quickly grundled statement ’s 😀 é`.split(/\s+/);
const SEPARATORS = [' ', ' ', ' ', '. ', '. Tarn', ', Lume said'];

/** Few pieces, so that most clauses have a subject. */
const CLAUSE_PIECES = [
  'Tarn',
  'the mayor',
  'him',
  'Monday',
  ...'said saying led was and who that with of , , — “a” .'.split(' '),
  'to say',
];

/** Texts of one paragraph from these pieces, with and without spaces between them. */
function paragraphOf(...pieces: readonly string[]): fc.Arbitrary<string> {
  const list = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 });
  return fc.oneof(
    list.map((chosen) => chosen.join(' ')),
    list.map((chosen) => chosen.join('')),
  );
}

const anyParagraph = paragraphOf(...PUNCTUATION, '(', ')', ...WORDS, ...SEPARATORS);
const anyClauses = fc.oneof(anyParagraph, paragraphOf(...CLAUSE_PIECES, '(', ')'));
const anyText = fc.oneof(anyParagraph, fc.string({ unit: 'binary', maxLength: 60 }));

/** Expects ordered, disjoint chunks that cover all tokens but square brackets outside quotes. */
function expectCovered({ tokens, chunks, from, to }: ChunkedText): void {
  const problems: string[] = [];
  const isSkippable = (token: number) => /^[[\]]$/.test(tokens.textOf(token));
  let next = from;
  for (const [i, chunk] of chunks.entries()) {
    for (; next < chunk.from; next++) if (!isSkippable(next)) problems.push(`token ${next} is in no chunk`);
    if (chunk.from !== next) problems.push(`chunk ${i} overlaps the chunk before it`);
    const isEmpty = chunk.from === chunk.to;
    if (isEmpty !== (chunk.type === ChunkType.sentenceEnd))
      problems.push(`chunk ${i} has ${chunk.to - chunk.from} tokens`);
    if (!isEmpty && (chunk.head < chunk.from || chunk.head >= chunk.to))
      problems.push(`chunk ${i} does not contain its head`);
    next = chunk.to;
  }
  for (; next < to; next++) if (!isSkippable(next)) problems.push(`token ${next} is in no chunk`);
  if (next > to) problems.push('the last chunk exceeds the range');
  expect(problems).toEqual([]);
}

/** Returns the chunks with token indices relative to the paragraph. */
function relativeChunks({ chunks, from }: ChunkedText) {
  return chunks.map((chunk) => ({
    ...chunk,
    from: chunk.from - from,
    to: chunk.to - from,
    head: chunk.head - from,
    possessorEnd: Math.max(0, chunk.possessorEnd - from),
  }));
}

describe('chunkTokens on any text', () => {
  it('returns ordered, disjoint chunks that cover all tokens but square brackets outside quotes', () => {
    fc.assert(
      fc.property(anyText, (text) => expectCovered(chunkText(text))),
      { numRuns: 2000 },
    );
  });

  it('ends exactly the sentences that do not end inside a quote', () => {
    fc.assert(
      fc.property(anyParagraph, (text) => {
        const { chunks, from, to, sentenceEnds } = chunkText(text);
        const expected = new Set<number>();
        for (let i = from; i < to; i++) if (sentenceEnds[i] === 1) expected.add(i + 1);
        for (const { type, from: open, to: close } of chunks)
          if (type === ChunkType.quote) for (let i = open + 1; i < close; i++) expected.delete(i);
        const found = chunks.filter(({ type }) => type === ChunkType.sentenceEnd).map((chunk) => chunk.from);
        expect(found).toEqual([...expected].sort((a, b) => a - b));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives nouns a possessor at their start, and other chunks none', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { type, from, to, possessorEnd } of chunkText(text).chunks) {
          if (possessorEnd === 0) continue;
          expect(type).toBe(ChunkType.noun);
          expect(possessorEnd > from && possessorEnd <= to).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('returns the same chunks of a paragraph whatever other paragraphs surround it', () => {
    const around = fc.constantFrom('Ida Lume said so', 'The port closed', '40 boats left,', 'They claim');
    fc.assert(
      fc.property(anyParagraph, around, around, (text, before, after) => {
        fc.pre(text.trim() !== '');
        const alone = relativeChunks(chunkText(text));
        expect(relativeChunks(chunkText(`${before}\n\n${text}\n\n${after}`, 1))).toEqual(alone);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('ClauseSubjects on any text', () => {
  it('finds as subjects of verbs earlier nouns only', () => {
    fc.assert(
      fc.property(fc.oneof(anyClauses, anyText), (text) => {
        const { chunks, subjects } = chunkText(text);
        for (const [i, { type }] of chunks.entries()) {
          const subject = subjects.getSubject(i);
          expect(subject < i).toBe(true);
          if (subject !== -1) expect([type, chunks[subject]?.type]).toEqual([ChunkType.verb, ChunkType.noun]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds subjects in the sentence of the verb only, in a text without brackets', () => {
    fc.assert(
      fc.property(
        fc.oneof(paragraphOf(...PUNCTUATION, ...WORDS, ...SEPARATORS), paragraphOf(...CLAUSE_PIECES)),
        (text) => {
          const { chunks, subjects } = chunkText(text);
          for (let i = 0; i < chunks.length; i++) {
            const subject = subjects.getSubject(i);
            if (subject < 0) continue;
            expect(chunks.slice(subject, i).some(({ type }) => type === ChunkType.sentenceEnd)).toBe(false);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('findAntecedent on any text', () => {
  it('returns an earlier noun, or -1', () => {
    fc.assert(
      fc.property(anyClauses, (text) => {
        const { chunks } = chunkText(text);
        for (let i = 0; i < chunks.length; i++) {
          const antecedent = findAntecedent(chunks, i);
          expect(antecedent < i).toBe(true);
          if (antecedent !== -1) expect(chunks[antecedent]?.type).toBe(ChunkType.noun);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('findSubjectAfterOpening on any text', () => {
  it('returns a later noun of the same sentence that can speak, or -1', () => {
    fc.assert(
      fc.property(anyClauses, (text) => {
        const { chunks } = chunkText(text);
        for (let i = 0; i < chunks.length; i++) {
          const subject = findSubjectAfterOpening(chunks, i);
          if (subject === -1) continue;
          expect(subject > i && canSpeak(chunks[subject]!)).toBe(true);
          expect(chunks.slice(i, subject).some(({ type }) => type === ChunkType.sentenceEnd)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('chunkTokens and ClauseSubjects on hostile text', () => {
  it.each([
    'Tarn ',
    'Tarn, ',
    'Tarn and ',
    'Tarn’s ',
    'said ',
    'to say ',
    'saying ',
    'who said ',
    'with Tarn saying ',
    'and said ',
    'of Tarn ',
    'the ',
    'quickly ',
    '(',
    ') said ',
    '“a” said ',
    'x-',
    '— ',
    '’s',
    'the claims ',
  ])('covers repetitions of %j and finds the subject after them', (piece) => {
    const chunked = chunkText(`${piece.repeat(4000)}. Then Lume spoke`);
    expectCovered(chunked);
    const { chunks, subjects, tokens } = chunked;
    const spoke = chunks.findIndex(({ from }) => tokens.textOf(from) === 'spoke');
    const { head } = chunks[subjects.getSubject(spoke)]!;
    expect(tokens.textOf(head)).toBe('Lume');
  });
});
