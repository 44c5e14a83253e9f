import { type Fact, type Link, type Place, placeKey } from '../../core/crossref/fact.ts';
import { VERDICT_ORDER, type Verdict } from '../../core/crossref/verdict.ts';

/** A fact as a person reads it: its places, and what other places say of the same. */
export interface Block {
  readonly places: readonly Place[];
  /** The most serious one first. */
  readonly others: readonly Group[];
}

/** Places that stand in one relation to a fact. */
export interface Group {
  /** The link that leads there; of several the most serious. */
  readonly link: Link;
  readonly places: readonly Place[];
}

/** What a block says on the whole: the most serious of its verdicts; `agrees` when nothing but its own places is in it. */
export function verdictOf(block: Block): Verdict | null {
  return block.others[0] ? block.others[0].link.verdict : 'agrees';
}

/**
 * Facts that several articles speak of, and those that one article contradicts itself about. Conflicts come first, and
 * what stands between two facts stands in the block of the first of them alone.
 */
export function blocksOf(facts: readonly Fact[]): Block[] {
  const home = new Map<string, Fact>();
  for (const fact of facts) for (const place of fact.members) home.set(placeKey(place), fact);
  const shownLinks = new Set<Link>();
  const shownFacts = new Set<Fact>();
  const blocks: Block[] = [];
  for (const fact of facts) {
    const links = [...fact.differs, ...fact.compatible, ...fact.derived].filter((link) => !shownLinks.has(link));
    const others = groupsOf(fact, links, home, shownFacts);
    const block = { places: fact.members, others };
    if (shownFacts.has(fact) ? others.length === 0 : !isTelling(block)) continue;
    for (const link of links) shownLinks.add(link);
    shownFacts.add(fact);
    blocks.push(block);
  }
  const rank = (block: Block) => VERDICT_ORDER.indexOf(verdictOf(block));
  return blocks.sort((a, b) => rank(a) - rank(b));
}

function isTelling(block: Block): boolean {
  const ids = new Set([block.places, ...block.others.map(({ places }) => places)].flat().map(({ id }) => id));
  return ids.size > 1 || verdictOf(block) === 'differs';
}

function groupsOf(fact: Fact, links: readonly Link[], home: ReadonlyMap<string, Fact>, shown: Set<Fact>): Group[] {
  const groups: Group[] = [];
  const same = new Map<Fact, Group>();
  for (const link of links) {
    const others = [link.from, link.to, ...link.with].filter((place) => home.get(placeKey(place)) !== fact);
    const other = others[0] && home.get(placeKey(others[0]));
    if (link.relation !== 'same' || !other) {
      groups.push({ link, places: others });
      continue;
    }
    // Links to several places of another fact are one: all its places stand together.
    const known = same.get(other);
    if (!known || seriousness(link) < seriousness(known.link)) same.set(other, { link, places: other.members });
    shown.add(other);
  }
  return [...same.values(), ...groups].sort((a, b) => seriousness(a.link) - seriousness(b.link));
}

const seriousness = ({ verdict }: Link) => VERDICT_ORDER.indexOf(verdict);

/** Each article that is a printing of another one's text, with that other one: they are one voice. */
export function copiesIn(facts: readonly Fact[]): Map<string, string> {
  const copies = new Map<string, string>();
  for (const { origins } of facts)
    for (const [first, ...others] of origins) for (const id of others) copies.set(id, first!);
  return copies;
}
