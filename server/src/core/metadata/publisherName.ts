import { SECTION_WORDS } from '../boilerplate/index.ts';
import { CALENDAR_NAMES, NEWS_AGENCY_WORDS, type TextSpan } from '../text/index.ts';
import type { Publisher } from './metadata.ts';

/** A domain ("orrincourier.example"), initials ("U.S."), a short form ("St."), or a word with a capital or a capital inside ("7News"). */
const WORD = String.raw`(?:[\p{L}\d-]+(?:\.\p{L}{2,})+|(?:\p{Lu}\.){2,}|\p{Lu}\p{Ll}\.(?= \p{Lu})|\d{0,2}\p{Lu}[\p{L}\p{M}\d'’&+-]*)`;
/** A name of at most seven words, with small words and "&" between them. */
const NAME = new RegExp(
  `${WORD}(?: (?:(?:of|the|and|for|in|to|de|du|la|le|el|der|die|das|&) ){0,2}${WORD}){0,6}`,
  'uy',
);

/** Words after the name of a publisher in a notice: "© 2031 Orrin Courier Privacy Policy". */
const NAME_END =
  /(?:^| )(?:all rights?|privacy|terms|cookies?|website|site|powered|designed|registered|contact|about|advertis|staff|contribut)|(?<=\p{Ll})all rights/iu;

/** Nouns that name a kind of news medium: a name with one of them names a publisher, whichever it is. */
const MEDIUM_NOUN =
  /^(?:news|newspapers?|newswire|times|post|herald|journal|gazette|courier|tribune|chronicle|telegraph|observer|mirror|mail|express|weekly|daily|magazine|radio|television|tv|broadcasting|examiner|inquirer|ledger|bulletin|dispatch|sentinel|argus|advertiser|advocate|guardian|independent|press)$/i;
/** Words of the names of sections: "World News" is not a publisher. */
const SECTIONS: ReadonlySet<string> = new Set(`${SECTION_WORDS} and the of in`.trim().split(/\s+/));
/** Parts of a job title. "Courier Staff Writer" is not a publisher. */
const JOB_WORD =
  /^(?:staff|senior|chief|writers?|reporters?|editors?|correspondents?|contributors?|contributing|columnists?|journalists?|agency|agencies)$/i;
const DOMAIN = /^[\p{L}\d-]+(?:\.\p{L}{2,})+$/u;
/** Capitals only, or a capital inside a word: "WXO", "OrrinPost". */
const COINED = /^(?:\p{Lu}{3,6}|\p{Lu}\p{Ll}+\p{Lu}\p{L}*)$/u;

const AGENCIES: ReadonlySet<string> = new Set(NEWS_AGENCY_WORDS.split(' '));
/** Agencies whose name has several words. */
const LONG_AGENCY =
  /^(?:the )?(?:associated press|agence france[ -]presse|press association|press trust of india|pa media|thomson reuters)\b/i;
const CALENDAR: ReadonlySet<string> = new Set(CALENDAR_NAMES.toLowerCase().split(/\s+/));

/** Maximum length of a name, in UTF-16 code units. Hand-set, not measured. */
export const MAX_NAME_LENGTH = 60;

/** Returns the name that starts at the index of the line, or null if there is none. */
export function matchName({ text, start }: TextSpan, index: number): Publisher | null {
  const rest = text.slice(index, index + MAX_NAME_LENGTH);
  const end = NAME_END.exec(rest)?.index ?? rest.length;
  NAME.lastIndex = 0;
  const name = NAME.exec(rest.slice(0, end))?.[0];
  if (name === undefined || (startsWithCalendarName(name) && !isMediumName(name))) return null;
  return { name, start: start + index, end: start + index + name.length };
}

/** Whether the name starts with a month or weekday: "Wednesday", not the "Sun Sentinel". */
function startsWithCalendarName(name: string): boolean {
  return CALENDAR.has(name.split(/[^\p{L}]/u)[0]!.toLowerCase());
}

/** Returns the name that makes up the rest of the line from the index, or null if the rest is not a name. */
export function matchWholeName(line: TextSpan, index: number): Publisher | null {
  const found = matchName(line, index);
  return found && found.end === line.start + line.text.length ? found : null;
}

/** Whether the name is that of a news agency. */
export function isAgencyName(name: string): boolean {
  return LONG_AGENCY.test(name) || AGENCIES.has(name.replace(/^the /i, '').split(' ')[0]!.toLowerCase());
}

/** Whether the form of the name shows that it names a news medium: "Orrin Courier", "orrincourier.example". */
export function isMediumName(name: string): boolean {
  const words = name.split(' ');
  if (words.some((word) => JOB_WORD.test(word)) || isSectionName(name)) return false;
  return DOMAIN.test(name) || (words.length > 1 && words.some((word) => MEDIUM_NOUN.test(word)));
}

/** Whether the name consists of words of section names only: "World News". */
export function isSectionName(name: string): boolean {
  return name.split(' ').every((word) => SECTIONS.has(word.toLowerCase()));
}

/** Whether the name is one coined word: "WXO", "OrrinPost". */
export function isCoinedName(name: string): boolean {
  return COINED.test(name);
}

/** Minimum length of a name that may be the beginning of another one, in UTF-16 code units. Hand-set, not measured. */
const MIN_STEM_LENGTH = 4;

/** Whether two names are the same but for case, spaces, an article and an ending: "OrrinCourier.example", "The Orrin Courier". */
export function isSameName(a: string, b: string): boolean {
  const [x, y] = [toCompact(a), toCompact(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short === long || (short.length >= MIN_STEM_LENGTH && long.startsWith(short));
}

function toCompact(name: string): string {
  return name
    .replace(/^the /i, '')
    .replace(/\.\p{L}{2,3}$/u, '')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();
}
