import { describe, expect, it } from 'vitest';
import {
  ChunkType,
  canPrecedeClause,
  canSpeak,
  findAntecedent,
  findSubjectAfterOpening,
  isReportingVerb,
  NounKind,
} from '../../../src/core/syntax/index.ts';
import { chunkText } from './chunkText.ts';
import { expectFound } from './marked.ts';

describe('findAntecedent', () => {
  it.each([
    'They met ⟨Lume⟩, ‹who› left.',
    'They met ⟨the skipper⟩ – ‹who› sang.',
    'They met ⟨the skipper⟩ of the ferry, ‹who› sang.',
    'They met ⟨the skipper⟩ on Monday, ‹who› sang.',
    'They met ⟨Lume⟩ Monday, ‹who› sang.',
    'They met ⟨the skipper⟩ (a sailor), ‹who› sang.',
    'They met a friend of ⟨Lume⟩, ‹who› sang.',
    'They met a friend of ⟨the mayor⟩, ‹who› sang.',
    'They spoke of ⟨him⟩, ‹who› sang.',
  ])('finds the noun that the pronoun refers to in "%s"', (marked) => {
    expectFound(marked, ({ chunks }, relative) => findAntecedent(chunks, relative));
  });

  it.each([
    ['nothing precedes', '‹Who› left?'],
    ['a sentence ends before it', 'It rained. ‹Who› left?'],
    ['a quote precedes', 'He said “no”, ‹which› was a trap.'],
    ['a verb precedes', 'They left, ‹which› was a trap.'],
  ])('returns -1 if %s', (_, marked) => {
    expectFound(marked, ({ chunks }, relative) => findAntecedent(chunks, relative));
  });
});

describe('findSubjectAfterOpening', () => {
  const expectSubject = (marked: string) =>
    expectFound(marked, ({ chunks }, opening) => findSubjectAfterOpening(chunks, opening + 1));

  it.each([
    '‹Speaking› in Orrin, ⟨Tarn⟩ left.',
    '‹Speaking› in Orrin, ⟨the mayor⟩ of Pell left.',
    '‹Speaking› in Orrin, on Monday, ⟨the mayor⟩ left.',
    '‹Calling› it “a trap,” ⟨Tarn⟩ left.',
  ])('finds the subject of the main clause in "%s"', expectSubject);

  it.each([
    ['the sentence ends before it', '‹Speaking› in Orrin. Later, Tarn left.'],
    ['a semicolon precedes it', '‹Speaking› in Orrin; later, Tarn left.'],
    ['no verb with tense follows it', '‹Speaking› in Orrin, Tarn.'],
    ['its verb is in the next sentence', '‹Speaking› in Orrin, Tarn. He left.'],
    ['its verb is after a semicolon', '‹Speaking› in Orrin, Tarn; he left.'],
    ['it is an object pronoun', '‹Speaking› in Orrin, him left.'],
    ['it is a time', '‹Speaking› in Orrin, Monday left.'],
    ['nothing follows', '‹Speaking›'],
  ])('returns -1 if %s', (_, marked) => expectSubject(marked));
});

describe('canPrecedeClause', () => {
  it('accepts punctuation, conjunctions, subordinators, quotes and the end of a sentence', () => {
    const { chunks } = chunkText(
      '“No,” – (she) said, and when it rained: Tarn, who left of them; so then according to him.',
    );
    const accepted = new Set(chunks.filter(canPrecedeClause).map(({ type }) => type));
    const { comma, sentenceEnd, conjunction, subordinator, quote, dash, colon } = ChunkType;
    expect(accepted).toEqual(new Set([comma, sentenceEnd, conjunction, subordinator, quote, dash, colon]));
    expect(new Set(chunks.map(({ type }) => type))).toEqual(new Set(Object.values(ChunkType)));
  });
});

describe('canSpeak', () => {
  it('accepts names, nominals and subject pronouns only', () => {
    const { chunks } = chunkText('Tarn and the mayor told him on Monday that she had 40 of Tarn’s “boats”.');
    const { name, nominal, subjectPronoun } = NounKind;
    const kinds = new Set(chunks.filter(canSpeak).map(({ nounKind }) => nounKind));
    expect(kinds).toEqual(new Set([name, nominal, subjectPronoun]));
    const nouns = chunks.filter(({ type }) => type === ChunkType.noun);
    expect(new Set(nouns.map(({ nounKind }) => nounKind))).toEqual(new Set(Object.values(NounKind)));
  });

  it('rejects chunks that are not nouns', () => {
    const { chunks } = chunkText('“No,” – (she) said, and when it rained: Tarn, who left of them; so then.');
    expect(chunks.filter(canSpeak).every(({ type }) => type === ChunkType.noun)).toBe(true);
  });
});

describe('isReportingVerb', () => {
  it.each([
    ['said', true],
    ['has said', true],
    ['to say', true],
    ['called', true],
    ['thinks', true],
    ['went', false],
    ['was', false],
    ['grundled', false],
  ])('judges "%s": %s', (verb, expected) => {
    const chunk = chunkText(`Tarn ${verb}`).chunks.find(({ type }) => type === ChunkType.verb)!;
    expect(isReportingVerb(chunk)).toBe(expected);
  });

  it('rejects nouns of saying', () => {
    const noun = chunkText('Their claims were false.').chunks[0]!;
    expect(noun.type).toBe(ChunkType.noun);
    expect(isReportingVerb(noun)).toBe(false);
  });
});
