import { describe, expect, it } from 'vitest';
import { findNonFigureReason, type NonFigureReason } from '../../../src/core/figures/context/nonFigures.ts';
import { parseQuantity } from '../../../src/core/figures/parseQuantity.ts';
import { TokenWindow } from '../../../src/core/syntax/index.ts';
import { parseArticle } from '../../../src/core/text/index.ts';

/** Returns the reason why the number marked with brackets is not a figure. `counts`: a counted noun follows it. */
function findReason(marked: string, counts: boolean): NonFigureReason | null {
  const text = marked.replace(/[⟦⟧]/g, '');
  const { tokens } = parseArticle(text);
  const window = new TokenWindow(tokens, text);
  window.start = 0;
  window.end = tokens.count;
  const index = tokens.start.indexOf(marked.indexOf('⟦'));
  const quantity = parseQuantity(window, index);
  if (!quantity) throw new Error(`no quantity at the mark in "${marked}"`);
  return findNonFigureReason(window, quantity, counts);
}

describe('findNonFigureReason', () => {
  it.each<[string, NonFigureReason]>([
    ['They wanted to win the ⟦Six⟧ Nations this time.', 'capitalName'],
    ['They found few per ⟦100⟧ there.', 'rateBase'],
    ['It is a ⟦two⟧-way street.', 'hyphenatedIdiom'],
    ['The Gang of ⟦Six⟧ met.', 'nameWithOf'],
    ['Guild of ⟦Nine⟧ Seals Pact in Orrin', 'nameWithOf'],
    ['No ⟦two⟧ are alike.', 'afterNo'],
    ['It reached round ⟦four⟧, they said.', 'rank'],
    ['The ⟦one⟧ that mattered was gone.', 'pronounOne'],
    ['They started from ground ⟦zero⟧.', 'zeroIdiom'],
    ['The code is ⟦007⟧ there.', 'leadingZero'],
    ['⟦1⟧. Wash the wool.', 'listNumber'],
    ['It rained in Orrin.(⟦3⟧) Then it stopped.', 'noteMark'],
    ['The study links diet and mood (⟦13⟧).', 'noteMark'],
    ['It helps mood and sleep (⟦4⟧, 5) there.', 'noteMark'],
    ['It helps mood and sleep (4, ⟦5⟧) there.', 'noteMark'],
    ['Venn for Pell (⟦71⟧) came on.', 'substitutionMinute'],
    ['Under Section ⟦318⟧ of the code.', 'label'],
    ['Rapper ⟦50⟧ Cent has a hit.', 'cent'],
    ['It was in the ⟦1400⟧ block of it.', 'cityBlock'],
    ['They sell the ⟦700⟧ series now.', 'series'],
    ['Then ⟦215⟧ Holding Co sold it.', 'company'],
    ['They sold its ⟦787⟧ jet.', 'airliner'],
    ['He lives at ⟦12⟧ Harbour Road.', 'beforeName'],
    ['They sell the Tarnphone ⟦6⟧ there.', 'afterName'],
  ])('rejects the number in "%s" because of %s', (text, reason) => {
    expect(findReason(text, false)).toBe(reason);
  });

  it('rejects a product number before a verb that looks like a counted noun', () => {
    expect(findReason('Now the Tarnphone ⟦8900⟧ features a lamp.', true)).toBe('product');
  });

  it.each([
    ['They sold ⟦12⟧ lamps.', true],
    ['They sold ⟦two⟧ lamps.', true],
    ['The index closed at ⟦2718⟧ there.', false],
    ['It cost ⟦$12⟧ there.', false],
    ['The gang of ⟦six⟧ met.', false],
    ['The Gang of ⟦Six⟧ Lamps met.', true],
    ['It helps mood (⟦13⟧) and sleep.', false],
    ['It helps mood (⟦130⟧).', false],
    ['They saw Tarn (⟦13⟧).', false],
  ])('accepts the number in "%s"', (text, counts) => {
    expect(findReason(text, counts)).toBeNull();
  });
});
