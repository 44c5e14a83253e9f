import { SMALL_I, SMALL_S, SMALL_U } from '../text/index.ts';

/** Irregular plurals, and singulars that end in s. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: 'person',
    persons: 'person',
    men: 'man',
    women: 'woman',
    children: 'child',
    feet: 'foot',
    teeth: 'tooth',
    geese: 'goose',
    mice: 'mouse',
    oxen: 'ox',
    dice: 'die',
    lives: 'life',
    wives: 'wife',
    knives: 'knife',
    halves: 'half',
    calves: 'calf',
    leaves: 'leaf',
    loaves: 'loaf',
    wolves: 'wolf',
    thieves: 'thief',
    shelves: 'shelf',
    selves: 'self',
    scarves: 'scarf',
    elves: 'elf',
    hooves: 'hoof',
    criteria: 'criterion',
    phenomena: 'phenomenon',
    bacteria: 'bacterium',
    strata: 'stratum',
    referenda: 'referendum',
    memoranda: 'memorandum',
    alumni: 'alumnus',
    cacti: 'cactus',
    nuclei: 'nucleus',
    fungi: 'fungus',
    stimuli: 'stimulus',
    larvae: 'larva',
    indices: 'index',
    vertices: 'vertex',
    matrices: 'matrix',
    appendices: 'appendix',
    buses: 'bus',
    gases: 'gas',
    lenses: 'lens',
    quizzes: 'quiz',
    shoes: 'shoe',
    toes: 'toe',
    canoes: 'canoe',
    foes: 'foe',
    movies: 'movie',
    cookies: 'cookie',
    rookies: 'rookie',
    zombies: 'zombie',
    calories: 'calorie',
    ties: 'tie',
    pies: 'pie',
    lies: 'lie',
    dies: 'die',
    selfies: 'selfie',
    hoodies: 'hoodie',
    veggies: 'veggie',
    species: 'species',
    series: 'series',
    news: 'news',
    headquarters: 'headquarters',
    gallows: 'gallows',
    barracks: 'barracks',
    crossroads: 'crossroads',
    means: 'means',
    aircraft: 'aircraft',
    spacecraft: 'spacecraft',
    chassis: 'chassis',
    corps: 'corps',
    axes: 'axe',
  }),
);

/** Words in -uses whose singular keeps the e; others lose it ("viruses", "bonuses"). */
const USE_WORDS = new Set(
  'houses greenhouses warehouses powerhouses lighthouses courthouses townhouses causes uses clauses spouses pauses excuses abuses muses fuses blouses ruses recluses'.split(
    ' ',
  ),
);

/** Words in -ches and -xes whose singular keeps the e. */
const KEEPS_E = /(?:headaches|backaches|caches|tranches|avalanches|niches|creches|quiches|moustaches|axes)$/;

/** Plurals of words in -ie; far more words in -ies are plurals of -y. */
const IE_WORDS = new Set(
  'smoothies brownies prairies genies bookies junkies hippies yuppies groupies aussies indies oldies newbies techies foodies birdies walkie-talkies collies pixies sorties reveries coteries eyries quickies freebies goodies baddies townies roadies budgies aunties'.split(
    ' ',
  ),
);

/** Words in -ses whose singular ends in -sis. */
const SIS_WORDS = new Set(
  'crises analyses diagnoses hypotheses theses syntheses emphases oases neuroses prognoses parentheses paralyses'.split(
    ' ',
  ),
);

/** Returns the singular of an English noun, in lower case; a singular is returned unchanged. */
export function singular(noun: string): string {
  const word = noun.toLowerCase();
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0 && hyphen < word.length - 1) return word.slice(0, hyphen + 1) + singular(word.slice(hyphen + 1));
  const known = IRREGULAR.get(word);
  if (known) return known;
  if (word.charCodeAt(word.length - 1) !== SMALL_S) return singularWithoutS(word);
  if (word.length < 3 || endsLikeSingular(word)) return word;
  if (IE_WORDS.has(word)) return word.slice(0, -1);
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:sses|shes|ches|xes|zzes|tzes)$/.test(word)) return KEEPS_E.test(word) ? word.slice(0, -1) : word.slice(0, -2);
  if (word.endsWith('uses')) return USE_WORDS.has(word) ? word.slice(0, -1) : word.slice(0, -2);
  if (SIS_WORDS.has(word)) return `${word.slice(0, -2)}is`;
  if (word.endsWith('oes')) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Whether the word ends in -ss, -us or -is: "glass", "bus", "basis". */
function endsLikeSingular(word: string): boolean {
  const before = word.charCodeAt(word.length - 2);
  return before === SMALL_S || before === SMALL_U || before === SMALL_I;
}

function singularWithoutS(word: string): string {
  if (word.length > 5 && word.endsWith('men') && !/^(?:speci|regi|abdo|omen|acu|stam|hymen)/.test(word)) {
    return `${word.slice(0, -2)}an`;
  }
  if (word.length > 8 && word.endsWith('people')) return `${word.slice(0, -6)}person`;
  if (word.length > 8 && word.endsWith('children')) return word.slice(0, -3);
  return word;
}

/** Plurals that do not end in s, and nouns whose plural looks like the singular. */
const PLURALS_WITHOUT_S = new Set(
  `people men women children feet teeth geese mice oxen dice criteria phenomena bacteria alumni fungi larvae media data
  aircraft spacecraft hovercraft fish sheep deer salmon trout cattle livestock poultry police personnel staff crew troops
  offspring counsel folk youth cannon shrimp squid bison moose swine elite`.split(/\s+/),
);

/** Words in -s that are not plurals. */
const SINGULAR_IN_S = new Set(
  `was has does is as its his this us yes plus less unless across perhaps always sometimes besides towards afterwards
  overseas whereas versus thus gas bus bonus virus census chaos canvas atlas lens news mathematics physics politics
  economics athletics gymnastics ethics logistics electronics diabetes measles christmas texas kansas arkansas paris
  wales james charles thomas jones williams davis harris lewis douglas nicholas marcus los las des les says goes lets let's`.split(
    /\s+/,
  ),
);

/** Whether the word can be the plural head of a counted noun phrase. */
export function looksPlural(word: string): boolean {
  if (PLURALS_WITHOUT_S.has(word)) return true;
  if (word.charCodeAt(word.length - 1) !== SMALL_S) {
    if (word.length > 8 && word.endsWith('children')) return true;
    const people = word.length > 5 && (word.endsWith('men') || word.endsWith('people'));
    return people && !/^(?:speci|regi|abdo|acu)/.test(word);
  }
  if (word.length < 3) return false;
  if (word === 'buses' || word === 'crises') return true;
  return !endsLikeSingular(word) && !SINGULAR_IN_S.has(word);
}
