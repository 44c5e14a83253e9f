import type { Fact, Link, Occurrence } from '../core/crossref/index.ts';
import type { Folder } from '../core/folder/index.ts';

/** A link: docs/formats.md. */
export function linkLine({ kind, ...link }: Link) {
  return { kind, ...linkFields(link) };
}

function linkFields({ from, to, relation, verdict, score, with: operands }: Omit<Link, 'kind'>) {
  return {
    from: placeFields(from),
    to: placeFields(to),
    relation,
    verdict,
    score: Math.round(score * 1000) / 1000,
    ...(operands.length > 0 && { with: operands.map(placeFields) }),
  };
}

function placeFields({ id, start, end }: Occurrence) {
  return { id, start, end };
}

/** A fact with its places: docs/formats.md. */
export function factLine(fact: Fact, folder: Folder) {
  const links = (some: readonly Link[]) => some.map(linkFields);
  return {
    kind: fact.kind,
    members: fact.members.map((place) => memberFields(place, folder)),
    origins: fact.sources,
    differs: links(fact.differs),
    compatible: links(fact.compatible),
    derived: links(fact.derived),
  };
}

/** A place with its line and the day of its article: docs/formats.md. */
export function memberFields(place: Occurrence, folder: Folder) {
  const entry = folder.entry(place.id)!;
  return {
    ...placeFields(place),
    text: entry.text.slice(place.start, place.end),
    line: entry.lines.lastStartingAtOrBefore(place.start) + 1,
    date: entry.date,
  };
}
