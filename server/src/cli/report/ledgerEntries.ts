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
  readonly related: readonly RelatedGroup[];
}

/** Places that stand in one relation to a fact. */
export interface RelatedGroup {
  /** The link that leads there; of several the most serious. */
  readonly link: Link;
  readonly occurrences: readonly Occurrence[];
}

/** What a block says on the whole: the most serious of its verdicts; `agrees` when nothing but its own places is in it. */
export function getVerdict({ related }: LedgerEntry): Verdict | null {
  return related[0] ? related[0].link.verdict : 'agrees';
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
    const groups = groupLinks(fact, links, home);
    const together = [fact, ...groups.flatMap(({ sameAs }) => sameAs ?? [])];
    const nothingNew = shown.has(together) && groups.every(({ sameAs }) => sameAs);
    const block = { fact, related: groups.map(({ link, occurrences }) => ({ link, occurrences })) };
    if (nothingNew || !(shown.has([fact]) || isWorthReporting(block))) continue;
    for (const link of links) shownLinks.add(link);
    shown.add(together);
    blocks.push(block);
  }
  const rank = (block: LedgerEntry) => VERDICT_ORDER.indexOf(getVerdict(block));
  return blocks.sort((a, b) => rank(a) - rank(b));
}

function isWorthReporting(block: LedgerEntry): boolean {
  const ids = new Set(
    [block.fact.members, ...block.related.map(({ occurrences }) => occurrences)].flat().map(({ id }) => id),
  );
  return ids.size > 1 || getVerdict(block) === 'differs';
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

interface LinkedGroup extends RelatedGroup {
  /** The other fact, where its places are said to be the same thing as this one's. */
  readonly sameAs?: Fact;
}

function groupLinks(fact: Fact, links: readonly Link[], home: ReadonlyMap<string, Fact>): LinkedGroup[] {
  const groups = new Map<string, LinkedGroup>();
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
    if (known && rankVerdict(known.link) <= rankVerdict(link)) continue;
    const others = all.filter((place) => factOf(place) !== fact);
    if (isSame && others[0]) {
      const sameAs = factOf(others[0]);
      groups.set(key.join(), { link, occurrences: sameAs.members, sameAs });
    } else {
      groups.set(key.join(), { link, occurrences: others.length > 0 ? others : all });
    }
  }
  return [...groups.values()].sort((a, b) => rankVerdict(a.link) - rankVerdict(b.link));
}

const rankVerdict = ({ verdict }: Link) => VERDICT_ORDER.indexOf(verdict);
