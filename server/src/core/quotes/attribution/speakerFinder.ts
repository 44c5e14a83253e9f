import { type Chunk, ChunkType, canSpeak, LexicalFlag, NounKind } from '../../syntax/index.ts';
import { COLON, type Tokens } from '../../text/index.ts';
import { type Cue, CueKind } from './cue.ts';
import { isAllCapitals } from './labelCues.ts';
import { Names } from './names.ts';
import type { ParagraphAnalysis, ParagraphAnalyzer } from './paragraphAnalysis.ts';
import { findFirstCueFrom, findSentenceStart } from './quoteContext.ts';
import { type Speaker, SpeakerResolver } from './speakers.ts';

/** The speakers of the quotes before a quote. */
interface PreviousSpeakers {
  /** The last speaker in the same paragraph. */
  readonly last: Speaker | undefined;
  /** The last speaker in the paragraph before, if that has quotes. */
  readonly beforeParagraph: Speaker | undefined;
}

/** Finds the speakers of quotes, by their cue or, without one, by the text around them. */
export class SpeakerFinder {
  readonly #tokens: Tokens;
  readonly #analyzer: ParagraphAnalyzer;
  /** Created on demand, because it indexes all names of the article. */
  #lazyResolver: SpeakerResolver | undefined;

  constructor(tokens: Tokens, analyzer: ParagraphAnalyzer) {
    this.#tokens = tokens;
    this.#analyzer = analyzer;
  }

  /** Returns the speaker of the cue. */
  findByCue(analysis: ParagraphAnalysis, cue: Cue): Speaker {
    return this.#resolver.resolveCue(analysis, cue);
  }

  /** Returns the speaker of the quote at the chunk `index`, whose sentence has no cue; undefined if the text names none. */
  findWithoutCue(
    analysis: ParagraphAnalysis,
    index: number,
    { last, beforeParagraph }: PreviousSpeakers,
  ): Speaker | undefined {
    const { chunks } = analysis;
    if (isAddressedToSubject(analysis, index)) return undefined;
    const signature = findSignature(chunks, index);
    if (signature >= 0) return this.#resolver.resolveChunk(analysis, signature);
    const first = findSentenceStart(chunks, index);
    if (first === 0 && !last && chunks[0]!.type === ChunkType.quote) {
      const introduced = this.#findBeforeColon(analysis.paragraph);
      if (introduced) return introduced;
    }
    if (chunks[first]!.type !== ChunkType.quote) return this.#findInSentence(analysis, index, first, last);
    const speaker =
      this.#findReporterBefore(analysis, first) ??
      last ??
      this.#findInSentenceBefore(analysis, first) ??
      beforeParagraph;
    if (speaker || first > 0 || chunks[index + 1]?.type === ChunkType.verb) return speaker;
    return this.#findReporterOfParagraphBefore(analysis.paragraph);
  }

  get #resolver(): SpeakerResolver {
    this.#lazyResolver ??= new SpeakerResolver(new Names(this.#tokens), ({ paragraph }) =>
      paragraph < 1 ? undefined : this.#analyzer.analyze(paragraph - 1),
    );
    return this.#lazyResolver;
  }

  /** Returns the name before a colon, else the subject of the clause before the quote, else a speaker of the text before. */
  #findInSentence(
    analysis: ParagraphAnalysis,
    index: number,
    first: number,
    last: Speaker | undefined,
  ): Speaker | undefined {
    const { chunks, subjects } = analysis;
    if (chunks[index - 1]!.type === ChunkType.colon) {
      const name = findNearestName(chunks, index, first);
      if (name >= 0) return this.#resolver.resolveChunk(analysis, name);
    }
    const subject = subjects.findSubjectOfClauseBefore(index);
    if (subject >= 0 && canBeQuoteSpeaker(analysis, subject)) return this.#resolver.resolveChunk(analysis, subject);
    return last ?? this.#findInSentenceBefore(analysis, first);
  }

  /**
   * Returns who said something in the sentence before the chunk `first`, unless it contains a quote: "She says it is late.
   * “It is.”" Ignores cues with a penalty above `maxPenalty`.
   */
  #findReporterBefore(
    analysis: ParagraphAnalysis,
    first: number,
    maxPenalty = Number.POSITIVE_INFINITY,
  ): Speaker | undefined {
    const { chunks, cues } = analysis;
    if (first < 2) return undefined;
    const start = findSentenceStart(chunks, first - 1);
    for (let i = start; i < first; i++) if (chunks[i]!.type === ChunkType.quote) return undefined;
    for (let i = findFirstCueFrom(cues, start); i < cues.length && cues[i]!.chunk < first; i++) {
      const cue = cues[i]!;
      if (cue.kind === CueKind.say && cue.speaker >= 0 && cue.penalty <= maxPenalty)
        return this.#resolver.resolveCue(analysis, cue);
    }
    return undefined;
  }

  /** Returns who is reported at the end of the paragraph before: "Tarn said that the pier would close.", then a quote. */
  #findReporterOfParagraphBefore(paragraph: number): Speaker | undefined {
    if (paragraph < 1) return undefined;
    const analysis = this.#analyzer.analyze(paragraph - 1);
    return this.#findReporterBefore(analysis, analysis.chunks.length, 0);
  }

  /** Returns the speaker at the end of the paragraph before if that ends with a colon. */
  #findBeforeColon(paragraph: number): Speaker | undefined {
    if (paragraph < 1) return undefined;
    const { to } = this.#analyzer.getTokenRange(paragraph - 1);
    if (this.#tokens.codeAt(to - 1) !== COLON) return undefined;
    const analysis = this.#analyzer.analyze(paragraph - 1);
    return this.#findInSentenceBefore(analysis, analysis.chunks.length);
  }

  /** Returns the speaker, or else the subject, of the sentence that ends before the chunk `first`. */
  #findInSentenceBefore(analysis: ParagraphAnalysis, first: number): Speaker | undefined {
    const { chunks, cues, subjects } = analysis;
    if (first < 2) return undefined;
    const start = findSentenceStart(chunks, first - 1);
    for (let i = findFirstCueFrom(cues, start); i < cues.length && cues[i]!.chunk < first; i++) {
      const cue = cues[i]!;
      const isReliable = cue.kind <= CueKind.describe || (cue.kind === CueKind.label && cue.speaker === cue.chunk - 1);
      if (cue.speaker >= 0 && isReliable) return this.#resolver.resolveCue(analysis, cue);
    }
    const subject = subjects.findSubjectOfClauseBefore(first - 1);
    if (subject < 0 || !canBeQuoteSpeaker(analysis, subject)) return undefined;
    // "READ ON HERE:" is a heading.
    if (isAllCapitals(this.#tokens, chunks[subject]!)) return undefined;
    return this.#resolver.resolveChunk(analysis, subject);
  }
}

/** Returns the name of the signature after the quote at the start of a paragraph (“The ferry is full.” – Ode Tarn), else -1. */
function findSignature(chunks: readonly Chunk[], index: number): number {
  if (index !== 0) return -1;
  const dash = chunks[1]?.type === ChunkType.sentenceEnd ? 2 : 1;
  const name = chunks[dash + 1];
  if (chunks[dash]?.type !== ChunkType.dash || name?.type !== ChunkType.noun || name.nounKind !== NounKind.name)
    return -1;
  const next = chunks[dash + 2];
  return !next || next.type === ChunkType.sentenceEnd || next.type === ChunkType.comma ? dash + 1 : -1;
}

/** Whether the quote is addressed to the subject of its sentence by someone else: "Tarn was asked, “Why now?”" */
function isAddressedToSubject({ chunks, cues }: ParagraphAnalysis, index: number): boolean {
  const verbIndex = chunks[index - 1]?.type === ChunkType.comma ? index - 2 : index - 1;
  const verb = chunks[verbIndex];
  if (verb?.type !== ChunkType.verb || !verb.isPassive) return false;
  const cue = cues[findFirstCueFrom(cues, verbIndex)];
  return cue?.chunk === verbIndex && cue.kind === CueKind.say && cue.speaker < 0;
}

/** Returns the last name between the chunks `first` and `index` ("residents like Ode Tarn had to leave: “…”"), else -1. */
function findNearestName(chunks: readonly Chunk[], index: number, first: number): number {
  for (let i = index - 1; i >= first; i--) {
    if (chunks[i]!.type === ChunkType.noun && chunks[i]!.nounKind === NounKind.name) return i;
  }
  return -1;
}

/** Whether the chunk is a name, a personal pronoun other than "it", or a noun for a person or institution. */
function canBeQuoteSpeaker({ chunks, tokens }: ParagraphAnalysis, index: number): boolean {
  const chunk = chunks[index]!;
  if (!canSpeak(chunk)) return false;
  if (chunk.nounKind === NounKind.subjectPronoun) return tokens.textOf(chunk.from).toLowerCase() !== 'it';
  return chunk.nounKind === NounKind.name || (chunk.flags & LexicalFlag.speaker) !== 0;
}
