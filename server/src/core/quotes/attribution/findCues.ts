import {
  type Chunk,
  ChunkType,
  type ClauseSubjects,
  canSpeak,
  isCue,
  LexicalFlag,
  lexicalFlagsOf,
  NounKind,
  subjectAfterOpening,
} from '../../syntax/index.ts';
import { TokenFlag, type Tokens, WordSet, wordId } from '../../text/index.ts';
import { type Cue, CueKind } from './cue.ts';
import { goesLike, saysByIdiom } from './idioms.ts';

const P = ChunkType;

/** Phrases from a verb to the colon and the quote that it introduces. */
const FARTHEST_COLON = 12;

const AS = wordId('as');
const BY = wordId('by');
const FROM = wordId('from');
const OF = wordId('of');
const WORDS = [wordId('words'), wordId('word')];
/** What is spoken in the owner's own words: a claim or a campaign may be named by others. */
const SPOKEN = new WordSet(
  'remark remarks comment comments promise promises pledge pledges vow line quip joke reply answer response retort warning boast declaration refrain mantra insult insults tweet tweets',
);
const WHAT = wordId('what');
const ITS = wordId('its');

/** All cues of a paragraph, in order. */
export function findCues(tokens: Tokens, phrases: readonly Chunk[], subjects: ClauseSubjects): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    let found: Cue | undefined;
    if (phrase.kind === P.accordingTo) {
      const speaker = nextNoun(phrases, i + 1);
      found = cue(CueKind.according, i, speaker, i, speaker < 0 ? i : speaker);
    } else if (phrase.kind === P.noun) found = nounCue(tokens, phrases, i);
    else if (phrase.kind === P.colon) found = labelCue(tokens, phrases, i);
    else if (isCue(phrase)) found = verbCue(tokens, phrases, subjects, i);
    else if (phrase.kind === P.verb && phrase.finite) found = otherCue(tokens, phrases, subjects, i);
    if (found) cues.push(found);
  }
  return cues;
}

function cue(
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

function verbCue(tokens: Tokens, phrases: readonly Chunk[], subjects: ClauseSubjects, at: number): Cue {
  const phrase = phrases[at]!;
  let kind: CueKind = CueKind.describe;
  if (phrase.bits & LexicalFlag.say) kind = CueKind.say;
  else if (phrase.bits & LexicalFlag.weak) kind = saysByIdiom(tokens, phrases, at) ? CueKind.say : CueKind.weak;
  if (phrase.passive || namesOnly(tokens, phrases, at)) return cue(kind, at, agentAfter(tokens, phrases, at), at, at);
  // "money promised for the pier was spent": nobody says who promised it
  if (isReduced(phrases, at, subjects.of(at)) && mainVerbFollows(phrases, at))
    return cue(kind, at, agentAfter(tokens, phrases, at), at, at);
  const inverted = invertedSubject(phrases, at);
  if (inverted >= 0) return cue(kind, at, inverted, at, inverted);
  let speaker = subjects.of(at);
  if (speaker < 0 && !phrase.finite) speaker = subjectAfterOpening(phrases, at + 1);
  const first = speaker >= 0 && speaker < at ? speaker : at;
  return cue(kind, at, speaker, first, at, false, discountOf(phrases, at, speaker));
}

/** "when Tarn called", "voters who wonder", "would say", "to begin". */
function discountOf(phrases: readonly Chunk[], at: number, speaker: number): number {
  const verb = phrases[at]!;
  let discount = 0;
  if (verb.modal) discount += 26;
  if (verb.infinitive && phrases[at - 1]?.kind !== P.verb) discount += 10;
  if (phrases[at - 1]?.kind === P.relative) discount += 8;
  if (isReduced(phrases, at, speaker)) discount += 20;
  if (!verb.finite && !verb.infinitive && speaker === at - 1) {
    // "officials professing a …" only says which officials; "with Tarn saying" says what Tarn said.
    const governor = phrases[speaker - 1];
    if (!(governor && governor.bits & (LexicalFlag.accompanies | LexicalFlag.perceives))) discount += 16;
  }
  if (isReported(phrases, speaker)) discount += 6;
  else if (speaker > 0 && phrases[speaker - 1]!.kind === P.subordinator) discount += 4;
  return discount;
}

/** "Lume said that Tarn called …": inside what somebody else says. */
function isReported(phrases: readonly Chunk[], speaker: number): boolean {
  const before = phrases[speaker - 1];
  if (!before) return false;
  if (before.kind === P.subordinator) return before.bits !== 0 && isSayer(phrases[speaker - 2]);
  return isSayer(before);
}

const isSayer = (phrase: Chunk | undefined) => phrase?.kind === P.verb && (phrase.bits & LexicalFlag.say) !== 0;

/** "theories promoted on …": a participle behind a noun that is itself an object. */
function isReduced(phrases: readonly Chunk[], at: number, speaker: number): boolean {
  const verb = phrases[at]!;
  if (speaker < 0 || speaker !== at - 1 || verb.to - verb.from > 1 || !(verb.bits & LexicalFlag.participle))
    return false;
  const governor = phrases[speaker - 1]?.kind;
  if (phrases[speaker]!.noun !== NounKind.nominal) return false;
  return governor === P.verb || governor === P.preposition || mainVerbFollows(phrases, at);
}

/** "money used for the pier was …": the verb of the clause comes behind the participle and its prepositions. */
function mainVerbFollows(phrases: readonly Chunk[], at: number): boolean {
  let i = at + 1;
  while (phrases[i]?.kind === P.preposition && phrases[i + 1]?.kind === P.noun) i += 2;
  return i > at + 1 && phrases[i]?.kind === P.verb && phrases[i]!.finite;
}

/** "a play called “…”": a participle between a noun and its name; nobody speaks. */
function namesOnly(tokens: Tokens, phrases: readonly Chunk[], at: number): boolean {
  const phrase = phrases[at]!;
  if (!(phrase.bits & LexicalFlag.describe) || !(phrase.bits & LexicalFlag.participle) || phrase.to - phrase.from > 1)
    return false;
  const as = phrases[at + 1]?.kind === P.subordinator && tokens.word[phrases[at + 1]!.from] === AS;
  if (phrases[as ? at + 2 : at + 1]?.kind !== P.quote) return false;
  const before = phrases[at - 1];
  if (before?.kind !== P.comma && !(before?.kind === P.noun && before.noun === NounKind.nominal)) return false;
  // "what critics called “…”", "which the minister, Ode Tarn, called “…”"
  for (let i = at - 1; i >= 0 && i > at - 10; i--) {
    const phrase = phrases[i]!;
    if (phrase.kind === P.relative || tokens.word[phrase.from] === WHAT) return false;
    if (phrase.kind === P.stop || phrase.kind === P.verb) break;
  }
  return true;
}

/** "was called “…” by Tarn". */
function agentAfter(tokens: Tokens, phrases: readonly Chunk[], at: number): number {
  for (let i = at + 1; i < Math.min(phrases.length, at + 8); i++) {
    if (phrases[i]!.kind === P.stop || phrases[i]!.kind === P.verb) break;
    if (tokens.word[phrases[i]!.from] === BY && phrases[i + 1]?.kind === P.noun) return i + 1;
  }
  return -1;
}

/** "…," said Tarn: a subject behind its verb. */
function invertedSubject(phrases: readonly Chunk[], at: number): number {
  const verb = phrases[at]!;
  if (!(verb.bits & LexicalFlag.inverts) || !verb.finite || verb.infinitive || verb.to - verb.from > 1) return -1;
  const before = phrases[at - 1];
  const opens =
    !before || before.kind === P.stop || before.kind === P.quote || before.kind === P.comma || before.kind === P.dash;
  if (!opens) return -1;
  const speaker = nextNoun(phrases, at + 1);
  if (speaker < 0 || !canSpeak(phrases[speaker]!)) return -1;
  const after = phrases[speaker + 1];
  // "Tarn, author of “High Water,” said the ferry was": what was said follows.
  if (after?.kind === P.verb && after.finite) return -1;
  if (before?.kind === P.comma && phrases[at - 2]?.kind !== P.quote) {
    // "The old ferry, says Ode Tarn, was …"
    const inserted =
      after?.kind === P.comma && phrases[speaker]!.noun === NounKind.name && !(verb.bits & LexicalFlag.nounToo);
    if (!inserted && !quoteBefore(phrases, at)) return -1;
  }
  return speaker;
}

function quoteBefore(phrases: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 30 && phrases[i]!.kind !== P.stop; i--) {
    if (phrases[i]!.kind === P.quote) return true;
  }
  return false;
}

function nextNoun(phrases: readonly Chunk[], from: number): number {
  let i = from;
  if (phrases[i]?.kind === P.adverb) i++;
  const phrase = phrases[i];
  if (phrase?.kind !== P.noun || phrase.noun === NounKind.time || phrase.noun === NounKind.number) return -1;
  return i;
}

/** "Tarn's claim that …", "her call for …", "a statement from the ministry". */
function nounCue(tokens: Tokens, phrases: readonly Chunk[], at: number): Cue | undefined {
  const phrase = phrases[at]!;
  if (phrase.noun === NounKind.possessive) return undefined;
  if (!(phrase.bits & LexicalFlag.cueNoun) || phrase.noun !== NounKind.nominal) return undefined;
  // Tarn's “never again” promise
  const owner = phrases[at - 2];
  if (phrases[at - 1]?.kind === P.quote && owner?.kind === P.noun && owner.noun === NounKind.possessive) {
    return SPOKEN.has(tokens.word[phrase.head]!) ? cue(CueKind.noun, at, at - 2, at - 2, at) : undefined;
  }
  if (phrase.possessor > 0) return ownsWords(tokens, phrase) ? cue(CueKind.noun, at, at, at, at, true) : undefined;
  const next = phrases[at + 1];
  if (next?.kind !== P.preposition) return undefined;
  const word = tokens.word[next.from];
  // "in the words of Tarn"
  if (word !== BY && word !== FROM && !(word === OF && WORDS.includes(tokens.word[phrase.head]!))) return undefined;
  const speaker = nextNoun(phrases, at + 2);
  return speaker < 0 ? undefined : cue(CueKind.noun, at, speaker, at, speaker);
}

/** The owner is no date and no thing: not "Monday's speech", not "its headline". */
function ownsWords(tokens: Tokens, phrase: Chunk): boolean {
  for (let i = phrase.from; i < phrase.possessor; i++) {
    if (lexicalFlagsOf(tokens.word[i]!) & LexicalFlag.time || tokens.word[i] === ITS) return false;
  }
  return true;
}

/** "TARN: …", "A word from Tarn: “…”": a colon behind a name without a verb. */
function labelCue(tokens: Tokens, phrases: readonly Chunk[], at: number): Cue | undefined {
  // Headlines: Bridge “will not hold”: Ode Tarn
  const behind = phrases[at + 1];
  const after = phrases[at + 2];
  const named = behind?.kind === P.noun && behind.noun === NounKind.name;
  if (named && !isAllCapitals(tokens, behind) && (!after || after.kind === P.stop)) {
    return quoteBefore(phrases, at) ? cue(CueKind.label, at, at + 1, at, at + 1) : undefined;
  }
  let speaker = -1;
  for (let i = at - 1; i >= 0 && i > at - 8; i--) {
    const phrase = phrases[i]!;
    if (phrase.kind === P.stop) break;
    // "The ferries are full - Ode Tarn: “…”"
    if (phrase.kind === P.dash && speaker === i + 1) break;
    if (phrase.kind === P.verb || phrase.kind === P.quote) return undefined;
    if (canSpeak(phrase)) speaker = speaker < 0 || phrase.noun === NounKind.name ? i : speaker;
  }
  // "Q:" and "A:" name nobody.
  if (speaker < 0 || tokens.end[phrases[speaker]!.to - 1]! - tokens.start[phrases[speaker]!.from]! < 2)
    return undefined;
  const opens = speaker === 0 || phrases[speaker - 1]!.kind === P.stop;
  if (!(opens && phrases[speaker]!.noun === NounKind.name) && phrases[at + 1]?.kind !== P.quote) return undefined;
  return cue(CueKind.label, at, speaker, speaker, at);
}

/** Every word in capitals: a headline, not a name. */
export function isAllCapitals(tokens: Tokens, { from, to }: Chunk): boolean {
  for (let i = from; i < to; i++) if (!tokens.hasFlag(i, TokenFlag.allCapitals)) return false;
  return to - from > 1;
}

/** A verb that is no verb of saying becomes one by its place: "…," Tarn went on; she turned to the crowd: "…". */
function otherCue(tokens: Tokens, phrases: readonly Chunk[], subjects: ClauseSubjects, at: number): Cue | undefined {
  const subject = phrases[at - 1];
  if (subject && canSpeak(subject)) {
    const gap = phrases[at - 2]?.kind;
    const before = gap === P.comma || gap === P.stop ? at - 3 : at - 2;
    if (phrases[before]?.kind === P.quote && !phrases[at]!.passive && !hasObject(phrases, at))
      return cue(CueKind.other, at, at - 1, at - 1, at);
  }
  if (goesLike(tokens, phrases, at)) {
    const speaker = subjects.of(at);
    return speaker < 0 ? undefined : cue(CueKind.say, at, speaker, speaker, at);
  }
  for (let i = at + 1; i < Math.min(phrases.length - 1, at + FARTHEST_COLON); i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === P.stop || phrase.kind === P.quote || phrase.kind === P.verb) return undefined;
    if (phrase.kind === P.dash) return undefined;
    if (phrase.kind === P.colon && phrases[i + 1]!.kind === P.quote) {
      const speaker = subjects.of(at);
      // "The trend has one advantage: “…”"
      return speaker < 0 || !isSomebody(phrases[speaker]!) ? undefined : cue(CueKind.other, at, speaker, speaker, at);
    }
  }
  return undefined;
}

function isSomebody(phrase: Chunk): boolean {
  return phrase.noun !== NounKind.nominal || (phrase.bits & (LexicalFlag.speaker | LexicalFlag.pronominal)) !== 0;
}

function hasObject(phrases: readonly Chunk[], verb: number): boolean {
  const next = phrases[verb + 1];
  return next?.kind === P.noun && next.noun !== NounKind.time;
}
