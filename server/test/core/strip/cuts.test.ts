import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCuts, computeCuts } from '../../../src/core/strip/cuts.ts';

/** Undoes {@link applyCuts}: `removed` are the cuts with the text they took, with offsets of the text before. */
function insertCuts(stripped: string, removed: readonly { readonly start: number; readonly text: string }[]): string {
  const pieces: string[] = [];
  let read = 0;
  let written = 0;
  for (const { start, text } of removed) {
    pieces.push(stripped.slice(read, read + start - written), text);
    read += start - written;
    written = start + text.length;
  }
  pieces.push(stripped.slice(read));
  return pieces.join('');
}

/** Removes the text between ⟦ and ⟧. */
function strip(marked: string): string {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let start = 0;
  for (const character of marked) {
    if (character === '⟦') start = text.length;
    else if (character === '⟧') spans.push({ start, end: text.length });
    else text += character;
  }
  return applyCuts(text, computeCuts(text, spans));
}

describe('computeCuts on whole lines', () => {
  it('removes the line end', () => {
    expect(strip('The ferry sank.\n⟦Share⟧\nNobody was hurt.\n')).toBe('The ferry sank.\nNobody was hurt.\n');
  });

  it('keeps one blank line if the removed line was between two', () => {
    expect(strip('The ferry sank.\n\n⟦Share⟧\n\nNobody was hurt.\n')).toBe('The ferry sank.\n\nNobody was hurt.\n');
  });

  it('keeps the blank line between two paragraphs, before or after the removed line', () => {
    expect(strip('One.\n⟦Share⟧\n\nTwo.')).toBe('One.\n\nTwo.');
    expect(strip('One.\n\n⟦Share⟧\nTwo.')).toBe('One.\n\nTwo.');
    expect(strip('One.\n⟦Share⟧\n\n⟦Print⟧\nTwo.')).toBe('One.\n\nTwo.');
  });

  it('keeps existing double blank lines', () => {
    expect(strip('One.\n\n\n⟦Share⟧\n\nTwo.')).toBe('One.\n\n\nTwo.');
  });

  it('leaves no blank lines at the start or end', () => {
    expect(strip('⟦Menu⟧\n\nOne.\n\n⟦Share⟧\n')).toBe('One.\n');
  });

  it('keeps a final line end, and adds none', () => {
    expect(strip('One.\n⟦Share⟧')).toBe('One.');
    expect(strip('One.\n\n⟦Share⟧')).toBe('One.');
    expect(strip('One.\n⟦Share⟧\n')).toBe('One.\n');
  });

  it('supports all kinds of line ends', () => {
    expect(strip('One.\r\n⟦Share⟧\r\nTwo.\r\n')).toBe('One.\r\nTwo.\r\n');
    expect(strip('One.\r⟦Share⟧\rTwo.')).toBe('One.\rTwo.');
    expect(strip('One.\r\n⟦Share⟧\nTwo.\r⟦Print⟧')).toBe('One.\r\nTwo.');
  });

  it('removes the indentation and trailing space of a line', () => {
    expect(strip('One.\n  ⟦Share⟧ \t\nTwo.')).toBe('One.\nTwo.');
  });

  it('removes a text that consists of boilerplate', () => {
    expect(strip('⟦Share⟧\n\n⟦Print⟧\n')).toBe('');
  });
});

describe('computeCuts on parts of lines', () => {
  it('removes attached boilerplate at the end of a line', () => {
    expect(strip('It sank.⟦Also Read | Ferries⟧\nTwo.')).toBe('It sank.\nTwo.');
    expect(strip('It sank. ⟦Also Read | Ferries⟧ \nTwo.')).toBe('It sank.\nTwo.');
  });

  it('leaves one space between the remaining parts', () => {
    expect(strip('It sank. ⟦Share⟧ Nobody swam.')).toBe('It sank. Nobody swam.');
    expect(strip('It sank.⟦Share this⟧Nobody swam.')).toBe('It sank. Nobody swam.');
    expect(strip('It sank.⟦Share⟧ Nobody swam.')).toBe('It sank. Nobody swam.');
  });

  it('keeps boilerplate rather than joining two words', () => {
    expect(strip('it⟦X⟧sank')).toBe('itXsank');
  });

  it('removes the space after boilerplate at the start of a line', () => {
    expect(strip('⟦Share⟧ It sank.')).toBe('It sank.');
  });
});

describe('computeCuts on any text and spans', () => {
  const pieces = fc.constantFrom(
    'a',
    'bc',
    '.',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    'Share',
    'é',
    '😀',
    '  ',
    '\u00a0',
  );
  const texts = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(''));
  const cases = texts.chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc.array(
        fc
          .tuple(fc.nat(Math.max(0, text.length)), fc.nat(12))
          .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) })),
        { maxLength: 6 },
      ),
    ),
  );

  it('returns sorted cuts inside the text without overlaps', () => {
    fc.assert(
      fc.property(cases, ([text, spans]) => {
        let at = 0;
        for (const cut of computeCuts(text, spans)) {
          expect(cut.start).toBeGreaterThanOrEqual(at);
          expect(cut.end).toBeGreaterThan(cut.start);
          at = cut.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('is undone by inserting the cuts', () => {
    fc.assert(
      fc.property(cases, ([text, spans]) => {
        const cuts = computeCuts(text, spans);
        const removed = cuts.map(({ start, end }) => ({ start, text: text.slice(start, end) }));
        expect(insertCuts(applyCuts(text, cuts), removed)).toBe(text);
      }),
    );
  });

  it('removes only white space outside the spans', () => {
    fc.assert(
      fc.property(cases, ([text, spans]) => {
        for (const cut of computeCuts(text, spans)) {
          for (let i = cut.start; i < cut.end; i++) {
            const inside = spans.some(({ start, end }) => start <= i && i < end);
            expect(inside || /\s/.test(text[i]!)).toBe(true);
          }
        }
      }),
    );
  });

  it('joins no two words', () => {
    fc.assert(
      fc.property(cases, ([text, spans]) => {
        const cuts = computeCuts(text, spans);
        // Cuts that touch are one gap.
        for (let i = 0; i < cuts.length; i++) {
          const start = cuts[i]!.start;
          let last = i;
          while (last + 1 < cuts.length && cuts[last + 1]!.start === cuts[last]!.end) last++;
          const left = text[start - 1] ?? ' ';
          const right = text[cuts[last]!.end] ?? ' ';
          expect(/[a-zé]/i.test(left) && /[a-zé]/i.test(right)).toBe(false);
          i = last;
        }
      }),
    );
  });

  it('creates no double blank line', () => {
    fc.assert(
      fc.property(cases, ([text, spans]) => {
        // Carriage returns alone may meet a line feed, so lines are counted with one kind of line end.
        const unix = text.replace(/\r\n?/g, '\n');
        const inUnix = spans.filter(({ end }) => end <= unix.length);
        const longest = (s: string) =>
          Math.max(0, ...(s.match(/\n(?:[^\S\n]*\n)+/g) ?? []).map((m) => m.split('\n').length));
        expect(longest(applyCuts(unix, computeCuts(unix, inUnix)))).toBeLessThanOrEqual(Math.max(2, longest(unix)));
      }),
    );
  });
});
