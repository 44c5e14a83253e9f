import { singular } from '../../syntax/index.ts';
import { verbLemma } from './lemmas.ts';
import { verbs } from './taxonomies.ts';
import { ANTONYMS } from './wordnetAntonyms.ts';

/** Opposites that WordNet lacks, because it has no prepositions and few particles. */
const PARTICLE_OPPOSITES =
  'for-against on-off in-out up-down with-without before-after above-below over-under more-less more-fewer all-none all-no every-no always-never';
/** Opposites in news that WordNet does not mark. */
const NEWS_OPPOSITES =
  'profit-loss surplus-deficit survive-die survive-kill survivor-victim alive-dead safe-dead rescue-kill hire-dismiss support-oppose approve-reject approve-oppose arrest-release free-jail add-lose create-lose gain-shed';

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

/** Returns the base forms of a word in lower case: itself, and what it is a form of. */
function baseForms(word: string): Set<string> {
  return new Set([word, verbLemma(word) ?? word, singular(word)]);
}

/** Whether two words in lower case, in any form, are opposites or synonyms of opposites: "hired" and "dismissed". Symmetric. */
export function areOpposites(a: string, b: string): boolean {
  if (a === b) return false;
  const [x, y] = [baseForms(a), baseForms(b)];
  for (const p of x) for (const q of y) if (p === q || haveOpposite(p, q)) return p !== q;
  return false;
}

/** Levels of wider meanings whose opposites count: "plunge" is a kind of "fall". */
const WIDER_LEVELS = 1;

function haveOpposite(a: string, b: string): boolean {
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
