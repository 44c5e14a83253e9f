import type { DateMention } from '../../server/src/core/dates/index.ts';
import type { Figure } from '../../server/src/core/figures/index.ts';
import type { Mention } from './mention.ts';

/** How the class of a difference begins in which the peer is wrong by a rule of its own. */
export const PEER_ERROR = 'peer error: ';

/** One difference between this project's reading and a peer's. */
export interface Disagreement {
  /** "recognizers money: value differs" */
  readonly class: string;
  readonly peer: Mention | null;
  readonly figure: Figure | null;
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** What the peer is said to have read, in this project's kinds. */
function typeOf(figure: Figure): Mention['type'] {
  if (figure.kind === 'money') return 'money';
  if (figure.kind === 'percent' && figure.unit === 'percent') return 'percent';
  const counts = figure.kind === 'count' || figure.kind === 'number' || figure.kind === 'ratio';
  return counts && figure.unit === (figure.counted[0] ?? '') ? 'number' : 'measure';
}

/** Compared where both speak: a peer knows no durations, ages, ordinals and scores, nor what a number counts. */
export function disagreements(
  name: string,
  peers: readonly Mention[],
  figures: readonly Figure[],
  dates: readonly DateMention[],
): Disagreement[] {
  const found: Disagreement[] = [];
  for (const peer of peers) {
    const label = `${name} ${peer.type}`;
    const touching = figures.filter((figure) => overlaps(figure, peer));
    const figure = touching.find((one) => typeOf(one) === peer.type && sameValue(peer, one)) ?? touching[0];
    if (!figure) {
      if (!dates.some((date) => overlaps(date, peer)))
        found.push({ class: `${label}: only the peer`, peer, figure: null });
      continue;
    }
    const difference = differenceOf(peer, figure);
    if (!difference) continue;
    const known = knownError(peer, figure);
    found.push({ class: known ? `${PEER_ERROR}${name} ${known}` : `${label}: ${difference}`, peer, figure });
  }
  for (const figure of figures) {
    if (figure.kind === 'ordinal' || figure.kind === 'score' || peers.some((peer) => overlaps(figure, peer))) continue;
    found.push({ class: `${name}: only this project, ${figure.kind}`, peer: null, figure });
  }
  return found;
}

function differenceOf(peer: Mention, figure: Figure): string | null {
  if (figure.kind === 'ordinal') return 'an ordinal here';
  if (peer.value !== null && !sameValue(peer, figure)) {
    return figure.value.min === figure.value.max ? 'value differs' : 'a range here';
  }
  const type = typeOf(figure);
  // A bare number in a peer is the number of whatever it is here.
  if (peer.type === 'number') return null;
  if (type !== peer.type) return `${figure.kind} here`;
  if (peer.unit !== null && peer.unit !== figure.unit.toLowerCase() && peer.unit !== figure.unit) return 'unit differs';
  return null;
}

/** Errors of a peer that come back by the hundred, read once and set apart. */
function knownError(peer: Mention, figure: Figure): string | null {
  const after = figure.text.slice(figure.text.indexOf(peer.text) + peer.text.length);
  const starts = figure.text.startsWith(peer.text);
  if (peer.type === 'measure' && / in$/i.test(peer.text)) return 'takes the preposition "in" for inches';
  if (peer.type === 'measure' && /ton$/.test(peer.unit ?? '') && /tonne|\bmt\b/i.test(figure.text))
    return 'takes tonnes for tons';
  if (starts && /^(?:bn|m|k|tn)\b/i.test(after)) return 'loses the scale glued to the digits';
  if (/\d-\d+\/\d/.test(figure.text) && !peer.text.includes('/')) return 'cuts a fraction in two';
  if (/^[-–—]/.test(peer.text) && !/^[-−–]/.test(figure.text)) return 'takes a dash for a minus';
  if (figure.value.min !== figure.value.max && figure.text.includes(peer.text)) return 'knows no ranges';
  if (peer.type === 'money' && figure.kind !== 'money' && peer.text.includes(' and ')) return 'joins two amounts';
  return null;
}

function sameValue({ value, type }: Mention, { value: own, kind, unit, values }: Figure): boolean {
  if (value === null) return true;
  const near = (other: number) => Math.abs(value - other) <= 1e-8 + 1e-5 * Math.abs(other);
  if (near(own.min) || near(own.max) || values?.some(near)) return true;
  // "19 cents" and "5 ft 6": the number alone.
  return type === 'number' && ((kind === 'money' && near(own.min * 100)) || unit === 'foot');
}
