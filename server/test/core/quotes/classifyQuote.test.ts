import { describe, it } from 'vitest';
import { expectQuotes } from './marked.ts';

describe('quote kind', () => {
  it.each([
    ['legal words', 'The goods are sold ⟦~“as is”⟧ without any warranty.'],
    ['a so-called thing', 'Tarn said the so-called ⟦~“quiet ships”⟧ were loud.'],
    ['a nickname', 'Ode ⟦~“Spanner”⟧ Tarn retired on Monday.'],
    ['a book', 'Tarn spoke about his book, ⟦~“High Water in Orrin,”⟧ on Monday.'],
    ['a broadcast', 'Tarn said on Channel Nine’s ⟦~“Morning Tide”⟧ that the ferry was full.'],
    ['a broadcast at the start', 'On ⟦~“Morning Tide,”⟧ Ode Tarn said the ferry was full.'],
    ['a list of titles', 'She starred in ⟦~“High Water,”⟧ ⟦~“Low Water”⟧ and ⟦~“No Water at All.”⟧'],
    ['a show after “called”', 'They watched a play called ⟦~“The Ferry,”⟧ which is loud.'],
    ['a heading', '⟦~‘Storm’⟧\n\nRain fell on Orrin.'],
    ['the value of an attribute', 'Click <a href=⟦~"tide"⟧> for more.'],
    ['a league', 'Tarn announced a 12-town ⟦~“League of Quiet Harbours”⟧ on Monday.'],
    ['a pact with a member count', 'Norland and Estmark offered to lead a 12-town ⟦~“Harbour Pact”⟧ on Monday.'],
    ['an advertisement', 'The campaign began with a short film and an ad, ⟦~“Ferry to Nowhere,”⟧ on Monday.'],
    ['an attributive name', 'Crews who want to keep the ⟦~“High Water”⟧ flag must pay.'],
    ['known as', 'The crew belonged to a unit known as the ⟦~“Night Watch,”⟧ led by Ode Tarn.'],
    ['labelled as', 'Crates labelled as ⟦~“fresh eggs”⟧ were thrown away.'],
    ['a book after “wrote”', 'Ode Tarn wrote ⟦~“High Water,”⟧ ⟦~“Low Water,”⟧ and ⟦~“A Winter Quay.”⟧'],
    ['a song', 'The choir sang ⟦~“Grey Harbour”⟧ and then ⟦~“The Baker’s Son.”⟧'],
    ['a film', 'Tarn said she grew up watching ⟦~“The Last Ferry.”⟧'],
    ['a film after “from”', 'Listeners know her from ⟦~“The Last Ferry”⟧ and ⟦~“Six Lamps.”⟧'],
    ['a play after “as”', 'You may know him from such plays as ⟦~“The Last Ferry”⟧ and ⟦~“Six Lamps.”⟧'],
    ['a book after “read”', 'Tarn told the jury that she had read ⟦~“A Winter Quay.”⟧'],
    ['a show that is told', 'Tarn told ⟦~“Morning Tide”⟧ on Monday that the ferry was full.'],
    ['an exhibition', 'Tarn opened the exhibition ⟦~“Salt and Silver”⟧ on Monday, Ida Lume said.'],
    ['a ship', 'The ferry ⟦~“Grey Lady”⟧ sank off Orrin, Ida Lume said.'],
    ['a song that is called', 'Tarn says the song is called ⟦~“Bread for the Crew.”⟧'],
    ['a word under discussion', 'The town has grown fond of its ⟦~“promenade”⟧ lately.'],
  ])('is a mention: %s', (_, marked) => expectQuotes(marked));

  it.each([
    ['a slogan', '⟨The crowd⟩ chanted ⟦“Free The Lock”⟧ at noon.'],
    ['a sign', '⟨A sign⟩ read ⟦“Free The Lock”⟧ at noon.'],
    ['a short answer', '⟨Ode Tarn⟩ replied ⟦“Good Lord”⟧ and sat down.'],
    ['a name called', '⟨Ode Tarn⟩ described the ferry as ⟦.“Orrin’s Worst Nightmare”⟧.'],
    ['a promise', '⟨Ode Tarn⟩ promised ⟦.“Lower Fares”⟧ and ⟦.“Better Ferries”⟧.'],
    ['speech after a colon', '⟨Ode Tarn⟩ wrote: ⟦“Mayor Lume Lies”⟧.'],
  ])('is speech although it is printed like a title: %s', (_, marked) => expectQuotes(marked));

  it('distinguishes direct from partial quotes', () => {
    expectQuotes('⟦!“The ferry is full,”⟧ ⟨Tarn⟩ said.');
    expectQuotes('⟨Tarn⟩ said the ferry was ⟦.“full”⟧.');
    expectQuotes('⟨Tarn⟩ said that ⟦.“the ferry is full and nobody boards.”⟧');
    expectQuotes('⟨Tarn⟩ wrote: ⟦!“The ferry is full.”⟧');
    expectQuotes('⟨Tarn⟩ told the crew: ⟦!“The ferry is full until noon”⟧. Rain fell.');
    expectQuotes('⟨The crowd⟩ answered with chants of ⟦“Open the gates”⟧ and waited.');
  });

  it('treats a nested quote as speech only if it was actually said', () => {
    expectQuotes('⟦¹“And then he laughed and ⟨²he⟩ said, ⟦!²‘Jump!’⟧ and I jumped,”⟧ ⟨¹Lume⟩ said.');
    expectQuotes('⟦¹“If he had said, ⟦~²‘Jump!’⟧ I would have jumped,”⟧ ⟨¹Lume⟩ said.');
    expectQuotes('⟦¹“That is when people said, ⟦~²‘Jump!’⟧ and nobody did,”⟧ ⟨¹Lume⟩ said.');
    expectQuotes('⟦¹“People will say, ⟦~²‘Jump!’⟧ but they never do,”⟧ ⟨¹Lume⟩ said.');
  });
});
