import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../../src/core/boilerplate/findBoilerplate.ts';
import { folderBoilerplate } from '../../../src/core/boilerplate/folderBoilerplate.ts';
import { fingerprintArticle, lineHashes } from '../../../src/core/boilerplate/recurrence/lineFingerprints.ts';
import { Recurrence } from '../../../src/core/boilerplate/recurrence/recurrence.ts';
import { parseArticle } from '../../../src/core/text/article.ts';

const TOWNS = ['Orrin', 'Lume', 'Tarn', 'Vale', 'Quill', 'Hedda', 'Carrow', 'Penn'];
const MOODS = ['cheered', 'grumbled', 'waited', 'sang', 'shrugged', 'objected', 'slept', 'voted'];
const SYLLABLES = ['ka', 'lo', 'mer', 'tin', 'vas', 'pel', 'dor', 'su', 'ren', 'fi', 'gha', 'ot'];

/** Returns five prose paragraphs that share no sentence with those of another number. */
function story(n: number): string[] {
  let state = n + 1;
  const next = (below: number) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    return ((state ^ (state >>> 13)) >>> 8) % below;
  };
  const word = () => Array.from({ length: 2 + next(2) }, () => SYLLABLES[next(SYLLABLES.length)]).join('');
  return Array.from(
    { length: 5 },
    () => `The ${Array.from({ length: 18 }, word).join(' ')} in ${TOWNS[next(8)]} on Friday.`,
  );
}

const entryOf = (id: string, text: string) => {
  const article = parseArticle(text);
  const boilerplate = findBoilerplate(article);
  return { id, text, fingerprint: fingerprintArticle(article, boilerplate), boilerplate };
};

/** Returns the recurring lines of each file in the folder. */
function recurring(folder: Record<string, string>, removed: string[] = []): Record<string, [string, string][]> {
  const recurrence = new Recurrence(removed);
  const entries = Object.entries(folder).map(([id, text]) => entryOf(id, text));
  for (const entry of entries) recurrence.put(entry.id, entry.fingerprint);
  return Object.fromEntries(
    entries.map((entry) => [
      entry.id,
      folderBoilerplate(entry, recurrence, {})
        .filter(({ rule }) => rule === 'recurring-line')
        .map(({ start, end, tier }) => [tier, entry.text.slice(start, end)] as [string, string]),
    ]),
  );
}
const folderOf = (count: number, make: (n: number) => string[]) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}.txt`, make(n).join('\n')]));

describe('folderBoilerplate on recurring lines', () => {
  it('marks a trailing line for review if one other file has it, and strips it if two have it', () => {
    const desk = (n: number) => [...story(n), 'The harbour desk'];
    expect(recurring(folderOf(2, desk))['0.txt']).toEqual([['review', 'The harbour desk']]);
    expect(recurring(folderOf(3, desk))['0.txt']).toEqual([['strip', 'The harbour desk']]);
  });

  it('ignores dates, but marks dated lines for review, because they can be the only date', () => {
    const found = recurring(folderOf(3, (n) => [...story(n), `Harbour desk, Friday ${n + 1} May`]));
    expect(found['0.txt']).toEqual([['review', 'Harbour desk, Friday 1 May']]);
    expect(found['1.txt']).toEqual([['review', 'Harbour desk, Friday 2 May']]);
  });

  it('distinguishes lines with different numbers', () => {
    expect(recurring(folderOf(3, (n) => [...story(n), `Net profit ${n + 3} million crowns`]))['0.txt']).toEqual([]);
  });

  it('marks a line for review if it is the heading of text that does not recur', () => {
    const found = recurring(folderOf(4, (n) => [...story(n), 'Results in brief', `Team ${TOWNS[n]} ${n} points`]));
    expect(found['0.txt']).toEqual([['review', 'Results in brief']]);
  });

  it('joins consecutive lines into one span', () => {
    const found = recurring(folderOf(2, (n) => [...story(n), 'The harbour desk', 'Coast and islands']));
    expect(found['0.txt']).toEqual([['strip', 'The harbour desk\nCoast and islands']]);
  });

  it('requires more evidence for sentences', () => {
    const slogan =
      'The Herald has served the islands and their harbours since the year of the great frost and the two moons.';
    const two = recurring(folderOf(2, (n) => [...story(n), slogan]));
    expect(two['0.txt']).toEqual([['review', slogan]]);
    const three = recurring(folderOf(3, (n) => [...story(n), slogan]));
    expect(three['0.txt']).toEqual([['strip', slogan]]);
  });

  it('ignores subheads and bylines and does not strip sentences inside the body', () => {
    const sentence =
      'The council of the islands has thirteen members and meets on the first Thursday of the month in the old school.';
    const found = recurring(
      folderOf(3, (n) => {
        const [a, b, c, ...rest] = story(n);
        return ['By Ada Lume', a!, 'What happens next', b!, sentence, c!, ...rest];
      }),
    );
    expect(found['0.txt']!.filter(([tier]) => tier === 'strip')).toEqual([]);
    expect(found['0.txt']!.map(([, text]) => text)).not.toContain('What happens next');
  });

  it('counts lines that were removed from the other files', () => {
    const article = parseArticle('The harbour desk');
    const found = recurring({ 'a.txt': [...story(1), 'The Harbour Desk'].join('\n') }, lineHashes(article));
    expect(found['a.txt']).toEqual([['strip', 'The Harbour Desk']]);
  });
});

describe('folderBoilerplate on reports about one event', () => {
  const lead =
    'The mayor Ada Quill and the pilot Joss Arden met Piet Oster of Northern Crossings in Port Lume on Friday after the grounding.';
  it('ignores details that reports share', () => {
    const found = recurring(
      folderOf(2, (n) => {
        const [a, ...rest] = story(n);
        return [lead.replace('met', `met ${MOODS[n]} with`), a!, ...rest, 'Crew: Hart, Bale, Moss, Venn and Oakes'];
      }),
    );
    expect(found['0.txt']).toEqual([]);
  });
});

describe('folderBoilerplate on copies', () => {
  // Without names, so that the articles are not recognized as being about one event.
  const wire = [70, 71, 72].flatMap((n) => story(n)).map((line) => line.replace(/ in \w+ on Friday\.$/, ' on Friday.'));

  it('counts copies of one wire report as a single file', () => {
    const found = recurring(
      folderOf(30, (n) => [`Paper ${TOWNS[n % 8]} ${MOODS[n % 8]}`, ...wire, `Desk ${'xyz'.repeat((n % 9) + 1)}`]),
    );
    const spans = Object.values(found);
    expect(spans).toHaveLength(30);
    expect(spans.flat().filter(([, text]) => wire.some((line) => text.includes(line)))).toEqual([]);
  });

  it('recognizes copies with edits', () => {
    // Each paper changes some words of some paragraphs, cuts the end, and has the same subhead.
    const found = recurring(
      folderOf(30, (n) => {
        const lines = wire.map((line, i) =>
          (i * 7 + n * 3) % 4 === 0 ? line.replace(' on Friday.', `, and people ${MOODS[n % 8]}.`) : line,
        );
        return [...lines.slice(0, 4), 'Cracks in the wall', ...lines.slice(4, 15 - (n % 4))];
      }),
    );
    expect(Object.values(found).flat()).toEqual([]);
  });

  it('finds lines that also occur in other articles', () => {
    const folder = folderOf(3, () => [...wire, 'The harbour desk']);
    folder['other.txt'] = [...story(40), 'The harbour desk'].join('\n');
    const found = recurring(folder);
    // The three copies are one other file.
    expect(found['0.txt']).toEqual([['review', 'The harbour desk']]);
    expect(found['other.txt']).toEqual([['review', 'The harbour desk']]);
    folder['third.txt'] = [...story(41), 'The harbour desk'].join('\n');
    expect(recurring(folder)['0.txt']).toEqual([['strip', 'The harbour desk']]);
  });

  it('finds no footer in a folder that contains only copies', () => {
    const found = recurring(folderOf(5, () => [...wire, 'The harbour desk']));
    expect(Object.values(found).flat()).toEqual([]);
  });
});

describe('Recurrence', () => {
  const file = (n: number, ...extra: string[]) => fingerprintArticle(parseArticle([...story(n), ...extra].join('\n')));
  const key = (line: string) => fingerprintArticle(parseArticle(line)).key[0]!;

  it('reports whether the evidence for a line may have changed', () => {
    const recurrence = new Recurrence();
    const desk = [key('The harbour desk')];
    const other = [key('The valley desk')];
    const recurs = () => {
      const { unrelatedFiles, sameEventFiles } = recurrence.evidence('a', desk);
      return unrelatedFiles[0]! + sameEventFiles[0]! > 0;
    };
    recurrence.put('a', file(1, 'The harbour desk'));
    const first = recurrence.revision;
    expect(recurs()).toBe(false);
    recurrence.put('b', file(2, 'THE  HARBOUR DESK'));
    const second = recurrence.revision;
    expect(recurs()).toBe(true);
    expect(recurrence.changedSince(first, desk)).toBe(true);
    expect(recurrence.changedSince(first, other)).toBe(false);
    expect(recurrence.changedSince(second, desk)).toBe(false);
    recurrence.remove('b');
    expect(recurs()).toBe(false);
    expect(recurrence.changedSince(second, desk)).toBe(true);
    recurrence.put('c', file(3, 'The valley desk'));
    expect(recurrence.changedSince(second, other)).toBe(false);
  });

  it('does not depend on the order in which files are stored and removed', () => {
    const all = Array.from({ length: 9 }, (_, n) =>
      entryOf(`f${n}`, [...story(n % 6), `Desk ${TOWNS[n % 3]}`, 'The harbour desk'].join('\n')),
    );
    const answers = (ids: readonly number[], gone: readonly number[]) => {
      const recurrence = new Recurrence();
      for (const n of ids) recurrence.put(all[n]!.id, all[n]!.fingerprint);
      for (const n of gone) recurrence.remove(all[n]!.id);
      for (const n of gone.slice(1)) recurrence.put(all[n]!.id, all[n]!.fingerprint);
      return all.map((entry) => folderBoilerplate(entry, recurrence, {}));
    };
    const indexes = Array.from({ length: 9 }, (_, n) => n);
    const expected = (gone: readonly number[]) => {
      const recurrence = new Recurrence();
      for (const n of indexes) if (n !== gone[0]) recurrence.put(all[n]!.id, all[n]!.fingerprint);
      return all.map((entry) => folderBoilerplate(entry, recurrence, {}));
    };
    fc.assert(
      fc.property(
        fc.shuffledSubarray(indexes, { minLength: 9 }),
        fc.shuffledSubarray(indexes, { minLength: 1, maxLength: 4 }),
        (order, gone) => {
          expect(answers(order, gone)).toEqual(expected(gone));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('ignores case, spaces, punctuation and dates in keys, and nothing else', () => {
    expect(key('Updated: Friday, 3 May 2031 at 10:15')).toBe(key('updated monday 12 June 2029 at 9:02'));
    expect(key('The harbour desk')).not.toBe(key('The harbour desks'));
    expect(key('Harbour desk 7')).not.toBe(key('Harbour desk 8'));
    expect(fingerprintArticle(parseArticle('12:15')).key[0]).toBe(0);
  });
});

describe('folderBoilerplate with settings', () => {
  it('applies settings to recurring lines', () => {
    const recurrence = new Recurrence();
    const entries = [1, 2, 3].map((n) => entryOf(`${n}`, [...story(n), 'The harbour desk'].join('\n')));
    for (const entry of entries) recurrence.put(entry.id, entry.fingerprint);
    expect(folderBoilerplate(entries[0]!, recurrence, { 'recurring-line': 'off' })).toEqual([]);
    expect(folderBoilerplate(entries[0]!, recurrence, { 'recurring-line': 'review' }).map(({ tier }) => tier)).toEqual([
      'review',
    ]);
  });
});
