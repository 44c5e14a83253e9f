import { describe, expect, it } from 'vitest';
import { expectQuotes, quotesIn } from './marked.ts';

const namesIn = (text: string) => quotesIn(text).map((quote) => quote.speaker?.name ?? null);

describe('speaker and cue', () => {
  it.each([
    ['after the quote', '⟦!“The ferry is full,”⟧ ⟨Ode Tarn⟩ ‹said›.'],
    ['after the quote, inverted', '⟦!“The ferry is full,”⟧ ‹said› ⟨Ode Tarn⟩, the harbour master.'],
    ['before the quote', '⟨Ode Tarn⟩ ‹said›, ⟦!“The ferry is full.”⟧'],
    ['before the quote, with a colon', '⟨Ode Tarn⟩ ‹told› reporters on the quay: ⟦!“The ferry is full.”⟧'],
    ['between two parts', '⟦“The ferry,”⟧ ⟨Ode Tarn⟩ ‹said›, ⟦“is full.”⟧'],
    ['with a title', '⟦!“The ferry is full,”⟧ ⟨Harbour Master Ode Tarn⟩ ‹said›.'],
    ['with a role', '⟦!“The ferry is full,”⟧ ‹said› ⟨spokeswoman Ida Lume⟩.'],
    ['a pronoun', '⟦!“The ferry is full,”⟧ ⟨she⟩ ‹added›.'],
    ['an institution', '⟦!“The ferry is full,”⟧ ⟨the transport ministry⟩ ‹said› in a statement.'],
    ['a source', '⟦!“The ferry is full,”⟧ ‹according to› ⟨the port authority⟩.'],
    ['after an apposition', '⟨Ode Tarn⟩, the harbour master of Orrin, ‹said› the ferry was ⟦.“as full as an egg”⟧.'],
    ['after a relative clause', '⟨Ode Tarn⟩, who runs the harbour, ‹said› the ferry was ⟦.“as full as an egg”⟧.'],
    ['after a question', '⟦!“Is the ferry full?”⟧ ⟨Ode Tarn⟩ ‹asked›.'],
    ['before another quote', '⟦“Is the ferry full?”⟧ ⟨Ode Tarn⟩ asked. ⟦“I think so.”⟧'],
    ['with a participle', '⟨Ode Tarn⟩ closed the gates, ‹saying› the ferry was ⟦.“as full as an egg”⟧.'],
    [
      'with a participle before the quote',
      '‹Warning› that the ferry was ⟦.“as full as an egg,”⟧ ⟨Ode Tarn⟩ closed the gates.',
    ],
    ['with a chain of verbs', '⟨Ode Tarn⟩ went on ‹to say› that the ferry was ⟦.“as full as an egg”⟧.'],
    ['with a noun', '‹⟨Tarn⟩’s claim› that the ferry was ⟦.“as full as an egg”⟧ made people laugh.'],
    ['with a verb of judgment', '⟨Ode Tarn⟩ ‹called› the ferry ⟦.“a floating egg”⟧.'],
    [
      'at the end of the sentence',
      'The ferry is ⟦.“as full as an egg”⟧ and will not sail before Monday, ‹said› ⟨Ode Tarn⟩.',
    ],
    ['in a parenthesis', 'The ferry, ⟨she⟩ ‹said›, was ⟦“as full as an egg.”⟧'],
    ['passive', 'The ferry ‹was described› as ⟦.“a floating egg”⟧ by ⟨the port authority⟩.'],
    ['quoted as saying', '⟨Ode Tarn⟩ was quoted as ‹saying› the ferry was ⟦.“as full as an egg”⟧.'],
    ['a label', '⟨Tarn⟩‹:› ⟦“The ferry is full.”⟧'],
    ['a label in capitals', '⟨TARN⟩‹:› ⟦“The ferry is full.”⟧'],
    ['a label at the end of a headline', "Ferry ⟦'as full as an egg'⟧‹:› ⟨Ode Tarn⟩"],
    ['in the words of', 'In ‹the words› of ⟨Clara Lume⟩, the storm was ⟦.“a wake-up call”⟧.'],
    ['one of several', '⟦!“Enough!”⟧ ‹shouted› ⟨one of the protesters⟩.'],
    ['as a spokesman', '⟦!“Enough,”⟧ ‹said› ⟨a spokesman for the port⟩ on Monday.'],
    ['an inserted attribution', 'The ferry, ‹says› ⟨Ode Tarn⟩, is ⟦.“as full as an egg”⟧.'],
    [
      'an object that is the subject of an infinitive',
      'The leak led ⟨Ode Tarn⟩ ‹to say› that the ferry was ⟦.“a floating egg”⟧.',
    ],
    ['a clause after “after”', 'Lume frowned after ⟨Ode Tarn⟩ spoke and ‹called› the ferry ⟦.“a floating egg”⟧.'],
    ['a headline', '⟨Ode Tarn⟩ ‹Calls› New Harbour Ferry ⟦.“Floating Egg”⟧'],
    [
      'a noun that announces a clause',
      '‹⟨Tarn⟩’s warning› on Monday that the ferry will be ⟦.“full of eggs”⟧ was no joke.',
    ],
    ['a cue noun after the quote', '⟨Tarn⟩’s ⟦.“never again”⟧ ‹promise› was forgotten.'],
    [
      'with reporters as the source',
      '⟨Ode Tarn⟩ ‹told› them that the ferry was ⟦.“rather full,”⟧ according to reporters.',
    ],
    ['after a dateline', 'ORRIN, Lume — ⟨Ode Tarn⟩, opening the quay, ‹said› the ferry was ⟦.“a floating egg”⟧.'],
    ['a name after a compound', '⟦!“The ferry is full,”⟧ ⟨Orrin-based Ode Tarn⟩ ‹said›.'],
    ['a role without an article', '⟦!“The ferry is full,”⟧ ‹said› ⟨research fellow Ode Tarn⟩.'],
    ['past a thing as the subject', '‹According to› ⟨Ode Tarn⟩, the new quay has one use: ⟦“You can sit on it.”⟧'],
    ['“US” as a name, not a pronoun', '⟦!“The ferry is full!”⟧ ⟨US Senator Ode Tarn⟩ ‹said› as she left.'],
    ['after the title of a book', '⟨Ode Tarn⟩, author of ⟦~“High Water,”⟧ ‹said› the ferry was ⟦.“a floating egg”⟧.'],
    ['moved to say', 'The storm was such that ⟨Ode Tarn⟩ was prompted ‹to say› it was ⟦.“a floating egg”⟧.'],
    ['a label after a dash', 'The ferries are full - ⟨Ode Tarn⟩‹:› ⟦“Nobody boards after nine.”⟧'],
    ['a headline without a verb', '⟨Tarn⟩ ⟦.‘proud of the new ferry’⟧\n\nRain fell on Orrin.'],
    ['two people', '⟦!“The ferry is full,”⟧ ⟨Ode Tarn and Ida Lume⟩ ‹said›.'],
  ])('finds the speaker: %s', (_, marked) => expectQuotes(marked));

  it('attributes to the outer speaker if the inner verb is not a cue', () => {
    expectQuotes('⟨Ode Tarn⟩ ‹said› people who want to sail should show ⟦“the patience of oysters”⟧.');
  });

  it('attributes to the outer speaker if the inner verb only reports', () => {
    expectQuotes('⟨Clara Lume⟩ said she recalled the crew being ⟦“confused”⟧ by the tide.');
  });

  it('attributes two quotes in a sentence to different speakers', () => {
    expectQuotes('⟨¹Tarn⟩ said the ferry was ⟦¹“full,”⟧ and ⟨²Lume⟩ called that ⟦²“a scandal”⟧.');
    expectQuotes('⟦¹“The ferry is full,”⟧ ⟨¹Tarn⟩ said.\n\n⟦²“It was empty at nine,”⟧ ⟨²Lume⟩ said.');
  });

  it('attributes a quote after “who” to its antecedent', () => {
    expectQuotes('⟦¹“It is full,”⟧ said ⟨¹Tarn⟩, ⟨²who⟩ thinks the crew ⟦²“need a much bigger boat”⟧.');
  });

  it('prefers the quote after a cue that ends with a comma', () => {
    expectQuotes('⟦¹“It is full,”⟧ ⟨¹Tarn⟩ said. ⟦¹“We wait.”⟧ ⟨²Lume⟩ added, ⟦²“Nobody waits.”⟧');
  });

  it('does not take a separate sentence after the quote for an attribution', () => {
    expectQuotes('⟦“It is full,”⟧ ⟨Tarn⟩ said. ⟦“We sail at noon.”⟧ Lume left the board in May.');
    expectQuotes('⟦“It is full,”⟧ ⟨Tarn⟩ said. ⟦“We sail at noon.”⟧ Lume agreed and said the quay was old.');
  });

  it('does not attribute a quote to a following verb that has its own object clause', () => {
    expectQuotes('As ⟨Tarn⟩ claimed that the ferry was ⟦“full of eggs,”⟧ Lume said the quay was empty.');
  });

  it('does not attribute a question to the one who is asked', () => {
    expectQuotes('Ode Tarn was asked, ⟦“Why is the ferry full?”⟧');
  });

  it('continues with the speaker of the previous paragraph', () => {
    expectQuotes('⟨Ode Tarn⟩ said that the ferry would not sail.\n\n⟦“Nobody boards after nine.”⟧');
  });

  it('continues with the speaker within a paragraph and into the next', () => {
    expectQuotes('⟦“The ferry is full,”⟧ ⟨Ode Tarn⟩ said. ⟦“We sail at noon.”⟧\n\n⟦“Bring bread.”⟧');
  });

  it('prefers the speaker in the previous sentence', () => {
    expectQuotes(
      '⟦¹“The ferry is full,”⟧ said ⟨¹Ode Tarn⟩. ⟨²Clara Lume⟩ says it is late. ⟦²“It has been late since March.”⟧',
    );
  });

  it('attributes an isolated quote to the subject of the previous sentence', () => {
    expectQuotes('⟨Ode Tarn⟩ shrugged at the empty quay. ⟦“The ferry has sailed without them.”⟧');
  });

  it('takes the speaker from a preceding paragraph that ends with a colon', () => {
    expectQuotes('In a note to the crews, ⟨Ode Tarn⟩ wrote:\n\n⟦“The ferry is full. Nobody boards after nine.”⟧');
  });

  it('does not attribute a quote if the text does not name a speaker', () => {
    expectQuotes('⟦“The ferry is full, and nobody knows when the next one sails.”⟧\n\nRain fell on the harbour.');
    expectQuotes('The ferry is ⟦“as full as an egg today and every day”⟧ and will not sail.');
  });
});

describe('speaker names', () => {
  it('resolves a surname to the full name', () => {
    expect(namesIn('Ode Tarn runs the harbour. “It is full,” Tarn said. “It is,” Mr. Tarn added.')).toEqual([
      'Ode Tarn',
      'Ode Tarn',
    ]);
  });

  it('removes titles from a name', () => {
    expect(namesIn('“It is full,” Foreign Minister Ode Tarn said. “No,” said Secretary of State Ida Lume.')).toEqual([
      'Ode Tarn',
      'Ida Lume',
    ]);
  });

  it('resolves a pronoun to the last matching subject', () => {
    expect(namesIn('Clara Lume met Peter Tarn on the quay. “It is full,” she said.')).toEqual(['Clara Lume']);
    expect(namesIn('Clara Lume met Peter Tarn on the quay. Tarn laughed. “It is full,” he said.')).toEqual([
      'Peter Tarn',
    ]);
    expect(namesIn('Clara Lume came late.\n\n“It is full,” she said.')).toEqual(['Clara Lume']);
  });

  it('does not resolve a pronoun without a match', () => {
    expect(namesIn('The ferry left. “It is full,” she said.')).toEqual([null]);
    expect(
      namesIn(
        'The spokesman came late. Peter Tarn had gone home on Monday. The spokesman smiled. “It is full,” he said.',
      ),
    ).toEqual([null]);
  });

  it('resolves a relative pronoun to its antecedent', () => {
    const [quote] = quotesIn('The man to ask is Ode Tarn, who calls the ferry “a floating egg”.');
    expect(quote?.speaker).toMatchObject({ text: 'who', name: 'Ode Tarn' });
  });

  it('does not resolve a personal pronoun to a place or organization', () => {
    expect(namesIn('Peter Tarn came late. Norway has no ferries. “It is full,” he said.')).toEqual(['Peter Tarn']);
    expect(namesIn('Peter Tarn came late. Harbourco shut the quay. “It is full,” he said.')).toEqual(['Peter Tarn']);
  });

  it('keeps first names that are also words, and removes places of origin', () => {
    expect(namesIn('“It is full,” said Sir Bill Tarn.')).toEqual(['Bill Tarn']);
    expect(namesIn('“It is full,” said Senator Ode Tarn of Orrin.')).toEqual(['Ode Tarn']);
    expect(namesIn('“It is full,” the Orrinman said.')).toEqual([null]);
  });

  it('resolves a label in capitals', () => {
    expect(namesIn('Ode Tarn met the council.\n\nTARN: “The ferry is full.”')).toEqual(['Ode Tarn']);
  });

  it('does not resolve a surname shared by two people, unless a title decides', () => {
    expect(namesIn('Clara Lume and Peter Lume own the ferry. “It is full,” Lume said.')).toEqual(['Lume']);
    expect(namesIn('Clara Lume and Peter Lume own the ferry. “It is full,” Ms. Lume said.')).toEqual(['Clara Lume']);
  });
});

describe('a name in apposition to a role', () => {
  it.each([
    '⟦!“The pier is safe,”⟧ ‹said› the minister, ⟨Ode Tarn⟩.',
    '⟦!“The pier is safe,”⟧ ‹said› his clerk, ⟨Ida Lume⟩, on Monday.',
    '⟦!“The pier is safe,”⟧ ‹said› a spokeswoman for the port, ⟨Ida Lume⟩.',
    '⟦!“The pier is safe,”⟧ ‹said› the owner of the yard, ⟨Ode Tarn⟩, who came late.',
    '⟦!“The pier is safe,”⟧ ‹said› the minister – ⟨Ida Lume⟩ – in Orrin.',
    '⟦!“The pier is safe,”⟧ ‹said› the captain, 24-year-old ⟨Ida Lume⟩.',
    '⟦!“The pier is safe,”⟧ ‹said› the minister, ⟨Dr. Ida K. Lume⟩.',
    '⟦!“The pier is safe,”⟧ ‹said› the minister, ⟨Ida Lume⟩, and Ode Tarn left the room.',
    '⟦!“The pier is safe,”⟧ ‹said› the mayor, ⟨Lume⟩.',
    '⟦!“The pier is safe,”⟧ the coach, ⟨Ida Lume⟩, ‹said›.',
    'The committee’s chairman, ⟨Ode Tarn⟩, Republican of West Orrin, ‹said›: ⟦!“The pier is safe.”⟧',
    '⟦!“The pier is safe,”⟧ ‹said› ferry company director, ⟨Ode Tarn⟩.',
    'The school’s head teacher, ⟨Ida Lume⟩, 58, ‹said›: ⟦!“The pier is safe.”⟧',
    'One of the divers, ⟨Ode Tarn⟩, ‹said›: ⟦!“The pier is safe.”⟧',
    'The Minister for Harbours, ⟨Ode Tarn⟩, ‹said›: ⟦!“The pier is safe.”⟧',
    'The head of the Orrin League of Trade and Crafts, ⟨Ode Tarn⟩, ‹said›: ⟦!“The pier is safe.”⟧',
    'The Minister for Harbours (⟨Ode Tarn⟩)‹:› ⟦!“The pier is safe.”⟧',
    '‹According to› the mayor, ⟨Ida Lume⟩, the pier is ⟦.“safe for now”⟧.',
  ])('is the speaker: %s', (marked) => expectQuotes(marked));

  it.each([
    ['a list', '⟦!“The pier is safe,”⟧ ‹said› ⟨the minister⟩, Ida Lume and Ode Tarn.'],
    ['a longer list', '⟦!“The pier is safe,”⟧ ‹said› ⟨the minister⟩, Ida Lume, Ode Tarn and Bo Strand.'],
    ['a list with a comma before “and”', '⟦!“The pier is safe,”⟧ ‹said› ⟨the minister⟩, Ida Lume, and Ode Tarn.'],
    ['several people in the role', '⟨Two divers⟩, Ida Lume and Ode Tarn, ‹said›: ⟦!“The pier is safe.”⟧'],
    ['an absolute clause', '⟦!“The pier is safe,”⟧ ‹said› ⟨the minister⟩, Ida Lume having left.'],
    ['a possessor', '⟦!“The pier is safe,”⟧ ‹said› ⟨the mayor⟩, Orrin’s second in a year.'],
    ['a date', '⟦!“The pier is safe,”⟧ ‹said› ⟨the minister⟩, Monday.'],
    ['a day of May', '⟦!“The pier is safe,”⟧ ‹said› ⟨the minister⟩, May 3.'],
    ['two people with names', '⟨The mayor, Ode Tarn, and her deputy⟩, Ida Lume, ‹said›: ⟦!“The pier is safe.”⟧'],
    ['a participle', '⟦!“The pier is safe,”⟧ ‹said› ⟨the minister⟩, flanked by her deputy, Ode Tarn.'],
    ['a relative clause', '⟦!“The pier is safe,”⟧ ‹said› ⟨the minister⟩, whose deputy, Ode Tarn, was absent.'],
    ['the possessor of another role', '⟦!“The pier is safe,”⟧ ‹said› ⟨the minister⟩, Ida Lume’s successor.'],
    ['the hearer', '⟦!“The pier is safe,”⟧ ⟨the mayor⟩ ‹told› the minister, Ode Tarn.'],
    ['a place', '⟦!“The pier is safe,”⟧ ‹said› ⟨the minister⟩, in Orrin.'],
    ['a place after a phrase', '⟦!“The pier is safe,”⟧ ‹said› ⟨a resident of the town⟩, Port Orrin.'],
    ['an institution after a phrase', '⟦!“The pier is safe,”⟧ ‹said› ⟨a spokesman for the firm⟩, Tarn Holdings.'],
    ['a party in brackets', '⟦!“The pier is safe,”⟧ ‹said› ⟨the minister⟩ (Greens).'],
    ['the subject of the clause', '‹According to› ⟨the minister⟩, Ida Lume was ⟦.“safe for now”⟧.'],
  ])('is not read from %s', (_, marked) => expectQuotes(marked));

  it.each([
    ['told', 'Minister for Harbours ⟨Ida Lume⟩ ‹told› the house: ⟦!“The pier is safe.”⟧'],
    ['said', 'Professor of Law and Ethics ⟨Ida Lume⟩ ‹said›: ⟦!“The pier is safe.”⟧'],
    ['said, inverted', '⟦!“The pier is safe,”⟧ ‹said› Minister for Trade and Harbours ⟨Ida Lume⟩.'],
  ])('is read after an office without an article: %s', (_, marked) => expectQuotes(marked));

  it('is not read from two people or an office alone', () => {
    expectQuotes('⟨Mayor Tarn and Ida Clara Lume⟩ ‹said›: ⟦!“The pier is safe.”⟧');
    expectQuotes('⟨The Minister for Harbours⟩ ‹said›: ⟦!“The pier is safe.”⟧');
    expect(namesIn('The Minister for Harbours said: “The pier is safe.”')).toEqual([null]);
  });

  it('has the full name of the article', () => {
    expect(namesIn('Ida Lume runs Orrin. “The pier is safe,” said the clerk, Lume.')).toEqual(['Ida Lume']);
  });
});

describe('the subject of a reporting verb', () => {
  it.each([
    ['a conjoined clause after a date', 'Ode Tarn spoke on Monday and ⟨Ida Lume⟩ ‹said›: ⟦“The pier is safe.”⟧'],
    ['a conjoined clause after a place', 'Ode Tarn spoke in the hall and ⟨the clerk⟩ ‹said›: ⟦“The pier is safe.”⟧'],
    ['a conjoined clause after an object', 'Tarn opened the gate at noon and ⟨Ida Lume⟩ ‹said›: ⟦“The pier is safe.”⟧'],
    [
      'a conjoined clause after two phrases',
      'Tarn ran out of the hall and into the lane and ⟨Lume⟩ ‹said›: ⟦“The pier is safe.”⟧',
    ],
    ['a pronoun after a conjunction', 'Ode Tarn spoke to Ida Lume and ⟨she⟩ ‹said›: ⟦“The pier is safe.”⟧'],
    ['two objects of a preposition', '⟨A friend of Ode Tarn⟩ and Ida Lume ‹said›: ⟦“The pier is safe.”⟧'],
    ['a reflexive pronoun', '⟦“The pier is safe,”⟧ ⟨he⟩ himself ‹said›.'],
    ['a reflexive pronoun after a name', '⟦“The pier is safe,”⟧ ⟨Ode Tarn⟩ himself ‹said›.'],
    ['a bracket', '⟨Ode Tarn⟩ (who came late) ‹said›: ⟦“The pier is safe.”⟧'],
    ['a bracket with a quote', '⟨¹Ode Tarn⟩ (⟨²who⟩ called it ⟦²“a mess”⟧) said the pier was ⟦¹“safe for now”⟧.'],
    [
      'an office with conjoined fields',
      '⟨The office for roads⟩ and rail, which owns the pier, ‹said›: ⟦“It is safe.”⟧',
    ],
  ])('is found past %s', (_, marked) => expectQuotes(marked));
});
