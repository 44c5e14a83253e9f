import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import type { FigureFrame } from '../../../src/core/crossref/frames/frame.ts';
import { createFigureMentions } from '../../../src/core/crossref/mention.ts';

/** Returns the frame of the figure marked ⟦like this⟧. */
function frameOf(marked: string): FigureFrame {
  const start = marked.indexOf('⟦');
  const mention = createFigureMentions(annotate(marked.replace(/[⟦⟧]/g, ''))).find(
    ({ figure }) => figure.start <= start && start < figure.end,
  );
  expect(mention, marked).toBeDefined();
  return mention!.frame;
}

describe('frames: own part', () => {
  it.each([
    ['Unemployment is ⟦7 percent⟧ in Aldby and 12 percent in Orrin.', 'aldby', 'orrin'],
    ['Unemployment is 7 percent in Aldby and ⟦12 percent⟧ in Orrin.', 'orrin', 'aldby'],
    ['Tarn sold ⟦2,150⟧ tickets and Lume 1,940.', 'tarn', 'lume'],
    ['Tarn sold 2,150 tickets and Lume ⟦1,940⟧.', 'lume', 'tarn'],
    ['The depot stores ⟦800⟧ barrels of herring and 90 barrels of salt.', 'herring', 'salt'],
    ['The crew repaired 11 pumps; it replaced ⟦25⟧ valves.', 'valves', 'pumps'],
  ])('of "%s" has "%s" but not "%s"', (text, own, foreign) => {
    const { words } = frameOf(text);
    expect(words).toContain(own);
    expect(words).not.toContain(foreign);
  });
});

describe('frames: slots', () => {
  it.each([
    ['The mill has cut ⟦140⟧ jobs.', 'actual'],
    ['The mill wants to cut ⟦140⟧ jobs.', 'planned'],
    ['The mill will cut ⟦140⟧ jobs.', 'planned'],
    ['The mill threatened to cut ⟦140⟧ jobs.', 'planned'],
    ['The mill could cut ⟦140⟧ jobs.', 'possible'],
    ['The mill expects to cut ⟦140⟧ jobs.', 'forecast'],
    ['The mill managed to save ⟦140⟧ jobs.', 'actual'],
    ['The ⟦14⟧ sailors were sought by the coastguard.', 'actual'],
  ])('the modality of "%s" is %s', (text, modality) => {
    expect(frameOf(text).modality).toBe(modality);
  });

  it.each([
    ['Divers raised ⟦6 more⟧ anchors.', 'addition'],
    ['Another ⟦30⟧ stalls opened.', 'addition'],
    ['The storm killed five people and injured another ⟦40⟧.', 'amount'],
    ['Four more ferries sailed, bringing the total to ⟦17⟧.', 'total'],
    ['Revenue rose to ⟦$30 million⟧ from $26 million.', 'level'],
    ['Fares rose by ⟦12 percent⟧.', 'change'],
    ['An average of ⟦40⟧ ferries sail a day.', 'average'],
    ['Six people were shot, including ⟦four⟧ who died.', 'part'],
    ['The storm killed ⟦31⟧ people.', 'amount'],
  ])('the quantity of "%s" is %s', (text, quantity) => {
    expect(frameOf(text).quantity).toBe(quantity);
  });

  it.each([
    ['Exports rose ⟦4.1 percent⟧ in May.', { granularity: 'month', value: '05' }],
    ['Exports rose ⟦4.1 percent⟧ last year.', { granularity: 'relative year', value: '-1' }],
    ['In the first half, Orrin took ⟦9⟧ shots.', { granularity: 'half of', value: 'first' }],
    ['The drought has destroyed ⟦61⟧ farms since the spring.', { granularity: 'extent', value: 'since' }],
  ])('the periods of "%s" contain %j', (text, period) => {
    expect(frameOf(text).periods).toContainEqual(period);
  });

  it.each([
    ['Four months ago, a flood killed ⟦32⟧ people in Orrin.', true],
    ['A flood killed ⟦32⟧ people in Orrin on Monday.', false],
  ])('"%s" refers to an earlier event: %s', (text, isPast) => {
    expect(frameOf(text).isPast).toBe(isPast);
  });

  it.each([
    ['The port hired ⟦40⟧ Danish pilots.', ['DK']],
    ['The port hired ⟦40⟧ Danes and Swedes.', ['DK', 'SE']],
    ['The port hired ⟦40⟧ Danish and Swedish pilots.', ['DK', 'SE']],
    ['The port hired ⟦40⟧ of the Danish pilots.', ['DK']],
    ['The port hired hundreds of Danish pilots and ⟦12⟧ U.S. engineers.', ['US']],
    ['The port hired ⟦40⟧ pilots in Denmark.', []],
    ['The port bought ⟦40⟧ Danish-built ferries.', []],
    // part of another name
    ['The port hired ⟦40⟧ British Orrin pilots.', []],
    ['The port hired ⟦40⟧ Orrin Jordan pilots.', []],
    ['The port owes ⟦$40 million⟧.', []],
  ])('the nationalities of "%s" are %j', (text, nationalities) => {
    expect(frameOf(text).nationalities).toEqual(nationalities);
  });

  it('reads the nationalities of long noun phrases in linear time', () => {
    const text = `The port hired ${'40 Danish pilots of '.repeat(3000)}Orrin.`;
    const start = performance.now();
    createFigureMentions(annotate(text));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('frames: the noun that a bare number measures', () => {
  it.each([
    ['The ministry put the death toll at ⟦31⟧.', 'toll'],
    ['The death toll in the harbor rises to ⟦31⟧.', 'toll'],
    ['The fire raised the number of deaths since the spring to ⟦638⟧.', 'death'],
    ['The strike raised the price of salt to ⟦31⟧.', 'price'],
    ['The index of the harbor closed at ⟦3,114⟧.', 'index'],
    ['The record of the harbor is ⟦214⟧.', 'record'],
    ['The fire killed ⟦31⟧.', null],
    ['The crew repaired ⟦11⟧ pumps.', null],
    ['Tarn is at ⟦31⟧.', null],
    ['In ⟦six⟧ of them, the doors were locked.', null],
  ])('of "%s" is %s', (text, measured) => {
    expect(frameOf(text).measured).toBe(measured);
  });
});
