import { ChunkType, getLexicalFlags, LexicalFlag } from '../../syntax/index.ts';
import { type Span, TokenFlag, type Tokens, WordSet } from '../../text/index.ts';
import { stemWord } from '../events/stem.ts';
import { normalizedIdf } from '../events/termRarity.ts';
import { createTermVector, type TermVector } from '../events/termVector.ts';
import { verbLemma } from '../lexicon/lemmas.ts';
import type { FigureFrame } from './frame.ts';
import type { FrameInput } from './frameInput.ts';
import { getLemma } from './roles.ts';

const FUNCTION_FLAGS =
  LexicalFlag.determiner |
  LexicalFlag.preposition |
  LexicalFlag.conjunction |
  LexicalFlag.subordinator |
  LexicalFlag.relative |
  LexicalFlag.be |
  LexicalFlag.auxiliary |
  LexicalFlag.subjectPronoun |
  LexicalFlag.objectPronoun |
  LexicalFlag.possessive;

const THAN = new WordSet('than');

/** Returns the stem of a word; for an irregular verb form, the stem of its base form. */
export function baseStem(word: string): string {
  return stemWord(verbLemma(word) ?? word);
}

/** Returns the stems of the content words of a range of tokens. */
export function collectStems(tokens: Tokens, from: number, to: number): string[] {
  const stems: string[] = [];
  for (let i = from; i < to; i++) {
    if (!tokens.isWord(i) || getLexicalFlags(tokens.word[i]!) & FUNCTION_FLAGS) continue;
    if (tokens.end[i]! - tokens.start[i]! < 2) continue;
    stems.push(baseStem(tokens.textOf(i).toLowerCase()));
  }
  return stems;
}

/** Factor by which a name outweighs a common noun of the same rarity. Hand-set, not measured. */
const NAME_FACTOR = 1.5;

/**
 * Returns the content words of a figure's own part, weighted by rarity, without the counted noun: that two texts count goals
 * does not mean that they count the same ones.
 */
export function collectOwnWords({ syntax, part, figure, figures }: FrameInput): TermVector {
  const { tokens, chunks } = syntax;
  const counted = new Set(figure.counted.map(baseStem));
  const own = new Map<string, number>();
  for (let c = part.from; c < part.to; c++) {
    const chunk = chunks[c]!;
    for (let i = chunk.from; i < chunk.to; i++) {
      if (!tokens.isWord(i) || tokens.end[i]! - tokens.start[i]! < 2) continue;
      if (getLexicalFlags(tokens.word[i]!) & FUNCTION_FLAGS) continue;
      if (isInFigure(figures, tokens.start[i]!)) continue;
      const stem = baseStem(tokens.textOf(i).toLowerCase());
      if (counted.has(stem)) continue;
      const rarity = normalizedIdf(stem);
      own.set(stem, tokens.hasFlag(i, TokenFlag.capital) && i > chunks[0]!.from ? rarity * NAME_FACTOR : rarity);
    }
  }
  return createTermVector(own);
}

/** Whether one of the figures, which are in text order, contains the offset. Binary search: sentences may have many figures. */
function isInFigure(figures: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (figures[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < figures.length && figures[low]!.start <= offset;
}

/** Verbs that get their meaning from their object: "made a loss". */
const LIGHT_VERBS = new Set([
  'make',
  'take',
  'have',
  'get',
  'give',
  'be',
  'do',
  'go',
  'come',
  'put',
  'keep',
  'hold',
  'bring',
]);

/** Returns the main verbs and all other words of a figure's own part. */
export function listOwnWords(input: FrameInput): Pick<FigureFrame, 'verbs' | 'words'> {
  const { syntax, part } = input;
  const { tokens, chunks } = syntax;
  const words = new Set<string>();
  const verbs = new Set<string>();
  for (let c = part.from; c < part.to; c++) {
    const chunk = chunks[c]!;
    const lemma = chunk.type === ChunkType.verb ? getLemma(syntax, c) : undefined;
    if (lemma !== undefined && !LIGHT_VERBS.has(lemma)) verbs.add(lemma);
    for (let i = chunk.from; i < chunk.to; i++) {
      if (!tokens.isWord(i) || (lemma !== undefined && i === chunk.head)) continue;
      // "more than 70": a bound, which the verdict compares.
      if (!THAN.has(tokens.word[i + 1]!)) words.add(tokens.textOf(i).toLowerCase());
    }
  }
  return { verbs: [...verbs], words: [...words] };
}
