import { describe, expect, it } from 'vitest';
import { expectQuotes, quotesIn } from './marked.ts';

describe('marks', () => {
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
  ])('pairs %s marks', (_, marked) => expectQuotes(marked));

  it('tells apostrophes from single marks', () => {
    expectQuotes("⟦'It's the workers' rights that we can't give up,'⟧ ⟨Ode Tarn⟩ said.");
    expectQuotes("The fishermen's union and the dockers' club said in the '90s that rock 'n' roll wasn't theirs.");
    expectQuotes('⟨Tarn⟩ said the ’90s were ⟦‘the dockers’ best years’⟧.');
  });

  it('reads feet and inches as no marks', () => {
    expectQuotes('⟨Lume⟩, who is 5\'10" tall, said ⟦"no."⟧');
    expectQuotes('The pole, 12" long, broke. ⟦"It is 12" long,"⟧ ⟨Tarn⟩ said.');
    expect(quotesIn('A 6\'2" mast and a 5\'10" sail were lost.')).toEqual([]);
  });

  it('reads marks that are glued to words', () => {
    expectQuotes('⟨Tarn⟩ promised ships with⟦“firm dates”⟧and crews.');
    expectQuotes('⟨Tarn⟩ promised ships with⟦"firm dates"⟧and crews.');
  });

  it('ends a quote without closing mark with its paragraph when nothing else ends it', () => {
    expectQuotes('⟨Tarn⟩ said: ⟦“The dam will hold. We have checked every stone.⟧\n\nRain went on in Orrin.');
  });

  it('ends a quote without closing mark before the words that say who speaks', () => {
    expectQuotes('⟦“The dam will hold,⟧ ⟨he⟩ said. The rain went on.');
  });

  it('finds the end of a quote whose opening mark is lost', () => {
    expectQuotes('⟦We have checked every stone of the old dam since Monday,”⟧ ⟨Tarn⟩ said.');
  });

  it.each([
    ['elided decades', 'The ’90s crews sang. ⟦“We sail,”⟧ ⟨Ode Tarn⟩ said.'],
    ['an elided decade inside', "The '90s were ⟦.'the best years'⟧, ⟨Tarn⟩ said."],
    ['plural owners', "The crews' rights and dockers' pay, ⟨Tarn⟩ said, were ⟦.'not for sale'⟧."],
    ['an owner inside', "⟦!'The dockers' pay isn't for sale,'⟧ ⟨Tarn⟩ said."],
    ['glue on both sides', '⟨Tarn⟩ said⟦"we sail"⟧and left.'],
    ['a comma outside', '⟦!"We sail"⟧, ⟨Tarn⟩ said, ⟦."at noon"⟧.'],
    ['low and high beside curly', '⟦!¹„We sail“⟧, said ⟨¹Tarn⟩. ⟦!²“No,”⟧ said ⟨²Lume⟩.'],
    ['a name with an apostrophe', '⟦!“O’Lume’s boat isn’t ours,”⟧ ⟨Tarn⟩ said.'],
    ['several in a row', '⟦!“We sail!”⟧, ⟦!“No!”⟧ and ⟦!“Yes!”⟧, ⟨the crowd⟩ shouted.'],
    ['a stray mark before', 'A lone " stands here, and ⟦"we sail,"⟧ ⟨Lume⟩ said.'],
    ['a signature', '⟦!“We sail.”⟧ – ⟨Ode Tarn⟩'],
    ['two speakers in a sentence', '⟦¹“Why sail?”⟧ asks ⟨¹Lume⟩; ⟦²“why not?”⟧ answers ⟨²Tarn⟩.'],
    ['two labels in a line', '⟨¹Tarn⟩: ⟦!¹"Why?"⟧ ⟨²Lume⟩: ⟦!²"Wind."⟧'],
    ['a word as a word', 'The word ⟦~“ferry”⟧ has two meanings, Tarn said.'],
    ['a shirt', 'She wore a ⟦~“Save the Ferry”⟧ shirt.'],
    ['elided letters', 'Rock ’n’ roll, ⟨Tarn⟩ said, was ⟦.“dead”⟧.'],
    ['a straight mark at each paragraph', '⟨Tarn⟩ said: ⟦"The dam holds.⟧\n\n⟦"It stands."⟧\n\nIt rained.'],
  ])('reads %s', (_, marked) => expectQuotes(marked));

  it('gives each paragraph of a long quote its own span, with one speaker', () => {
    expectQuotes(
      '⟨Tarn⟩ told the council: ⟦“The dam is old.⟧\n\n⟦“It was built by our grandfathers.⟧\n\n⟦“It will outlast us all.”⟧',
    );
  });

  it('does not let a stray mark spoil the rest', () => {
    expectQuotes('The pipe is 5" wide.\n\n⟦"It leaks,"⟧ ⟨Lume⟩ said.');
    expectQuotes('⟦"It leaks,"⟧ ⟨Lume⟩ said of the 5" pipe. ⟦"It always did."⟧');
    expectQuotes('He sold ” and more.\n\n⟦“It leaks,”⟧ ⟨Lume⟩ said.');
  });

  it('nests marks of another shape', () => {
    const texts = (text: string) => quotesIn(text).map((quote) => quote.text);
    expect(texts('"He sang “Low Water” twice," Tarn said.')).toEqual(['"He sang “Low Water” twice,"', '“Low Water”']);
    expect(texts('“He sang "Low Water" twice,” Tarn said.')).toEqual(['“He sang "Low Water" twice,”', '"Low Water"']);
  });

  it('nests quotes', () => {
    expectQuotes('⟦¹“⟨²The captain⟩ said, ⟦²‘Jump, all of you,’⟧ and I jumped,”⟧ ⟨¹Lume⟩ said.');
  });

  it('keeps spans apart or nested and offsets true', () => {
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
