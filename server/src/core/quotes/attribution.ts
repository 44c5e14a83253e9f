import type { Tokens } from '../text/tokens.ts';
import { type Cue, CueKind } from './cueReader.ts';
import type { MarkedSpan } from './pairing.ts';
import { type Phrase, PhraseKind } from './phrases.ts';

const P = PhraseKind;

/** A cue chosen for a quote, and how sure the choice is (0 to 100). */
export interface Attribution {
  readonly cue: Cue;
  readonly score: number;
}

/** From this score on, the cue's sentence is about the quote: the words in marks are speech. */
export const SURE = 40;

/** Chooses the best cue for the quote at phrase `at`, among the cues of its sentence (and a tail behind it). */
export function attribute(
  tokens: Tokens,
  phrases: readonly Phrase[],
  cues: readonly Cue[],
  span: MarkedSpan,
  at: number,
): Attribution | undefined {
  let best: Attribution | undefined;
  const from = sentenceStart(phrases, at);
  const to = sentenceEnd(phrases, at);
  for (const cue of cues) {
    if (cue.speaker < 0) continue;
    let score = 0;
    if (cue.at > at && cue.at < to) score = scoreAfter(tokens, phrases, cue, span, at);
    else if (cue.at < at && cue.at >= from) score = scoreBefore(phrases, cue, at);
    else if (cue.at >= to) {
      if (phrases[to]?.kind === P.stop && to === at + 1) score = scoreTail(tokens, phrases, cue, span, to);
    }
    if (score > 0 && (!best || score > best.score)) best = { cue, score };
    if (cue.at > to + 6) break;
  }
  return best;
}

export function sentenceStart(phrases: readonly Phrase[], at: number): number {
  let i = at;
  while (i > 0 && phrases[i - 1]!.kind !== P.stop) i--;
  return i;
}

export function sentenceEnd(phrases: readonly Phrase[], at: number): number {
  let i = at;
  while (i < phrases.length && phrases[i]!.kind !== P.stop) i++;
  return i;
}

/** "…," Tarn said: the cue follows. */
function scoreAfter(tokens: Tokens, phrases: readonly Phrase[], cue: Cue, span: MarkedSpan, at: number): number {
  const commaInside = endsOpen(tokens, span);
  const commaOutside = phrases[at + 1]?.kind === P.comma;
  const first = commaOutside ? at + 2 : at + 1;
  if (cue.first === first && cue.kind !== CueKind.noun) {
    if (cue.kind === CueKind.according) return 98;
    return commaInside || commaOutside ? 100 : 74;
  }
  // "…" like the first one, said Tarn: a tail that covers the whole sentence.
  const before = phrases[cue.first - 1];
  const tail =
    before?.kind === P.comma || cue.kind === CueKind.according || (before?.kind === P.quote && endsOpen(tokens, span));
  if (tail && cue.kind !== CueKind.noun && cue.kind !== CueKind.describe) return 62 - Math.min(10, cue.first - at);
  return 15;
}

/** Tarn said (that) "…": the cue governs what follows. Each phrase between costs, a new clause more. */
function scoreBefore(phrases: readonly Phrase[], cue: Cue, at: number): number {
  const end = Math.max(cue.last, cue.at);
  let score = cue.kind === CueKind.say ? 92 : cue.kind === CueKind.describe ? 88 : cue.kind === CueKind.noun ? 80 : 66;
  const before = phrases[at - 1]!;
  if (before.kind === P.colon) return score + 4 - Math.min(20, at - end) * 0.5;
  if (end === at - 1) return score + 3;
  if (before.kind === P.comma && end === at - 2) return score + 2;
  for (let i = end + 1; i < at; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === P.semicolon) score -= 30;
    else if (phrase.kind === P.quote) score -= 1;
    else if (phrase.kind === P.comma && phrases[i + 1]?.kind === P.conjunction) score -= 4;
    else if (phrase.kind !== P.adverb) score -= 1.5;
  }
  return score;
}

/** "…?" Tarn said. A capital letter behind the quote made a new sentence of its cue. */
function scoreTail(tokens: Tokens, phrases: readonly Phrase[], cue: Cue, span: MarkedSpan, stop: number): number {
  if (cue.first !== stop + 1 || cue.kind !== CueKind.say) return 0;
  const last = Math.max(cue.last, cue.at);
  for (let i = last + 1; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    if (phrase.kind === P.stop || phrase.kind === P.quote) break;
    if (phrase.kind === P.subordinator || phrase.kind === P.relative || phrase.kind === P.verb || i > last + 5)
      return 0;
    if (phrase.kind === P.comma) break;
  }
  const code = tokens.codeAt(span.innerTo - 1);
  return code === 46 ? 70 : 90;
}

/** The quote ends with a mark that leaves the sentence open: , ? ! … — */
function endsOpen(tokens: Tokens, span: MarkedSpan): boolean {
  const code = tokens.codeAt(span.innerTo - 1);
  return (
    code === 44 || code === 63 || code === 33 || code === 0x2026 || code === 45 || code === 0x2013 || code === 0x2014
  );
}
