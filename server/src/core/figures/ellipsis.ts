import { TokenKind } from '../text/tokens.ts';
import { WordSet, wordId } from '../text/vocabulary.ts';
import { isChangeWord } from './change.ts';
import type { Figure } from './figure.ts';
import { PHRASE_ENDS } from './nounWords.ts';
import { COMMA, type Scan, W } from './scan.ts';

/** The last claim, and the token behind it. */
export interface Previous {
  readonly figure: Figure;
  readonly to: number;
}

/** A bare number takes over what the claim before it counts only within this many tokens. */
const REACH = 24;

/** "65 boats on Monday, 80 on Tuesday" */
const BESIDE = new WordSet('on in at for from by');

const COMPARED = new WordSet('compared compares');

const ENDS_OF_CHANGE = new WordSet('from to against with versus than');

const UP_DOWN = new WordSet('up down');

const AGAINST = new WordSet('against versus vs record another');

const BY = wordId('by');

const WITH = wordId('with');

/**
 * True when a bare number at [from, to) counts what the claim before it counted: "370 barns, compared with 52 a year ago",
 * "260 kites, after a record 590", "320 huts by sale and 140 by lot", "rose 38 points to 2,916". Same sentence only.
 */
export function repeatsUnit(scan: Scan, previous: Previous, from: number, to: number, scale: number): boolean {
  if (from - previous.to > REACH || !endsItself(scan, to)) return false;
  const { kind, unit } = previous.figure;
  const before = scan.word(from - 1);
  if (before === 0 && scan.code(from - 1) !== COMMA) return false;
  const isTarget = before === W.to && from - 1 === previous.to;
  if (isTarget) return kind === 'money' || unit === 'point';
  // "fell to 6.3 billion crowns from 7.7 billion"
  if (kind === 'money' && scale > 0) return ENDS_OF_CHANGE.has(before) && isOneSentence(scan, previous.to, from);
  if (kind === 'percent')
    return before === BY && isChangeWord(scan, from - 2) && isOneSentence(scan, previous.to, from);
  if (kind !== 'count') return false;
  const isCompared = (before === WITH || before === W.to) && COMPARED.has(scan.word(from - 2));
  const isChange = before === W.from && UP_DOWN.has(scan.word(from - 2));
  const isListed = before === W.and ? scan.isWord(to) : scan.code(from - 1) === COMMA && BESIDE.has(scan.word(to));
  return (isCompared || isChange || isListed || AGAINST.has(before)) && isOneSentence(scan, previous.to, from);
}

/** No noun of its own behind the number. */
function endsItself(scan: Scan, to: number): boolean {
  return !scan.isWord(to) || PHRASE_ENDS.has(scan.word(to));
}

function isOneSentence(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (scan.tokens.kind[at] === TokenKind.terminator) return false;
  return true;
}
