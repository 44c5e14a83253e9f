import { FIGURE_KINDS, type FigureKind } from '../../server/src/core/figures/figure.ts';
import { readExample } from './readExample.ts';

/** The description of one kind in docs/figures.md, and the texts that are parsed for its table row. */
interface KindNote {
  readonly meaning: string;
  readonly examples: readonly string[];
}

const KIND_NOTES: Readonly<Record<FigureKind, KindNote>> = {
  money: {
    meaning: 'An amount of money; `unit` is the ISO 4217 code, also for minor units such as cents',
    examples: ['€10 billion', 'A$7', 'Rs 40 crore', '19 cents', '£3.5-4m'],
  },
  percent: {
    meaning: 'A percentage; percentage points and basis points are separate units',
    examples: ['5.5%', 'ten per cent', '0.3 percentage points', '25 basis points'],
  },
  count: {
    meaning: 'A count; `counted` lists the counted nouns in the singular, `unit` is the first of them',
    examples: ['2,718 kites and rockets', 'a dozen geese', '27-nation', 'tens of thousands of villagers', 'sixfold'],
  },
  age: { meaning: 'The age of a person or thing', examples: ['22-year-old', 'aged 54', 'ten months old'] },
  duration: { meaning: 'A length of time', examples: ['40 minutes', 'two and a half years', 'an hour and a half'] },
  length: { meaning: 'A length, height or distance', examples: ['26 miles', '5 ft 6 in', '37m'] },
  mass: { meaning: 'A mass or weight', examples: ['54 kg', '1.2 million tonnes'] },
  temperature: { meaning: 'A temperature', examples: ['-5 degrees Celsius', '212 °F'] },
  speed: { meaning: 'A length per unit of time', examples: ['90 km/h', '11 metres per second'] },
  area: { meaning: 'An area', examples: ['200 square metres', '114,000 acres'] },
  volume: { meaning: 'A volume, or a volume per unit of time', examples: ['50 litres', '800,000 barrels a day'] },
  energy: { meaning: 'Energy or power', examples: ['5kW', '20 kilowatt-hours'] },
  ratio: {
    meaning: 'A fraction of a whole, or a ratio of two numbers',
    examples: ['a third of the guests', 'one in five homes', 'three-to-one'],
  },
  ordinal: { meaning: 'A position in an order', examples: ['the second night', '14th'] },
  score: {
    meaning: 'The result of a game or vote; `values` keeps the printed order',
    examples: ['won 28-19', 'voted 212 to 9'],
  },
  number: {
    meaning: 'A bare number, or a number in a unit without a kind of its own',
    examples: ['3.5', '16 GB', '45 degrees'],
  },
};

/** Phrases that bound 400. The table shows the interval of each. */
const BOUND_PHRASES: readonly string[] = [
  '400 kites',
  'about 400 kites',
  'around 400 kites',
  'roughly 400 kites',
  'approximately 400 kites',
  'some 400 kites',
  'an estimated 400 kites',
  '~400 kites',
  '400 kites or so',
  'nearly 400 kites',
  'almost 400 kites',
  'close to 400 kites',
  'more than 400 kites',
  'over 400 kites',
  'at least 400 kites',
  'no fewer than 400 kites',
  'well above 400 kites',
  'upwards of 400 kites',
  '400-plus kites',
  '400 kites or more',
  'just over 400 kites',
  'little more than 400 kites',
  'less than 400 kites',
  'fewer than 400 kites',
  'under 400 kites',
  'at most 400 kites',
  'no more than 400 kites',
  'up to 400 kites',
  'as many as 400 kites',
  '400 kites max',
  'just under 400 kites',
  'slightly less than 400 kites',
];

/** Numbers without a bound, whose interval follows from their form. */
const FORM_PHRASES: readonly string[] = [
  '512 kites',
  'two hundred kites',
  '3.5%',
  '€10 billion',
  'a third of the kites',
  '5 to 10 kites',
  'between 5 and 10 kites',
  'three or four kites',
  'dozens of kites',
  'a couple of hundred kites',
  'a few hundred kites',
  'several thousand kites',
  'tens of thousands of kites',
];

const CHANGE_PHRASES: readonly string[] = [
  'sales rose 5%',
  'sales fell to 300 kites',
  'a 12-point drop',
  '1.4% down on the month',
  'cut its stake from 20% to 12%',
  'raised rates by 2%',
];

const RATE_PHRASES: readonly string[] = [
  '$58.24 per barrel',
  '€300 a month',
  '£6 each',
  '97 cents/litre',
  '12 containers a day',
  '30 cases per 100,000 people',
  '4% per annum',
];

const SILENT_PHRASES: readonly string[] = [
  'under Section 318',
  'the No. 1 seed',
  'an F-16 and an A380',
  'at 192.168.1.2',
  'call 020 7946 0958',
  'call +386 1 2447 756',
  'no one saw one another',
  'the one that mattered',
  'a two-way street',
  'he lives at 12 Harbour Road',
  'five cases per 100,000 people',
  'in 2022',
  'the 1834 fire',
  'at 6 p.m. on 10 July 2025',
  'mood and sleep (4, 5)',
];

/** Returns all examples of docs/figures.md with the output of the extractor. */
export function documentedFigures() {
  return {
    kinds: FIGURE_KINDS.map((kind) => ({
      kind,
      meaning: KIND_NOTES[kind].meaning,
      examples: KIND_NOTES[kind].examples.map(readExample),
    })),
    bounds: BOUND_PHRASES.map(readExample),
    forms: FORM_PHRASES.map(readExample),
    changes: CHANGE_PHRASES.map(readExample),
    rates: RATE_PHRASES.map(readExample),
    silent: SILENT_PHRASES.map(readExample),
  };
}
