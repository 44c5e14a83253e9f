import { type Chunk, ChunkType, canSpeak, LexicalFlag, NounKind } from '../syntax/index.ts';
import { type Article, type Tokens, textSpan, WordSet, wordId } from '../text/index.ts';
import { attributeQuote, firstCueFrom, sentenceStart } from './attribution/attributeQuote.ts';
import { classifyQuote } from './attribution/classifyQuote.ts';
import { type Cue, CueKind } from './attribution/cue.ts';
import { isAllCapitals } from './attribution/findCues.ts';
import { Names } from './attribution/names.ts';
import { type ParagraphAnalysis, ParagraphAnalyzer } from './attribution/paragraphAnalysis.ts';
import { type Speaker, Speakers } from './attribution/speakers.ts';
import type { MarkedSpan } from './marks/pairMarks.ts';
import type { Quote, QuoteKind } from './quote.ts';

const P = ChunkType;

const COLON = 58;
const I = wordId('i');
/** Least score of a cue inside a quote for a quote within it to be speech. */
const TOLD = 80;

/**
 * The quotes of an article, sorted by start, nested or disjoint. Marks pair within a paragraph; a speaker may run on from
 * the paragraph before. Linear in the text.
 */
export function extractQuotes(article: Article): Quote[] {
  return new QuoteFinder(article).find();
}

class QuoteFinder {
  readonly #article: Article;
  readonly #tokens: Tokens;
  readonly #reader: ParagraphAnalyzer;
  readonly #quotes: Quote[] = [];
  #speakers: Speakers | undefined;
  /** Who spoke last, while quotes follow one another. */
  #running: Speaker | undefined;

  constructor(article: Article) {
    this.#article = article;
    this.#tokens = article.tokens;
    this.#reader = new ParagraphAnalyzer(article);
  }

  find(): Quote[] {
    for (let p = 0; p < this.#article.paragraphs.count; p++) this.#parseParagraph(p);
    return this.#quotes;
  }

  #parseParagraph(paragraph: number): void {
    const spans = this.#reader.spansOf(paragraph);
    if (spans.length === 0) {
      this.#running = undefined;
      return;
    }
    const reading = this.#reader.read(paragraph, spans);
    const found: (Quote | undefined)[] = new Array(spans.length);
    this.#running = this.#parseQuotes(reading, found, this.#running);
    for (const quote of found) if (quote) this.#quotes.push(quote);
  }

  get speakers(): Speakers {
    this.#speakers ??= new Speakers(new Names(this.#tokens), (reading) => {
      const before = reading.paragraph - 1;
      return before < 0 ? undefined : this.#reader.read(before, this.#reader.spansOf(before));
    });
    return this.#speakers;
  }

  /** Reads the quotes that are phrases of `reading`; gives back who spoke last. */
  #parseQuotes(
    reading: ParagraphAnalysis,
    found: (Quote | undefined)[],
    before: Speaker | undefined,
  ): Speaker | undefined {
    const { phrases, spans, cues } = reading;
    let last: Speaker | undefined;
    for (let at = 0; at < phrases.length; at++) {
      const phrase = phrases[at]!;
      if (phrase.kind !== P.quote) continue;
      const span = spans[phrase.span]!;
      const choice = attributeQuote(this.#tokens, phrases, cues, span, at);
      const kind = classifyQuote(this.#tokens, phrases, span, at, choice, reading.titleCase);
      let speaker: Speaker | undefined;
      if (kind !== 'mention') {
        if (choice) {
          speaker = this.speakers.ofCue(reading, choice.cue);
        } else speaker = this.#withoutCue(reading, at, last, before);
        last = speaker ?? last;
      }
      if (hasInside(spans, phrase.span)) this.#parseInside(spans, phrase.span, found, speaker);
      found[phrase.span] = this.#quote(
        span,
        kind,
        speaker,
        choice && kind !== 'mention' ? phrases[choice.cue.chunk]! : undefined,
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
    const reading = this.#reader.parseInside(spans, outer);
    const { phrases, cues, titleCase } = reading;
    phrases.forEach((phrase, at) => {
      if (phrase.kind !== P.quote) return;
      const span = spans[phrase.span]!;
      const choice = attributeQuote(this.#tokens, phrases, cues, span, at);
      const told = choice !== undefined && choice.score >= TOLD && wasSaid(this.#tokens, phrases, choice.cue);
      const kind =
        told && classifyQuote(this.#tokens, phrases, span, at, choice, titleCase) === 'direct' ? 'direct' : 'mention';
      let speaker: Speaker | undefined;
      if (kind !== 'mention' && choice) {
        speaker = this.speakers.ofCue(reading, choice.cue);
        if (this.#isFirstPerson(speaker)) speaker = { ...speaker, name: outerSpeaker?.name ?? null };
      }
      if (hasInside(spans, phrase.span)) this.#parseInside(spans, phrase.span, found, speaker);
      found[phrase.span] = this.#quote(span, kind, speaker, speaker && choice ? phrases[choice.cue.chunk] : undefined);
    });
  }

  #isFirstPerson({ from, to }: Speaker): boolean {
    return to - from === 1 && this.#tokens.word[from] === I;
  }

  /** The speaker of a quote whose sentence has no cue. */
  #withoutCue(
    reading: ParagraphAnalysis,
    at: number,
    last: Speaker | undefined,
    before: Speaker | undefined,
  ): Speaker | undefined {
    const { phrases, subjects } = reading;
    if (isPutTo(reading, at)) return undefined;
    const signed = signature(phrases, at);
    if (signed >= 0) return this.speakers.ofPhrase(reading, signed);
    const first = sentenceStart(phrases, at);
    if (first === 0 && !last && phrases[0]!.kind === P.quote) {
      const introduced = this.#beforeColon(reading.paragraph);
      if (introduced) return introduced;
    }
    if (phrases[first]!.kind === P.quote) {
      const here = this.#sayerBefore(reading, first) ?? last ?? this.#ofSentenceBefore(reading, first) ?? before;
      if (here || first > 0 || phrases[at + 1]?.kind === P.verb) return here;
      return this.#afterParaphrase(reading.paragraph);
    }
    if (phrases[at - 1]!.kind === P.colon) {
      const name = nearestName(phrases, at, first);
      if (name >= 0) return this.speakers.ofPhrase(reading, name);
    }
    const subject = subjects.ofClauseBefore(at);
    if (subject >= 0 && isPerson(reading, subject)) return this.speakers.ofPhrase(reading, subject);
    return last ?? this.#ofSentenceBefore(reading, first);
  }

  /** "She says it is late. “It is.”": who said something in the sentence before, if it holds no quote. */
  #sayerBefore(reading: ParagraphAnalysis, first: number, mostDiscount = 100): Speaker | undefined {
    const { phrases, cues } = reading;
    if (first < 2) return undefined;
    const start = sentenceStart(phrases, first - 1);
    for (let i = start; i < first; i++) if (phrases[i]!.kind === P.quote) return undefined;
    for (let i = firstCueFrom(cues, start); i < cues.length && cues[i]!.chunk < first; i++) {
      const cue = cues[i]!;
      if (cue.kind === CueKind.say && cue.speaker >= 0 && cue.penalty <= mostDiscount)
        return this.speakers.ofCue(reading, cue);
    }
    return undefined;
  }

  /** "Tarn said that the pier would close." and a paragraph that is a quote: who said what the paragraph before ends with. */
  #afterParaphrase(paragraph: number): Speaker | undefined {
    if (paragraph < 1) return undefined;
    const reading = this.#reader.read(paragraph - 1, this.#reader.spansOf(paragraph - 1));
    return this.#sayerBefore(reading, reading.phrases.length, 0);
  }

  /** The speaker of the paragraph before, when it ends with a colon. */
  #beforeColon(paragraph: number): Speaker | undefined {
    if (paragraph < 1) return undefined;
    const { to } = this.#reader.tokensOf(paragraph - 1);
    if (this.#tokens.codeAt(to - 1) !== COLON) return undefined;
    const reading = this.#reader.read(paragraph - 1, this.#reader.spansOf(paragraph - 1));
    return this.#ofSentenceBefore(reading, reading.phrases.length);
  }

  /** The speaker or else the subject of the sentence that ends before phrase `first`. */
  #ofSentenceBefore(reading: ParagraphAnalysis, first: number): Speaker | undefined {
    const { phrases, cues, subjects } = reading;
    if (first < 2) return undefined;
    const start = sentenceStart(phrases, first - 1);
    for (let i = firstCueFrom(cues, start); i < cues.length && cues[i]!.chunk < first; i++) {
      const cue = cues[i]!;
      const names = cue.kind <= CueKind.describe || (cue.kind === CueKind.label && cue.speaker === cue.chunk - 1);
      if (cue.speaker >= 0 && names) return this.speakers.ofCue(reading, cue);
    }
    const subject = subjects.ofClauseBefore(first - 1);
    // "READ ON HERE:" is a heading.
    const names = subject >= 0 && isPerson(reading, subject) && !isAllCapitals(this.#tokens, phrases[subject]!);
    return names ? this.speakers.ofPhrase(reading, subject) : undefined;
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
function signature(phrases: readonly Chunk[], at: number): number {
  if (at !== 0) return -1;
  const dash = phrases[1]?.kind === P.stop ? 2 : 1;
  const name = phrases[dash + 1];
  if (phrases[dash]?.kind !== P.dash || name?.kind !== P.noun || name.noun !== NounKind.name) return -1;
  const next = phrases[dash + 2];
  return !next || next.kind === P.stop || next.kind === P.comma ? dash + 1 : -1;
}

/** "Tarn was asked, “Why now?”": somebody else says it. */
function isPutTo({ phrases, cues }: ParagraphAnalysis, at: number): boolean {
  const gap = phrases[at - 1]?.kind === P.comma ? at - 2 : at - 1;
  const verb = phrases[gap];
  if (verb?.kind !== P.verb || !verb.passive) return false;
  const cue = cues[firstCueFrom(cues, gap)];
  return cue?.chunk === gap && cue.kind === CueKind.say && cue.speaker < 0;
}

/** The last name before a colon: "residents like Ode Tarn had to leave: “…”". */
function nearestName(phrases: readonly Chunk[], at: number, first: number): number {
  for (let i = at - 1; i >= first; i--) if (phrases[i]!.kind === P.noun && phrases[i]!.noun === NounKind.name) return i;
  return -1;
}

const SUPPOSES = new WordSet('if when whenever unless until');
const NOBODY = new WordSet('you we people somebody someone everybody everyone group folks guys');

/**
 * Inside a quote only what somebody said counts: "and he said, ‘No’", not "people say, ‘No’", "I would say, ‘No’" or "if
 * he had said, ‘No’".
 */
function wasSaid(tokens: Tokens, phrases: readonly Chunk[], cue: Cue): boolean {
  const verb = phrases[cue.chunk]!;
  if (cue.kind !== CueKind.say || verb.modal || verb.infinitive || !verb.finite) return false;
  if ((verb.bits & (LexicalFlag.say | LexicalFlag.past)) === LexicalFlag.say) return false;
  const before = phrases[cue.speaker - 1];
  if (before && SUPPOSES.has(tokens.word[before.from]!)) return false;
  return !NOBODY.has(tokens.word[phrases[cue.speaker]!.head]!);
}

/** Whether quotes stand inside the quote `spans[outer]`. */
function hasInside(spans: readonly MarkedSpan[], outer: number): boolean {
  return spans[outer + 1]?.parent === outer;
}

/** A name, he or she, or a noun for a person or a body. */
function isPerson({ phrases, tokens }: ParagraphAnalysis, at: number): boolean {
  const phrase = phrases[at]!;
  if (!canSpeak(phrase)) return false;
  if (phrase.noun === NounKind.subject) return tokens.textOf(phrase.from).toLowerCase() !== 'it';
  return phrase.noun === NounKind.name || (phrase.bits & LexicalFlag.speaker) !== 0;
}
