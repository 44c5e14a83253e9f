import {
  type Chunk,
  ChunkType,
  type ClauseSubjects,
  canSpeak,
  findSubjectAfterOpening,
  getLexicalFlags,
  isReportingVerb,
  LexicalFlag,
  NounKind,
} from '../../syntax/index.ts';
import { TokenFlag, type Tokens, WordSet, wordId } from '../../text/index.ts';
import { type Cue, CueKind } from './cue.ts';
import { isColloquialSay, isSpeechIdiom } from './idioms.ts';

/** Phrases from a verb to the colon and the quote that it introduces. */
const MAX_COLON_DISTANCE_CHUNKS = 12;

const AS = wordId('as');
const BY = wordId('by');
const FROM = wordId('from');
const OF = wordId('of');
const WORDS = [wordId('words'), wordId('word')];
/** What is spoken in the owner's own words: a claim or a campaign may be named by others. */
const SPOKEN_NOUNS = new WordSet(
  'remark remarks comment comments promise promises pledge pledges vow line quip joke reply answer response retort warning boast declaration refrain mantra insult insults tweet tweets',
);
const WHAT = wordId('what');
const ITS = wordId('its');

/** All cues of a paragraph, in order. */
export function findCues(tokens: Tokens, chunks: readonly Chunk[], subjects: ClauseSubjects): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    let found: Cue | undefined;
    if (chunk.type === ChunkType.accordingTo) {
      const speaker = findNextNoun(chunks, i + 1);
      found = createCue(CueKind.according, i, speaker, i, speaker < 0 ? i : speaker);
    } else if (chunk.type === ChunkType.noun) found = findNounCue(tokens, chunks, i);
    else if (chunk.type === ChunkType.colon) found = findLabelCue(tokens, chunks, i);
    else if (isReportingVerb(chunk)) found = findVerbCue(tokens, chunks, subjects, i);
    else if (chunk.type === ChunkType.verb && chunk.hasTense) found = findPositionalCue(tokens, chunks, subjects, i);
    if (found) cues.push(found);
  }
  return cues;
}

function createCue(
  kind: CueKind,
  chunk: number,
  speaker: number,
  firstChunk: number,
  lastChunk: number,
  isPossessor = false,
  penalty = 0,
): Cue {
  return { kind, chunk, speaker, firstChunk, lastChunk, isPossessor, penalty };
}

function findVerbCue(tokens: Tokens, chunks: readonly Chunk[], subjects: ClauseSubjects, at: number): Cue {
  const chunk = chunks[at]!;
  let kind: CueKind = CueKind.describe;
  if (chunk.flags & LexicalFlag.say) kind = CueKind.say;
  else if (chunk.flags & LexicalFlag.weak) kind = isSpeechIdiom(tokens, chunks, at) ? CueKind.say : CueKind.weak;
  if (chunk.isPassive || isNamingParticiple(tokens, chunks, at))
    return createCue(kind, at, findAgentAfter(tokens, chunks, at), at, at);
  // "money promised for the pier was spent": nobody says who promised it
  if (isReducedRelative(chunks, at, subjects.getSubject(at)) && isFollowedByMainVerb(chunks, at))
    return createCue(kind, at, findAgentAfter(tokens, chunks, at), at, at);
  const inverted = findInvertedSubject(chunks, at);
  if (inverted >= 0) return createCue(kind, at, inverted, at, inverted);
  let speaker = subjects.getSubject(at);
  if (speaker < 0 && !chunk.hasTense) speaker = findSubjectAfterOpening(chunks, at + 1);
  const first = speaker >= 0 && speaker < at ? speaker : at;
  return createCue(kind, at, speaker, first, at, false, computePenalty(chunks, at, speaker));
}

/** "when Tarn called", "voters who wonder", "would say", "to begin". */
function computePenalty(chunks: readonly Chunk[], at: number, speaker: number): number {
  const verb = chunks[at]!;
  let discount = 0;
  if (verb.isModal) discount += 26;
  if (verb.isInfinitive && chunks[at - 1]?.type !== ChunkType.verb) discount += 10;
  if (chunks[at - 1]?.type === ChunkType.relative) discount += 8;
  if (isReducedRelative(chunks, at, speaker)) discount += 20;
  if (!verb.hasTense && !verb.isInfinitive && speaker === at - 1) {
    // "officials professing a …" only says which officials; "with Tarn saying" says what Tarn said.
    const governor = chunks[speaker - 1];
    if (!(governor && governor.flags & (LexicalFlag.accompanies | LexicalFlag.governsObjectClause))) discount += 16;
  }
  if (isInReportedClause(chunks, speaker)) discount += 6;
  else if (speaker > 0 && chunks[speaker - 1]!.type === ChunkType.subordinator) discount += 4;
  return discount;
}

/** "Lume said that Tarn called …": inside what somebody else says. */
function isInReportedClause(chunks: readonly Chunk[], speaker: number): boolean {
  const before = chunks[speaker - 1];
  if (!before) return false;
  if (before.type === ChunkType.subordinator) return before.flags !== 0 && isSpeechVerb(chunks[speaker - 2]);
  return isSpeechVerb(before);
}

const isSpeechVerb = (chunk: Chunk | undefined) =>
  chunk?.type === ChunkType.verb && (chunk.flags & LexicalFlag.say) !== 0;

/** "theories promoted on …": a participle behind a noun that is itself an object. */
function isReducedRelative(chunks: readonly Chunk[], at: number, speaker: number): boolean {
  const verb = chunks[at]!;
  if (speaker < 0 || speaker !== at - 1 || verb.to - verb.from > 1 || !(verb.flags & LexicalFlag.participle))
    return false;
  const governor = chunks[speaker - 1]?.type;
  if (chunks[speaker]!.nounKind !== NounKind.nominal) return false;
  return governor === ChunkType.verb || governor === ChunkType.preposition || isFollowedByMainVerb(chunks, at);
}

/** "money used for the pier was …": the verb of the clause comes behind the participle and its prepositions. */
function isFollowedByMainVerb(chunks: readonly Chunk[], at: number): boolean {
  let i = at + 1;
  while (chunks[i]?.type === ChunkType.preposition && chunks[i + 1]?.type === ChunkType.noun) i += 2;
  return i > at + 1 && chunks[i]?.type === ChunkType.verb && chunks[i]!.hasTense;
}

/** "a play called “…”": a participle between a noun and its name; nobody speaks. */
function isNamingParticiple(tokens: Tokens, chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at]!;
  if (!(chunk.flags & LexicalFlag.describe) || !(chunk.flags & LexicalFlag.participle) || chunk.to - chunk.from > 1)
    return false;
  const as = chunks[at + 1]?.type === ChunkType.subordinator && tokens.word[chunks[at + 1]!.from] === AS;
  if (chunks[as ? at + 2 : at + 1]?.type !== ChunkType.quote) return false;
  const before = chunks[at - 1];
  if (before?.type !== ChunkType.comma && !(before?.type === ChunkType.noun && before.nounKind === NounKind.nominal))
    return false;
  // "what critics called “…”", "which the minister, Ode Tarn, called “…”"
  for (let i = at - 1; i >= 0 && i > at - 10; i--) {
    const chunk = chunks[i]!;
    if (chunk.type === ChunkType.relative || tokens.word[chunk.from] === WHAT) return false;
    if (chunk.type === ChunkType.sentenceEnd || chunk.type === ChunkType.verb) break;
  }
  return true;
}

/** "was called “…” by Tarn". */
function findAgentAfter(tokens: Tokens, chunks: readonly Chunk[], at: number): number {
  for (let i = at + 1; i < Math.min(chunks.length, at + 8); i++) {
    if (chunks[i]!.type === ChunkType.sentenceEnd || chunks[i]!.type === ChunkType.verb) break;
    if (tokens.word[chunks[i]!.from] === BY && chunks[i + 1]?.type === ChunkType.noun) return i + 1;
  }
  return -1;
}

/** "…," said Tarn: a subject behind its verb. */
function findInvertedSubject(chunks: readonly Chunk[], at: number): number {
  const verb = chunks[at]!;
  if (!(verb.flags & LexicalFlag.canInvert) || !verb.hasTense || verb.isInfinitive || verb.to - verb.from > 1)
    return -1;
  const before = chunks[at - 1];
  const opens =
    !before ||
    before.type === ChunkType.sentenceEnd ||
    before.type === ChunkType.quote ||
    before.type === ChunkType.comma ||
    before.type === ChunkType.dash;
  if (!opens) return -1;
  const speaker = findNextNoun(chunks, at + 1);
  if (speaker < 0 || !canSpeak(chunks[speaker]!)) return -1;
  const after = chunks[speaker + 1];
  // "Tarn, author of “High Water,” said the ferry was": what was said follows.
  if (after?.type === ChunkType.verb && after.hasTense) return -1;
  if (before?.type === ChunkType.comma && chunks[at - 2]?.type !== ChunkType.quote) {
    // "The old ferry, says Ode Tarn, was …"
    const inserted =
      after?.type === ChunkType.comma &&
      chunks[speaker]!.nounKind === NounKind.name &&
      !(verb.flags & LexicalFlag.oftenNoun);
    if (!inserted && !hasQuoteBefore(chunks, at)) return -1;
  }
  return speaker;
}

function hasQuoteBefore(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 30 && chunks[i]!.type !== ChunkType.sentenceEnd; i--) {
    if (chunks[i]!.type === ChunkType.quote) return true;
  }
  return false;
}

function findNextNoun(chunks: readonly Chunk[], from: number): number {
  let i = from;
  if (chunks[i]?.type === ChunkType.adverb) i++;
  const chunk = chunks[i];
  if (chunk?.type !== ChunkType.noun || chunk.nounKind === NounKind.time || chunk.nounKind === NounKind.number)
    return -1;
  return i;
}

/** "Tarn's claim that …", "her call for …", "a statement from the ministry". */
function findNounCue(tokens: Tokens, chunks: readonly Chunk[], at: number): Cue | undefined {
  const chunk = chunks[at]!;
  if (chunk.nounKind === NounKind.possessive) return undefined;
  if (!(chunk.flags & LexicalFlag.cueNoun) || chunk.nounKind !== NounKind.nominal) return undefined;
  // Tarn's “never again” promise
  const owner = chunks[at - 2];
  if (
    chunks[at - 1]?.type === ChunkType.quote &&
    owner?.type === ChunkType.noun &&
    owner.nounKind === NounKind.possessive
  ) {
    return SPOKEN_NOUNS.has(tokens.word[chunk.head]!) ? createCue(CueKind.noun, at, at - 2, at - 2, at) : undefined;
  }
  if (chunk.possessorEnd > 0)
    return isOwnerOfWords(tokens, chunk) ? createCue(CueKind.noun, at, at, at, at, true) : undefined;
  const next = chunks[at + 1];
  if (next?.type !== ChunkType.preposition) return undefined;
  const word = tokens.word[next.from];
  // "in the words of Tarn"
  if (word !== BY && word !== FROM && !(word === OF && WORDS.includes(tokens.word[chunk.head]!))) return undefined;
  const speaker = findNextNoun(chunks, at + 2);
  return speaker < 0 ? undefined : createCue(CueKind.noun, at, speaker, at, speaker);
}

/** The owner is no date and no thing: not "Monday's speech", not "its headline". */
function isOwnerOfWords(tokens: Tokens, chunk: Chunk): boolean {
  for (let i = chunk.from; i < chunk.possessorEnd; i++) {
    if (getLexicalFlags(tokens.word[i]!) & LexicalFlag.time || tokens.word[i] === ITS) return false;
  }
  return true;
}

/** "TARN: …", "A word from Tarn: “…”": a colon behind a name without a verb. */
function findLabelCue(tokens: Tokens, chunks: readonly Chunk[], at: number): Cue | undefined {
  // Headlines: Bridge “will not hold”: Ode Tarn
  const behind = chunks[at + 1];
  const after = chunks[at + 2];
  const named = behind?.type === ChunkType.noun && behind.nounKind === NounKind.name;
  if (named && !isAllCapitals(tokens, behind) && (!after || after.type === ChunkType.sentenceEnd)) {
    return hasQuoteBefore(chunks, at) ? createCue(CueKind.label, at, at + 1, at, at + 1) : undefined;
  }
  let speaker = -1;
  for (let i = at - 1; i >= 0 && i > at - 8; i--) {
    const chunk = chunks[i]!;
    if (chunk.type === ChunkType.sentenceEnd) break;
    // "The ferries are full - Ode Tarn: “…”"
    if (chunk.type === ChunkType.dash && speaker === i + 1) break;
    if (chunk.type === ChunkType.verb || chunk.type === ChunkType.quote) return undefined;
    if (canSpeak(chunk)) speaker = speaker < 0 || chunk.nounKind === NounKind.name ? i : speaker;
  }
  // "Q:" and "A:" name nobody.
  if (speaker < 0 || tokens.end[chunks[speaker]!.to - 1]! - tokens.start[chunks[speaker]!.from]! < 2) return undefined;
  const opens = speaker === 0 || chunks[speaker - 1]!.type === ChunkType.sentenceEnd;
  if (!(opens && chunks[speaker]!.nounKind === NounKind.name) && chunks[at + 1]?.type !== ChunkType.quote)
    return undefined;
  return createCue(CueKind.label, at, speaker, speaker, at);
}

/** Every word in capitals: a headline, not a name. */
export function isAllCapitals(tokens: Tokens, { from, to }: Chunk): boolean {
  for (let i = from; i < to; i++) if (!tokens.hasFlag(i, TokenFlag.allCapitals)) return false;
  return to - from > 1;
}

/** A verb that is no verb of saying becomes one by its place: "…," Tarn went on; she turned to the crowd: "…". */
function findPositionalCue(
  tokens: Tokens,
  chunks: readonly Chunk[],
  subjects: ClauseSubjects,
  at: number,
): Cue | undefined {
  const subject = chunks[at - 1];
  if (subject && canSpeak(subject)) {
    const gap = chunks[at - 2]?.type;
    const before = gap === ChunkType.comma || gap === ChunkType.sentenceEnd ? at - 3 : at - 2;
    if (chunks[before]?.type === ChunkType.quote && !chunks[at]!.isPassive && !hasNounObject(chunks, at))
      return createCue(CueKind.other, at, at - 1, at - 1, at);
  }
  if (isColloquialSay(tokens, chunks, at)) {
    const speaker = subjects.getSubject(at);
    return speaker < 0 ? undefined : createCue(CueKind.say, at, speaker, speaker, at);
  }
  for (let i = at + 1; i < Math.min(chunks.length - 1, at + MAX_COLON_DISTANCE_CHUNKS); i++) {
    const chunk = chunks[i]!;
    if (chunk.type === ChunkType.sentenceEnd || chunk.type === ChunkType.quote || chunk.type === ChunkType.verb)
      return undefined;
    if (chunk.type === ChunkType.dash) return undefined;
    if (chunk.type === ChunkType.colon && chunks[i + 1]!.type === ChunkType.quote) {
      const speaker = subjects.getSubject(at);
      // "The trend has one advantage: “…”"
      return speaker < 0 || !canSpeakBeforeColon(chunks[speaker]!)
        ? undefined
        : createCue(CueKind.other, at, speaker, speaker, at);
    }
  }
  return undefined;
}

function canSpeakBeforeColon(chunk: Chunk): boolean {
  return chunk.nounKind !== NounKind.nominal || (chunk.flags & (LexicalFlag.speaker | LexicalFlag.pronominal)) !== 0;
}

function hasNounObject(chunks: readonly Chunk[], verb: number): boolean {
  const next = chunks[verb + 1];
  return next?.type === ChunkType.noun && next.nounKind !== NounKind.time;
}
