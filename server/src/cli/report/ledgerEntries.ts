import {
  type Fact,
  type Link,
  type Occurrence,
  occurrenceKey,
  VERDICT_ORDER,
  type Verdict,
} from '../../core/crossref/index.ts';

/** An entry of the report: a fact and everything linked to it. */
export interface LedgerEntry {
  readonly fact: Fact;
  /** The most serious verdict first. */
  readonly related: readonly RelatedGroup[];
}

/** Occurrences with the same relation to a fact. */
export interface RelatedGroup {
  /** The link to the occurrences; if there are several, the one with the most serious verdict. */
  readonly link: Link;
  readonly occurrences: readonly Occurrence[];
}

/** Returns the most serious verdict of an entry: `agrees` if nothing is linked to the fact, null if only related facts are. */
export function getVerdict({ related }: LedgerEntry): Verdict | null {
  return related[0] ? related[0].link.verdict : 'agrees';
}

/**
 * Returns an entry for each fact that several articles report, or that one article reports inconsistently. Conflicts come
 * first.
 *
 * A link between two facts is part of the first one's entry only. Facts that appear together in an earlier entry have no
 * entry of their own: if three tolls all differ, the entry of the first one contains the other two.
 */
export function buildLedgerEntries(facts: readonly Fact[]): LedgerEntry[] {
  const factByOccurrence = new Map<string, Fact>();
  for (const fact of facts)
    for (const occurrence of fact.members) factByOccurrence.set(occurrenceKey(occurrence), fact);
  const shownLinks = new Set<Link>();
  const shownFacts = new ShownFacts();
  const entries: LedgerEntry[] = [];
  for (const fact of facts) {
    const links = [...fact.differs, ...fact.compatible, ...fact.derived].filter((link) => !shownLinks.has(link));
    const groups = groupLinks(fact, links, factByOccurrence);
    const shownHere = [fact, ...groups.flatMap(({ sameAs }) => sameAs ?? [])];
    const nothingNew = shownFacts.haveTogether(shownHere) && groups.every(({ sameAs }) => sameAs);
    const entry = { fact, related: groups.map(({ link, occurrences }) => ({ link, occurrences })) };
    if (nothingNew || !(shownFacts.haveTogether([fact]) || isWorthReporting(entry))) continue;
    for (const link of links) shownLinks.add(link);
    shownFacts.addEntry(shownHere);
    entries.push(entry);
  }
  const rank = (entry: LedgerEntry) => VERDICT_ORDER.indexOf(getVerdict(entry));
  return entries.sort((a, b) => rank(a) - rank(b));
}

/** Whether several articles contribute to an entry, or one article contradicts itself. */
function isWorthReporting(entry: LedgerEntry): boolean {
  const occurrences = [entry.fact.members, ...entry.related.map((group) => group.occurrences)].flat();
  return new Set(occurrences.map(({ id }) => id)).size > 1 || getVerdict(entry) === 'differs';
}

/** Tracks which facts appear together in an entry. */
class ShownFacts {
  #entryCount = 0;
  /** Numbers of the entries that a fact appears in. */
  readonly #entriesByFact = new Map<Fact, Set<number>>();

  addEntry(facts: readonly Fact[]): void {
    const entry = this.#entryCount++;
    for (const fact of facts) {
      const known = this.#entriesByFact.get(fact);
      if (known) known.add(entry);
      else this.#entriesByFact.set(fact, new Set([entry]));
    }
  }

  /** Whether one entry contains all of the facts. */
  haveTogether([first, ...others]: readonly Fact[]): boolean {
    const entries = [...(this.#entriesByFact.get(first!) ?? [])];
    return entries.some((entry) => others.every((fact) => this.#entriesByFact.get(fact)?.has(entry)));
  }
}

interface LinkedGroup extends RelatedGroup {
  /** The other fact, if the occurrences refer to the same fact according to the link. */
  readonly sameAs?: Fact;
}

/** Groups the links of a fact so that several links between the same facts become one group, with the most serious link. */
function groupLinks(fact: Fact, links: readonly Link[], factByOccurrence: ReadonlyMap<string, Fact>): LinkedGroup[] {
  const groups = new Map<string, LinkedGroup>();
  const numbers = new Map<Fact, number>();
  const getFact = (occurrence: Occurrence) => factByOccurrence.get(occurrenceKey(occurrence))!;
  const getFactNumber = (occurrence: Occurrence) => {
    const owner = getFact(occurrence);
    if (!numbers.has(owner)) numbers.set(owner, numbers.size);
    return numbers.get(owner)!;
  };
  for (const link of links) {
    const linked = [link.from, link.to, ...link.with];
    const [from, ...operands] = linked.map(getFactNumber);
    const isSame = link.relation === 'same';
    const key = isSame ? [from!, ...operands].sort() : [link.relation, link.verdict, from!, ...operands.sort()];
    const known = groups.get(key.join());
    if (known && rankVerdict(known.link) <= rankVerdict(link)) continue;
    const others = linked.filter((occurrence) => getFact(occurrence) !== fact);
    if (isSame && others[0]) {
      const sameAs = getFact(others[0]);
      groups.set(key.join(), { link, occurrences: sameAs.members, sameAs });
    } else {
      groups.set(key.join(), { link, occurrences: others.length > 0 ? others : linked });
    }
  }
  return [...groups.values()].sort((a, b) => rankVerdict(a.link) - rankVerdict(b.link));
}

/** Lower is more serious. */
const rankVerdict = ({ verdict }: Link) => VERDICT_ORDER.indexOf(verdict);
