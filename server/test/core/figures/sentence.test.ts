import { describe, it } from 'vitest';
import { expectMarked } from './marked.ts';

describe('parseCountedSubject', () => {
  it('finds the counted subject before verbs of counting', () => {
    expectMarked('Permits totalled ⟦1,522⟧{kind:count; counted:permit; noun:Permits} in Orrin.');
    expectMarked(
      'The dead numbered ⟦40⟧{counted:person; noun:dead}; the death toll rose to ⟦52⟧{counted:person; change:up}.',
    );
    expectMarked('The number of ferries working the Venn was ⟦394⟧{counted:ferry; noun:ferries}.');
    expectMarked('The number of new cases has climbed to more than ⟦1,200⟧{counted:case; modifier:over; change:up}.');
    expectMarked('Arrests reached ⟦310⟧{counted:arrest}, break-ins stood at ⟦78⟧.');
  });

  it('ignores prices, levels and objects of prepositions', () => {
    expectMarked('Shares rose to ⟦1,522⟧{unit:} and prices climbed to ⟦40⟧{unit:}.');
    expectMarked('Traffic to the islands rose to ⟦310⟧{unit:}.');
    expectMarked('Permits rose ⟦12⟧{unit:; change:up}.');
  });

  it('counts people who died, were hurt or survived', () => {
    expectMarked('⟦12⟧{counted:person; noun:died} died and ⟦23⟧{counted:person; noun:hurt} were hurt.');
    expectMarked(
      'At least ⟦nine⟧{counted:person; modifier:over} have survived; ⟦40⟧{counted:person} wounded lay there.',
    );
    expectMarked('The ⟦23⟧{counted:guard} wounded guards went home.');
  });
});

describe('figures that share a direction, unit or scale', () => {
  it('applies the direction and unit of one end of a change to the other', () => {
    expectMarked(
      'Permits rose from ⟦3,200⟧{counted:permit; change:} in ⟪2003⟫{2003} to ⟦4,100⟧{counted:permit; change:up}.',
    );
    expectMarked('It fell from ⟦€3 million⟧{change:} in ⟪2003⟫{2003} to ⟦2 million⟧{unit:EUR; change:down}.');
    expectMarked('It rose to ⟦$250m⟧ from the original ⟦100 million⟧{unit:USD}.');
    expectMarked('Of ⟦1.6 billion euros⟧ of the ⟦4.2 billion⟧{unit:EUR} in loans nothing came back.');
    expectMarked('It planted ⟦1.85 million hectares⟧, compared with ⟦1.89 million⟧{unit:hectare; kind:area}.');
    expectMarked('It sold ⟦918⟧{counted:sack} sacks, of which ⟦326⟧{counted:sack} were torn.');
  });

  it('applies a scale only to an amount that is close', () => {
    expectMarked('They cost ⟦$3⟧{value:3000000} and ⟦$4 million⟧{value:4000000}.');
    expectMarked('He lost ⟦$500⟧{value:500} and ⟦$4 million⟧{value:4000000}.');
  });

  it('parses ranges with a slash', () => {
    expectMarked('The hold takes ⟦40,000/45,000 tonnes⟧{value:40000..45000; kind:mass}.');
    expectMarked('They split it 40/60.');
  });
});

describe('scores and ratios with spaces or hyphens', () => {
  it('parses scores with spaces next to words of play', () => {
    expectMarked('Orrin won ⟦58 - 3⟧{kind:score; values:58-3}, a ⟦2 - 14⟧{kind:score} record for Venn.');
    expectMarked('Take ⟦58⟧{kind:number} - ⟦3⟧{kind:number} and see.');
  });

  it('parses ratios with "for"', () => {
    expectMarked('A ⟦two-for-one⟧{kind:ratio; value:2} split followed; she went ⟦3-for-5⟧{value:0.6}.');
  });
});

describe('marks and words next to the number', () => {
  it('skips a quotation mark before the scale', () => {
    expectMarked('He spoke of “⟦14” million⟧{value:14000000} and ⟦$5.6” billion⟧{value:5600000000; unit:USD}.');
  });

  it('recognizes adjectives of parts, ranks and idioms', () => {
    expectMarked('A ⟦four-legged⟧{counted:leg} robot is in the top ⟦10⟧{counted:} of the list.');
    expectMarked('The ⟦first⟧{unit:prize}-ever prize went to the world number one.');
    expectMarked('Third world countries wait; a ⟦third⟧{unit:} believed that, ⟦a third⟧{kind:ratio} of voters did.');
    expectMarked('It was their ⟦eighth⟧{unit:} straight, and the ⟦fourth⟧{unit:victory} double-digit victory.');
    expectMarked('⟦Half⟧{kind:ratio; counted:barn} the barns burnt in the same quarter a year ago.');
  });

  it('parses fractions of a point, and multiples with "fold"', () => {
    expectMarked(
      'It took ⟦a half-point⟧{value:0.5; counted:point} cut, then ⟦a quarter percentage point⟧{unit:percentage point}.',
    );
    expectMarked('Ode noted that ⟦half⟧{value:0.5} of the barley was gone, a ⟦five-fold⟧{value:5; unit:time} loss.');
  });

  it('distinguishes a level that was reached from a bound, and parses rates with a hyphen', () => {
    expectMarked('Income edged up to ⟦€1.2bn⟧{modifier:exact; change:up}; up to ⟦40⟧{modifier:under} men came.');
    expectMarked('It stood at ⟦137.80-85 yen⟧{value:137.8..137.85; unit:JPY} and ⟦1.3055-60⟧{value:1.3055..1.306}.');
    expectMarked(
      'It took ⟦10.50-12⟧{value:10.5..12; counted:box} boxes and ⟦90-plus per cent⟧{modifier:over; unit:percent}.',
    );
    expectMarked('It has a capital of ⟦€1.3 billion⟧ and assets of ⟦738 billion⟧{unit:EUR}.');
  });

  it('recognizes names of several words, possessive plurals and statutory ages', () => {
    expectMarked('They lost ⟦24-18⟧{kind:score} in the Six Nations when they came from ⟦15-6⟧{kind:score} down.');
    expectMarked("It was ⟦one⟧{counted:year} of the brewers' great years, with a retirement age of ⟦65⟧{kind:age}.");
  });

  it('recognizes ages by their limits and by the persons they describe', () => {
    expectMarked('Children under ⟦seven⟧{kind:age; modifier:under} stay out; the keeper, ⟦24⟧{kind:age}, was hurt.');
    expectMarked('They are in their 30s, 40s and 50s.');
  });

  it('parses exchange rates in pounds, marks that are passed and weeks that are over', () => {
    expectMarked('It buys ⟦1.36 pounds⟧{unit:GBP; per:dollar} to the dollar, past the ⟦$4 trillion⟧{unit:USD} mark.');
    expectMarked('It held ⟦132,000⟧{kind:number} week ago and ⟦six weeks⟧{unit:week} a year ago.');
    expectMarked('⟦Billions of pounds⟧{unit:GBP} went, ⟦4.20 N.Z. dollars⟧{unit:NZD} each.');
  });

  it('ignores numbers in company names and aircraft models', () => {
    expectMarked(
      'Then 215 Holding Co sold its 787 jet and ⟦787⟧{counted:seat} seats, ⟦two for one⟧{kind:ratio} stock.',
    );
    expectMarked('Now Tarn 3 Partners Ltd buys ⟦3⟧{counted:partner} partners out.');
  });

  it('ignores rows of data', () => {
    expectMarked('The log says 4,17,3,88,2,9,51,7 and stops at ⟦4,170⟧{value:4170} lines.');
  });

  it('continues after a sign before a number in a name', () => {
    // The name is skipped from the sign on, where the parser started.
    expectMarked('The valve −½p-7carat is sold in ⟦two⟧{counted:size} sizes.');
  });
});
