import { describe, expect, it } from 'vitest';
import {
  annotate,
  applyCuts,
  clusterFacts,
  computeCuts,
  eachPairLinks,
  explainLink,
  Folder,
} from '../../src/core/index.ts';

const OPENING = 'The Marrowby barge race on the Tessel was stopped on Saturday when the Kestrel sluice failed.';
const PROMPT = 'Sign up for our newsletter to get the best stories in your inbox.';

describe('core', () => {
  it('annotates, links, clusters, explains and strips with the exports of its index', () => {
    const texts = new Map([
      ['a.txt', `${OPENING} Crews pulled 417 barges from the river.\n\n${PROMPT}\n`],
      ['b.txt', `${OPENING} Crews pulled more than 400 barges from the river.\n`],
      ['c.txt', `${OPENING} Crews pulled 417 barges from the river, organizers said.\n`],
    ]);
    const folder = new Folder();
    for (const [id, text] of texts) folder.put(id, annotate(text));

    const links = [...eachPairLinks(folder)].flat();
    const compatible = links.find(({ verdict }) => verdict === 'compatible')!;
    expect(explainLink(folder, compatible)).toEqual({ code: 'bound' });
    const facts = clusterFacts(folder, links);
    expect(facts.map(({ members }) => members.map(({ id }) => id))).toContainEqual(['a.txt', 'c.txt']);

    const text = texts.get('a.txt')!;
    const cuts = computeCuts(text, folder.view('a.txt')!.boilerplate);
    expect(applyCuts(text, cuts)).toBe(`${OPENING} Crews pulled 417 barges from the river.\n`);
  });
});
