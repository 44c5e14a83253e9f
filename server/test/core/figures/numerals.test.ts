import { describe, it } from 'vitest';
import { expectMarked } from './marked.ts';

describe('extractFigures', () => {
  it.each([
    'The tank holds ⟦1.99×10^30⟧{value:1.99e+30} atoms.',
    'They counted ⟦3 × 10⁸⟧{value:300000000} cells.',
    'The dose was ⟦6.6×10−3⟧{value:0.0066} of that.',
    'They counted ⟦1.3e6⟧{value:1300000} cells.',
    'The factor is ⟦2^10⟧{value:1024}.',
  ])('parses the power of ten or the exponent in "%s"', (text) => expectMarked(text));

  it.each([
    'The bath was kept at ⟦35°C⟧{value:35; kind:temperature; unit:degree Celsius}.',
    'The roof leans by ⟦12 degrees⟧{value:12; unit:degree}.',
    'The path is ⟦two and a half miles⟧{value:2.5; kind:length; unit:mile} long.',
    'The prize was ⟦half a million euros⟧{value:500000; kind:money; unit:EUR}.',
  ])('parses the unit in "%s"', (text) => expectMarked(text));

  it.each([
    '⟦Two out of three⟧{kind:ratio} keepers agreed.',
    '⟦Nine in 10⟧{kind:ratio} keepers agreed.',
    'About ⟦a third⟧{kind:ratio; modifier:about} of those screened were well.',
    'A crowd of ⟦1,300⟧{value:1300; kind:count; counted:person} came.',
    'The blast left ⟦12⟧{value:12; kind:count} dead.',
  ])('parses the proportion or count of people in "%s"', (text) => expectMarked(text));
});
