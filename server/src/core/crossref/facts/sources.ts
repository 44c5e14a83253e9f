import { type Article, hashText } from '../../text/index.ts';

/** Shorter paragraphs are labels and stock phrases, which two texts may share without being copies. In characters. */
const LEAST_LENGTH = 80;
/** This many shared long paragraphs make two texts copies of one voice, … */
const COPIED_PARAGRAPHS = 3;
/** … and so does this share of the shorter text's. */
const COPIED_SHARE = 0.5;

/** Hashes of the long paragraphs of a text, white space folded: what two printings of one wire text share. */
export function hashParagraphs(article: Article): string[] {
  const keys = new Set<string>();
  for (let i = 0; i < article.paragraphs.count; i++) {
    const start = article.paragraphs.start[i]!;
    const end = article.paragraphs.end[i]!;
    if (end - start < LEAST_LENGTH) continue;
    keys.add(hashText(article.text.slice(start, end).replace(/\s+/g, ' ').toLowerCase()));
  }
  return [...keys];
}

/** Whether two texts are printings of one: they count as one voice. */
export function shareParagraphs(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  const known = new Set(long);
  let shared = 0;
  for (const key of short) if (known.has(key)) shared++;
  return shared >= COPIED_PARAGRAPHS || (shared >= 2 && shared >= COPIED_SHARE * short.length);
}

/** What tells whose voice a text is. */
export interface SourceFeatures {
  /** {@link hashParagraphs}. */
  readonly paragraphs: readonly string[];
  /** Agencies that it credits, in lower case. */
  readonly credits: readonly string[];
}

/** Printings of one text, or texts that credit one agency: on one event, they count as one voice. */
export function haveSameSource(a: SourceFeatures, b: SourceFeatures): boolean {
  return a.credits.some((agency) => b.credits.includes(agency)) || shareParagraphs(a.paragraphs, b.paragraphs);
}

/** Groups ids into origins: copies of copies are one. Each group in the order given, groups by their first id. */
export function groupBySource(ids: readonly string[], voiceOf: (id: string) => SourceFeatures | undefined): string[][] {
  const groups: string[][] = [];
  for (const id of ids) {
    const voice = voiceOf(id);
    const homes = groups.filter((group) =>
      group.some((other) => {
        const theirs = voiceOf(other);
        return voice && theirs && haveSameSource(voice, theirs);
      }),
    );
    const [home, ...rest] = homes;
    if (!home) {
      groups.push([id]);
      continue;
    }
    home.push(id);
    for (const other of rest) {
      home.push(...other);
      groups.splice(groups.indexOf(other), 1);
    }
  }
  return groups;
}
