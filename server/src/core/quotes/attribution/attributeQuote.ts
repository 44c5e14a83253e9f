import { type Chunk, ChunkType, LexicalFlag, NounKind } from '../../syntax/index.ts';
import { type Tokens, WordSet } from '../../text/index.ts';
import { getLastCodeInside, type MarkedSpan } from '../marks/pairMarks.ts';
import { type Cue, CueKind } from './cue.ts';

/** Words that open what is said: said that, asked whether. */
const CONTENT_CLAUSE = new WordSet('that whether if how why what');

/** Who and what passes on the words of others. */
const RELAY_NOUNS = new WordSet(
  'reporters journalists correspondents media press audio recording recordings transcript transcripts video footage pool',
);
/** Verbs that name their hearer: what stands behind them is not what is said. */
const HEARER_VERBS = new WordSet(
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
const BASE_SCORE_BEFORE: Record<CueKind, number> = {
  [CueKind.say]: 92,
  [CueKind.describe]: 88,
  [CueKind.noun]: 78,
  [CueKind.label]: 70,
  [CueKind.according]: 66,
  [CueKind.weak]: 60,
  [CueKind.other]: 50,
};

/** What a cue in front keeps however much stands between: "said" governs its whole sentence. */
const MIN_SCORE_BEFORE: Record<CueKind, number> = {
  [CueKind.say]: 48,
  [CueKind.describe]: 30,
  [CueKind.noun]: 10,
  [CueKind.label]: 60,
  [CueKind.according]: 44,
  [CueKind.weak]: 14,
  [CueKind.other]: 5,
};

/** Phrases on each side of a quote in which its cue is looked for; keeps hostile text linear. */
const MAX_SENTENCE_CHUNKS = 120;
/** Phrases behind the sentence's end that hold a cue with a capital letter: "…?" The old mayor said. */
const MAX_TAIL_CHUNKS = 12;

/** Chooses the best cue for the quote at phrase `at`, among the cues of its sentence (and a tail behind it). */
export function attributeQuote(
  tokens: Tokens,
  chunks: readonly Chunk[],
  cues: readonly Cue[],
  span: MarkedSpan,
  at: number,
): Attribution | undefined {
  let best: Attribution | undefined;
  let relay: Attribution | undefined;
  const from = findSentenceStart(chunks, at);
  const to = findSentenceEnd(chunks, at);
  for (let i = findFirstCueFrom(cues, from); i < cues.length && cues[i]!.chunk <= to + MAX_TAIL_CHUNKS; i++) {
    const cue = cues[i]!;
    if (cue.speaker < 0) continue;
    let score = 0;
    if (cue.chunk < at) score = scoreBefore(chunks, cue, at);
    else if (cue.chunk < to) score = scoreAfter(tokens, chunks, cue, span, at);
    else if (chunks[to]?.type === ChunkType.sentenceEnd && to === at + 1)
      score = scoreTail(tokens, chunks, cue, span, to);
    if (score <= 0) continue;
    if (isRelay(tokens, chunks, cue)) {
      if (!relay || score > relay.score) relay = { cue, score };
    } else if (!best || score > best.score) best = { cue, score };
  }
  // "Tarn told them it was “quite safe,” according to reporters": they only pass it on.
  return relay && !(best && best.score >= MIN_CONFIDENT_SCORE && best.cue.kind <= CueKind.describe)
    ? pickStronger(best, relay)
    : best;
}

function pickStronger(a: Attribution | undefined, b: Attribution): Attribution {
  return a && a.score >= b.score ? a : b;
}

/** According to those who write down what others say, or to what they write. */
function isRelay(tokens: Tokens, chunks: readonly Chunk[], cue: Cue): boolean {
  return cue.kind === CueKind.according && RELAY_NOUNS.has(tokens.word[chunks[cue.speaker]!.head]!);
}

/** Index of the first cue at or behind phrase `from`. */
export function findFirstCueFrom(cues: readonly Cue[], from: number): number {
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
export function isAdjacent(chunks: readonly Chunk[], cue: Cue, at: number): boolean {
  if (cue.chunk < at) {
    const end = Math.max(cue.lastChunk, cue.chunk);
    const between = chunks[at - 1]!.type;
    return end === at - 1 || between === ChunkType.colon || (end === at - 2 && between === ChunkType.comma);
  }
  return cue.firstChunk <= at + 2;
}

/** First phrase of the sentence around `at` (or of the window before it). */
export function findSentenceStart(chunks: readonly Chunk[], at: number): number {
  const lowest = Math.max(0, at - MAX_SENTENCE_CHUNKS);
  let i = at;
  while (i > lowest && chunks[i - 1]!.type !== ChunkType.sentenceEnd) i--;
  return i;
}

/** Index of the stop that ends the sentence around `at` (or the end of the window behind it). */
export function findSentenceEnd(chunks: readonly Chunk[], at: number): number {
  const highest = Math.min(chunks.length, at + MAX_SENTENCE_CHUNKS);
  let i = at;
  while (i < highest && chunks[i]!.type !== ChunkType.sentenceEnd) i++;
  return i;
}

/** "…," Tarn said: the cue follows. */
function scoreAfter(tokens: Tokens, chunks: readonly Chunk[], cue: Cue, span: MarkedSpan, at: number): number {
  if (cue.kind === CueKind.label) return cue.speaker > cue.chunk ? 68 : 0;
  // Tarn's “never again” promise
  if (cue.kind === CueKind.noun && cue.speaker < at) return cue.firstChunk === at - 1 ? 86 : 0;
  if (cue.kind === CueKind.noun)
    return chunks[cue.chunk - 1]?.type === ChunkType.preposition && chunks[cue.chunk - 2]?.type === ChunkType.comma
      ? 60
      : 0;
  const open = endsWithOpenMark(tokens, span) || chunks[at + 1]?.type === ChunkType.comma;
  const first = chunks[at + 1]?.type === ChunkType.comma ? at + 2 : at + 1;
  // "“smell” the traces … to respond"
  if (chunks[cue.chunk]!.isInfinitive) return 15;
  if (cue.firstChunk === first && cue.kind === CueKind.say && hasOwnWords(tokens, chunks, cue)) return 40;
  if (cue.firstChunk === first) {
    if (cue.kind === CueKind.according) return 98;
    if (cue.kind === CueKind.other || cue.kind === CueKind.weak) return open ? 72 : 20;
    return open ? 100 : 74;
  }
  if (cue.kind === CueKind.other || cue.kind === CueKind.weak) return 0;
  // "…" like the first one, said Tarn: a tail that covers the whole sentence.
  const before = chunks[cue.firstChunk - 1];
  const tail =
    before?.type === ChunkType.comma ||
    cue.kind === CueKind.according ||
    (before?.type === ChunkType.quote && isOpenMark(getLastCode(tokens, before)));
  if (tail && cue.kind !== CueKind.describe) {
    // "…, she said, …" stands for the whole sentence.
    const after = chunks[Math.max(cue.lastChunk, cue.chunk) + 1];
    const inserted =
      cue.kind === CueKind.say && (!after || after.type === ChunkType.comma || after.type === ChunkType.sentenceEnd);
    return (inserted ? 82 : 70) - Math.min(8, (cue.firstChunk - at) / 2);
  }
  return 15;
}

/** "…," Tarn said the bridge was safe; "…," Tarn expressed a hope: the verb has words of its own behind it. */
function hasOwnWords(tokens: Tokens, chunks: readonly Chunk[], cue: Cue): boolean {
  const next = Math.max(cue.lastChunk, cue.chunk) + 1;
  if (hasOwnComplement(tokens, chunks, next)) return chunks[next]!.type !== ChunkType.colon;
  const verb = chunks[cue.chunk]!;
  const object = chunks[next];
  return (
    !(verb.flags & LexicalFlag.canInvert) &&
    !HEARER_VERBS.has(tokens.word[verb.head]!) &&
    object?.type === ChunkType.noun &&
    object.nounKind === NounKind.nominal
  );
}

/** Tarn said (that) "…": the cue governs what follows. Each phrase between costs, a new clause more. */
function scoreBefore(chunks: readonly Chunk[], cue: Cue, at: number): number {
  const end = Math.max(cue.lastChunk, cue.chunk);
  let score = BASE_SCORE_BEFORE[cue.kind] - cue.penalty;
  const before = chunks[at - 1]!;
  if (cue.kind === CueKind.label) return cue.speaker < cue.chunk ? score : 0;
  // "what he called the “lost mile,” in his plea: “…”": one colon leads in one quote only.
  if (before.type === ChunkType.colon && !containsQuote(chunks, end + 1, at))
    return Math.max(
      MIN_SCORE_BEFORE[cue.kind],
      score + (cue.kind === CueKind.other ? 30 : 4) - Math.min(20, at - end) * 0.5,
    );
  if (end === at - 1) return score + 3;
  if (before.type === ChunkType.comma && end === at - 2) return score + 2;
  // "When Tarn railed against the banks, “…”": the cue's clause is over.
  if (before.type === ChunkType.comma && cue.speaker > 0 && chunks[cue.speaker - 1]!.type === ChunkType.subordinator)
    score -= 30;
  const announces = cue.kind === CueKind.noun && announcesClause(chunks, end + 1, at);
  const closed = isRightAfterQuote(chunks, cue);
  let least = announces ? MIN_SCORE_BEFORE[CueKind.according] : MIN_SCORE_BEFORE[cue.kind];
  for (let i = end + 1; i < at; i++) {
    const chunk = chunks[i]!;
    // "“…,” said Tarn, who thinks it “will do”": said has its quote.
    if (closed && chunk.type === ChunkType.relative) {
      least = Math.min(least, MAX_SCORE_OF_USED_CUE);
      score = Math.min(score, MAX_SCORE_OF_USED_CUE);
    }
    if (chunk.type === ChunkType.semicolon) score -= 30;
    else if (chunk.type === ChunkType.quote) score -= 1;
    else if (chunk.type === ChunkType.comma && startsClause(chunks[i + 1]!)) score -= cue.kind === CueKind.say ? 4 : 8;
    // A cue in brackets stays there.
    else if (chunk.type === ChunkType.closeBracket) score -= 40;
    else if (chunk.type !== ChunkType.adverb) score -= cue.kind === CueKind.noun && !announces ? 6 : 1.5;
  }
  return Math.max(least - cue.penalty, score);
}

/** What a cue is worth behind "who" when it already has a quote of its own in front. */
const MAX_SCORE_OF_USED_CUE = 20;

/** "…," said Tarn: the cue stands right behind a quote. */
function isRightAfterQuote(chunks: readonly Chunk[], cue: Cue): boolean {
  const before = chunks[cue.firstChunk - 1];
  return (
    before?.type === ChunkType.quote ||
    (before?.type === ChunkType.comma && chunks[cue.firstChunk - 2]?.type === ChunkType.quote)
  );
}

function containsQuote(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (chunks[i]!.type === ChunkType.quote) return true;
  return false;
}

/** "his warning on Monday that the pier …": the clause behind "that" is what was said. */
function announcesClause(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + MAX_ANNOUNCED_CLAUSE_CHUNKS); i++) {
    const { type, flags } = chunks[i]!;
    if (type === ChunkType.subordinator) return (flags & LexicalFlag.relative) !== 0;
    if (type !== ChunkType.noun && type !== ChunkType.preposition) return false;
  }
  return false;
}

/** Phrases between a noun that announces words and the clause with them. */
const MAX_ANNOUNCED_CLAUSE_CHUNKS = 5;

function startsClause(chunk: Chunk): boolean {
  return chunk.type === ChunkType.conjunction || chunk.type === ChunkType.subordinator;
}

/** "…?" Tarn said. A capital letter behind the quote made a new sentence of its cue. */
function scoreTail(tokens: Tokens, chunks: readonly Chunk[], cue: Cue, span: MarkedSpan, stop: number): number {
  if (cue.firstChunk !== stop + 1 || cue.kind > CueKind.other) return 0;
  const next = Math.max(cue.lastChunk, cue.chunk) + 1;
  if (hasOwnComplement(tokens, chunks, next)) return 0;
  const full = getLastCodeInside(tokens, span) === 46;
  // "“…” Tarn left the board in May", "“…” Tarn agreed and said that"
  if (full && (cue.kind >= CueKind.weak || chunks[next]?.type === ChunkType.conjunction)) return 0;
  // "“…” He added, “…”": the cue leads in the next quote.
  if (full && chunks[next]?.type === ChunkType.comma && chunks[next + 1]?.type === ChunkType.quote) return 0;
  // Words that a comma or a colon leads in have their speaker in front.
  const before = chunks[stop - 2]?.type;
  if (before === ChunkType.comma || before === ChunkType.colon) return 60;
  return full ? 70 : 90;
}

/** The verb has an object of its own ("Tarn said the bridge was", "Tarn said that"): it does not say the quote before. */
function hasOwnComplement(tokens: Tokens, chunks: readonly Chunk[], from: number): boolean {
  let i = from;
  while (chunks[i]?.type === ChunkType.adverb) i++;
  const chunk = chunks[i];
  if (!chunk) return false;
  if (chunk.type === ChunkType.relative || chunk.type === ChunkType.colon) return true;
  if (chunk.type === ChunkType.subordinator) return CONTENT_CLAUSE.has(tokens.word[chunk.from]!);
  if (chunk.type !== ChunkType.noun || chunk.nounKind === NounKind.time) return false;
  const after = chunks[i + 1];
  return chunk.nounKind === NounKind.subjectPronoun || (after !== undefined && after.type === ChunkType.verb);
}

/** The quote ends with a mark that leaves the sentence open: , ? ! … — */
function endsWithOpenMark(tokens: Tokens, span: MarkedSpan): boolean {
  return isOpenMark(getLastCodeInside(tokens, span));
}

/** The last character of a quote that is a phrase, in front of its closing marks. */
function getLastCode(tokens: Tokens, { from, to }: Chunk): number {
  return getLastCodeInside(tokens, { innerFrom: from, innerTo: to });
}

function isOpenMark(code: number): boolean {
  return (
    code === 44 || code === 63 || code === 33 || code === 0x2026 || code === 45 || code === 0x2013 || code === 0x2014
  );
}
