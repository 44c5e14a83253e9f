import type { Article } from '../text/article.ts';
import { textSpan } from '../text/span.ts';
import { TokenFlag, TokenKind, type Tokens } from '../text/tokens.ts';
import { attribute, SURE, sentenceStart } from './attribution.ts';
import { type Cue, CueKind, findCues } from './cueReader.ts';
import { type MarkedSpan, pairMarks } from './pairing.ts';
import { NounKind, type Phrase, PhraseKind, readPhrases } from './phrases.ts';
import type { Quote, QuoteKind } from './quote.ts';
import { canSpeak, subjectOfClause } from './subjects.ts';

const P = PhraseKind;

export function findQuotes(article: Article): Quote[] {
  const { tokens, paragraphs, text } = article;
  const quotes: Quote[] = [];
  const ends = sentenceEnds(article);
  const isSentenceEnd = (token: number) => ends[token] === 1;
  let running: { from: number; to: number } | undefined;
  let token = 0;
  for (let p = 0; p < paragraphs.count; p++) {
    const from = token;
    while (token < tokens.count && tokens.start[token]! < paragraphs.end[p]!) token++;
    if (!hasMarks(tokens, from, token)) {
      running = undefined;
      continue;
    }
    const spans = pairMarks(tokens, from, token, (open, limit) => limit);
    if (spans.length === 0) continue;
    const units = spans.map((s, index) => ({ ...s, index })).filter((s) => s.parent < 0);
    const phrases = readPhrases(tokens, from, token, units, isSentenceEnd);
    const cues = findCues(tokens, phrases);
    let inParagraph: { from: number; to: number } | undefined;
    const found: (Quote | undefined)[] = [];
    phrases.forEach((phrase, at) => {
      if (phrase.kind !== P.quote) return;
      const span = spans[phrase.span]!;
      const choice = attribute(tokens, phrases, cues, span, at);
      let speaker: { from: number; to: number } | undefined;
      let cueSpan: { from: number; to: number } | undefined;
      if (choice) {
        speaker = speakerTokens(tokens, phrases, choice.cue);
        const c = phrases[choice.cue.at]!;
        cueSpan = { from: c.from, to: c.to };
      } else {
        const first = sentenceStart(phrases, at);
        const alone = phrases[first] === phrase;
        if (alone) {
          speaker = inParagraph ?? earlierSpeaker(phrases, cues, first) ?? running;
        } else {
          const s = subjectOfClause(phrases, at);
          if (s >= 0) speaker = { from: phrases[s]!.from, to: phrases[s]!.to };
        }
      }
      const kind = kindOf(tokens, span, choice !== undefined && choice.score >= SURE, phrases[sentenceStart(phrases, at)] === phrase);
      if (speaker && kind !== 'mention') inParagraph = speaker;
      found[phrase.span] = {
        ...textSpan(text, tokens.start[span.from]!, tokens.end[span.to - 1]!),
        kind,
        speaker:
          speaker && kind !== 'mention'
            ? { ...textSpan(text, tokens.start[speaker.from]!, tokens.end[speaker.to - 1]!), name: null }
            : null,
        cue: cueSpan ? textSpan(text, tokens.start[cueSpan.from]!, tokens.end[cueSpan.to - 1]!) : null,
      };
    });
    running = inParagraph;
    for (const q of found) if (q) quotes.push(q);
  }
  return quotes;
}

/** The speaker of the sentence before the one that starts at phrase `first`, in the same paragraph. */
function earlierSpeaker(phrases: readonly Phrase[], cues: readonly Cue[], first: number): { from: number; to: number } | undefined {
  if (first < 2) return undefined;
  const start = sentenceStart(phrases, first - 1);
  for (const cue of cues) {
    if (cue.at < start || cue.at >= first || cue.speaker < 0) continue;
    if (cue.kind > CueKind.describe) continue;
    return { from: phrases[cue.speaker]!.from, to: phrases[cue.speaker]!.to };
  }
  const s = subjectOfClause(phrases, first - 1);
  return s >= 0 ? { from: phrases[s]!.from, to: phrases[s]!.to } : undefined;
}

function kindOf(tokens: Tokens, span: MarkedSpan, spoken: boolean, alone: boolean): QuoteKind {
  if (tokens.codeAt(span.from - 1) === 61) return 'mention';
  if (spoken) return 'partial';
  const last = tokens.codeAt(span.innerTo - 1);
  if (alone && (last === 46 || last === 63 || last === 33)) return 'direct';
  return span.innerTo - span.innerFrom < 5 ? 'mention' : 'partial';
}

function speakerTokens(tokens: Tokens, phrases: readonly Phrase[], cue: Cue): { from: number; to: number } {
  const phrase = phrases[cue.speaker]!;
  if (cue.owner) {
    let to = phrase.possessor;
    // without its 's
    while (to - 1 > phrase.from && (tokens.kind[to - 1] === TokenKind.apostrophe || tokens.textOf(to - 1) === 's'))
      to--;
    return { from: phrase.from, to };
  }
  return { from: phrase.from, to: phrase.to };
}

function sentenceEnds(article: Article): Uint8Array {
  const { tokens, sentences } = article;
  const ends = new Uint8Array(tokens.count);
  let token = 0;
  for (let s = 0; s < sentences.count; s++) {
    const end = sentences.end[s]!;
    while (token < tokens.count && tokens.end[token]! < end) token++;
    if (token < tokens.count) ends[token] = 1;
  }
  return ends;
}

function hasMarks(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] === TokenKind.quotationMark || tokens.kind[i] === TokenKind.apostrophe) return true;
  }
  return false;
}
