import type { DateMention } from '../../server/src/core/dates/index.ts';
import type { Figure } from '../../server/src/core/figures/index.ts';
import type { Mention } from './mention.ts';

/** Prefix of the classes that are known, systematic errors of a peer. */
export const PEER_ERROR = 'peer error: ';

/** One difference between a figure of this project and a mention of a peer. */
export interface Disagreement {
  /** "recognizers money: value differs" */
  readonly class: string;
  readonly peer: Mention | null;
  readonly figure: Figure | null;
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** Returns the type that a peer gives to such a figure. */
function getMentionType(figure: Figure): Mention['type'] {
  if (figure.kind === 'money') return 'money';
  if (figure.kind === 'percent' && figure.unit === 'percent') return 'percent';
  const counts = figure.kind === 'count' || figure.kind === 'number' || figure.kind === 'ratio';
  return counts && figure.unit === (figure.counted[0] ?? '') ? 'number' : 'measure';
}

/**
 * Returns the differences between the mentions of a peer and the figures of one sentence. Only common types are compared:
 * peers do not extract durations, ages, ordinals, scores and counted nouns.
 */
export function findDisagreements(
  name: string,
  peers: readonly Mention[],
  figures: readonly Figure[],
  dates: readonly DateMention[],
): Disagreement[] {
  const found: Disagreement[] = [];
  for (const peer of peers) {
    const label = `${name} ${peer.type}`;
    const touching = figures.filter((figure) => overlaps(figure, peer));
    const figure =
      touching.find((candidate) => getMentionType(candidate) === peer.type && hasSameValue(peer, candidate)) ??
      touching[0];
    if (!figure) {
      if (!dates.some((date) => overlaps(date, peer)))
        found.push({ class: `${label}: only the peer`, peer, figure: null });
      continue;
    }
    const difference = describeDifference(peer, figure);
    if (!difference) continue;
    const known = findKnownError(peer, figure);
    found.push({ class: known ? `${PEER_ERROR}${name} ${known}` : `${label}: ${difference}`, peer, figure });
  }
  for (const figure of figures) {
    if (figure.kind === 'ordinal' || figure.kind === 'score' || peers.some((peer) => overlaps(figure, peer))) continue;
    found.push({ class: `${name}: only this project, ${figure.kind}`, peer: null, figure });
  }
  return found;
}

function describeDifference(peer: Mention, figure: Figure): string | null {
  if (figure.kind === 'ordinal') return 'an ordinal here';
  if (peer.value !== null && !hasSameValue(peer, figure)) {
    return figure.value.min === figure.value.max ? 'value differs' : 'a range here';
  }
  const type = getMentionType(figure);
  // A peer's bare number corresponds to a figure of any kind.
  if (peer.type === 'number') return null;
  if (type !== peer.type) return `${figure.kind} here`;
  if (peer.unit !== null && peer.unit !== figure.unit.toLowerCase() && peer.unit !== figure.unit) return 'unit differs';
  return null;
}

/** Returns the systematic error of the peer that explains the difference; null if no known error does. */
function findKnownError(peer: Mention, figure: Figure): string | null {
  const after = figure.text.slice(figure.text.indexOf(peer.text) + peer.text.length);
  const starts = figure.text.startsWith(peer.text);
  if (peer.type === 'measure' && / in$/i.test(peer.text)) return 'mistakes the preposition "in" for inches';
  if (peer.type === 'measure' && /ton$/.test(peer.unit ?? '') && /tonne|\bmt\b/i.test(figure.text))
    return 'mistakes tonnes for tons';
  if (starts && /^(?:bn|m|k|tn)\b/i.test(after)) return 'loses the scale attached to the digits';
  if (/\d-\d+\/\d/.test(figure.text) && !peer.text.includes('/')) return 'splits a fraction';
  if (/^[-–—]/.test(peer.text) && !/^[-−–]/.test(figure.text)) return 'mistakes a dash for a minus sign';
  if (figure.value.min !== figure.value.max && figure.text.includes(peer.text)) return 'does not recognize ranges';
  if (peer.type === 'money' && figure.kind !== 'money' && peer.text.includes(' and ')) return 'merges two amounts';
  return null;
}

function hasSameValue({ value, type }: Mention, { value: own, kind, unit, values }: Figure): boolean {
  if (value === null) return true;
  const isNear = (other: number) => Math.abs(value - other) <= 1e-8 + 1e-5 * Math.abs(other);
  if (isNear(own.min) || isNear(own.max) || values?.some(isNear)) return true;
  // "19 cents" and "5 ft 6": the number alone.
  return type === 'number' && ((kind === 'money' && isNear(own.min * 100)) || unit === 'foot');
}
