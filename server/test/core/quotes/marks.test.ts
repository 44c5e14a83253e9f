import { describe, expect, it } from 'vitest';
import { expectQuotes, quotesIn } from './marked.ts';

describe('quotation marks', () => {
  it.each([
    ['curly', '⟦“The dam will hold,”⟧ ⟨Ode Tarn⟩ said.'],
    ['straight', '⟦"The dam will hold,"⟧ ⟨Ode Tarn⟩ said.'],
    ['two apostrophes', "⟦''The dam will hold,''⟧ ⟨Ode Tarn⟩ said."],
    ['TeX', "⟦``The dam will hold,''⟧ ⟨Ode Tarn⟩ said."],
    ['single curly', '⟦‘The dam will hold,’⟧ ⟨Ode Tarn⟩ said.'],
    ['single straight', "⟦'The dam will hold,'⟧ ⟨Ode Tarn⟩ said."],
    ['guillemets', '⟦«The dam will hold,»⟧ ⟨Ode Tarn⟩ said.'],
    ['low and high', '⟦„The dam will hold,“⟧ ⟨Ode Tarn⟩ said.'],
    ['mixed in one file', '⟦"The dam,"⟧ ⟨Ode Tarn⟩ said, ⟦“will hold.”⟧'],
  ])('pairs: %s', (_, marked) => expectQuotes(marked));

  it('distinguishes apostrophes from single quotation marks', () => {
    expectQuotes("⟦'It's the workers' rights that we can't give up,'⟧ ⟨Ode Tarn⟩ said.");
    expectQuotes("The fishermen's union and the dockers' club said in the '90s that rock 'n' roll wasn't theirs.");
    expectQuotes('⟨Tarn⟩ said the ’90s were ⟦‘the dockers’ best years’⟧.');
  });

  it('does not take foot and inch signs for quotation marks', () => {
    expectQuotes('⟨Lume⟩, who is 5\'10" tall, said ⟦"no."⟧');
    expectQuotes('The pole, 12" long, broke. ⟦"It is 12" long,"⟧ ⟨Tarn⟩ said.');
    expect(quotesIn('A 6\'2" mast and a 5\'10" sail were lost.')).toEqual([]);
  });

  it('pairs marks without a space next to a word', () => {
    expectQuotes('⟨Tarn⟩ promised ships with⟦“firm dates”⟧and crews.');
    expectQuotes('⟨Tarn⟩ promised ships with⟦"firm dates"⟧and crews.');
  });

  it('ends an unclosed quote at the end of its paragraph', () => {
    expectQuotes('⟨Tarn⟩ said: ⟦“The dam will hold. We have checked every stone.⟧\n\nRain went on in Orrin.');
  });

  it('ends an unclosed quote before its attribution', () => {
    expectQuotes('⟦“The dam will hold,⟧ ⟨he⟩ said. The rain went on.');
  });

  it('finds a quote whose opening mark is missing', () => {
    expectQuotes('⟦We have checked every stone of the old dam since Monday,”⟧ ⟨Tarn⟩ said.');
  });

  it.each([
    ['elided decades', 'The ’90s crews sang. ⟦“We sail,”⟧ ⟨Ode Tarn⟩ said.'],
    ['an elided decade inside', "The '90s were ⟦.'the best years'⟧, ⟨Tarn⟩ said."],
    ['plural possessives', "The crews' rights and dockers' pay, ⟨Tarn⟩ said, were ⟦.'not for sale'⟧."],
    ['a possessive inside', "⟦!'The dockers' pay isn't for sale,'⟧ ⟨Tarn⟩ said."],
    ['no space on either side', '⟨Tarn⟩ said⟦"we sail"⟧and left.'],
    ['a comma outside', '⟦!"We sail"⟧, ⟨Tarn⟩ said, ⟦."at noon"⟧.'],
    ['low and high next to curly', '⟦!¹„We sail“⟧, said ⟨¹Tarn⟩. ⟦!²“No,”⟧ said ⟨²Lume⟩.'],
    ['a name with an apostrophe', '⟦!“O’Lume’s boat isn’t ours,”⟧ ⟨Tarn⟩ said.'],
    ['several in a row', '⟦!“We sail!”⟧, ⟦!“No!”⟧ and ⟦!“Yes!”⟧, ⟨the crowd⟩ shouted.'],
    ['an unpaired mark before', 'A lone " stands here, and ⟦"we sail,"⟧ ⟨Lume⟩ said.'],
    ['a signature', '⟦!“We sail.”⟧ – ⟨Ode Tarn⟩'],
    ['two speakers in a sentence', '⟦¹“Why sail?”⟧ asks ⟨¹Lume⟩; ⟦²“why not?”⟧ answers ⟨²Tarn⟩.'],
    ['two labels in a line', '⟨¹Tarn⟩: ⟦!¹"Why?"⟧ ⟨²Lume⟩: ⟦!²"Wind."⟧'],
    ['a word cited as a word', 'The word ⟦~“ferry”⟧ has two meanings, Tarn said.'],
    ['a shirt', 'She wore a ⟦~“Save the Ferry”⟧ shirt.'],
    ['elided letters', 'Rock ’n’ roll, ⟨Tarn⟩ said, was ⟦.“dead”⟧.'],
    ['a straight mark at each paragraph', '⟨Tarn⟩ said: ⟦"The dam holds.⟧\n\n⟦"It stands."⟧\n\nIt rained.'],
  ])('handles: %s', (_, marked) => expectQuotes(marked));

  it('splits a multi-paragraph quote into a span per paragraph with one speaker', () => {
    expectQuotes(
      '⟨Tarn⟩ told the council: ⟦“The dam is old.⟧\n\n⟦“It was built by our grandfathers.⟧\n\n⟦“It will outlast us all.”⟧',
    );
  });

  it('limits the effect of an unpaired mark', () => {
    expectQuotes('The pipe is 5" wide.\n\n⟦"It leaks,"⟧ ⟨Lume⟩ said.');
    expectQuotes('⟦"It leaks,"⟧ ⟨Lume⟩ said of the 5" pipe. ⟦"It always did."⟧');
    expectQuotes('He sold ” and more.\n\n⟦“It leaks,”⟧ ⟨Lume⟩ said.');
  });

  it('nests quotation marks of different shapes', () => {
    const texts = (text: string) => quotesIn(text).map((quote) => quote.text);
    expect(texts('"He sang “Low Water” twice," Tarn said.')).toEqual(['"He sang “Low Water” twice,"', '“Low Water”']);
    expect(texts('“He sang "Low Water" twice,” Tarn said.')).toEqual(['“He sang "Low Water" twice,”', '"Low Water"']);
  });

  it('attributes a nested quote to its own speaker', () => {
    expectQuotes('⟦¹“⟨²The captain⟩ said, ⟦²‘Jump, all of you,’⟧ and I jumped,”⟧ ⟨¹Lume⟩ said.');
  });

  it('returns nested or disjoint spans with exact offsets', () => {
    const text = '“One ‘two “three” two’ one,” Tarn said. "Four \'five\' four."';
    const quotes = quotesIn(text);
    expect(quotes.map((quote) => quote.text)).toEqual([
      '“One ‘two “three” two’ one,”',
      '‘two “three” two’',
      '“three”',
      '"Four \'five\' four."',
      "'five'",
    ]);
    for (const quote of quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
  });
});
