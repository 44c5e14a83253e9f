import { describe, it } from 'vitest';
import { expectFound } from './marked.ts';

/** Expects the subject of the ‹verb› to be the ⟨noun⟩; none if none is marked. */
const expectSubject = (marked: string) => expectFound(marked, ({ subjects }, verb) => subjects.getSubject(verb));

describe('ClauseSubjects.getSubject', () => {
  it.each([
    ['a name', '⟨Ode Tarn⟩ ‹said› so.'],
    ['a pronoun', '⟨She⟩ ‹said› so.'],
    ['a nominal', '⟨The port authority⟩ ‹said› so.'],
    ['a noun with a possessor', '⟨Tarn’s aide⟩ ‹said› so.'],
    ['a number', '⟨40⟩ ‹were praised›.'],
    ['the noun before a prepositional phrase', '⟨The mayor⟩ of Orrin ‹said› so.'],
    ['the noun before two prepositional phrases', '⟨The mayor⟩ of Orrin on Monday ‹said› so.'],
    ['the noun after a prepositional phrase', 'On Monday ⟨the mayor⟩ ‹said› so.'],
    ['the noun before a time', '⟨Tarn⟩ last week ‹said› so.'],
    ['the noun before an adverb', '⟨Tarn⟩ later ‹said› so.'],
    ['the last of two conjoined nouns', 'Tarn and ⟨Lume⟩ ‹said› so.'],
    ['the last noun before "both"', 'Tarn and ⟨Lume⟩ both ‹said› so.'],
    ['the noun before a conjoined prepositional phrase', '⟨A friend⟩ of Tarn and Lume ‹said› so.'],
    ['the noun before a relative clause', '⟨The boats⟩ that sailed ‹leaked›.'],
    ['the subject of a subordinate clause', 'They left because ⟨it⟩ ‹leaked›.'],
    ['the subject of a reported clause', 'Tarn told reporters ⟨the ferry⟩ ‹was› a trap.'],
    ['the subject in a bracket', 'It is a trap (⟨Tarn⟩ ‹said› so).'],
    ['the subject after a colon', 'The ferry: ⟨Tarn⟩ ‹said› it leaked.'],
    ['the subject in the second sentence', 'Tarn left. ⟨Lume⟩ ‹said› so.'],
  ])('finds %s', (_, marked) => expectSubject(marked));

  it.each([
    ['an apposition between commas', '⟨Ode Tarn⟩, the mayor of Orrin, ‹said› so.'],
    ['an apposition that is a name', '⟨The mayor⟩ of Orrin, Ode Tarn, ‹said› so.'],
    ['an apposition between dashes', '⟨Ode Tarn⟩ — the mayor of Orrin — ‹said› so.'],
    ['an apposition after a dateline', 'ORRIN — ⟨Ode Tarn⟩, the mayor, ‹said› so.'],
    ['an apposition after a dateline with a comma', 'ORRIN, Md. — ⟨Ode Tarn⟩, the mayor, ‹said› so.'],
    ['an apposition in the second clause', 'It sailed, but ⟨Tarn⟩, a sailor, ‹said› so.'],
    ['an apposition in a reported clause', 'Police said ⟨Tarn⟩, a sailor, ‹called› it a trap.'],
    ['an apposition with a quoted title', '⟨Tarn⟩, author of “High Water,” ‹said› so.'],
    ['a quoted nickname', '⟨Tarn⟩, “the egg man,” ‹said› so.'],
    ['a participle between commas', '⟨The report⟩, published on Monday, ‹said› so.'],
    ['a prepositional phrase between commas', '⟨The mayor⟩, on a visit to Pell, ‹said› so.'],
    ['a relative clause between commas', '⟨Ode Tarn⟩, who led the crew, ‹said› so.'],
    ['a relative clause between dashes', '⟨The mayor⟩ – who was born in Pell – ‹said› so.'],
    ['nested insertions', '⟨The mayor⟩, whose paper, the Pell Tide, closed, ‹said› so.'],
    ['a bracket', '⟨Ode Tarn⟩ (the mayor) ‹said› so.'],
    ['a bracket with a clause', '⟨The ferry⟩ (which Tarn praised) ‹leaked›.'],
    ['the report itself', '⟨The ferry⟩, Tarn said, ‹was› a trap.'],
  ])('finds the noun before %s', (_, marked) => expectSubject(marked));

  it.each([
    ['the report between commas', 'The ferry, ⟨Tarn⟩ ‹said›, was a trap.'],
    ['the report at the end', 'The ferry leaked, ⟨Tarn⟩ ‹said›.'],
    ['an opening clause', 'If it rains, ⟨the mayor⟩ ‹said›, they will leave.'],
    ['an opening participle', 'Speaking in Orrin, ⟨Tarn⟩ ‹said› so.'],
    ['"according to"', 'According to Lume, ⟨the ferry⟩ ‹leaked›.'],
    ['a quote', '“The ferry is full,” ⟨Ode Tarn⟩ ‹said›.'],
    ['each quote', '“It is full,” he wrote. “It leaks,” ⟨she⟩ ‹said›.'],
    ['a quoted name', 'The “Grey Heron” ⟨crew⟩ ‹said› so.'],
  ])('finds the noun after %s', (_, marked) => expectSubject(marked));

  it.each([
    ['a name', '⟨Tarn⟩, who ‹said› so, left.'],
    ['the nearest noun', 'He told ⟨Lume⟩, who ‹called› it a trap.'],
    ['a noun without commas', '⟨The mayor⟩ who ‹called› it a trap lost.'],
    ['the noun before a prepositional phrase', '⟨A clerk⟩ at the port who ‹called› it a trap left.'],
    ['the noun before a time', '⟨A clerk⟩ at the port on Monday who ‹called› it a trap left.'],
    ['the noun before a bracket', '⟨A clerk⟩ (of Pell), who ‹called› it a trap, left.'],
    ['the antecedent of "that"', '⟨An ad⟩ that ‹urges› them to vote.'],
    ['the sender of a text', '⟨The council⟩ sent a letter that ‹says› so.'],
    ['the subject inside the relative clause', 'The panel that ⟨Tarn⟩ ‹leads› said so.'],
    ['the subject after the object pronoun', 'The man whom ⟨Lume⟩ ‹praised› left.'],
  ])('finds %s in a relative clause', (_, marked) => expectSubject(marked));

  it.each([
    ['the same subject', '⟨Tarn⟩ wanted ‹to say› so.'],
    ['the same subject after a passive', '⟨Tarn⟩ was prompted ‹to say› so.'],
    ['the same subject after an infinitive', '⟨Tarn⟩ wanted to be seen ‹to say› so.'],
    ['the same subject after a phrase', '⟨The mayor⟩ went to Pell ‹to say› so.'],
    ['the same subject after a verb without an object clause', '⟨The council⟩ asked Tarn ‹to say› so.'],
    ['the object of "led"', 'The storm led ⟨Tarn⟩ ‹to say› so.'],
    ['the object of "led" before a prepositional phrase', 'The storm led ⟨the mayor⟩ of Orrin ‹to say› so.'],
  ])('finds %s for an infinitive', (_, marked) => expectSubject(marked));

  it.each([
    ['after a comma', '⟨Tarn⟩ closed the gate, ‹saying› it leaked.'],
    ['after a quote and a comma', '“It leaks,” ⟨Tarn⟩ said, ‹adding› it was a trap.'],
    ['after a preposition', '⟨Tarn⟩ left without ‹saying› so.'],
    ['after a subordinator', '⟨Tarn⟩ told reporters in Orrin so before ‹adding› that it leaked.'],
    ['after the text it describes', '⟨The agency⟩ issued a statement ‹saying› it leaked.'],
    ['after its own noun with "with"', 'It closed, with ⟨Tarn⟩ ‹saying› it leaked.'],
    ['after a noun and a phrase with "with"', 'With ⟨the mayor⟩ of Pell ‹saying› so, it closed.'],
    ['after two nouns with "with"', 'With Tarn and ⟨Lume⟩ ‹saying› so, it closed.'],
    ['after the object of "heard"', 'Reporters heard ⟨Tarn⟩ ‹saying› so.'],
    ['after the object of a second verb', 'They saw Lume waving and heard ⟨Tarn⟩ ‹calling› it a trap.'],
  ])('finds the subject of a participle %s', (_, marked) => expectSubject(marked));

  it.each([
    ['a verb', '⟨Tarn⟩ closed the gate and ‹told› them so.'],
    ['two verbs', '⟨Tarn⟩ closed the gate, paid the crew and ‹said› so.'],
    ['a verb and a comma', '⟨Tarn⟩ closed the gate, and ‹said› so.'],
    ['a verb and a quote', '⟨Tarn⟩ called it “an egg” and ‹said› it leaked.'],
    ['a reported clause', '⟨Tarn⟩ said the ferry was a trap and ‹added› that it leaked.'],
    ['a clause with "that"', '⟨Tarn⟩ said that boats were traps and ‹called› for a vote.'],
    ['a relative clause', '⟨Tarn⟩, who knew Lume, left and ‹told› them so.'],
  ])('finds the shared subject of a verb conjoined with %s', (_, marked) => expectSubject(marked));

  it('shares the subject of a subordinate clause with a verb conjoined inside it', () => {
    expectSubject('Tarn left after ⟨she⟩ spoke and ‹blamed› the storm.');
    expectSubject('Because ⟨the ferry⟩ was a trap and ‹leaked›, Tarn left.');
  });

  it('does not share the subject with a verb that has its own', () => {
    expectSubject('Tarn said the ferry leaked and ⟨Lume⟩ ‹agreed›.');
    expectSubject('The crowd cheered and ⟨the old bridge⟩ ‹closed›.');
  });

  it.each([
    ['the verb precedes it', '“It leaks,” ‹said› Ode Tarn.'],
    ['the verb starts the text', '‹Said› Ode Tarn.'],
    ['it is in the sentence before', 'Tarn left. ‹Told› so, they sang.'],
    ['only a time precedes', 'Yesterday ‹said› so.'],
    ['only a prepositional phrase precedes', 'In Orrin ‹said› so.'],
    ['only an adverb precedes', 'Never ‹said› so.'],
    ['only an object pronoun precedes', 'Them ‹said› so.'],
    ['only a possessor precedes', 'Tarn’s “plan” ‹leaked›.'],
    ['a semicolon separates it', 'Tarn; ‹said› so.'],
    ['a colon separates it', 'Tarn: ‹said› so.'],
    ['an opening participle has none', '‹Saying› so, Tarn left.'],
    ['an opening infinitive has none', '‹To say› so is a trap.'],
  ])('returns -1 if %s', (_, marked) => expectSubject(marked));

  it('searches a bounded number of chunks', () => {
    expectSubject(`⟨Tarn⟩ ${'again '.repeat(59)}‹said› so.`);
    expectSubject(`Tarn ${'again '.repeat(60)}‹said› so.`);
  });
});

/** Expects the subject of the clause before the ‹chunk› to be the ⟨noun⟩; none if none is marked. */
const expectSubjectBefore = (marked: string) =>
  expectFound(marked, ({ subjects }, from) => subjects.findSubjectOfClauseBefore(from));

describe('ClauseSubjects.findSubjectOfClauseBefore', () => {
  it.each([
    ['a main clause', '⟨Tarn⟩ closed the gate ‹and› left.'],
    ['a clause with "that"', '⟨Tarn⟩ said that the ferry leaked ‹and› left.'],
    ['a clause without "that"', '⟨Tarn⟩ said Lume left ‹and› sang.'],
    ['a clause after a hearer', '⟨Tarn⟩ told reporters the ferry leaked ‹and› sang.'],
    [
      'a clause after a hearer, a place and a time',
      '⟨He⟩ told reporters in Orrin on Monday the ferry leaked ‹and› sang.',
    ],
    ['a relative clause', '⟨Tarn⟩, who knew Lume, left ‹and› sang.'],
  ])('skips to the main clause from %s', (_, marked) => expectSubjectBefore(marked));

  it.each([
    ['the subject of a subordinate clause without a main clause', 'Because ⟨Tarn⟩ left ‹and› sang.'],
    ['the first noun of a clause without a verb', 'Lume left. ⟨Tarn⟩ on the harbour‹:› it leaked.'],
  ])('falls back to %s', (_, marked) => expectSubjectBefore(marked));

  it.each([
    ['the sentence starts with another chunk and has no verb', 'On the harbour‹:› it leaked.'],
    ['the sentence starts with a time and has no verb', 'Monday‹:› it leaked.'],
    ['nothing precedes in the sentence', 'Tarn left. ‹Then› it leaked.'],
  ])('returns -1 if %s', (_, marked) => expectSubjectBefore(marked));
});
