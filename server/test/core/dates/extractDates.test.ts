import { describe, expect, it } from 'vitest';
import { findArticleDate } from '../../../src/core/dates/articleDate.ts';
import { getDay, getDayNumber, getWeekday } from '../../../src/core/dates/calendar.ts';
import { extractDates } from '../../../src/core/dates/extractDates.ts';
import { parseArticle } from '../../../src/core/text/article.ts';
import { expectMarked } from '../figures/marked.ts';

describe('extractDates', () => {
  it('resolves full dates in every order of day, month and year', () => {
    expectMarked(
      'On ⟪July 10, 2025⟫{2025-07-10}, ⟪10 July 2025⟫{2025-07-10}, ⟪2025-07-10⟫{2025-07-10} and ⟪Jul. 10th 2025⟫{2025-07-10} it rained.',
    );
    expectMarked('Filed ⟪25/07/2025⟫{2025-07-25}, seen ⟪03/04/2025⟫{}, closed ⟪10.07.2025⟫{2025-07-10}.');
    expectMarked('It opened on ⟪Thursday, July 10, 2025⟫{2025-07-10} and ⟪Fri 11 July 2025⟫{2025-07-11}.');
  });

  it('resolves months and years, but not decades and seasons', () => {
    expectMarked(
      'Since ⟪April 2022⟫{2022-04}, in ⟪June⟫{}, during ⟪2019⟫{2019}, the ⟪1990s⟫{} and the ⟪2018-19⟫{} season.',
    );
    expectMarked('The class of ’⟪16⟫{2016} met that of ’⟪87⟫{1987}.');
  });

  it('joins a time of day to the date before it', () => {
    expectMarked(
      'It starts ⟪July 10, 2025 at 6 p.m.⟫{2025-07-10T18:00} sharp; log ⟪2021-03-04T09:15:02.480Z⟫{2021-03-04T09:15}.',
    );
    expectMarked(
      'Doors open at ⟪7 p.m. local time⟫{} (⟪11 a.m. GMT⟫{}), at ⟪8:30pm⟫{}, ⟪10.45pm⟫{}, ⟪18:00⟫{} or ⟪0800 GMT⟫{}.',
    );
  });

  it('does not mistake race times and counts for dates', () => {
    expectMarked(
      'A lap of 1:42.8 is fast; ⟦2000⟧{counted:fan} fans saw it in ⟪May⟫{} when ⟦1950 tonnes⟧{unit:tonne} melted.',
    );
  });

  it('parses a time before a dash and a number, but not before a dash and a word', () => {
    expectMarked('It runs ⟪18:00⟫{}-20:00 here.');
    expect(extractDates(parseArticle('It runs 18:00-style here.'), null)).toEqual([]);
  });

  it('resolves relative words only with a reference date', () => {
    const text = (day: string, last: string, eve: string, year: string) =>
      `She spoke on ⟪Tuesday⟫{${day}}, as ⟪last Friday⟫{${last}} and ⟪yesterday⟫{${eve}}; ⟪last year⟫{${year}} she did not.`;
    expectMarked(text('2025-07-08', '2025-07-04', '2025-07-09', '2024'), '2025-07-10');
    expectMarked(text('', '', '', ''));
    expectMarked('They met ⟪Thursday⟫{2025-07-10}. They will meet on ⟪Friday⟫{2025-07-11}.', '2025-07-10');
    expectMarked(
      'He left in ⟪January⟫{2025-01} and ⟪last October⟫{2024-10}; on ⟪December 29⟫{2024-12-29} he was back.',
      '2025-02-03',
    );
    expectMarked('It ended ⟪last month⟫{2024-12}, begins ⟪next year⟫{2026} and sleeps ⟪this week⟫{}.', '2025-01-31');
  });

  it('does not mistake names and verbs for months', () => {
    expectMarked('Mrs. April Finch may march on; May Pell did. They march as one, they may.');
  });

  it('parses a range of days as one date', () => {
    expectMarked('From ⟪Sept. 19 to 22⟫{} and ⟪10-12 July 2025⟫{} the ⟦22⟧{counted:guest} guests stayed.');
  });
});

describe('findArticleDate', () => {
  const getDate = (text: string) => findArticleDate(parseArticle(text))?.iso ?? null;

  it('returns the span that states the date', () => {
    const getPrinted = (text: string) => {
      const date = findArticleDate(parseArticle(text));
      return date && text.slice(date.start, date.end);
    };
    expect(getPrinted(' date 2031-07-10 The ferry sank.')).toBe('2031-07-10');
    expect(getPrinted('The ferry sank\nPublished 10 July 2031 at 6 p.m.\nNobody was hurt.')).toContain('10 July 2031');
    expect(getPrinted('TARNHOLM, July 10, 2031 (Norrpress) – The ferry sank.')).toBe('July 10, 2031');
    expect(getPrinted('The ferry sank.')).toBeNull();
  });

  it('returns null if the stamp is not a complete date', () => {
    expect(getDate('date 2031 the year in which the ferry sank.')).toBeNull();
  });

  it('parses a date stamp at the start of the article', () => {
    expect(getDate('date 2025-07-10 The ferry sank on 3 July 2025.')).toBe('2025-07-10');
    expect(getDate(' date 2025-07-10\nThe ferry sank.')).toBe('2025-07-10');
  });

  it('parses a line that contains little more than a date', () => {
    expect(getDate('Ferry sinks off Tarn\nPublished 10 July 2025 at 6 p.m.\nBy Ode Venn\nThe ferry sank.')).toBe(
      '2025-07-10',
    );
    expect(getDate('Ferry sinks off Tarn\nJuly 10, 2025\nThe ferry sank.')).toBe('2025-07-10');
  });

  it('parses a dateline', () => {
    expect(getDate('TARNHOLM, July 10, 2025 (Wire) - The ferry sank.')).toBe('2025-07-10');
  });

  it('returns null if the text only mentions a date', () => {
    expect(getDate('The ferry that was built on 10 July 2025 in Tarnholm sank off the coast.')).toBeNull();
    expect(getDate('The ferry sank on Thursday.')).toBeNull();
    expect(getDate('')).toBeNull();
  });
});

describe('calendar', () => {
  it('converts days to day numbers and back', () => {
    expect(getDayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(getDayNumber({ year: 2000, month: 3, day: 1 })).toBe(11_017);
    for (let n = -200_000; n < 200_000; n += 997) expect(getDayNumber(getDay(n))).toBe(n);
    expect(getWeekday(getDayNumber({ year: 2025, month: 7, day: 10 }))).toBe(3);
  });

  it('parses days in words, days with a slash and years after bounds', () => {
    expectMarked('It opens on ⟪July one⟫{2025-07-01} and closes ⟪June Twelve⟫{2025-06-12}.', '2025-07-10');
    expectMarked('In ⟪June⟫{2025-06} ⟦two⟧ were hurt.', '2025-07-10');
    expectMarked('They meet on ⟪8/9 June⟫{}; it stood since at least ⟪2019⟫{2019}.', '2025-07-10');
    expectMarked('Stay in between ⟪2200⟫{} and ⟪0700⟫{} or pay ⟦2200⟧ to ⟦30⟧ men.');
    expectMarked('It fell in the ⟪1985⟫{1985} ⟦second⟧{kind:ordinal; unit:half} half.', '2025-07-10');
  });
});
