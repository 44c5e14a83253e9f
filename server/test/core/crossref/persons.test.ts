import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { createFigureMentions } from '../../../src/core/crossref/mention.ts';
import { comparePersons } from '../../../src/core/crossref/persons/comparePersons.ts';
import { createPerson } from '../../../src/core/crossref/persons/person.ts';

/** Returns the person of each age that is marked ⟦like this⟧: the name, else the role in angle brackets. */
function personsOf(marked: string): string[] {
  const text = marked.replace(/[⟦⟧]/g, '');
  const mentions = createFigureMentions(annotate(text));
  const persons: string[] = [];
  let removed = 0;
  for (const { index } of marked.matchAll(/⟦/g)) {
    const start = index - removed;
    removed += 2;
    const person = mentions.find(({ figure }) => figure.start <= start && start < figure.end)?.frame.person;
    expect(person, marked).toBeDefined();
    persons.push(person?.names.join(' ') || (person?.role ? `<${person.role}>` : ''));
  }
  return persons;
}

describe('the person of an age', () => {
  it.each([
    ['Ode Tarn, ⟦61⟧, succeeds Ida Lume, ⟦38⟧.', 'ode tarn', 'ida lume'],
    ['The ⟦19-year-old⟧ Ode Tarn won the race.', 'ode tarn'],
    ['The ⟦19-year-old⟧ rower Ida Lume won the race.', 'ida lume'],
    ['Ode Tarn (⟦61⟧) was hurt.', 'ode tarn'],
    ['Ode Tarn, ⟦61⟧, a retired baker, was hurt.', 'ode tarn'],
    ['Ode Tarn, now ⟦61⟧, was hurt.', 'ode tarn'],
    ['Ode Tarn of Orrin, ⟦61⟧, was hurt.', 'ode tarn'],
    ['The ⟦61-year-old⟧, Ode Tarn, was hurt.', 'ode tarn'],
    ['⟦61-year-old⟧ Ode Tarn was hurt.', 'ode tarn'],
    ['Tarn, a ⟦61-year-old⟧ baker, was hurt.', 'tarn'],
    ['Tarn is a ⟦61-year-old⟧ baker.', 'tarn'],
    ['Ode Tarn, who is ⟦61⟧, lives in Orrin.', 'ode tarn'],
    ['Tarn turned ⟦61⟧ on the ferry.', 'tarn'],
    ['Tarn married at the age of ⟦61⟧.', 'tarn'],
    ['Ode Tarn, who turned ⟦61⟧ just a day before, died.', 'ode tarn'],
    ['Ode Tarn died at ⟦61⟧.', 'ode tarn'],
    ['His wife Runa, ⟦58⟧, was hurt.', 'runa'],
    ['His wife, Runa, ⟦58⟧, was hurt.', 'runa'],
    ['Tarn and his ⟦58-year-old⟧ wife, Runa, were hurt.', 'runa'],
    ['A ⟦29-year-old⟧ baker, identified as Ode Tarn, fled.', 'ode tarn'],
    ['They caught a ⟦17-year-old⟧ gorilla named Bodo.', 'bodo'],
    ['Tarn won by flooring the ⟦36-year-old⟧ Lume.', 'lume'],
  ])('is named in "%s"', (marked, ...persons) => expect(personsOf(marked)).toEqual(persons));

  it.each([
    ['The flood reached two brothers ⟦aged 14⟧ and ⟦16⟧.', '<brother>', '<brother>'],
    ['The ⟦14⟧-, ⟦16⟧- and ⟦20-year-old⟧ rowers won.', '<rower>', '<rower>', '<rower>'],
    ['The girls, ⟦11⟧, ⟦12⟧ and ⟦14⟧, were found.', '<girl>', '<girl>', '<girl>'],
    ['A ⟦17-year-old⟧ boy was hurt.', '<boy>'],
    ["Tarn's daughter, ⟦6⟧, was hurt.", '<daughter>'],
    ['The driver of the tram, ⟦42⟧, was held.', '<driver>'],
    ['The driver, a ⟦24-year-old⟧ man from Orrin, was held.', '<driver>'],
    ['The gunman was ⟦24⟧.', '<gunman>'],
    ['The ⟦34-year-old⟧ Navy pilot was hurt.', '<pilot>'],
    ['A ⟦34-year-old⟧ Velmian was hurt.', ''],
    ['In Orrin, a ⟦34-year-old⟧ man was hurt.', '<man>'],
    ['He met the ⟦29-year - old⟧ gang member.', '<member>'],
  ])('is described in "%s"', (marked, ...persons) => expect(personsOf(marked)).toEqual(persons));

  it.each([
    ['Ode and Ida Tarn, ⟦61⟧ and ⟦58⟧, were hurt.', 'ode tarn', 'ida tarn'],
    ['Ode Tarn and Ida Lume, ⟦61⟧ and ⟦58⟧ respectively, were hurt.', 'ode tarn', 'ida lume'],
  ])('is one of the names of a list in "%s"', (marked, ...persons) => expect(personsOf(marked)).toEqual(persons));

  it.each([
    ['Ode Tarn lives in Orrin. He is ⟦45⟧.', 'ode tarn'],
    ['Ode Tarn lives in Orrin. The mill burned. He is ⟦45⟧.', 'ode tarn'],
    ['Ode Tarn lives in Orrin. The ⟦61-year-old⟧ was hurt.', 'ode tarn'],
    ['Ode Tarn lives in Orrin. The ⟦61-year-old⟧ Velmian was hurt.', 'ode tarn'],
    ['Police held the gunman, Ode Tarn. The gunman, ⟦24⟧, fled.', 'ode tarn'],
    ['Ode Tarn was the gunman. The gunman, ⟦24⟧, fled.', 'ode tarn'],
    ['Police identified the gunman as Ode Tarn. The gunman, ⟦24⟧, fled.', 'ode tarn'],
    ['The gunman was identified as Ode Tarn. The gunman, ⟦24⟧, fled.', 'ode tarn'],
    // Not decided by the text.
    ['Tarn floored Lume, and the ⟦40-year-old⟧ Velmian left.', ''],
    ['Ode Tarn met Ida Lume. Bo Strand left and Ode Tarn sang. He is ⟦45⟧.', ''],
    ['The driver, Ode Tarn, met the driver, Ida Lume. The driver, ⟦24⟧, fled.', '<driver>'],
    ['Margaret Lume lives in Orrin. He is ⟦45⟧.', ''],
    ['The gunman, ⟦24⟧, fled. Ode Tarn was the gunman.', '<gunman>'],
  ])('is resolved in "%s"', (marked, person) => expect(personsOf(marked)).toEqual([person]));
});

describe('comparePersons', () => {
  const [tarn, ode, ida, lume] = ['tarn', 'ode tarn', 'ida tarn', 'ida lume'].map((name) =>
    createPerson(name.split(' '), null),
  );

  it.each([
    ['a surname and the full name', tarn, ode, 'same'],
    ['relatives', ode, ida, 'other'],
    ['other names', ode, lume, 'other'],
    ['one first name', ida, lume, 'other'],
    ['two spellings', ode, createPerson(['ode', 'tarne'], null), 'same'],
    ['a nickname and a surname', createPerson(['jerry'], null), tarn, 'unknown'],
    ['a name and a role', ode, createPerson([], 'gunman'), 'unknown'],
    ['a name and a role of the other sex', lume, createPerson([], 'boy'), 'other'],
    ['a boy and a girl', createPerson([], 'boy'), createPerson([], 'girl'), 'other'],
    ['a daughter and a man', createPerson([], 'daughter'), createPerson([], 'man'), 'other'],
    ['a survivor and a victim', createPerson([], 'survivor'), createPerson([], 'victim'), 'other'],
    ['a boy and a victim', createPerson([], 'boy'), createPerson([], 'victim'), 'unknown'],
    ['nobody', null, ode, 'unknown'],
  ])('%s', (_, a, b, relation) => {
    expect(comparePersons(a!, b!)).toBe(relation);
    expect(comparePersons(b!, a!)).toBe(relation);
  });
});

it('finds the persons of hostile text in linear time', () => {
  const texts = (n: number) => [
    `The girls, ${'12, '.repeat(n)}12 and 14, sang.`,
    `The girl, 12, and ${'Ode Tarn, '.repeat(n)}61, sang.`,
    `${'Ode Tarn sang and '.repeat(n)}he is 61.`,
    `${'Ode Tarn sang. He is 61. The gunman, 24, fled. '.repeat(n)}`,
    `${'the gunman, '.repeat(n)}24, fled.`,
    `${'he was 24 and '.repeat(n)}25.`,
    `${'Ode Tarn, 24, and '.repeat(n)}Bo Strand, 25.`,
  ];
  const compute = (n: number) =>
    texts(n).map((text) => {
      const annotated = annotate(text);
      const start = performance.now();
      createFigureMentions(annotated);
      return performance.now() - start;
    });
  compute(100);
  for (const time of compute(2_000)) expect(time).toBeLessThan(3_000);
}, 30_000);
