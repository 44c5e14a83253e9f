import { describe, it } from 'vitest';
import { expectMarked } from './marked.ts';

describe('parseRateDenominator', () => {
  it('parses prices per item, hour or head', () => {
    expectMarked('Crude cost ⟦$58.24⟧{unit:USD; per:barrel} per barrel and milk ⟦97 cents⟧{per:litre}/litre.');
    expectMarked('They earn ⟦€15⟧{per:hour} an hour, or ⟦€300⟧{per:week} each week, and ⟦£20⟧{per:head} per head.');
    expectMarked('Lamps were ⟦$6⟧{per:each} each, bonds paid ⟦4 per cent⟧{per:year} per annum.');
    expectMarked('Tiles went at ⟦$80⟧{per:square metre} per sq m.');
    expectMarked('It trades at ⟦$30 to $40⟧{value:30..40; per:share} a share.');
  });

  it('parses counts per period and per base', () => {
    expectMarked('She mends ⟦12⟧{per:day} a day, the yard ⟦40⟧{counted:hull; per:year} hulls annually.');
    expectMarked('The town had ⟦30⟧{counted:case; per:100,000 people} cases per 100,000 people.');
    expectMarked('There were ⟦403⟧{per:1,000 births} per 1,000 births.');
  });

  it('ignores points in time, units that are rates and other articles', () => {
    expectMarked('He paid ⟦$5⟧{per:} a week later and ⟦$7⟧{per:} a day before.');
    expectMarked('The van did ⟦60 km/h⟧{unit:kilometre per hour; per:}, wells gave ⟦800 barrels a day⟧{per:}.');
    expectMarked('It gave ⟦12⟧{counted:hall; per:} halls a new roof, and ⟦$500⟧{per:} a good use.');
    expectMarked('They sold ⟦12⟧{counted:lamp; per:} lamps, daily papers and ⟦$5⟧{per:} monthly passes.');
  });
});
