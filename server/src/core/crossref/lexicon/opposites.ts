import { singular } from '../../syntax/index.ts';
import { verbLemma } from './lemmas.ts';
import { verbs } from './taxonomies.ts';
import { ANTONYMS } from './wordnetAntonyms.ts';

/** Opposites that WordNet lacks, because it has no prepositions and few particles. */
const PARTICLE_OPPOSITES =
  'for-against on-off in-out up-down with-without before-after above-below over-under more-less more-fewer all-none all-no every-no always-never';
/** Opposites in news that WordNet does not mark. */
const NEWS_OPPOSITES =
  'profit-loss surplus-deficit survive-die survive-kill survivor-victim alive-dead safe-dead rescue-kill hire-dismiss support-oppose approve-reject approve-oppose save-destroy rescue-destroy raise-cut increase-cut raise-reduce arrest-release free-jail add-lose create-lose gain-shed';

const antonyms = new Map<string, Set<string>>();
for (const pair of `${ANTONYMS} ${PARTICLE_OPPOSITES} ${NEWS_OPPOSITES}`.split(' ')) {
  const [a, b] = pair.split('-') as [string, string];
  addAntonym(a, b);
  addAntonym(b, a);
}

function addAntonym(word: string, antonym: string): void {
  const known = antonyms.get(word);
  if (known) known.add(antonym);
  else antonyms.set(word, new Set([antonym]));
}

/** Returns the base forms of a verb in lower case: itself, and what it is a form of. */
function verbForms(word: string): Set<string> {
  return new Set([word, verbLemma(word) ?? word, singular(word)]);
}

/** Whether two words in lower case, in any form, are opposites or synonyms of opposites: "hired" and "dismissed". Symmetric. */
export function areOpposites(a: string, b: string): boolean {
  return a !== b && somePair(verbForms(a), verbForms(b), haveOppositeMeaning);
}

/** Whether two words in lower case that are not verbs, in singular or plural, are opposites: "profits" and "losses". Symmetric. */
export function areOppositeWords(a: string, b: string): boolean {
  return a !== b && somePair([a, singular(a)], [b, singular(b)], (x, y) => antonyms.get(x)?.has(y) === true);
}

/** Whether a pair of forms is opposite; forms of one word never are. */
function somePair(a: Iterable<string>, b: Iterable<string>, areOpposite: (x: string, y: string) => boolean): boolean {
  for (const x of a) for (const y of b) if (x === y || areOpposite(x, y)) return x !== y;
  return false;
}

/** Levels of wider meanings whose opposites count: "plunge" is a kind of "fall". */
const WIDER_LEVELS = 1;

function haveOppositeMeaning(a: string, b: string): boolean {
  if (antonyms.get(a)?.has(b)) return true;
  const others = verbs().widerMeanings(b, WIDER_LEVELS);
  return verbs()
    .widerMeanings(a, WIDER_LEVELS)
    .some((meaning) => others.some((other) => getOppositeMeanings().get(meaning)?.has(other)));
}

/** Opposite meanings of each meaning of a verb. */
let oppositeMeanings: Map<number, Set<number>> | undefined;

function getOppositeMeanings(): Map<number, Set<number>> {
  if (oppositeMeanings) return oppositeMeanings;
  oppositeMeanings = new Map();
  for (const [word, others] of antonyms) {
    for (const meaning of verbs().widerMeanings(word, 0)) {
      const known = oppositeMeanings.get(meaning) ?? new Set();
      for (const other of others) for (const opposite of verbs().widerMeanings(other, 0)) known.add(opposite);
      oppositeMeanings.set(meaning, known);
    }
  }
  return oppositeMeanings;
}
