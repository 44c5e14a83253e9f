import type { LinkableFolder } from '../linkable.ts';
import { compareIds, compareOccurrences, type Fact, type Link, type Occurrence, occurrenceKey } from './fact.ts';
import { compareLinks } from './folderLinks.ts';
import { groupBySource } from './sources.ts';

/** Name of the cluster of each occurrence, by {@link occurrenceKey}. */
type ClusterOfOccurrence = ReadonlyMap<string, string>;

/**
 * Clusters linked occurrences into facts, those with conflicts first.
 *
 * Only links that agree merge clusters; every other link stays a link between two facts. Occurrences that the user marked as
 * different facts are never merged, not even transitively: links are processed by confidence, and a link that would violate a
 * cannot-link constraint is skipped.
 */
export function clusterFacts(folder: LinkableFolder, links: readonly Link[]): Fact[] {
  const occurrences = collectOccurrences(links);
  const agreeing = links.filter(isSameFact).sort(compareLinks);
  const clusterOf = clusterOccurrences([...occurrences.keys()], agreeing, folder.cannotLinks());
  const members = groupByCluster(occurrences, clusterOf);
  const external = collectExternalLinks(links, clusterOf);
  const facts = [...members].map(([cluster, group]) => buildFact(folder, group, external.get(cluster) ?? []));
  return facts.sort(
    (x, y) => countConflicts(y) - countConflicts(x) || compareOccurrences(x.members[0]!, y.members[0]!),
  );
}

function isSameFact({ relation, verdict }: Link): boolean {
  return relation === 'same' && verdict === 'agrees';
}

function collectOccurrences(links: readonly Link[]): Map<string, Occurrence> {
  const occurrences = new Map<string, Occurrence>();
  for (const { from, to, with: operands } of links) {
    for (const occurrence of [from, to, ...operands]) occurrences.set(occurrenceKey(occurrence), occurrence);
  }
  return occurrences;
}

/**
 * Merges occurrences along links, in the order given. A cluster is named by the key of its first member.
 *
 * @param cannotLinks for each key, the keys that must not be in the same cluster
 */
function clusterOccurrences(
  keys: readonly string[],
  links: readonly Link[],
  cannotLinks: ReadonlyMap<string, ReadonlySet<string>>,
): ClusterOfOccurrence {
  const clusterOf = new Map(keys.map((key) => [key, [key]]));
  for (const { from, to } of links) {
    const [a, b] = [clusterOf.get(occurrenceKey(from))!, clusterOf.get(occurrenceKey(to))!];
    if (a === b) continue;
    const [large, small] = a.length >= b.length ? [a, b] : [b, a];
    if (cannotLinks.size > 0 && small.some((key) => large.some((other) => cannotLinks.get(key)?.has(other)))) continue;
    for (const key of small) {
      large.push(key);
      clusterOf.set(key, large);
    }
  }
  return new Map(keys.map((key) => [key, clusterOf.get(key)![0]!]));
}

function groupByCluster(
  occurrences: ReadonlyMap<string, Occurrence>,
  clusterOf: ClusterOfOccurrence,
): Map<string, Occurrence[]> {
  const members = new Map<string, Occurrence[]>();
  for (const [key, occurrence] of occurrences) addToGroup(members, clusterOf.get(key)!, occurrence);
  return members;
}

/** Returns for each cluster the links that do not merge clusters and have an occurrence in it. */
function collectExternalLinks(links: readonly Link[], clusterOf: ClusterOfOccurrence): Map<string, Link[]> {
  const external = new Map<string, Link[]>();
  for (const link of links) {
    if (isSameFact(link)) continue;
    const ends = [link.from, link.to, ...link.with];
    for (const cluster of new Set(ends.map((end) => clusterOf.get(occurrenceKey(end))!))) {
      addToGroup(external, cluster, link);
    }
  }
  return external;
}

function addToGroup<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

function buildFact(folder: LinkableFolder, occurrences: readonly Occurrence[], external: readonly Link[]): Fact {
  const members = [...occurrences].sort(compareOccurrences);
  const ids = [...new Set(members.map(({ id }) => id))].sort(compareIds);
  return {
    kind: members[0]!.kind,
    members,
    sources: groupBySource(ids, (id) => folder.entry(id)),
    differs: external.filter((link) => link.relation === 'same' && link.verdict === 'differs'),
    compatible: external.filter((link) => link.relation === 'same' && link.verdict === 'compatible'),
    derived: external.filter((link) => link.relation !== 'same'),
  };
}

function countConflicts({ differs, derived }: Fact): number {
  return differs.length + derived.filter((link) => link.verdict === 'differs').length;
}
