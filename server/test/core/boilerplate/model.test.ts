import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../../src/core/boilerplate/findBoilerplate.ts';
import { buildLineView } from '../../../src/core/boilerplate/lines/buildLineView.ts';
import { createEmptyFindings } from '../../../src/core/boilerplate/lines/earlierFindings.ts';
import { FEATURE_COUNT, FEATURES, lineFeatures } from '../../../src/core/boilerplate/model/lineFeatures.ts';
import { lineProbabilities } from '../../../src/core/boilerplate/model/model.ts';
import { treeScore } from '../../../src/core/boilerplate/model/trees.ts';
import { TREES } from '../../../src/core/boilerplate/model/weights.ts';
import { parseArticle } from '../../../src/core/text/article.ts';

const NEWS = [
  'Ferry runs aground off Orrin with 212 people aboard',
  'A passenger ferry ran aground on a sandbank half a mile off Orrin early on Friday, and all 212 people aboard were taken ashore, the coast guard said.',
  'Nine passengers were treated for cuts and bruises at the clinic of the island, and nobody is missing, according to the harbour master.',
  'Divers found no hole in the hull, and the owner said it would try to pull the ship free at high tide on Saturday.',
  'The maritime authority has opened an inquiry into what is the third grounding on that bank in seven years.',
];
const TAIL = [
  'Share',
  'Related stories',
  'Lighthouse keeper wins the lottery twice in one week',
  'Ten soups that warm you through the winter',
  '© 2031 Harbour Herald. All rights reserved.',
  'Is this the most expensive doll’s house in the world?',
  'Watch: a walrus on the runway',
  'Cookie settings',
];

describe('boilerplate model', () => {
  it('assigns prose a low probability and lines between boilerplate a higher one', () => {
    const article = parseArticle([...NEWS, ...TAIL].join('\n'));
    const view = buildLineView(article);
    const isBoilerplate = Array.from({ length: view.count }, (_, line) =>
      line >= NEWS.length && /^(Share|Related|©|Cookie|Watch)/.test(view.textOf(line)) ? 1 : 0,
    );
    const probability = [...lineProbabilities(view, { ...createEmptyFindings(view.count), isBoilerplate })];
    expect(probability).toHaveLength(NEWS.length + TAIL.length);
    expect(probability.every((p) => p > 0 && p < 1)).toBe(true);
    const doll = probability[NEWS.length + 5]!;
    for (const p of probability.slice(1, NEWS.length)) expect(p).toBeLessThan(doll);
  });

  it('finds nothing in an article without boilerplate', () => {
    expect(findBoilerplate(parseArticle(NEWS.join('\n')))).toEqual([]);
  });

  it('never marks the title', () => {
    const text = ['Skip to main content', ...NEWS, ...TAIL].join('\n');
    const title = text.indexOf(NEWS[0]!);
    const found = findBoilerplate(parseArticle(text));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ start, end }) => start <= title && title < end)).toEqual([]);
  });

  it('is deterministic', () => {
    const text = [...NEWS, ...TAIL].join('\n');
    const compute = () => {
      const view = buildLineView(parseArticle(text));
      return [...lineProbabilities(view, createEmptyFindings(view.count))];
    };
    expect(compute()).toEqual(compute());
  });

  it('has trees whose nodes and leaves fit together', () => {
    const trees = TREES.nodeStart.length;
    expect(trees).toBeGreaterThan(50);
    for (let tree = 0; tree < trees; tree++) {
      const nodes = (TREES.nodeStart[tree + 1] ?? TREES.feature.length) - TREES.nodeStart[tree]!;
      const leaves = (TREES.leafStart[tree + 1] ?? TREES.leaf.length) - TREES.leafStart[tree]!;
      expect(leaves).toBe(nodes + 1);
      const children = [TREES.left, TREES.right].flatMap((side) =>
        Array.from({ length: nodes }, (_, node) => side[TREES.nodeStart[tree]! + node]!),
      );
      // Every node but the root and every leaf is reached once.
      expect(
        children
          .filter((child) => child < 0)
          .map((child) => -1 - child)
          .sort((a, b) => a - b),
      ).toEqual(Array.from({ length: leaves }, (_, i) => i));
      expect(children.filter((child) => child >= 0).sort((a, b) => a - b)).toEqual(
        Array.from({ length: nodes - 1 }, (_, i) => i + 1),
      );
    }
    for (let node = 0; node < TREES.feature.length; node++) expect(TREES.feature[node]).toBeLessThan(FEATURE_COUNT);
  });

  it('adds up the leaves that the features reach', () => {
    const trees = {
      base: 1,
      nodeStart: [0, 1],
      leafStart: [0, 2],
      feature: [0, 1],
      threshold: [5, 0],
      left: [-1, -1],
      right: [-2, -2],
      leaf: [2, 4, 8, 16],
    };
    expect(treeScore(trees, Float64Array.of(5, 1))).toBe(1 + 2 + 16);
    expect(treeScore(trees, Float64Array.of(9, 9, 6, 0), 2)).toBe(1 + 4 + 8);
  });

  it('numbers the features in the order of the weights', () => {
    expect(FEATURES.map(({ name }) => name).join(' ')).toBe(
      [
        'words characters capitalShare numberShare functionWordShare addressWords',
        'isBoilerplate endsSentence question colon bullet quotation allCaps startsCapitalized isReport isReviewOnly',
        'relativePosition linesAbove linesBelow distanceFromProse distanceToProse proseShareAbove proseShareBelow',
        'isPreviousBoilerplate isNextBoilerplate boilerplateShareNearby distanceFromBoilerplate distanceToBoilerplate',
        'runLines runLinesAbove wordsPerRunLine runBoundaries previousWords nextWords previousEndsSentence',
        'nextEndsSentence textScore previousTextScore nextTextScore textScoreNearby textScoreOfRun',
        'knownWordShare leadWordShare knownNameShare repetitions boilerplateShareOfArticle isProse',
      ].join(' '),
    );
  });

  it('computes one row of finite features per line', () => {
    for (const text of ['', 'a', '\n\n', '...\n!!!\n—', [...NEWS, ...TAIL].join('\n')]) {
      const view = buildLineView(parseArticle(text));
      const rows = lineFeatures(view, createEmptyFindings(view.count), new Float64Array(view.count));
      expect(rows).toHaveLength(view.count * FEATURE_COUNT);
      expect(rows.every(Number.isFinite)).toBe(true);
    }
  });
});
