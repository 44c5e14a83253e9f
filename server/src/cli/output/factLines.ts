import type { Fact, Link, Occurrence } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';

/** A link: docs/formats.md. */
export function createLinkLine({ kind, ...link }: Link) {
  return { kind, ...createLinkFields(link) };
}

function createLinkFields({ from, to, relation, verdict, score, with: operands }: Omit<Link, 'kind'>) {
  return {
    from: createOccurrenceFields(from),
    to: createOccurrenceFields(to),
    relation,
    verdict,
    score: Math.round(score * 1000) / 1000,
    ...(operands.length > 0 && { with: operands.map(createOccurrenceFields) }),
  };
}

function createOccurrenceFields({ id, start, end }: Occurrence) {
  return { id, start, end };
}

/** A fact with its places: docs/formats.md. */
export function createFactLine(fact: Fact, folder: Folder) {
  const links = (some: readonly Link[]) => some.map(createLinkFields);
  return {
    kind: fact.kind,
    members: fact.members.map((place) => createMemberFields(place, folder)),
    origins: fact.sources,
    differs: links(fact.differs),
    compatible: links(fact.compatible),
    derived: links(fact.derived),
  };
}

/** A place with its line and the day of its article: docs/formats.md. */
export function createMemberFields(place: Occurrence, folder: Folder) {
  const entry = folder.entry(place.id)!;
  return {
    ...createOccurrenceFields(place),
    text: entry.text.slice(place.start, place.end),
    line: entry.lines.lineNumberAt(place.start),
    date: entry.date,
  };
}
