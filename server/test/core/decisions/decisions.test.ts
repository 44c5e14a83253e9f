import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { createAnchor, findAnchor } from '../../../src/core/decisions/anchor.ts';
import { EMPTY_DECISIONS, formatDecisionFile, parseDecisionFile } from '../../../src/core/decisions/decisionFile.ts';
import { DecisionFileError } from '../../../src/core/decisions/decisionFileError.ts';
import { Folder } from '../../../src/core/folder/folder.ts';

const TEXT = [
  'The clock of Pell town hall stopped at noon on Monday, keeper Dov Arren said.',
  'Share this story with a friend',
  'He wound it 14 times before it went on, and 14 people cheered on the square below.',
  'Share this story with a friend',
  '',
].join('\n');

const spanOf = (marker: string, from = 0) => {
  const start = TEXT.indexOf(marker, from);
  return { start, end: start + marker.length };
};

describe('an anchor', () => {
  it('is found again after edits elsewhere, whatever they are', () => {
    const anchor = createAnchor('a.txt', TEXT, spanOf('14 people'));
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const span = findAnchor(anchor, before + TEXT + after)!;
        expect((before + TEXT + after).slice(span.start, span.end)).toBe('14 people');
      }),
    );
  });

  it('tells two places with the same text apart', () => {
    const first = spanOf('Share this story with a friend');
    const second = spanOf('Share this story with a friend', first.end);
    expect(findAnchor(createAnchor('a.txt', TEXT, first), TEXT)).toEqual(first);
    expect(findAnchor(createAnchor('a.txt', TEXT, second), TEXT)).toEqual(second);
  });

  it('never jumps to a lookalike', () => {
    const anchor = createAnchor('a.txt', TEXT, spanOf('14 times'));
    expect(findAnchor(anchor, 'They rang it 14 times in all, and nobody came.')).toBeNull();
    const twice = `${TEXT}${TEXT}`;
    expect(findAnchor(createAnchor('a.txt', TEXT, spanOf('14 people')), twice)).toBeNull();
  });

  it('remembers a long span by its beginning, length and hash', () => {
    const long = `Start. ${'x'.repeat(500)} End.`;
    const anchor = createAnchor('a.txt', long, { start: 7, end: 507 });
    expect(anchor.text).toHaveLength(200);
    expect(findAnchor(anchor, `New. ${long}`)).toEqual({ start: 12, end: 512 });
    expect(findAnchor(anchor, long.replace('x End', 'y End'))).toBeNull();
  });
});

describe('the decision file', () => {
  const anchor = createAnchor('sub/a.txt', TEXT, spanOf('14 people'));

  it('is read as it was written', () => {
    const decisions = {
      ...EMPTY_DECISIONS,
      notBoilerplate: [anchor, { line: 'Share this story with a friend' }],
      sameFact: [{ a: anchor, b: { ...anchor, file: 'b.txt' } }],
      removedLines: ['0123456789abcdef'],
    };
    expect(parseDecisionFile(formatDecisionFile(decisions, undefined))).toEqual(decisions);
  });

  it('keeps fields that it does not know', () => {
    const before = JSON.stringify({ version: 1, note: 'ours', notBoilerplate: [{ line: 'Share', by: 'Ann' }] });
    const after = JSON.parse(formatDecisionFile({ ...parseDecisionFile(before), boilerplate: [anchor] }, before));
    expect(after).toEqual({
      version: 1,
      note: 'ours',
      notBoilerplate: [{ line: 'Share', by: 'Ann' }],
      boilerplate: [anchor],
    });
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['an unknown version', '{"version": 99}'],
    ['no list', '{"boilerplate": {}}'],
    ['an anchor without text', '{"boilerplate": [{"file": "a.txt"}]}'],
    ['a file outside the folder', JSON.stringify({ boilerplate: [{ ...anchor, file: '../secret.txt' }] })],
    ['an absolute path', JSON.stringify({ boilerplate: [{ ...anchor, file: '/etc/passwd' }] })],
    ['a Windows path', JSON.stringify({ boilerplate: [{ ...anchor, file: 'C:\\a.txt' }] })],
    ['a broken hash', '{"removedLines": ["zz"]}'],
  ])('with %s is refused with a reason', (_, text) => {
    expect(() => parseDecisionFile(text)).toThrow(DecisionFileError);
  });

  it('survives any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        try {
          parseDecisionFile(text);
        } catch (error) {
          expect(error).toBeInstanceOf(DecisionFileError);
        }
      }),
    );
  });
});

describe('decisions', () => {
  const folder = () => {
    const made = new Folder();
    made.put('a.txt', annotate(TEXT));
    made.put(
      'b.txt',
      annotate('Keeper Dov Arren wound the clock of Pell town hall while 14 people cheered on Monday.\n'),
    );
    return made;
  };
  const flagged = (made: Folder) => made.boilerplateOf('a.txt').map(({ start, end }) => TEXT.slice(start, end));

  it('take a span or a line out of the boilerplate', () => {
    const made = folder();
    expect(flagged(made)).toContain('Share this story with a friend');
    made.setDecisions({ ...EMPTY_DECISIONS, notBoilerplate: [{ line: 'Share this story with a friend' }] });
    expect(flagged(made)).toEqual([]);
    const first = createAnchor('a.txt', TEXT, spanOf('Share this story with a friend'));
    made.setDecisions({ ...EMPTY_DECISIONS, notBoilerplate: [first] });
    expect(flagged(made)).toHaveLength(1);
  });

  it('mark a span', () => {
    const made = folder();
    made.setDecisions({
      ...EMPTY_DECISIONS,
      boilerplate: [createAnchor('a.txt', TEXT, spanOf('keeper Dov Arren said.'))],
    });
    expect(flagged(made)).toContain('keeper Dov Arren said.');
  });

  it('part and join facts', () => {
    const made = folder();
    const other = made.entry('b.txt')!.text;
    const start = other.indexOf('14');
    const pair = {
      a: createAnchor('a.txt', TEXT, { start: TEXT.indexOf('14 people'), end: TEXT.indexOf('14 people') + 2 }),
      b: createAnchor('b.txt', other, { start, end: start + 2 }),
    };
    const links = () => made.linksBetween('a.txt', 'b.txt').filter(({ kind }) => kind === 'figure');
    made.setDecisions({ ...EMPTY_DECISIONS, notSameFact: [pair] });
    expect(links().some(({ from }) => from.start === pair.a.before.length)).toBe(false);
    const parted = links().length;
    made.setDecisions({ ...EMPTY_DECISIONS, sameFact: [pair] });
    expect(links().length).toBeGreaterThan(parted);
    expect(links().find(({ to }) => to.start === start)).toMatchObject({ verdict: 'agrees' });
  });

  it('about places that are gone are orphans', () => {
    const made = folder();
    made.setDecisions({
      ...EMPTY_DECISIONS,
      boilerplate: [{ ...createAnchor('a.txt', TEXT, spanOf('14 times')), text: '99 times' }],
    });
    expect(made.orphans('a.txt')).toEqual(['99 times']);
  });
});
