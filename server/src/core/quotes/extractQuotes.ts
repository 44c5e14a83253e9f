import { type Chunk, ChunkType, canSpeak, LexicalFlag, NounKind } from '../syntax/index.ts';
import { type Article, type Tokens, textSpan, WordSet, wordId } from '../text/index.ts';
import { attributeQuote, findFirstCueFrom, findSentenceStart } from './attribution/attributeQuote.ts';
import { classifyQuote } from './attribution/classifyQuote.ts';
import { type Cue, CueKind } from './attribution/cue.ts';
import { isAllCapitals } from './attribution/findCues.ts';
import { Names } from './attribution/names.ts';
import { type ParagraphAnalysis, ParagraphAnalyzer } from './attribution/paragraphAnalysis.ts';
import { type Speaker, SpeakerResolver } from './attribution/speakers.ts';
import type { MarkedSpan } from './marks/pairMarks.ts';
import type { Quote, QuoteKind } from './quote.ts';

const COLON = 58;
const I = wordId('i');
/** Least score of a cue inside a quote for a quote within it to be speech. */
const MIN_NESTED_SCORE = 80;

/**
 * The quotes of an article, sorted by start, nested or disjoint. Marks pair within a paragraph; a speaker may run on from
 * the paragraph before. Linear in the text.
 */
export function extractQuotes(article: Article): Quote[] {
  return new QuoteExtractor(article).extract();
}

class QuoteExtractor {
  readonly #article: Article;
  readonly #tokens: Tokens;
  readonly #analyzer: ParagraphAnalyzer;
  readonly #quotes: Quote[] = [];
  #speakers: SpeakerResolver | undefined;
  /** Who spoke last, while quotes follow one another. */
  #running: Speaker | undefined;

  constructor(article: Article) {
    this.#article = article;
    this.#tokens = article.tokens;
    this.#analyzer = new ParagraphAnalyzer(article);
  }

  extract(): Quote[] {
    for (let p = 0; p < this.#article.paragraphs.count; p++) this.#parseParagraph(p);
    return this.#quotes;
  }

  #parseParagraph(paragraph: number): void {
    const spans = this.#analyzer.findSpans(paragraph);
    if (spans.length === 0) {
      this.#running = undefined;
      return;
    }
    const analysis = this.#analyzer.analyze(paragraph, spans);
    const found: (Quote | undefined)[] = new Array(spans.length);
    this.#running = this.#parseQuotes(analysis, found, this.#running);
    for (const quote of found) if (quote) this.#quotes.push(quote);
  }

  get speakers(): SpeakerResolver {
    this.#speakers ??= new SpeakerResolver(new Names(this.#tokens), (analysis) => {
      const before = analysis.paragraph - 1;
      return before < 0 ? undefined : this.#analyzer.analyze(before, this.#analyzer.findSpans(before));
    });
    return this.#speakers;
  }

  /** Reads the quotes that are phrases of `reading`; gives back who spoke last. */
  #parseQuotes(
    analysis: ParagraphAnalysis,
    found: (Quote | undefined)[],
    before: Speaker | undefined,
  ): Speaker | undefined {
    const { chunks, spans, cues } = analysis;
    let last: Speaker | undefined;
    for (let at = 0; at < chunks.length; at++) {
      const chunk = chunks[at]!;
      if (chunk.type !== ChunkType.quote) continue;
      const span = spans[chunk.spanIndex]!;
      const choice = attributeQuote(this.#tokens, chunks, cues, span, at);
      const kind = classifyQuote(this.#tokens, chunks, span, at, choice, analysis.isTitleCase);
      let speaker: Speaker | undefined;
      if (kind !== 'mention') {
        if (choice) {
          speaker = this.speakers.resolveCue(analysis, choice.cue);
        } else speaker = this.#withoutCue(analysis, at, last, before);
        last = speaker ?? last;
      }
      if (hasNestedSpans(spans, chunk.spanIndex)) this.#parseInside(spans, chunk.spanIndex, found, speaker);
      found[chunk.spanIndex] = this.#quote(
        span,
        kind,
        speaker,
        choice && kind !== 'mention' ? chunks[choice.cue.chunk]! : undefined,
      );
    }
    return last;
  }

  /** Quotes inside a quote: speech only where the outer speaker says so ("and I said, ‘Stay’"); else words in marks. */
  #parseInside(
    spans: readonly MarkedSpan[],
    outer: number,
    found: (Quote | undefined)[],
    outerSpeaker: Speaker | undefined,
  ): void {
    const analysis = this.#analyzer.analyzeInside(spans, outer);
    const { chunks, cues, isTitleCase } = analysis;
    chunks.forEach((chunk, at) => {
      if (chunk.type !== ChunkType.quote) return;
      const span = spans[chunk.spanIndex]!;
      const choice = attributeQuote(this.#tokens, chunks, cues, span, at);
      const told =
        choice !== undefined && choice.score >= MIN_NESTED_SCORE && isActualSpeech(this.#tokens, chunks, choice.cue);
      const kind =
        told && classifyQuote(this.#tokens, chunks, span, at, choice, isTitleCase) === 'direct' ? 'direct' : 'mention';
      let speaker: Speaker | undefined;
      if (kind !== 'mention' && choice) {
        speaker = this.speakers.resolveCue(analysis, choice.cue);
        if (this.#isFirstPerson(speaker)) speaker = { ...speaker, name: outerSpeaker?.name ?? null };
      }
      if (hasNestedSpans(spans, chunk.spanIndex)) this.#parseInside(spans, chunk.spanIndex, found, speaker);
      found[chunk.spanIndex] = this.#quote(
        span,
        kind,
        speaker,
        speaker && choice ? chunks[choice.cue.chunk] : undefined,
      );
    });
  }

  #isFirstPerson({ from, to }: Speaker): boolean {
    return to - from === 1 && this.#tokens.word[from] === I;
  }

  /** The speaker of a quote whose sentence has no cue. */
  #withoutCue(
    analysis: ParagraphAnalysis,
    at: number,
    last: Speaker | undefined,
    before: Speaker | undefined,
  ): Speaker | undefined {
    const { chunks, subjects } = analysis;
    if (isAddressedToSubject(analysis, at)) return undefined;
    const signed = findSignature(chunks, at);
    if (signed >= 0) return this.speakers.resolveChunk(analysis, signed);
    const first = findSentenceStart(chunks, at);
    if (first === 0 && !last && chunks[0]!.type === ChunkType.quote) {
      const introduced = this.#beforeColon(analysis.paragraph);
      if (introduced) return introduced;
    }
    if (chunks[first]!.type === ChunkType.quote) {
      const here = this.#sayerBefore(analysis, first) ?? last ?? this.#ofSentenceBefore(analysis, first) ?? before;
      if (here || first > 0 || chunks[at + 1]?.type === ChunkType.verb) return here;
      return this.#afterParaphrase(analysis.paragraph);
    }
    if (chunks[at - 1]!.type === ChunkType.colon) {
      const name = findNearestName(chunks, at, first);
      if (name >= 0) return this.speakers.resolveChunk(analysis, name);
    }
    const subject = subjects.findSubjectOfClauseBefore(at);
    if (subject >= 0 && canBeQuoteSpeaker(analysis, subject)) return this.speakers.resolveChunk(analysis, subject);
    return last ?? this.#ofSentenceBefore(analysis, first);
  }

  /** "She says it is late. “It is.”": who said something in the sentence before, if it holds no quote. */
  #sayerBefore(analysis: ParagraphAnalysis, first: number, mostDiscount = 100): Speaker | undefined {
    const { chunks, cues } = analysis;
    if (first < 2) return undefined;
    const start = findSentenceStart(chunks, first - 1);
    for (let i = start; i < first; i++) if (chunks[i]!.type === ChunkType.quote) return undefined;
    for (let i = findFirstCueFrom(cues, start); i < cues.length && cues[i]!.chunk < first; i++) {
      const cue = cues[i]!;
      if (cue.kind === CueKind.say && cue.speaker >= 0 && cue.penalty <= mostDiscount)
        return this.speakers.resolveCue(analysis, cue);
    }
    return undefined;
  }

  /** "Tarn said that the pier would close." and a paragraph that is a quote: who said what the paragraph before ends with. */
  #afterParaphrase(paragraph: number): Speaker | undefined {
    if (paragraph < 1) return undefined;
    const analysis = this.#analyzer.analyze(paragraph - 1, this.#analyzer.findSpans(paragraph - 1));
    return this.#sayerBefore(analysis, analysis.chunks.length, 0);
  }

  /** The speaker of the paragraph before, when it ends with a colon. */
  #beforeColon(paragraph: number): Speaker | undefined {
    if (paragraph < 1) return undefined;
    const { to } = this.#analyzer.getTokenRange(paragraph - 1);
    if (this.#tokens.codeAt(to - 1) !== COLON) return undefined;
    const analysis = this.#analyzer.analyze(paragraph - 1, this.#analyzer.findSpans(paragraph - 1));
    return this.#ofSentenceBefore(analysis, analysis.chunks.length);
  }

  /** The speaker or else the subject of the sentence that ends before phrase `first`. */
  #ofSentenceBefore(analysis: ParagraphAnalysis, first: number): Speaker | undefined {
    const { chunks, cues, subjects } = analysis;
    if (first < 2) return undefined;
    const start = findSentenceStart(chunks, first - 1);
    for (let i = findFirstCueFrom(cues, start); i < cues.length && cues[i]!.chunk < first; i++) {
      const cue = cues[i]!;
      const names = cue.kind <= CueKind.describe || (cue.kind === CueKind.label && cue.speaker === cue.chunk - 1);
      if (cue.speaker >= 0 && names) return this.speakers.resolveCue(analysis, cue);
    }
    const subject = subjects.findSubjectOfClauseBefore(first - 1);
    // "READ ON HERE:" is a heading.
    const names =
      subject >= 0 && canBeQuoteSpeaker(analysis, subject) && !isAllCapitals(this.#tokens, chunks[subject]!);
    return names ? this.speakers.resolveChunk(analysis, subject) : undefined;
  }

  #quote(
    span: MarkedSpan,
    kind: QuoteKind,
    speaker: Speaker | undefined,
    cue: { readonly from: number; readonly to: number } | undefined,
  ): Quote {
    const { text } = this.#article;
    const start = this.#tokens.start[span.from]!;
    const end = this.#tokens.end[span.to - 1]!;
    const by = speaker ? this.#speakerSpan(speaker) : null;
    return { start, end, text: text.slice(start, end), kind, speaker: by, cue: cue ? this.#span(cue) : null };
  }

  #speakerSpan(speaker: Speaker): Quote['speaker'] {
    const { start, end, text } = this.#span(speaker);
    return { start, end, text, name: speaker.name };
  }

  #span({ from, to }: { readonly from: number; readonly to: number }) {
    return textSpan(this.#article.text, this.#tokens.start[from]!, this.#tokens.end[to - 1]!);
  }
}

/** “The ferry is full.” – Ode Tarn: a paragraph that is a quote with a name behind a dash. */
function findSignature(chunks: readonly Chunk[], at: number): number {
  if (at !== 0) return -1;
  const dash = chunks[1]?.type === ChunkType.sentenceEnd ? 2 : 1;
  const name = chunks[dash + 1];
  if (chunks[dash]?.type !== ChunkType.dash || name?.type !== ChunkType.noun || name.nounKind !== NounKind.name)
    return -1;
  const next = chunks[dash + 2];
  return !next || next.type === ChunkType.sentenceEnd || next.type === ChunkType.comma ? dash + 1 : -1;
}

/** "Tarn was asked, “Why now?”": somebody else says it. */
function isAddressedToSubject({ chunks, cues }: ParagraphAnalysis, at: number): boolean {
  const gap = chunks[at - 1]?.type === ChunkType.comma ? at - 2 : at - 1;
  const verb = chunks[gap];
  if (verb?.type !== ChunkType.verb || !verb.isPassive) return false;
  const cue = cues[findFirstCueFrom(cues, gap)];
  return cue?.chunk === gap && cue.kind === CueKind.say && cue.speaker < 0;
}

/** The last name before a colon: "residents like Ode Tarn had to leave: “…”". */
function findNearestName(chunks: readonly Chunk[], at: number, first: number): number {
  for (let i = at - 1; i >= first; i--)
    if (chunks[i]!.type === ChunkType.noun && chunks[i]!.nounKind === NounKind.name) return i;
  return -1;
}

const HYPOTHETICAL_WORDS = new WordSet('if when whenever unless until');
const INDEFINITE_SPEAKERS = new WordSet('you we people somebody someone everybody everyone group folks guys');

/**
 * Inside a quote only what somebody said counts: "and he said, ‘No’", not "people say, ‘No’", "I would say, ‘No’" or "if
 * he had said, ‘No’".
 */
function isActualSpeech(tokens: Tokens, chunks: readonly Chunk[], cue: Cue): boolean {
  const verb = chunks[cue.chunk]!;
  if (cue.kind !== CueKind.say || verb.isModal || verb.isInfinitive || !verb.hasTense) return false;
  if ((verb.flags & (LexicalFlag.say | LexicalFlag.past)) === LexicalFlag.say) return false;
  const before = chunks[cue.speaker - 1];
  if (before && HYPOTHETICAL_WORDS.has(tokens.word[before.from]!)) return false;
  return !INDEFINITE_SPEAKERS.has(tokens.word[chunks[cue.speaker]!.head]!);
}

/** Whether quotes stand inside the quote `spans[outer]`. */
function hasNestedSpans(spans: readonly MarkedSpan[], outer: number): boolean {
  return spans[outer + 1]?.parent === outer;
}

/** A name, he or she, or a noun for a person or a body. */
function canBeQuoteSpeaker({ chunks, tokens }: ParagraphAnalysis, at: number): boolean {
  const chunk = chunks[at]!;
  if (!canSpeak(chunk)) return false;
  if (chunk.nounKind === NounKind.subjectPronoun) return tokens.textOf(chunk.from).toLowerCase() !== 'it';
  return chunk.nounKind === NounKind.name || (chunk.flags & LexicalFlag.speaker) !== 0;
}
