// Examples for train-links.mjs: pairs of articles about one event or two, and pairs of figures that state one fact or not.

/** Influence of an example by where it comes from. Hand-set: labeled pairs resemble what readers see; the others separate candidates. */
export const INFLUENCE = { labeled: 3, chain: 0.3, slot: 0.1, event: 0.6, sameValueEvent: 0.2, copy: 0.5 };

const MAY_FIT = 'may fit weights';
/** Maximum number of other slots per figure of a labeled fact. */
const MAX_SLOTS = 12;
/** Maximum number of examples of two events, per pair of events, with equal and with different values. */
const MAX_EVENT_EXAMPLES = 60;
/** Maximum number of figures of an article that are copied with another value. */
const MAX_COPIES = 4;
/** Logarithm of the odds that a copy is about the same event. Hand-set: a typical value of two articles about one event. */
const COPY_EVENT_LOGIT = 2;

/** Returns the next number of a linear congruential generator, 0 to 1: the same examples in every run. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** Returns the figure that overlaps most with a span of an article, or undefined. */
function findFigure(entry, { start, end }) {
  let best;
  let most = 0;
  for (const mention of entry.figures) {
    const common = Math.min(end, mention.figure.end) - Math.max(start, mention.figure.start);
    if (common > most) {
      most = common;
      best = mention;
    }
  }
  return best;
}

/**
 * Returns the examples of both models. Each has the topics that it is about: all of them must be held out to measure it.
 * A figure example has the signatures of its two articles; the feature `event` of `x` is filled in by the caller.
 *
 * @param core the functions of the product's core
 * @param read returns the rows of a set of the gold, by name
 * @param fitEvents returns a function that decides by event features whether the figures of two articles are compared
 */
export function createExamples(core, read, fitEvents) {
  const articles = readArticles(core, read);
  const events = createEventExamples(core, articles);
  const figures = new FigureExamples(core, articles, fitEvents(events));
  figures.addLabeled(read);
  figures.addSlots();
  figures.addSiblings();
  figures.addForeign(read);
  figures.addCopies();
  return { figures: figures.examples, events };
}

/** Returns the articles that may be used, by set and ID: {entry, topic, event}; `event` is undefined where the set does not say. */
function readArticles(core, read) {
  const articles = new Map();
  const add = (key, text, topic, event) => {
    if (!articles.has(key))
      articles.set(key, { key, entry: core.createFolderEntry(key, core.annotate(text)), topic, event });
  };
  for (const { topic, use, docs } of read('pairs/dev')) {
    if (use === MAY_FIT) for (const { id, text } of docs) add(`pairs ${topic} ${id}`, text, topic, undefined);
  }
  const rows = read('verdicts/dev');
  const eventOf = new Map(rows.flatMap(({ doc }) => (doc ? [[doc.id, doc.event]] : [])));
  const topicOf = new Map();
  const measured = new Set();
  for (const { pair } of rows) {
    for (const id of pair ? [pair.a.id, pair.b.id] : []) {
      topicOf.set(eventOf.get(id), pair.topic);
      if (pair.use !== MAY_FIT) measured.add(eventOf.get(id));
    }
  }
  for (const { doc } of rows) {
    if (doc && !measured.has(doc.event))
      add(`verdicts ${doc.id}`, doc.text, topicOf.get(doc.event) ?? doc.event, doc.event);
  }
  for (const { cluster, docs } of read('crossref/dev')) {
    // The corpora of MEANTIME contain several events each.
    const hasEvents = !cluster.startsWith('meantime');
    for (const { id, sub, text } of docs)
      add(`crossref ${id}`, text, cluster, hasEvents ? `${cluster} ${sub}` : undefined);
  }
  return articles;
}

class FigureExamples {
  examples = [];
  #core;
  #articles;
  #seen = new Set();
  /** Pairs of one fact, for the slots around them. */
  #facts = [];
  #random = createRandom(7);
  #isCompared;

  constructor(core, articles, isCompared) {
    this.#core = core;
    this.#articles = articles;
    this.#isCompared = (a, b) => {
      const terms = core.compareTerms(a.entry.event, b.entry.event);
      return core.haveEnoughInCommon(terms) && isCompared(core.eventFeatures(a.entry.event, b.entry.event, terms));
    };
  }

  #add(articleA, a, articleB, b, y, influence) {
    const core = this.#core;
    if (!articleA || !articleB || articleA === articleB || !a || !b) return false;
    const key = [articleA.key + a.figure.start, articleB.key + b.figure.start].sort().join('|');
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    if (!core.canCorefer(a, b) || !this.#isCompared(articleA, articleB)) return false;
    const frames = core.compareFrames(a.frame, b.frame);
    // Such pairs are rejected before the model is used.
    if (core.findExclusion(a, b, frames) !== null) return false;
    const pair = core.createEventPair(articleA.entry.event, articleB.entry.event);
    this.examples.push({
      x: core.linkFeatures(a, b, pair, frames),
      y,
      topics: [...new Set([articleA.topic, articleB.topic])],
      isSameValue: core.isSameValue(a, b),
      influence,
      eventX: core.eventFeatures(articleA.entry.event, articleB.entry.event),
    });
    if (y === 1) this.#facts.push({ articleA, a, articleB, b });
    return true;
  }

  #addSpans(keyA, a, keyB, b, y, influence) {
    const [articleA, articleB] = [this.#articles.get(keyA), this.#articles.get(keyB)];
    if (!articleA || !articleB) return;
    this.#add(articleA, findFigure(articleA.entry, a), articleB, findFigure(articleB.entry, b), y, influence);
  }

  addLabeled(read) {
    const toY = (label) => (label === 'unrelated' ? 0 : 1);
    for (const { topic, use, pairs } of read('pairs/dev')) {
      if (use !== MAY_FIT) continue;
      for (const { a, b, label } of pairs)
        this.#addSpans(`pairs ${topic} ${a.id}`, a, `pairs ${topic} ${b.id}`, b, toY(label), INFLUENCE.labeled);
    }
    for (const { pair } of read('verdicts/dev')) {
      if (pair?.use !== MAY_FIT) continue;
      const { a, b, label } = pair;
      this.#addSpans(`verdicts ${a.id}`, a, `verdicts ${b.id}`, b, toY(label), INFLUENCE.labeled);
    }
    const isFigure = ({ kind }) => kind === 'entity' || kind === 'event';
    for (const { mentions, pos, neg } of read('crossref/dev')) {
      const addMentions = (a, b, y) =>
        this.#addSpans(`crossref ${a.doc}`, a, `crossref ${b.doc}`, b, y, INFLUENCE.chain);
      for (const [a, b] of pos)
        if (isFigure(mentions[a]) && isFigure(mentions[b])) addMentions(mentions[a], mentions[b], 1);
      for (const [a, b] of neg) addMentions(mentions[a], mentions[b], 0);
      // Mentions of different chains in one topic are different facts as well.
      for (let a = 0; a < mentions.length; a++) {
        for (let b = a + 1; b < mentions.length; b++) {
          if (mentions[a].chain !== mentions[b].chain) addMentions(mentions[a], mentions[b], 0);
        }
      }
    }
  }

  /** In two articles with a labeled fact, each of its figures with the other figures of the other article. */
  addSlots() {
    const core = this.#core;
    for (const { articleA, a, articleB, b } of [...this.#facts]) {
      const others = (figures, own) =>
        figures
          .filter((other) => other !== own && other.measure.dimension === own.measure.dimension)
          .filter((other) => !core.isSameValue(other, a) && !core.isSameValue(other, b))
          .slice(0, MAX_SLOTS);
      for (const other of others(articleB.entry.figures, b)) this.#add(articleA, a, articleB, other, 0, INFLUENCE.slot);
      for (const other of others(articleA.entry.figures, a)) this.#add(articleA, other, articleB, b, 0, INFLUENCE.slot);
    }
  }

  /** Figures of articles about two events of one kind. */
  addSiblings() {
    const core = this.#core;
    const siblings = [...eachPair(this.#articles)].filter(([a, b]) => a.event !== b.event);
    const shuffled = siblings.map((pair) => ({ pair, key: this.#random() })).sort((p, q) => p.key - q.key);
    const counts = new Map();
    for (const {
      pair: [first, second],
    } of shuffled) {
      if (!this.#isCompared(first, second)) continue;
      for (const a of first.entry.figures) {
        for (const b of second.entry.figures) {
          if (!core.canCorefer(a, b)) continue;
          const same = core.isSameValue(a, b);
          const key = `${[first.event, second.event].sort().join(' ')} ${same}`;
          if ((counts.get(key) ?? 0) >= MAX_EVENT_EXAMPLES) continue;
          const influence = same ? INFLUENCE.sameValueEvent : INFLUENCE.event;
          if (this.#add(first, a, second, b, 0, influence)) counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
    }
  }

  /** Figures with equal values of articles about unrelated events. */
  addForeign(read) {
    for (const { a, b } of read('crossref/dev-xneg'))
      this.#addSpans(`crossref ${a.doc}`, a, `crossref ${b.doc}`, b, 0, INFLUENCE.chain);
  }

  /** Figures of an article and of a copy with another value, and with the other figures of the copy. */
  addCopies() {
    const core = this.#core;
    for (const { key, entry, topic } of this.#articles.values()) {
      const pair = { ...core.createEventPair(entry.event, entry.event), logit: COPY_EVENT_LOGIT };
      const chosen = [...entry.figures].sort(() => this.#random() - 0.5).slice(0, MAX_COPIES);
      for (const a of chosen) {
        if (a.figure.kind === 'score' || a.figure.kind === 'ordinal') continue;
        if (a.concepts.length === 0 && a.measure.dimension === 'count') continue;
        const add = (b, y) => {
          const x = core.linkFeatures(a, b, pair);
          if (y === 1) for (const name of OF_VALUES) x[core.FEATURE_NAMES.indexOf(name)] = 0;
          this.examples.push({
            x,
            y,
            topics: [topic],
            isSameValue: false,
            influence: INFLUENCE.copy,
            group: `copies ${key.split(' ')[0]}`,
          });
        };
        // The copy has another value.
        add(a, 1);
        for (const b of entry.figures) if (b !== a && !core.isSameValue(a, b) && core.canCorefer(a, b)) add(b, 0);
      }
    }
  }
}

/** Features that compare the values: unknown for a copy with any other value. */
const OF_VALUES = ['rarity', 'unfitSmallNumber', 'near', 'compatible', 'lowerBound', 'smallCounts'];

/** Yields the pairs of articles of one set and one kind of event: of one cluster, or any two of the verdicts. */
function* eachPair(articles) {
  const known = [...articles.values()].filter(({ event }) => event !== undefined);
  for (const [i, a] of known.entries()) {
    for (const b of known.slice(i + 1)) {
      const areComparable = a.key.startsWith('verdicts') ? b.key.startsWith('verdicts') : a.topic === b.topic;
      if (areComparable) yield [a, b];
    }
  }
}

/** Maximum total influence of the pairs of one event, or of the same two events, and of the copies of its articles. */
const MAX_PER_EVENT = 15;
const MAX_COPIES_PER_EVENT = 3;

/** Returns the signature of the next issue of a recurring report: other dates and figures. */
function changeDays(event) {
  const change = (keys) => keys.map((key) => key + 1);
  return {
    ...event,
    leadDays: change(event.leadDays),
    days: change(event.days),
    rareFigures: change(event.rareFigures),
  };
}

/** Returns the signature of an article from the same template about another event: other names, dates and figures. */
function renameEverything(event) {
  // Hashes have 52 bits: the next number is in no other signature.
  const rename = (keys) => keys.map((key) => key + 1);
  return {
    ...event,
    keys: event.keys.map((key, i) => (event.isName[i] ? key + 1 : key)),
    openingNames: rename(event.openingNames),
    leadPlaces: rename(event.leadPlaces),
    leadNames: rename(event.leadNames),
    capitalized: rename(event.capitalized),
    leadDays: rename(event.leadDays),
    days: rename(event.days),
    rareFigures: rename(event.rareFigures),
    leadWeekdays: ((event.leadWeekdays << 1) | (event.leadWeekdays >> 6)) & 127,
  };
}

/** Pairs of articles about one event, or two of the same kind; each article with a copy, and with one from the same template. */
function createEventExamples(core, articles) {
  const examples = [];
  for (const [a, b] of eachPair(articles)) {
    const terms = core.compareTerms(a.entry.event, b.entry.event);
    if (!core.haveEnoughInCommon(terms)) continue;
    const x = core.eventFeatures(a.entry.event, b.entry.event, terms);
    const y = a.event === b.event ? 1 : 0;
    examples.push({ x, y, topics: [...new Set([a.topic, b.topic])], group: [a.event, b.event].sort().join(' ') });
  }
  for (const article of articles.values()) {
    const { event } = article.entry;
    if (article.event === undefined || event.leadNames.length === 0) continue;
    const add = (other, y) =>
      examples.push({
        x: core.eventFeatures(event, other),
        y,
        topics: [article.topic],
        group: `copies ${article.event} ${y}`,
        isCopy: true,
      });
    add(event, 1);
    add(renameEverything(event), 0);
    if (event.leadDays.length > 0) add(changeDays(event), 0);
  }
  const counts = new Map();
  for (const { group } of examples) counts.set(group, (counts.get(group) ?? 0) + 1);
  return examples.map((example) => ({
    ...example,
    influence: Math.min(1, (example.isCopy ? MAX_COPIES_PER_EVENT : MAX_PER_EVENT) / counts.get(example.group)),
  }));
}
