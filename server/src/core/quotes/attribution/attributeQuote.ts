import { type Chunk, ChunkType, LexicalFlag, NounKind } from '../../syntax/index.ts';
import { type Tokens, WordSet } from '../../text/index.ts';
import { lastInside, type MarkedSpan } from '../marks/pairMarks.ts';
import { type Cue, CueKind } from './cue.ts';

const P = ChunkType;

/** Words that open what is said: said that, asked whether. */
const CONTENT_CLAUSE = new WordSet('that whether if how why what');

/** Who and what passes on the words of others. */
const RELAYS = new WordSet(
  'reporters journalists correspondents media press audio recording recordings transcript transcripts video footage pool',
);
/** Verbs that name their hearer: what stands behind them is not what is said. */
const NAMES_HEARER = new WordSet(
  'tell tells told telling inform informs informed assure assures assured remind reminds reminded reassure reassures reassured instruct instructs instructed ask asks asked',
);

/** A cue chosen for a quote, and how sure the choice is (0 to 100). */
export interface Attribution {
  readonly cue: Cue;
  readonly score: number;
}

/** From this score on, the cue's sentence is about the quote: the words in marks are speech. */
export const MIN_CONFIDENT_SCORE = 40;

/** What a cue in front of a quote is worth before anything stands between them. */
const BEFORE: Record<CueKind, number> = {
  [CueKind.say]: 92,
  [CueKind.describe]: 88,
  [CueKind.noun]: 78,
  [CueKind.label]: 70,
  [CueKind.according]: 66,
  [CueKind.weak]: 60,
  [CueKind.other]: 50,
};

/** What a cue in front keeps however much stands between: "said" governs its whole sentence. */
const LEAST: Record<CueKind, number> = {
  [CueKind.say]: 48,
  [CueKind.describe]: 30,
  [CueKind.noun]: 10,
  [CueKind.label]: 60,
  [CueKind.according]: 44,
  [CueKind.weak]: 14,
  [CueKind.other]: 5,
};

/** Phrases on each side of a quote in which its cue is looked for; keeps hostile text linear. */
const WINDOW = 120;
/** Phrases behind the sentence's end that hold a cue with a capital letter: "…?" The old mayor said. */
const TAIL = 12;

/** Chooses the best cue for the quote at phrase `at`, among the cues of its sentence (and a tail behind it). */
export function attributeQuote(
  tokens: Tokens,
  phrases: readonly Chunk[],
  cues: readonly Cue[],
  span: MarkedSpan,
  at: number,
): Attribution | undefined {
  let best: Attribution | undefined;
  let relay: Attribution | undefined;
  const from = sentenceStart(phrases, at);
  const to = sentenceEnd(phrases, at);
  for (let i = firstCueFrom(cues, from); i < cues.length && cues[i]!.chunk <= to + TAIL; i++) {
    const cue = cues[i]!;
    if (cue.speaker < 0) continue;
    let score = 0;
    if (cue.chunk < at) score = scoreBefore(phrases, cue, at);
    else if (cue.chunk < to) score = scoreAfter(tokens, phrases, cue, span, at);
    else if (phrases[to]?.kind === P.stop && to === at + 1) score = scoreTail(tokens, phrases, cue, span, to);
    if (score <= 0) continue;
    if (isRelay(tokens, phrases, cue)) {
      if (!relay || score > relay.score) relay = { cue, score };
    } else if (!best || score > best.score) best = { cue, score };
  }
  // "Tarn told them it was “quite safe,” according to reporters": they only pass it on.
  return relay && !(best && best.score >= MIN_CONFIDENT_SCORE && best.cue.kind <= CueKind.describe)
    ? strongest(best, relay)
    : best;
}

function strongest(a: Attribution | undefined, b: Attribution): Attribution {
  return a && a.score >= b.score ? a : b;
}

/** According to those who write down what others say, or to what they write. */
function isRelay(tokens: Tokens, phrases: readonly Chunk[], cue: Cue): boolean {
  return cue.kind === CueKind.according && RELAYS.has(tokens.word[phrases[cue.speaker]!.head]!);
}

/** Index of the first cue at or behind phrase `from`. */
export function firstCueFrom(cues: readonly Cue[], from: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cues[middle]!.chunk < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Nothing but a comma or a colon stands between the cue with its speaker and the quote. */
export function isAdjacent(phrases: readonly Chunk[], cue: Cue, at: number): boolean {
  if (cue.chunk < at) {
    const end = Math.max(cue.lastChunk, cue.chunk);
    const between = phrases[at - 1]!.kind;
    return end === at - 1 || between === P.colon || (end === at - 2 && between === P.comma);
  }
  return cue.firstChunk <= at + 2;
}

/** First phrase of the sentence around `at` (or of the window before it). */
export function sentenceStart(phrases: readonly Chunk[], at: number): number {
  const lowest = Math.max(0, at - WINDOW);
  let i = at;
  while (i > lowest && phrases[i - 1]!.kind !== P.stop) i--;
  return i;
}

/** Index of the stop that ends the sentence around `at` (or the end of the window behind it). */
export function sentenceEnd(phrases: readonly Chunk[], at: number): number {
  const highest = Math.min(phrases.length, at + WINDOW);
  let i = at;
  while (i < highest && phrases[i]!.kind !== P.stop) i++;
  return i;
}

/** "…," Tarn said: the cue follows. */
function scoreAfter(tokens: Tokens, phrases: readonly Chunk[], cue: Cue, span: MarkedSpan, at: number): number {
  if (cue.kind === CueKind.label) return cue.speaker > cue.chunk ? 68 : 0;
  // Tarn's “never again” promise
  if (cue.kind === CueKind.noun && cue.speaker < at) return cue.firstChunk === at - 1 ? 86 : 0;
  if (cue.kind === CueKind.noun)
    return phrases[cue.chunk - 1]?.kind === P.preposition && phrases[cue.chunk - 2]?.kind === P.comma ? 60 : 0;
  const open = endsOpen(tokens, span) || phrases[at + 1]?.kind === P.comma;
  const first = phrases[at + 1]?.kind === P.comma ? at + 2 : at + 1;
  // "“smell” the traces … to respond"
  if (phrases[cue.chunk]!.infinitive) return 15;
  if (cue.firstChunk === first && cue.kind === CueKind.say && hasOwnWords(tokens, phrases, cue)) return 40;
  if (cue.firstChunk === first) {
    if (cue.kind === CueKind.according) return 98;
    if (cue.kind === CueKind.other || cue.kind === CueKind.weak) return open ? 72 : 20;
    return open ? 100 : 74;
  }
  if (cue.kind === CueKind.other || cue.kind === CueKind.weak) return 0;
  // "…" like the first one, said Tarn: a tail that covers the whole sentence.
  const before = phrases[cue.firstChunk - 1];
  const tail =
    before?.kind === P.comma ||
    cue.kind === CueKind.according ||
    (before?.kind === P.quote && isOpenMark(lastCode(tokens, before)));
  if (tail && cue.kind !== CueKind.describe) {
    // "…, she said, …" stands for the whole sentence.
    const after = phrases[Math.max(cue.lastChunk, cue.chunk) + 1];
    const inserted = cue.kind === CueKind.say && (!after || after.kind === P.comma || after.kind === P.stop);
    return (inserted ? 82 : 70) - Math.min(8, (cue.firstChunk - at) / 2);
  }
  return 15;
}

/** "…," Tarn said the bridge was safe; "…," Tarn expressed a hope: the verb has words of its own behind it. */
function hasOwnWords(tokens: Tokens, phrases: readonly Chunk[], cue: Cue): boolean {
  const next = Math.max(cue.lastChunk, cue.chunk) + 1;
  if (saysMore(tokens, phrases, next)) return phrases[next]!.kind !== P.colon;
  const verb = phrases[cue.chunk]!;
  const object = phrases[next];
  return (
    !(verb.bits & LexicalFlag.inverts) &&
    !NAMES_HEARER.has(tokens.word[verb.head]!) &&
    object?.kind === P.noun &&
    object.noun === NounKind.nominal
  );
}

/** Tarn said (that) "…": the cue governs what follows. Each phrase between costs, a new clause more. */
function scoreBefore(phrases: readonly Chunk[], cue: Cue, at: number): number {
  const end = Math.max(cue.lastChunk, cue.chunk);
  let score = BEFORE[cue.kind] - cue.penalty;
  const before = phrases[at - 1]!;
  if (cue.kind === CueKind.label) return cue.speaker < cue.chunk ? score : 0;
  // "what he called the “lost mile,” in his plea: “…”": one colon leads in one quote only.
  if (before.kind === P.colon && !holdsQuote(phrases, end + 1, at))
    return Math.max(LEAST[cue.kind], score + (cue.kind === CueKind.other ? 30 : 4) - Math.min(20, at - end) * 0.5);
  if (end === at - 1) return score + 3;
  if (before.kind === P.comma && end === at - 2) return score + 2;
  // "When Tarn railed against the banks, “…”": the cue's clause is over.
  if (before.kind === P.comma && cue.speaker > 0 && phrases[cue.speaker - 1]!.kind === P.subordinator) score -= 30;
  const announces = cue.kind === CueKind.noun && announcesClause(phrases, end + 1, at);
  const closed = closesQuote(phrases, cue);
  let least = announces ? LEAST[CueKind.according] : LEAST[cue.kind];
  for (let i = end + 1; i < at; i++) {
    const phrase = phrases[i]!;
    // "“…,” said Tarn, who thinks it “will do”": said has its quote.
    if (closed && phrase.kind === P.relative) {
      least = Math.min(least, HAS_ITS_QUOTE);
      score = Math.min(score, HAS_ITS_QUOTE);
    }
    if (phrase.kind === P.semicolon) score -= 30;
    else if (phrase.kind === P.quote) score -= 1;
    else if (phrase.kind === P.comma && opensClause(phrases[i + 1]!)) score -= cue.kind === CueKind.say ? 4 : 8;
    // A cue in brackets stays there.
    else if (phrase.kind === P.close) score -= 40;
    else if (phrase.kind !== P.adverb) score -= cue.kind === CueKind.noun && !announces ? 6 : 1.5;
  }
  return Math.max(least - cue.penalty, score);
}

/** What a cue is worth behind "who" when it already has a quote of its own in front. */
const HAS_ITS_QUOTE = 20;

/** "…," said Tarn: the cue stands right behind a quote. */
function closesQuote(phrases: readonly Chunk[], cue: Cue): boolean {
  const before = phrases[cue.firstChunk - 1];
  return before?.kind === P.quote || (before?.kind === P.comma && phrases[cue.firstChunk - 2]?.kind === P.quote);
}

function holdsQuote(phrases: readonly Chunk[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (phrases[i]!.kind === P.quote) return true;
  return false;
}

/** "his warning on Monday that the pier …": the clause behind "that" is what was said. */
function announcesClause(phrases: readonly Chunk[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + NEAREST_CLAUSE); i++) {
    const { kind, bits } = phrases[i]!;
    if (kind === P.subordinator) return (bits & LexicalFlag.relative) !== 0;
    if (kind !== P.noun && kind !== P.preposition) return false;
  }
  return false;
}

/** Phrases between a noun that announces words and the clause with them. */
const NEAREST_CLAUSE = 5;

function opensClause(phrase: Chunk): boolean {
  return phrase.kind === P.conjunction || phrase.kind === P.subordinator;
}

/** "…?" Tarn said. A capital letter behind the quote made a new sentence of its cue. */
function scoreTail(tokens: Tokens, phrases: readonly Chunk[], cue: Cue, span: MarkedSpan, stop: number): number {
  if (cue.firstChunk !== stop + 1 || cue.kind > CueKind.other) return 0;
  const next = Math.max(cue.lastChunk, cue.chunk) + 1;
  if (saysMore(tokens, phrases, next)) return 0;
  const full = lastInside(tokens, span) === 46;
  // "“…” Tarn left the board in May", "“…” Tarn agreed and said that"
  if (full && (cue.kind >= CueKind.weak || phrases[next]?.kind === P.conjunction)) return 0;
  // "“…” He added, “…”": the cue leads in the next quote.
  if (full && phrases[next]?.kind === P.comma && phrases[next + 1]?.kind === P.quote) return 0;
  // Words that a comma or a colon leads in have their speaker in front.
  const before = phrases[stop - 2]?.kind;
  if (before === P.comma || before === P.colon) return 60;
  return full ? 70 : 90;
}

/** The verb has an object of its own ("Tarn said the bridge was", "Tarn said that"): it does not say the quote before. */
function saysMore(tokens: Tokens, phrases: readonly Chunk[], from: number): boolean {
  let i = from;
  while (phrases[i]?.kind === P.adverb) i++;
  const phrase = phrases[i];
  if (!phrase) return false;
  if (phrase.kind === P.relative || phrase.kind === P.colon) return true;
  if (phrase.kind === P.subordinator) return CONTENT_CLAUSE.has(tokens.word[phrase.from]!);
  if (phrase.kind !== P.noun || phrase.noun === NounKind.time) return false;
  const after = phrases[i + 1];
  return phrase.noun === NounKind.subject || (after !== undefined && after.kind === P.verb);
}

/** The quote ends with a mark that leaves the sentence open: , ? ! … — */
function endsOpen(tokens: Tokens, span: MarkedSpan): boolean {
  return isOpenMark(lastInside(tokens, span));
}

/** The last character of a quote that is a phrase, in front of its closing marks. */
function lastCode(tokens: Tokens, { from, to }: Chunk): number {
  return lastInside(tokens, { innerFrom: from, innerTo: to });
}

function isOpenMark(code: number): boolean {
  return (
    code === 44 || code === 63 || code === 33 || code === 0x2026 || code === 45 || code === 0x2013 || code === 0x2014
  );
}
