import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ArticleAnnotations, annotate } from '../../../src/core/annotate.ts';
import { Folder } from '../../../src/core/folder/folder.ts';

/** Sentences of the articles. The first two report the same event. */
const EVENTS = [
  'The ferry Marit ran aground off Ostrand on Tuesday with 214 passengers on board, the coastguard said.',
  'All 214 passengers of the ferry Marit were brought ashore off Ostrand by noon, the coastguard said on Tuesday.',
  'The council of Pellmouth voted by nine to four to close the covered market for a year of repairs.',
  'Prices of barley in Dovrin fell by a third in April after the largest harvest since records began.',
  'A fire in the old cannery at Larkhaven destroyed two halls, and nobody was hurt, firefighters said.',
  'The museum of clocks in Vessel lent fourteen pieces to a gallery abroad, its curator Dov Arren said.',
];
/** Lines that recur at the start of an outlet's articles. */
const HEADS = ['Ostrand Herald', 'Coast and Country', 'Nation'];
/** Lines that recur at the end of an outlet's articles. */
const TAILS = [
  'Read the Ostrand Herald in the harbour café',
  'Weekend Reader Circle of the Coast',
  'Sign up for our newsletter and get the best of the coast in your inbox.',
  'Printed on 14 March 2031 in Ostrand',
  'Write to the editors at the old customs house',
];

const article = fc
  .record({
    head: fc.option(fc.constantFrom(...HEADS), { nil: undefined }),
    body: fc.subarray(EVENTS, { minLength: 1, maxLength: 3 }),
    tails: fc.subarray(TAILS, { maxLength: 3 }),
  })
  .map(({ head, body, tails }) => [...(head ? [head] : []), ...body, ...tails].join('\n\n'));

const NAMES = Array.from({ length: 14 }, (_, i) => `${i}.txt`);
const change = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), id: fc.constantFrom(...NAMES), text: article }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), id: fc.constantFrom(...NAMES) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('rename' as const),
      id: fc.constantFrom(...NAMES),
      to: fc.constantFrom(...NAMES),
    }),
  },
);

const known = new Map<string, ArticleAnnotations>();
function annotated(text: string): ArticleAnnotations {
  let one = known.get(text);
  if (!one) {
    one = annotate(text);
    known.set(text, one);
  }
  return one;
}

const allBoilerplate = (folder: Folder) => folder.ids().map((id) => [id, folder.view(id)!.boilerplate]);

/** Returns a new folder with all texts. */
function createFolder(texts: ReadonlyMap<string, string>): Folder {
  const folder = new Folder();
  for (const [id, text] of texts) folder.put(id, annotated(text));
  return folder;
}

const CHANGES = 1000;

it('Folder finds the same boilerplate after 1,000 edits, renames and deletions as a new folder', () => {
  let recurring = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: CHANGES, maxLength: CHANGES }), (changes) => {
      const folder = new Folder();
      const texts = new Map<string, string>();
      changes.forEach((one, i) => {
        if (one.kind === 'edit') {
          texts.set(one.id, one.text);
          folder.put(one.id, annotated(one.text));
        } else {
          const text = texts.get(one.id);
          texts.delete(one.id);
          folder.remove(one.id);
          if (one.kind === 'rename' && text !== undefined) {
            texts.set(one.to, text);
            folder.put(one.to, annotated(text));
          }
        }
        // Viewing an article after every change fills the cache with views that later changes invalidate.
        folder.view(NAMES[i % NAMES.length]!);
        if (i % 20 === 19 || i === CHANGES - 1) {
          const found = allBoilerplate(folder);
          expect(found).toEqual(allBoilerplate(createFolder(texts)));
          if (JSON.stringify(found).includes('recurring-line')) recurring++;
        }
      });
    }),
    { numRuns: 3 },
  );
  // The test would prove nothing if no line recurred.
  expect(recurring).toBeGreaterThan(50);
});
