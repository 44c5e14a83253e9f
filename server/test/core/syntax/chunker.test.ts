import { describe, expect, it } from 'vitest';
import { ChunkType, chunkTokens, isTitleCase, LexicalFlag, type QuoteUnit } from '../../../src/core/syntax/index.ts';
import { parseArticle } from '../../../src/core/text/index.ts';
import { chunkText, findUnits } from './chunkText.ts';
import { describeChunks, expectType } from './marked.ts';

const expectChunks = (text: string, chunks: string) => expect(describeChunks(chunkText(text))).toBe(chunks);

describe('chunkTokens', () => {
  it.each([
    [
      'The ferry sailed on Monday and the old harbour closed.',
      'noun The ferry | verb sailed | preposition on | noun Monday | conjunction and | noun the old harbour | verb closed | other . | sentenceEnd',
    ],
    [
      'Tarn, Lume: they paid; nobody left – or did they?',
      'noun Tarn | comma , | noun Lume | colon : | noun they | verb paid | semicolon ; | noun nobody | verb left | dash – | conjunction or | verb did | noun they | other ? | sentenceEnd',
    ],
    [
      'When it rained, people who knew quickly left.',
      'subordinator When | noun it | verb rained | comma , | noun people | relative who | verb knew | adverb quickly | verb left | other . | sentenceEnd',
    ],
    [
      'According to Lume, the gate opened.',
      'accordingTo According to | noun Lume | comma , | noun the gate | verb opened | other . | sentenceEnd',
    ],
    [
      '@pellwharf paid #orrintide, and 5% of Pell sang',
      'noun @pellwharf | verb paid | noun #orrintide | comma , | conjunction and | noun 5% | preposition of | noun Pell | verb sang | sentenceEnd',
    ],
  ])('splits "%s" into typed chunks', expectChunks);

  it('ends each sentence with a chunk without tokens', () => {
    const { chunks, from, to } = chunkText('Tarn left. Lume sang.');
    const ends = chunks.filter(({ type }) => type === ChunkType.sentenceEnd);
    expect(ends.map((chunk) => [chunk.from, chunk.to])).toEqual([
      [from + 3, from + 3],
      [to, to],
    ]);
  });

  it('makes each quote one chunk, with the index of its span', () => {
    const { tokens, sentenceEnds } = chunkText('Lume called it “a trap. A farce” and “a lie”.');
    const units = findUnits(tokens, 0, tokens.count).map((unit): QuoteUnit => ({ ...unit, index: unit.index + 7 }));
    const chunks = chunkTokens({ tokens, from: 0, to: tokens.count, units, sentenceEnds, isTitleCase: false });
    const quotes = chunks.filter(({ type }) => type === ChunkType.quote);
    expect(quotes.map(({ from, to, spanIndex }) => ({ from, to, index: spanIndex }))).toEqual(units);
    expect(chunks.filter(({ spanIndex }) => spanIndex === -1)).toHaveLength(chunks.length - 2);
  });

  it('ends a sentence after a quote, not inside it', () => {
    expectChunks(
      '“It leaks. We wait.” He left',
      'quote “It leaks. We wait.” | sentenceEnd | noun He | verb left | sentenceEnd',
    );
  });

  it('ends the chunk before a quote at its mark', () => {
    expectChunks(
      'The old “Grey Heron” crew was not “amused”',
      'noun The old | quote “Grey Heron” | noun crew | verb was not | quote “amused” | sentenceEnd',
    );
  });

  it('splits only the given range', () => {
    const { tokens, sentenceEnds } = chunkText('Tarn said the ferry leaked.');
    const chunks = chunkTokens({ tokens, from: 2, to: 4, units: [], sentenceEnds, isTitleCase: false });
    expect(chunks.map(({ type, from, to }) => [type, from, to])).toEqual([[ChunkType.noun, 2, 4]]);
  });

  it('returns no chunks for an empty range', () => {
    const { tokens, sentenceEnds } = chunkText('Tarn left.');
    expect(chunkTokens({ tokens, from: 1, to: 1, units: [], sentenceEnds, isTitleCase: false })).toEqual([]);
  });

  it('makes parentheses chunks and skips square brackets', () => {
    expectChunks(
      'The gate (of Pell) opened [again] there',
      'noun The gate | openBracket ( | preposition of | noun Pell | closeBracket ) | verb opened | adverb again | adverb there | sentenceEnd',
    );
  });

  it.each<[string, keyof typeof ChunkType]>([
    ['“No,” ‹so-called› experts wrote.', 'adverb'],
    ['‹About› 40 boats left.', 'adverb'],
    ['It rained and ‹about› 40 boats left.', 'adverb'],
    ['They spoke ‹about› 40 boats.', 'preposition'],
    ['‹About› boats they never spoke.', 'preposition'],
    ['They lived in ‹that house›.', 'noun'],
    ['‹That house› was empty.', 'noun'],
    ['They knew ‹that› houses were empty.', 'subordinator'],
    ['Lume knew a man ‹whom› they feared.', 'relative'],
  ])('recognizes the function of the word in "%s"', expectType);

  it.each([
    'They ‹claim› the ferry leaked.',
    'Ode Tarn ‹claims› the ferry leaked.',
    'Ode Tarn ‹reports› “delays”.',
    '“It leaks,” Ode Tarn ‹notes›.',
    'Officials ‹report› delays.',
    '‹Warning› that the ferry leaked, Lume left.',
    'Lume ‹grundled› the gate.',
    'They ‹will grundle› the gate.',
  ])('takes an ambiguous or unknown word as a verb in "%s"', (marked) => expectType(marked, 'verb'));

  it.each([
    '‹The claim› was false.',
    '‹Their claims› were false.',
    'They read ‹the report› of the board.',
    'It was ‹a grundled gate›.',
    '‹Mark› said so.',
    'They met ‹Price› there.',
  ])('takes an ambiguous or unknown word as part of a noun in "%s"', (marked) => expectType(marked, 'noun'));

  it('gives each chunk the categories of its head', () => {
    const chunked = chunkText('The mayor of Orrin has said that');
    const flagsOf = (type: ChunkType) => chunked.chunks.find((chunk) => chunk.type === type)!.flags;
    expect(flagsOf(ChunkType.noun) & LexicalFlag.title).not.toBe(0);
    expect(flagsOf(ChunkType.noun) & LexicalFlag.determiner).toBe(0);
    expect(flagsOf(ChunkType.verb) & LexicalFlag.say).not.toBe(0);
    expect(flagsOf(ChunkType.verb) & LexicalFlag.auxiliary).toBe(0);
    expect(flagsOf(ChunkType.preposition) & LexicalFlag.preposition).not.toBe(0);
    expect(flagsOf(ChunkType.subordinator) & LexicalFlag.relative).not.toBe(0);
  });

  it('takes capitalized words as verbs and function words only in title case', () => {
    expectChunks(
      'Mayor Tarn Calls Ferry Full After Storm',
      'noun Mayor Tarn | verb Calls | noun Ferry Full | subordinator After | noun Storm | sentenceEnd',
    );
    expectChunks('They met After Storm there', 'noun They | verb met | noun After Storm | adverb there | sentenceEnd');
  });
});

describe('isTitleCase', () => {
  const isHeadline = (text: string) => {
    const { tokens } = parseArticle(text);
    return isTitleCase(tokens, 0, tokens.count, findUnits(tokens, 0, tokens.count));
  };

  it.each([
    ['Mayor Calls the Ferry Full', true],
    ['Ferry Sinks Off Orrin as crew Flees', true],
    ['FERRY SINKS IN ORRIN STORM', true],
    ['Ferry Sinks off orrin Coast', false],
    ['The ferry sank in the harbour', false],
    ['Ferry Sinks', false],
    ['Ferry Sinks at Sea', false],
    ['', false],
  ])('judges "%s" by the share of its longer words that are capitalized: %s', (text, expected) => {
    expect(isHeadline(text)).toBe(expected);
  });

  it('ignores the words of quotes', () => {
    expect(isHeadline('Mayor Calls “nearly every single” Ferry Full')).toBe(true);
    expect(isHeadline('the mayor said “Ferry Sinks Again Today” there')).toBe(false);
  });

  it('examines the start of a long text only', () => {
    expect(isHeadline(`${'Ferry '.repeat(40)}${'ferry '.repeat(400)}`)).toBe(true);
    expect(isHeadline(`${'ferry '.repeat(40)}${'Ferry '.repeat(400)}`)).toBe(false);
  });

  it('examines the given range only', () => {
    const { tokens } = parseArticle('ferry gate quay boat Mayor Calls Ferry Full');
    expect(isTitleCase(tokens, 4, 8, [])).toBe(true);
    expect(isTitleCase(tokens, 0, 4, [])).toBe(false);
  });
});
