import { type TokenWindow, WORD_ID } from '../../syntax/index.ts';
import { CAPITAL_P, CAPITAL_S, NUMBER_SIGN, PERIOD, WordSet } from '../../text/index.ts';

/** Words before a number that make it part of a name, whatever follows: "Section 318", "Flight 370", "No. 1". */
const LABELS = new WordSet(`
  section sections row article articles chapter chapters page pages pp flight route highway interstate room suite apartment
  apt no nos number numbers part parts paragraph clause schedule appendix annex exhibit figure fig table item lot version
  volume vol episode resolution amendment title rule proposition directive regulation phase stage chapter verse psalm
  channel terminal gate pier platform exit junction formula type model mark mk class grade tier level zone ward district
  precinct division group game week round category step rank ranked seed seeded covid agenda building block unit line track
  sp ftse nikkei russell stoxx csi asx fortune nasdaq topix windows ios android iphone ipad xbox playstation galaxy boeing airbus apollo soyuz error code http id ref isbn
  day year season size rule act bill order case docket box bus route road street avenue tel telephone phone fax
`);

/** Labels that are ordinary words in lower case; a capital shows that they are part of a name. */
const NEEDS_CAPITAL = new WordSet(`
  part parts number numbers table figure item lot game week round step group class grade type model mark line track block
  unit building order case act bill box bus road street avenue day year season size rank ranked seed seeded platform exit
  version phase stage level tier zone ward district division code error order title rule volume gate pier schedule
  windows page pages room channel terminal group
`);

/** Labels that name a bare number even in lower case: "day 5", "level 3", "page 12". */
const BARE_LABELS = new WordSet(
  'part ' +
    'page pages room version phase stage level tier day week round step grade type size game zone channel number',
);

/**
 * Whether the word or sign before the number labels it: "Section 318", "No. 1", "#7", "S&P 500".
 * @param hasCountedNoun whether a counted noun follows the number
 */
export function isLabelled(window: TokenWindow, from: number, hasCountedNoun: boolean): boolean {
  let at = from - 1;
  if (window.code(at) === PERIOD && window.followsWithoutSpace(at)) at--;
  if (window.code(at) === NUMBER_SIGN) return true;
  const word = window.word(at);
  // "S&P 500", "S P 500"
  if (
    window.code(at) === CAPITAL_P &&
    window.length(at) === 1 &&
    (window.code(at - 1) === CAPITAL_S || window.code(at - 2) === CAPITAL_S)
  )
    return true;
  if (word === 0 || !LABELS.has(word)) return false;
  if (word === WORD_ID.no) return at === from - 2 || (window.isCapital(at) && !window.beginsSentence(at));
  if (!NEEDS_CAPITAL.has(word)) return true;
  if (window.isCapital(at) && !window.beginsSentence(at)) return true;
  return !hasCountedNoun && BARE_LABELS.has(word) && !window.isCapital(from);
}
