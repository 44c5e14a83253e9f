import { type Chunk, ChunkType, LexicalFlag } from '../syntax/index.ts';
import { type Article, type TextSpan, type Tokens, textSpan, WordSet, wordId } from '../text/index.ts';
import { type Attribution, attributeQuote } from './attribution/attributeQuote.ts';
import { classifyQuote } from './attribution/classifyQuote.ts';
import { type Cue, CueKind } from './attribution/cue.ts';
import { type ParagraphAnalysis, ParagraphAnalyzer } from './attribution/paragraphAnalysis.ts';
import { SpeakerFinder } from './attribution/speakerFinder.ts';
import type { Speaker } from './attribution/speakers.ts';
import type { MarkedSpan } from './marks/markedSpan.ts';
import type { Quote, QuoteKind } from './quote.ts';

const I = wordId('i');
/** Minimum score of a cue inside a quote that makes a nested quote speech. Hand-set, not measured. */
const MIN_NESTED_SCORE = 80;

/** Words before a subject that make the speech hypothetical. */
const HYPOTHETICAL_WORDS = new WordSet('if when whenever unless until');
/** Speakers that are not specific persons. */
const INDEFINITE_SPEAKERS = new WordSet('you we people somebody someone everybody everyone group folks guys');

/**
 * Extracts the quotes of an article, sorted by start, nested or disjoint. Marks are paired within a paragraph; a speaker
 * may continue from the paragraph before. Linear in the length of the text.
 */
export function extractQuotes(article: Article): Quote[] {
  return new QuoteExtractor(article).extract();
}

class QuoteExtractor {
  readonly #article: Article;
  readonly #tokens: Tokens;
  readonly #analyzer: ParagraphAnalyzer;
  readonly #speakers: SpeakerFinder;

  constructor(article: Article) {
    this.#article = article;
    this.#tokens = article.tokens;
    this.#analyzer = new ParagraphAnalyzer(article);
    this.#speakers = new SpeakerFinder(article.tokens, this.#analyzer);
  }

  extract(): Quote[] {
    const quotes: Quote[] = [];
    /** The most recent speaker in a run of paragraphs with quotes. */
    let speaker: Speaker | undefined;
    for (let paragraph = 0; paragraph < this.#article.paragraphs.count; paragraph++) {
      const spans = this.#analyzer.findSpans(paragraph);
      if (spans.length === 0) {
        speaker = undefined;
        continue;
      }
      const quotesBySpan: (Quote | undefined)[] = new Array(spans.length);
      speaker = this.#extractParagraph(this.#analyzer.analyze(paragraph, spans), quotesBySpan, speaker);
      for (const quote of quotesBySpan) if (quote) quotes.push(quote);
    }
    return quotes;
  }

  /** Adds the quotes of a paragraph by the index of their span; returns the last speaker in it. */
  #extractParagraph(
    analysis: ParagraphAnalysis,
    quotesBySpan: (Quote | undefined)[],
    speakerBefore: Speaker | undefined,
  ): Speaker | undefined {
    const { chunks, spans } = analysis;
    let last: Speaker | undefined;
    for (let index = 0; index < chunks.length; index++) {
      const { type, spanIndex } = chunks[index]!;
      if (type !== ChunkType.quote) continue;
      const attribution = attributeQuote(analysis, index);
      const kind = classifyQuote(analysis, index, attribution);
      const isSpeech = kind !== 'mention';
      let speaker: Speaker | undefined;
      if (isSpeech) {
        speaker = attribution
          ? this.#speakers.findByCue(analysis, attribution.cue)
          : this.#speakers.findWithoutCue(analysis, index, { last, beforeParagraph: speakerBefore });
        last = speaker ?? last;
      }
      if (hasNestedSpans(spans, spanIndex)) this.#extractNested(spans, spanIndex, quotesBySpan, speaker);
      const cue = isSpeech && attribution ? chunks[attribution.cue.chunk] : undefined;
      quotesBySpan[spanIndex] = this.#createQuote(spans[spanIndex]!, kind, speaker, cue);
    }
    return last;
  }

  /** Adds the quotes nested in a quote: speech if the outer speaker reports it ("and I said, ‘Stay’"), else mentions. */
  #extractNested(
    spans: readonly MarkedSpan[],
    outer: number,
    quotesBySpan: (Quote | undefined)[],
    outerSpeaker: Speaker | undefined,
  ): void {
    const analysis = this.#analyzer.analyzeInside(spans, outer);
    analysis.chunks.forEach(({ type, spanIndex }, index) => {
      if (type !== ChunkType.quote) return;
      const attribution = this.#attributeNested(analysis, index);
      const speaker = attribution ? this.#findNestedSpeaker(analysis, attribution.cue, outerSpeaker) : undefined;
      if (hasNestedSpans(spans, spanIndex)) this.#extractNested(spans, spanIndex, quotesBySpan, speaker);
      const cue = attribution ? analysis.chunks[attribution.cue.chunk] : undefined;
      quotesBySpan[spanIndex] = this.#createQuote(spans[spanIndex]!, attribution ? 'direct' : 'mention', speaker, cue);
    });
  }

  /** Returns the attribution of a nested quote if it is direct speech that happened; else undefined. */
  #attributeNested(analysis: ParagraphAnalysis, index: number): Attribution | undefined {
    const attribution = attributeQuote(analysis, index);
    if (!attribution || attribution.score < MIN_NESTED_SCORE) return undefined;
    if (!isActualSpeech(this.#tokens, analysis.chunks, attribution.cue)) return undefined;
    return classifyQuote(analysis, index, attribution) === 'direct' ? attribution : undefined;
  }

  /** Returns the speaker of a nested quote; "I" has the name of the outer speaker. */
  #findNestedSpeaker(analysis: ParagraphAnalysis, cue: Cue, outerSpeaker: Speaker | undefined): Speaker {
    const speaker = this.#speakers.findByCue(analysis, cue);
    const isFirstPerson = speaker.to - speaker.from === 1 && this.#tokens.word[speaker.from] === I;
    return isFirstPerson ? { ...speaker, name: outerSpeaker?.name ?? null } : speaker;
  }

  #createQuote(span: MarkedSpan, kind: QuoteKind, speaker: Speaker | undefined, cue: Chunk | undefined): Quote {
    const { start, end, text } = this.#createTextSpan(span);
    return {
      start,
      end,
      text,
      kind,
      speaker: speaker ? this.#createSpeaker(speaker) : null,
      cue: cue ? this.#createTextSpan(cue) : null,
    };
  }

  #createSpeaker(speaker: Speaker): Quote['speaker'] {
    const { start, end, text } = this.#createTextSpan(speaker);
    return { start, end, text, name: speaker.name };
  }

  /** Returns the text of a token range. */
  #createTextSpan({ from, to }: { readonly from: number; readonly to: number }): TextSpan {
    return textSpan(this.#article.text, this.#tokens.start[from]!, this.#tokens.end[to - 1]!);
  }
}

/**
 * Whether the cue inside a quote reports speech of a specific person that happened: "and he said, ‘No’", not "people say,
 * ‘No’", "I would say, ‘No’" or "if he had said, ‘No’".
 */
function isActualSpeech(tokens: Tokens, chunks: readonly Chunk[], cue: Cue): boolean {
  const verb = chunks[cue.chunk]!;
  if (cue.kind !== CueKind.say || verb.isModal || verb.isInfinitive || !verb.hasTense) return false;
  const isPresent = (verb.flags & (LexicalFlag.say | LexicalFlag.past)) === LexicalFlag.say;
  if (isPresent) return false;
  const before = chunks[cue.speaker - 1];
  if (before && HYPOTHETICAL_WORDS.has(tokens.word[before.from]!)) return false;
  return !INDEFINITE_SPEAKERS.has(tokens.word[chunks[cue.speaker]!.head]!);
}

/** Whether quotes are nested in the quote `spans[outer]`. */
function hasNestedSpans(spans: readonly MarkedSpan[], outer: number): boolean {
  return spans[outer + 1]?.parent === outer;
}
