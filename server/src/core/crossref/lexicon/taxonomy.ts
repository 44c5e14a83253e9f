/** A meaning of the taxonomy: an index into its arrays. */
type Meaning = number;

const NO_PARENT = -1;
const NONE: readonly Meaning[] = [];

/**
 * Words of one part of speech by meaning, from wide to narrow. A word may have several meanings; comparisons use the pair of
 * meanings that fits best. Parsed from text of the form `words(children)`, words separated by commas and siblings by spaces.
 */
export class Taxonomy {
  readonly #meanings = new Map<string, Meaning[]>();
  readonly #parent: number[] = [];
  /** Number of meanings below each meaning, itself included. */
  readonly #size: number[] = [];

  constructor(text: string) {
    let parent = NO_PARENT;
    let current = NO_PARENT;
    let start = 0;
    for (let i = 0; i <= text.length; i++) {
      const mark = text[i];
      if (mark !== '(' && mark !== ')' && mark !== ' ' && mark !== undefined) continue;
      if (mark === '(' || i > start) {
        current = this.#add(parent, text.slice(start, i));
        if (mark === '(') parent = current;
      }
      if (mark === ')') parent = this.#parent[parent]!;
      start = i + 1;
    }
    for (let meaning = this.#parent.length - 1; meaning >= 0; meaning--) {
      const wider = this.#parent[meaning]!;
      if (wider !== NO_PARENT) this.#size[wider]! += this.#size[meaning]!;
    }
  }

  #add(parent: Meaning, words: string): Meaning {
    const meaning = this.#parent.push(parent) - 1;
    this.#size.push(1);
    if (words) {
      for (const word of words.split(',')) {
        const known = this.#meanings.get(word);
        if (known) known.push(meaning);
        else this.#meanings.set(word, [meaning]);
      }
    }
    return meaning;
  }

  has(word: string): boolean {
    return this.#meanings.has(word);
  }

  /** Whether the words have a meaning in common. */
  areSynonyms(a: string, b: string): boolean {
    const others = this.#meaningsOf(b);
    return this.#meaningsOf(a).some((meaning) => others.includes(meaning));
  }

  /** Whether a meaning of `narrow` is, or is below, a meaning of `wide`: "ferry" is a kind of "ship". */
  isKindOf(narrow: string, wide: string): boolean {
    const others = this.#meaningsOf(wide);
    if (others.length === 0) return false;
    return this.#meaningsOf(narrow).some((meaning) => {
      for (let m = meaning; m !== NO_PARENT; m = this.#parent[m]!) if (others.includes(m)) return true;
      return false;
    });
  }

  /**
   * Returns how close the nearest meanings of two words are, 0 to 1; 0 if one of them is unknown. Lin's measure with the
   * information content of Seco et al. (2004), which depends on the number of narrower meanings only.
   */
  similarity(a: string, b: string): number {
    let best = 0;
    for (const x of this.#meaningsOf(a)) {
      for (const y of this.#meaningsOf(b)) best = Math.max(best, this.#lin(x, y));
    }
    return best;
  }

  /** Returns the meanings of a word and all wider ones, at most `levels` steps up. */
  widerMeanings(word: string, levels: number): Meaning[] {
    const meanings: Meaning[] = [];
    for (const meaning of this.#meaningsOf(word)) {
      for (let m = meaning, step = 0; m !== NO_PARENT && step <= levels; m = this.#parent[m]!, step++) meanings.push(m);
    }
    return meanings;
  }

  #meaningsOf(word: string): readonly Meaning[] {
    return this.#meanings.get(word) ?? NONE;
  }

  #lin(a: Meaning, b: Meaning): number {
    // Parents have lower indices than their children.
    let [x, y] = [a, b];
    while (x !== y) {
      if (x > y) x = this.#parent[x]!;
      else y = this.#parent[y]!;
    }
    if (x === NO_PARENT) return 0;
    const total = this.#information(a) + this.#information(b);
    return total > 0 ? (2 * this.#information(x)) / total : 0;
  }

  /** Returns the information content of a meaning, 0 for the widest to 1 for one that has no narrower ones. */
  #information(meaning: Meaning): number {
    return 1 - Math.log(this.#size[meaning]!) / Math.log(this.#parent.length);
  }
}
