import { TokenFlag, type Tokens } from '../../text/index.ts';
import { COUNTRY_NAMES, DEMONYMS } from './countryNames.ts';
import { isInsideName, readNameWord } from './nameWords.ts';

/** A country or territory that a text names. */
export interface CountryMention {
  /** Its ISO 3166 code, such as "DE". */
  readonly code: string;
  /** Whether it is named by an adjective or its inhabitants ("German", "Germans") instead of its name. */
  readonly isDemonym: boolean;
  /** Token after the mention. */
  readonly to: number;
}

/** Length of an ISO 3166 code. */
const CODE_LENGTH = 2;

interface Entry {
  readonly code: string;
  readonly isDemonym: boolean;
}

const entries = new Map<string, Entry>();
/** Number of words of the longest entry that starts with a word. */
const lengths = new Map<string, number>();
addTable(COUNTRY_NAMES, false);
addTable(DEMONYMS, true);

function addTable(table: string, isDemonym: boolean): void {
  for (const line of table.split(';')) {
    const entry = { code: line.slice(0, CODE_LENGTH), isDemonym };
    for (const name of line.slice(CODE_LENGTH + 1).split(',')) {
      entries.set(name, entry);
      const words = name.split(' ');
      lengths.set(words[0]!, Math.max(words.length, lengths.get(words[0]!) ?? 0));
    }
  }
}

/** Words of names that are printed in lower case: "Isle of Man". */
const LINKING_WORDS = new Set(['of', 'and', 'the', 'd']);

/**
 * Returns the longest name or demonym of a country that starts at a token, undefined if there is none. Its words start before
 * the token `limit`. It must be capitalized: "turkey" is a bird. Whether more of a name follows it ("Guinea Tarn") is for the caller to decide.
 */
export function findCountryAt(tokens: Tokens, start: number, limit: number): CountryMention | undefined {
  let found: CountryMention | undefined;
  let name = '';
  let maxWords = 1;
  for (let i = start, n = 0; n < maxWords; n++) {
    if (n > 0 && !tokens.isWord(i) && isInsideName(tokens, i)) i++;
    if (i >= limit || !tokens.isWord(i)) break;
    const { text, to } = readNameWord(tokens, i);
    const lower = text.toLowerCase();
    if (!tokens.hasFlag(i, TokenFlag.capital) && (n === 0 || !LINKING_WORDS.has(lower))) break;
    const isAbbreviation = n === 0 && text.length > 1 && text === text.toUpperCase();
    if (n === 0) maxWords = lengths.get(lower) ?? 1;
    name = n === 0 ? lower : `${name} ${lower}`;
    const entry = (isAbbreviation ? entries.get(text) : undefined) ?? entries.get(name);
    if (entry) found = { ...entry, to };
    i = to;
  }
  return found;
}
