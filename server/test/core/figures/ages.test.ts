import { describe, expect, it } from 'vitest';
import { extractFigures } from '../../../src/core/figures/extractFigures.ts';
import { parseArticle } from '../../../src/core/text/article.ts';
import { expectMarked } from './marked.ts';

describe('ages in lists', () => {
  it.each([
    'The flood reached ⟦two⟧{counted:brother} brothers ⟦aged 14⟧{kind:age} and ⟦16⟧{kind:age}.',
    'The victims, ⟦14⟧{kind:age}, ⟦16⟧{kind:age} and ⟦20 years old⟧{kind:age}, lived in Orrin.',
    'The children, ⟦ages 3⟧{kind:age}, ⟦5⟧{kind:age} and ⟦9⟧{kind:age}, were unhurt.',
    'The pupils, ⟦aged three⟧{kind:age}, ⟦five⟧{kind:age} and ⟦nine⟧{kind:age}, sang.',
    'Ana Ruel, ⟦34⟧{kind:age}, and Ode Tarn, ⟦41⟧{kind:age}, were hurt.',
    'His daughters, ⟦6⟧{kind:age} and ⟦8⟧{kind:age}, were found.',
    'The girls, ⟦11⟧{kind:age}, ⟦12⟧{kind:age} and ⟦14⟧{kind:age}, row.',
    'Boys ⟦aged 12⟧{kind:age}, ⟦13⟧{kind:age} and ⟦15⟧{kind:age} were held.',
    'The twins, both ⟦14⟧{kind:age}, and a boy, ⟦16⟧{kind:age}, were hurt.',
    'A ⟦14⟧{kind:age}- and a ⟦16-year-old⟧{kind:age} were held.',
    'The ⟦14⟧{kind:age}-, ⟦16⟧{kind:age}- and ⟦20-year-old⟧{kind:age} rowers won.',
    'Fares rise for ⟦15⟧{kind:age} and ⟦16-year-olds⟧{kind:age}.',
    'Ode and Ida Tarn, ⟦61⟧{kind:age} and ⟦58⟧{kind:age}, were hurt.',
    'Ode Tarn and Ida Lume, ⟦61⟧{kind:age} and ⟦58⟧{kind:age} respectively, were hurt.',
  ])('%s', (marked) => expectMarked(marked));

  it.each([
    'The storm killed ⟦five⟧{kind:count} and a ⟦12-year-old⟧{kind:age} boy was hurt.',
    'Of the victims, ⟦14⟧{kind:count} died and ⟦16⟧{kind:count} were hurt.',
    'Ode Tarn, ⟦34⟧{kind:age}, and ⟦12⟧{kind:count} were hurt.',
    'Ode Tarn, ⟦61 years old⟧{kind:age}, and ⟦16⟧{kind:count} others were hurt.',
    'Tarn won ⟦12⟧{kind:number} and ⟦3-year-old⟧{kind:age} Lume lost.',
    'For adults, ⟦20⟧{kind:number} and ⟦30 minutes⟧{kind:duration} are enough.',
    'The girls won ⟦3⟧{kind:number}, ⟦5⟧{kind:number} and ⟦9⟧{kind:count} games.',
  ])('are no other numbers: %s', (marked) => expectMarked(marked));
});

describe('ages in statements', () => {
  it.each([
    'Ode Tarn, who is ⟦61⟧{kind:age}, rows.',
    'Ode Tarn, now ⟦61⟧{kind:age}, rows.',
    'Tarn turned ⟦61⟧{kind:age} on the ferry.',
    'Tarn was ⟦61⟧{kind:age} when he left.',
    'Ode Tarn was ⟦61⟧{kind:age}.',
    'Ode Tarn died at ⟦61⟧{kind:age}.',
    'Ode Tarn died in Orrin at ⟦61⟧{kind:age}.',
    'Tarn was ⟦14⟧{kind:age} at the time, Lume was ⟦16⟧{kind:age} and Ruel was ⟦20 years old⟧{kind:age}.',
    'Anyone ⟦19⟧{kind:age} or older may vote.',
    'The gunman was ⟦24⟧{kind:age}.',
    'His daughter, ⟦6⟧{kind:age}, sang.',
    'The driver (⟦24⟧{kind:age}) was hurt.',
  ])('%s', (marked) => expectMarked(marked));

  it.each([
    'The index was ⟦61⟧{kind:number}.',
    'The Orrin Index was ⟦61⟧{kind:number} when it closed.',
    'Shares of Orrin turned ⟦61⟧{kind:number}.',
    'Tarn died at 10 Mill Lane.',
  ])('are no other numbers: %s', (marked) => expectMarked(marked));
});

it('reads a long list of ages in linear time', () => {
  const compute = (items: number) => {
    const article = parseArticle(`The girls, ${Array.from({ length: items }, () => '12').join(', ')} and 14, sang.`);
    const start = performance.now();
    expect(extractFigures(article, []).length).toBeGreaterThan(0);
    return performance.now() - start;
  };
  compute(2_000);
  expect(compute(40_000)).toBeLessThan(2_000);
});
