import { type Article, hashText } from '../../text/index.ts';

/**
 * Minimum length of a compared paragraph in UTF-16 code units. Shorter paragraphs are labels and stock phrases, which articles
 * may share without being copies. Hand-set, not measured.
 */
const MIN_PARAGRAPH_LENGTH = 80;
/** Number of shared long paragraphs that is enough to make two articles copies. Hand-set, not measured. */
const COPY_PARAGRAPHS = 3;
/** Minimum number of shared long paragraphs of copies that share fewer than {@link COPY_PARAGRAPHS}. Hand-set, not measured. */
const MIN_COPY_PARAGRAPHS = 2;
/** Minimum share of the shorter article's long paragraphs that such copies have in common. Hand-set, not measured. */
const MIN_COPY_SHARE = 0.5;

/** Returns the hash of the whole text of an article, ignoring case and white space. */
export function hashContent({ text }: Article): string {
  return hashText(normalize(text));
}

function normalize(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Returns the hashes of the long paragraphs of an article, ignoring case and white space. Copies of one text share them. */
export function hashParagraphs(article: Article): string[] {
  const hashes = new Set<string>();
  for (let i = 0; i < article.paragraphs.count; i++) {
    const start = article.paragraphs.start[i]!;
    const end = article.paragraphs.end[i]!;
    if (end - start < MIN_PARAGRAPH_LENGTH) continue;
    hashes.add(hashText(normalize(article.text.slice(start, end))));
  }
  return [...hashes];
}

/** Whether two articles share enough paragraphs, by {@link hashParagraphs}, to be copies of one text. Symmetric. */
export function shareParagraphs(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  const known = new Set(long);
  let shared = 0;
  for (const hash of short) if (known.has(hash)) shared++;
  return shared >= COPY_PARAGRAPHS || (shared >= MIN_COPY_PARAGRAPHS && shared >= MIN_COPY_SHARE * short.length);
}

/** Features that identify the source of an article. */
export interface SourceFeatures {
  /** Result of {@link hashContent}. */
  readonly content: string;
  /** Result of {@link hashParagraphs}. */
  readonly paragraphs: readonly string[];
  /** News agencies that the article credits, in lower case. */
  readonly credits: readonly string[];
}

/** Whether two articles about the same event have the same source: they are copies, or credit the same agency. */
export function haveSameSource(a: SourceFeatures, b: SourceFeatures): boolean {
  // A text of one paragraph shares too few of them.
  if (a.content === b.content) return true;
  return a.credits.some((agency) => b.credits.includes(agency)) || shareParagraphs(a.paragraphs, b.paragraphs);
}

/**
 * Groups articles by source, transitively: a copy of a copy has the same source. Articles without features are sources of
 * their own. Groups are in the order of their first ID.
 */
export function groupBySource(
  ids: readonly string[],
  getFeatures: (id: string) => SourceFeatures | undefined,
): string[][] {
  const groups: string[][] = [];
  for (const id of ids) {
    const features = getFeatures(id);
    const matching = groups.filter((group) =>
      group.some((other) => {
        const otherFeatures = getFeatures(other);
        return features && otherFeatures && haveSameSource(features, otherFeatures);
      }),
    );
    const [first, ...rest] = matching;
    if (!first) {
      groups.push([id]);
      continue;
    }
    first.push(id);
    for (const group of rest) {
      first.push(...group);
      groups.splice(groups.indexOf(group), 1);
    }
  }
  return groups;
}
