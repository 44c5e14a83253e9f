import { VERDICT_ORDER } from '../figures/verdict.ts';
import type { LinkableFolder } from '../linkable.ts';
import { compareIds, compareOccurrences, type Fact, type Link, type Occurrence, occurrenceKey } from './fact.ts';
import { groupBySource } from './sources.ts';

/** Every link of a folder, each once, at most `perPlace` of them for one figure or quote. */
export interface FolderLinks {
  readonly links: readonly Link[];
  /** How many were left out by `perPlace`. */
  readonly dropped: number;
}

/** The links of the whole folder in the order of their ends. */
export function* eachPairLinks(folder: LinkableFolder): Generator<readonly Link[]> {
  for (const id of folder.ids()) {
    yield folder.linksBetween(id, id);
    for (const other of folder.neighbors(id)) if (compareIds(id, other) < 0) yield folder.linksBetween(id, other);
    yield folder.findConversionChains(id).filter(({ from }) => from.id === id);
  }
}

/** Keeps the best links of each place: conflicts first, then the surest. */
export function limitLinks(links: readonly Link[], perPlace: number): FolderLinks {
  const order = [...links].sort(compareLinks);
  const taken = new Map<string, number>();
  const kept: Link[] = [];
  for (const link of order) {
    const ends = [occurrenceKey(link.from), occurrenceKey(link.to)];
    if (ends.some((end) => (taken.get(end) ?? 0) >= perPlace)) continue;
    for (const end of ends) taken.set(end, (taken.get(end) ?? 0) + 1);
    kept.push(link);
  }
  kept.sort(
    (x, y) =>
      compareOccurrences(x.from, y.from) || compareOccurrences(x.to, y.to) || compareIds(x.relation, y.relation),
  );
  return { links: kept, dropped: links.length - kept.length };
}

/** Conflicts first, then what is computed, then compatible, then agreeing; the surest first. */
export function compareLinks(x: Link, y: Link): number {
  return rank(x) - rank(y) || y.score - x.score || compareOccurrences(x.from, y.from) || compareOccurrences(x.to, y.to);
}

function rank(link: Link): number {
  const verdict = VERDICT_ORDER.indexOf(link.verdict);
  if (link.verdict === 'differs') return 0;
  return link.relation === 'same' ? 2 + verdict : 1;
}

/**
 * Clusters links to facts. Chains close only over `agrees`: everything else stays a link between two facts. What a person
 * parted is not joined by a chain either: the surest links come first, and one that would do it joins nothing.
 */
export function clusterFacts(folder: LinkableFolder, links: readonly Link[]): Fact[] {
  const places = new Map<string, Occurrence>();
  for (const { from, to, with: operands } of links) {
    for (const place of [from, to, ...operands]) places.set(occurrenceKey(place), place);
  }
  const homes = cluster([...places.keys()], links.filter(isOneFact).sort(compareLinks), folder.cannotLinks());
  const root = (key: string) => homes.get(key)!;
  const members = new Map<string, Occurrence[]>();
  for (const [key, place] of places) {
    const home = root(key);
    const group = members.get(home);
    if (group) group.push(place);
    else members.set(home, [place]);
  }
  const outside = new Map<string, Link[]>();
  for (const link of links) {
    if (isOneFact(link)) continue;
    for (const home of new Set([link.from, link.to, ...link.with].map((place) => root(occurrenceKey(place))))) {
      const list = outside.get(home);
      if (list) list.push(link);
      else outside.set(home, [link]);
    }
  }
  const facts = [...members].map(([home, group]): Fact => {
    group.sort(compareOccurrences);
    const own = outside.get(home) ?? [];
    const ids = [...new Set(group.map(({ id }) => id))].sort(compareIds);
    return {
      kind: group[0]!.kind,
      members: group,
      sources: groupBySource(ids, (id) => folder.entry(id)),
      differs: own.filter((link) => link.relation === 'same' && link.verdict === 'differs'),
      compatible: own.filter((link) => link.relation === 'same' && link.verdict === 'compatible'),
      derived: own.filter((link) => link.relation !== 'same'),
    };
  });
  return facts.sort((x, y) => conflicts(y) - conflicts(x) || compareOccurrences(x.members[0]!, y.members[0]!));
}

const conflicts = (fact: Fact) =>
  fact.differs.length + fact.derived.filter((link) => link.verdict === 'differs').length;

function isOneFact({ relation, verdict }: Link): boolean {
  return relation === 'same' && verdict === 'agrees';
}

/** The keys with the name of the group that each is in: groups joined by links, except where that would join two parted keys. */
function cluster(
  keys: readonly string[],
  links: readonly Link[],
  parted: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, string> {
  const groupOf = new Map(keys.map((key) => [key, [key]]));
  for (const { from, to } of links) {
    const [a, b] = [groupOf.get(occurrenceKey(from))!, groupOf.get(occurrenceKey(to))!];
    if (a === b) continue;
    const [large, small] = a.length >= b.length ? [a, b] : [b, a];
    if (parted.size > 0 && small.some((key) => large.some((other) => parted.get(key)?.has(other)))) continue;
    for (const key of small) {
      large.push(key);
      groupOf.set(key, large);
    }
  }
  return new Map(keys.map((key) => [key, groupOf.get(key)![0]!]));
}
