import { describe, expect, it } from 'vitest';
import { compareConcepts, getConcept } from '../../../src/core/crossref/figures/concepts.ts';

const compare = (a: string, b: string) => compareConcepts([getConcept(a)], [getConcept(b)]);
const pairs = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('-') as [string, string]);

describe('concepts of counted nouns', () => {
  it.each(
    pairs(`
      cop-officer policeman-officer soldier-serviceman pupil-student kid-child dwelling-house apartment-flat
      earthquake-quake country-nation corporation-company worker-employee doctor-physician lawyer-attorney
      fatality-death casualty-victim store-shop demonstrator-protester jet-plane automobile-car film-movie refugee-migrant
    `),
  )('"%s" and "%s" are the same', (a, b) => {
    expect(compare(a, b)).toBe('same');
    expect(compare(b, a)).toBe('same');
  });

  it.each(
    pairs(`
      resident-person villager-person passenger-person hostage-captive schoolgirl-girl helicopter-aircraft ferry-boat
      truck-vehicle nurse-person sheep-animal dog-animal ambulance-vehicle hospital-building rifle-gun pistol-weapon
      tanker-ship senator-lawmaker teenager-person elephant-animal cottage-house wildfire-fire prisoner-person
      medal-award bomber-aircraft farmer-person
    `),
  )('"%s" is a kind of "%s"', (a, b) => {
    expect(compare(a, b)).toBe('kind-of');
    expect(compare(b, a)).toBe('kind-of');
  });

  it.each(
    pairs(`
      man-woman boy-girl home-person passenger-plane soldier-civilian car-truck school-student hospital-patient dog-cat
      ship-plane rifle-missile town-country village-house teacher-student officer-protester doctor-patient book-film
      tree-house bridge-road fire-flood bomb-bullet pilot-passenger company-worker country-city cow-sheep apple-orange
      meeting-agreement hotel-guest horse-rider adult-child room-house wheel-car engine-aircraft bed-hospital bus-train
      lake-river island-city fish-boat
    `),
  )('"%s" and "%s" are disjoint', (a, b) => {
    expect(compare(a, b)).toBe('disjoint');
    expect(compare(b, a)).toBe('disjoint');
  });

  it('compares a list with its parts as a whole', () => {
    expect(compareConcepts(['drone', 'missile'], ['drone'])).toBe('kind-of');
    expect(compareConcepts(['drone', 'missile'], ['missile', 'drone'])).toBe('same');
    expect(compareConcepts([], ['drone'])).toBe('unknown');
  });
});
