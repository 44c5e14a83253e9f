import type { Tokens } from '../text/tokens.ts';
import { Lex } from './lexicon.ts';
import { isBy, NounKind, type Phrase, PhraseKind } from './phrases.ts';
import { canSpeak, isCue, subjectAfterOpening, subjectBefore } from './subjects.ts';

const P = PhraseKind;

export const CueKind = { say: 0, describe: 1, according: 2, noun: 3, label: 4 } as const;
export type CueKind = (typeof CueKind)[keyof typeof CueKind];

/** A place in a paragraph where somebody is said to speak. Numbers are phrase indices. */
export interface Cue {
  readonly kind: CueKind;
  /** Phrase of the cue. */
  readonly at: number;
  /** Phrase of the speaker, -1 when the sentence has none. */
  readonly speaker: number;
  /** First and last phrase of cue and speaker together, where they are neighbours. */
  readonly first: number;
  readonly last: number;
  /** The speaker is the owner in front of the phrase ("Tarn's claim"), not the whole of it. */
  readonly owner: boolean;
  readonly inverted: boolean;
}

/** All cues of a paragraph, in order. */
export function findCues(tokens: Tokens, phrases: readonly Phrase[]): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === P.accordingTo) {
      const speaker = nextNoun(phrases, i + 1);
      cues.push(cue(CueKind.according, i, speaker, i, speaker < 0 ? i : speaker));
    } else if (phrase.kind === P.noun) {
      const found = nounCue(tokens, phrases, i);
      if (found) cues.push(found);
    } else if (isCue(phrase)) cues.push(verbCue(tokens, phrases, i));
  }
  return cues;
}

function cue(
  kind: CueKind,
  at: number,
  speaker: number,
  first: number,
  last: number,
  owner = false,
  inverted = false,
): Cue {
  return { kind, at, speaker, first, last, owner, inverted };
}

function verbCue(tokens: Tokens, phrases: readonly Phrase[], at: number): Cue {
  const phrase = phrases[at]!;
  const kind = phrase.bits & Lex.say ? CueKind.say : CueKind.describe;
  if (phrase.passive) {
    // "was called “…” by Tarn"
    for (let i = at + 1; i < Math.min(phrases.length, at + 8) && phrases[i]!.kind !== P.stop; i++) {
      if (isBy(tokens, phrases[i]!) && phrases[i + 1]?.kind === P.noun) return cue(kind, at, i + 1, at, at);
    }
    return cue(kind, at, -1, at, at);
  }
  const inverted = invertedSubject(phrases, at);
  if (inverted >= 0) return cue(kind, at, inverted, at, inverted, false, true);
  let speaker = subjectBefore(phrases, at);
  if (speaker < 0 && !phrase.finite) speaker = subjectAfterOpening(phrases, at + 1);
  return cue(kind, at, speaker, speaker >= 0 && speaker < at ? speaker : at, at);
}

/** "…," said Tarn: a subject behind its verb. */
function invertedSubject(phrases: readonly Phrase[], at: number): number {
  const verb = phrases[at]!;
  if (!(verb.bits & Lex.inverts) || !verb.finite || verb.infinitive || verb.to - verb.from > 1) return -1;
  const before = phrases[at - 1];
  const opens =
    !before || before.kind === P.stop || before.kind === P.quote || before.kind === P.comma || before.kind === P.dash;
  if (!opens) return -1;
  const speaker = nextNoun(phrases, at + 1);
  if (speaker < 0 || !canSpeak(phrases[speaker]!)) return -1;
  const after = phrases[speaker + 1];
  if (before?.kind === P.comma && phrases[at - 2]?.kind !== P.quote && after?.kind === P.verb) return -1;
  return speaker;
}

function nextNoun(phrases: readonly Phrase[], from: number): number {
  let i = from;
  if (phrases[i]?.kind === P.adverb) i++;
  const phrase = phrases[i];
  if (phrase?.kind !== P.noun || phrase.noun === NounKind.time || phrase.noun === NounKind.number) return -1;
  return i;
}

/** "Tarn's claim that …", "her call for …", "a statement from the ministry". */
function nounCue(tokens: Tokens, phrases: readonly Phrase[], at: number): Cue | undefined {
  const phrase = phrases[at]!;
  if (!(phrase.bits & Lex.cueNoun) || phrase.noun !== NounKind.nominal) return undefined;
  if (phrase.possessor > 0) return cue(CueKind.noun, at, at, at, at, true);
  const next = phrases[at + 1];
  if (next?.kind !== P.preposition) return undefined;
  const word = tokens.textOf(next.from);
  if (word !== 'by' && word !== 'from') return undefined;
  const speaker = nextNoun(phrases, at + 2);
  return speaker < 0 ? undefined : cue(CueKind.noun, at, speaker, at, speaker);
}
