import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../../src/core/boilerplate/findBoilerplate.ts';
import { folderBoilerplate } from '../../../src/core/boilerplate/folderBoilerplate.ts';
import { fingerprintArticle } from '../../../src/core/boilerplate/recurrence/lineFingerprints.ts';
import { Recurrence } from '../../../src/core/boilerplate/recurrence/recurrence.ts';
import { applyCuts, computeCuts } from '../../../src/core/strip/cuts.ts';
import { parseArticle } from '../../../src/core/text/article.ts';

const PROSE = [
  'A ferry ran aground off Orrin early on Friday, and all 212 people aboard were taken ashore, the coast guard said.',
  'Divers found no hole in the hull, and the owner wants to pull the ship free at high tide on Saturday morning.',
  'The maritime authority has opened an inquiry into what is the third grounding on that bank in seven years.',
  '“We heard a bang, and then it was quiet,” said Joss Arden, who was on the upper deck with his two sons.',
  'Schools on the island stay closed until Monday, when the second ship of the line is back from the yard in Lume.',
];
const LABELS = [
  'World',
  'Sport',
  'More Coast',
  'Cars',
  'Top stories',
  'Trending in Orrin',
  'Related stories',
  'Tags: ferries, Orrin',
  'Name',
  'Message',
  'Print',
  'The tide',
  'Advertisement',
  'Share on Facebook',
  'Sign up for our newsletter',
  'Read more: Harbour wall to cost twice as much',
  'Harbour wall to cost twice as much',
  'Lifeboat crew honoured by the council',
  'Fares to rise in January',
  'Ada Lume is a reporter for the Harbour Herald.',
  'Ada Lume can be reached at ada@herald.example.',
  '@adalume',
  'By Ada Lume',
  '3 May 2031',
  'Reporting by Ada Lume',
  '– with Norrpress',
  'Reuters',
  'Comments',
  'Sorry!',
  '© 2031 Harbour Herald. All rights reserved.',
  'date 2031-05-03 403',
  'small lines of lower case',
  'go on here',
];
const endings = fc.constantFrom('\n', '\n', '\n\n', '\r\n', ' ');
const lines = fc.oneof(fc.constantFrom(...PROSE), { weight: 3, arbitrary: fc.constantFrom(...LABELS) });
const texts = fc
  .array(fc.tuple(lines, fc.constantFrom('', '', '', ' Reuters', 'Also Read | Fares to rise'), endings), {
    minLength: 1,
    maxLength: 24,
  })
  .map((pieces) => pieces.map((piece) => piece.join('')).join(''));

const SYLLABLES = [
  'ka',
  'lo',
  'mer',
  'tin',
  'vas',
  'pel',
  'dor',
  'su',
  'ren',
  'fi',
  'gha',
  'ot',
  'ne',
  'bru',
  'il',
  'wem',
];
/** Sentences that occur in no other file. */
const sentences = fc.array(fc.nat(SYLLABLES.length ** 3 - 1), { minLength: 14, maxLength: 30 }).map((numbers) => {
  const words = numbers.map((n) => [n % 16, (n >> 4) % 16, n >> 8].map((i) => SYLLABLES[i]).join(''));
  return `The ${words.join(' ')} on Friday.`;
});
const ownTexts = fc
  .tuple(
    fc.array(fc.constantFrom(...LABELS), { maxLength: 3 }),
    fc.array(fc.tuple(sentences, fc.array(fc.constantFrom(...LABELS), { maxLength: 1 })), {
      minLength: 3,
      maxLength: 6,
    }),
    fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...LABELS) }, fc.constantFrom(...PROSE)), {
      maxLength: 8,
    }),
  )
  .map(([head, body, tail]) => [...head, ...body.flatMap(([text, labels]) => [text, ...labels]), ...tail].join('\n'));

const entryOf = (id: string, text: string) => {
  const article = parseArticle(text);
  const boilerplate = findBoilerplate(article);
  return { id, text, boilerplate, fingerprint: fingerprintArticle(article, boilerplate) };
};
const stripped = (text: string, found: readonly { start: number; end: number; tier: string }[]) =>
  applyCuts(
    text,
    computeCuts(
      text,
      found.filter(({ tier }) => tier === 'strip'),
    ),
  );
const strip = (text: string) => stripped(text, findBoilerplate(parseArticle(text)));

/** Whether the characters of `part` occur in `whole` in the same order. */
function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (let i = 0; i < whole.length && at < part.length; i++) if (whole[i] === part[at]) at++;
  return at === part.length;
}

describe('stripping boilerplate', () => {
  it('changes nothing in a stripped text', () => {
    let more = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const once = strip(text);
        expect(strip(once)).toBe(once);
        if (once !== text) more++;
      }),
      { numRuns: 600 },
    );
    expect(more).toBeGreaterThan(300);
  });

  it('removes boilerplate that is only recognizable in the stripped text', () => {
    // "The tide" is a subhead as long as the notice is below it.
    const notice =
      'By signing up you agree to our terms, and you allow us to send you mail about offers that we think you like.';
    const text = [...PROSE, 'Top stories', 'The tide', notice].join('\n');
    expect(strip(text)).toBe(PROSE.join('\n'));
  });

  it('leaves a subsequence of the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(isSubsequence(strip(text), text)).toBe(true);
      }),
    );
  });

  it('changes nothing in the stripped articles of a folder whose evidence is kept', () => {
    let more = 0;
    fc.assert(
      fc.property(fc.array(ownTexts, { minLength: 3, maxLength: 7 }), (folder) => {
        const recurrence = new Recurrence();
        const entries = folder.map((text, n) => entryOf(`${n}.txt`, text));
        for (const entry of entries) recurrence.put(entry.id, entry.fingerprint);
        for (const entry of entries) {
          const found = folderBoilerplate(entry, recurrence, {});
          if (found.some(({ rule, tier }) => rule === 'recurring-line' && tier === 'strip')) more++;
          const once = stripped(entry.text, found);
          expect(stripped(once, folderBoilerplate(entryOf(entry.id, once), recurrence, {}))).toBe(once);
        }
      }),
      { numRuns: 150 },
    );
    expect(more).toBeGreaterThan(60);
  });
});
