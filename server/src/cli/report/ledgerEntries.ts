import {
  type Fact,
  type Link,
  type Occurrence,
  occurrenceKey,
  VERDICT_ORDER,
  type Verdict,
} from '../../core/crossref/index.ts';

/** A row of the ledger: a fact, and what other places say of the same. */
export interface LedgerEntry {
  readonly fact: Fact;
  /** The most serious one first. */
  readonly others: readonly RelatedGroup[];
}

/** Places that stand in one relation to a fact. */
export interface RelatedGroup {
  /** The link that leads there; of several the most serious. */
  readonly link: Link;
  readonly places: readonly Occurrence[];
}

/** What a block says on the whole: the most serious of its verdicts; `agrees` when nothing but its own places is in it. */
export function verdictOf({ others }: LedgerEntry): Verdict | null {
  return others[0] ? others[0].link.verdict : 'agrees';
}

/**
 * Facts that several articles speak of, and those that one article contradicts itself about. Conflicts come first, and
 * what stands between two facts stands in the block of the first of them alone. There is no block for facts that stand
 * together in an earlier one: of three tolls that all differ, the first has the two others beside it.
 */
export function buildLedgerEntries(facts: readonly Fact[]): LedgerEntry[] {
  const home = new Map<string, Fact>();
  for (const fact of facts) for (const place of fact.members) home.set(occurrenceKey(place), fact);
  const shownLinks = new Set<Link>();
  const shown = new ShownTogether();
  const blocks: LedgerEntry[] = [];
  for (const fact of facts) {
    const links = [...fact.differs, ...fact.compatible, ...fact.derived].filter((link) => !shownLinks.has(link));
    const groups = groupsOf(fact, links, home);
    const together = [fact, ...groups.flatMap(({ sameAs }) => sameAs ?? [])];
    const nothingNew = shown.has(together) && groups.every(({ sameAs }) => sameAs);
    const block = { fact, others: groups.map(({ link, places }) => ({ link, places })) };
    if (nothingNew || !(shown.has([fact]) || isTelling(block))) continue;
    for (const link of links) shownLinks.add(link);
    shown.add(together);
    blocks.push(block);
  }
  const rank = (block: LedgerEntry) => VERDICT_ORDER.indexOf(verdictOf(block));
  return blocks.sort((a, b) => rank(a) - rank(b));
}

function isTelling(block: LedgerEntry): boolean {
  const ids = new Set([block.fact.members, ...block.others.map(({ places }) => places)].flat().map(({ id }) => id));
  return ids.size > 1 || verdictOf(block) === 'differs';
}

/** Which facts stand together in some block. */
class ShownTogether {
  #blocks = 0;
  readonly #blocksOf = new Map<Fact, Set<number>>();

  add(facts: readonly Fact[]): void {
    const block = this.#blocks++;
    for (const fact of facts) {
      const known = this.#blocksOf.get(fact);
      if (known) known.add(block);
      else this.#blocksOf.set(fact, new Set([block]));
    }
  }

  has([first, ...others]: readonly Fact[]): boolean {
    const blocks = [...(this.#blocksOf.get(first!) ?? [])];
    return blocks.some((block) => others.every((fact) => this.#blocksOf.get(fact)?.has(block)));
  }
}

interface FoundGroup extends RelatedGroup {
  /** The other fact, where its places are said to be the same thing as this one's. */
  readonly sameAs?: Fact;
}

function groupsOf(fact: Fact, links: readonly Link[], home: ReadonlyMap<string, Fact>): FoundGroup[] {
  const groups = new Map<string, FoundGroup>();
  const numbers = new Map<Fact, number>();
  const factOf = (place: Occurrence) => home.get(occurrenceKey(place))!;
  const numberOf = (place: Occurrence) => {
    const of = factOf(place);
    if (!numbers.has(of)) numbers.set(of, numbers.size);
    return numbers.get(of)!;
  };
  for (const link of links) {
    const all = [link.from, link.to, ...link.with];
    // Several links between the same facts are one: in how many articles each stands is said by its own places.
    const [from, ...operands] = all.map(numberOf);
    const isSame = link.relation === 'same';
    const key = isSame ? [from!, ...operands].sort() : [link.relation, link.verdict, from!, ...operands.sort()];
    const known = groups.get(key.join());
    if (known && seriousness(known.link) <= seriousness(link)) continue;
    const others = all.filter((place) => factOf(place) !== fact);
    if (isSame && others[0]) {
      const sameAs = factOf(others[0]);
      groups.set(key.join(), { link, places: sameAs.members, sameAs });
    } else {
      groups.set(key.join(), { link, places: others.length > 0 ? others : all });
    }
  }
  return [...groups.values()].sort((a, b) => seriousness(a.link) - seriousness(b.link));
}

const seriousness = ({ verdict }: Link) => VERDICT_ORDER.indexOf(verdict);
