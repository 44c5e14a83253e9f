import type { Fact, Link, Occurrence } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';

/** Returns a line of `crossref` as docs/formats.md specifies it. */
export function createLinkLine({ kind, ...link }: Link) {
  return { kind, ...createLinkFields(link) };
}

function createLinkFields({ from, to, relation, verdict, score, with: operands }: Omit<Link, 'kind'>) {
  return {
    from: createOccurrenceFields(from),
    to: createOccurrenceFields(to),
    relation,
    verdict,
    score: roundScore(score),
    ...(operands.length > 0 && { with: operands.map(createOccurrenceFields) }),
  };
}

/** Rounds to three decimals. */
const roundScore = (score: number) => Math.round(score * 1000) / 1000;

function createOccurrenceFields({ id, start, end }: Occurrence) {
  return { id, start, end };
}

/** Returns a line of `crossref --format facts` as docs/formats.md specifies it. */
export function createFactLine(fact: Fact, folder: Folder) {
  return {
    kind: fact.kind,
    members: fact.members.map((occurrence) => createMemberFields(occurrence, folder)),
    origins: fact.sources,
    differs: fact.differs.map(createLinkFields),
    compatible: fact.compatible.map(createLinkFields),
    derived: fact.derived.map(createLinkFields),
  };
}

/** Returns an occurrence with its text, line number and article date, as docs/formats.md specifies them. */
export function createMemberFields(occurrence: Occurrence, folder: Folder) {
  const entry = folder.entry(occurrence.id)!;
  return {
    ...createOccurrenceFields(occurrence),
    text: entry.text.slice(occurrence.start, occurrence.end),
    line: entry.lines.lineNumberAt(occurrence.start),
    date: entry.metadata.date?.iso ?? null,
  };
}
