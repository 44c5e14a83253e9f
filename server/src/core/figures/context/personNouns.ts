import { WordSet } from '../../text/index.ts';

/** Nouns for one person whose age news texts print, which have a regular plural. */
const REGULAR = `
  boy girl kid infant toddler teenager teen youth adult brother sister sibling twin son daughter cousin nephew niece
  grandson granddaughter father mother parent grandfather grandmother grandparent uncle aunt husband widow widower partner
  fiance fiancee girlfriend boyfriend bride groom friend neighbour neighbor villager resident stranger tourist
  victim suspect attacker shooter killer bomber robber assailant defendant prisoner inmate fugitive hostage survivor
  passenger driver pilot rider cyclist motorcyclist pedestrian rower diver sailor
  student pupil schoolboy schoolgirl teacher officer soldier worker labourer laborer farmer miner nurse doctor
  patient actor actress singer writer player defender striker midfielder goalkeeper captain champion veteran pensioner
`
  .split(/\s+/)
  .filter(Boolean);

const IRREGULAR = [
  'man men',
  'woman women',
  'child children',
  'baby babies',
  'wife wives',
  'gunman gunmen',
  'fisherman fishermen',
  'policeman policemen',
].map((pair) => pair.split(' ') as [string, string]);

/** Nouns for one person: "boy", "daughter", "suspect". */
export const PERSON_NOUNS = new WordSet([...REGULAR, ...IRREGULAR.map(([one]) => one)].join(' '));

/** Nouns for several persons: "boys", "daughters", "couple". */
export const PLURAL_PERSON_NOUNS = new WordSet(
  ['couple pair', ...REGULAR.map((noun) => `${noun}s`), ...IRREGULAR.map(([, many]) => many)].join(' '),
);
