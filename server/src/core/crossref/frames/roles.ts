import { type Chunk, ChunkType, getLexicalFlags, LexicalFlag } from '../../syntax/index.ts';
import { type Tokens, WordSet } from '../../text/index.ts';
import { verbLemma } from '../lexicon/lemmas.ts';
import { verbs } from '../lexicon/taxonomies.ts';
import type { Modality } from './frame.ts';
import type { SentenceSyntax } from './sentenceSyntax.ts';

/** The verb that governs a figure. Positions are chunk indices. */
export interface GoverningVerb {
  readonly verb: number;
  /** The subject's noun chunk, -1 if unknown or if the figure is part of it. */
  readonly subject: number;
  /** Whether the figure is part of the subject. */
  readonly isInSubject: boolean;
}

/** Returns the verb that governs the figure in the chunk `index`; undefined if the sentence has none. */
export function findGoverningVerb({ chunks, subjects }: SentenceSyntax, index: number): GoverningVerb | undefined {
  const after = findVerbOfSubject(chunks, index);
  if (after >= 0 && isInSubject(chunks, subjects.getSubject(after), index))
    return { verb: after, subject: -1, isInSubject: true };
  for (let i = index - 1; i >= 0 && !endsClause(chunks[i]!); i--) {
    if (chunks[i]!.type === ChunkType.verb) return { verb: i, subject: subjects.getSubject(i), isInSubject: false };
  }
  return after >= 0 ? { verb: after, subject: -1, isInSubject: false } : undefined;
}

/** Returns the first verb after the chunk in its clause, -1 if there is none. */
function findVerbOfSubject(chunks: readonly Chunk[], index: number): number {
  for (let i = index + 1; i < chunks.length && !endsClause(chunks[i]!); i++) {
    if (chunks[i]!.type === ChunkType.verb) return i;
  }
  return -1;
}

function endsClause({ type }: Chunk): boolean {
  return type === ChunkType.sentenceEnd || type === ChunkType.semicolon;
}

/** Whether the chunk `index` is the subject, or in the prepositional phrases after it: "a crowd of 300 people". */
function isInSubject(chunks: readonly Chunk[], subject: number, index: number): boolean {
  if (subject < 0 || subject > index) return false;
  for (let i = subject + 1; i <= index; i++) {
    const { type } = chunks[i]!;
    if (type !== ChunkType.noun && type !== ChunkType.preposition) return false;
  }
  return true;
}

const NEGATIONS = new WordSet('not never no n cannot neither nor');
const FUTURE = new WordSet('will shall');
const POSSIBLE = new WordSet('may might could can would should must');

/** Whether a verb is negated: "did not carry", "never carried". */
export function isNegatedVerb({ tokens, chunks }: SentenceSyntax, verb: number): boolean {
  const first = chunks[verb - 1]?.type === ChunkType.adverb ? verb - 1 : verb;
  return hasWord(tokens, chunks[first]!.from, chunks[verb]!.to, NEGATIONS);
}

function hasWord({ word }: Tokens, from: number, to: number, words: WordSet): boolean {
  for (let i = from; i < to; i++) if (words.has(word[i]!)) return true;
  return false;
}

const FORECASTS = ['expect', 'forecast', 'predict', 'project', 'anticipate'];
/** Verbs whose infinitive has not happened: "wants to cut". The infinitive of other verbs may be a result: "fell to close at 12". */
const PLANS =
  'plan intend want wish propose threaten promise vow aim hope seek agree decide offer try attempt need prepare order ask tell urge'.split(
    ' ',
  );

/** Returns the modality of a figure, as determined by the verb that governs it. */
export function findModality(syntax: SentenceSyntax, { verb, isInSubject }: GoverningVerb): Modality {
  const { tokens, chunks } = syntax;
  const chunk = chunks[verb]!;
  // "Could be up to 180" cautiously states the number itself.
  const isCopula = (getLexicalFlags(tokens.word[chunk.head]!) & LexicalFlag.be) !== 0;
  if (hasWord(tokens, chunk.from, chunk.head, POSSIBLE)) return isCopula ? 'actual' : 'possible';
  if (hasWord(tokens, chunk.from, chunk.head, FUTURE)) return 'planned';
  const own = isInSubject ? undefined : getLemma(syntax, verb);
  if (own && isOneOf(own, FORECASTS)) return 'forecast';
  if (own && !chunk.isPassive && isOneOf(own, PLANS_OF_THINGS)) return 'planned';
  const matrix = chunk.isInfinitive ? findMatrixVerb(chunks, verb) : -1;
  const lemma = matrix >= 0 ? getLemma(syntax, matrix) : undefined;
  if (lemma === undefined) return 'actual';
  if (isOneOf(lemma, FORECASTS)) return 'forecast';
  return isOneOf(lemma, PLANS) ? 'planned' : 'actual';
}

/** Plans that have an object: "plans 140 job cuts". */
const PLANS_OF_THINGS = ['plan', 'propose', 'threaten', 'promise'];

/** Returns the verb that an infinitive depends on ("wants to cut"), -1 if there is none right before it. */
function findMatrixVerb(chunks: readonly Chunk[], infinitive: number): number {
  for (let i = infinitive - 1; i >= Math.max(0, infinitive - 3); i--) if (chunks[i]!.type === ChunkType.verb) return i;
  return -1;
}

function isOneOf(lemma: string, classes: readonly string[]): boolean {
  return classes.some((word) => lemma === word || verbs().areSynonyms(lemma, word));
}

/** Returns the base form of the main verb of a verb chunk in lower case; undefined for "be", "have" and unknown verbs. */
export function getLemma({ tokens, chunks }: SentenceSyntax, verb: number): string | undefined {
  const { head } = chunks[verb]!;
  if (getLexicalFlags(tokens.word[head]!) & LexicalFlag.be) return undefined;
  return verbLemma(tokens.textOf(head).toLowerCase());
}
