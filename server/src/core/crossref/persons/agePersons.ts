import type { Figure } from '../../figures/index.ts';
import { ChunkType, NounKind } from '../../syntax/index.ts';
import type { SentenceSyntax } from '../frames/sentenceSyntax.ts';
import { findAgeOwner } from './ageOwner.ts';
import { isPlural, type PersonMention, readMention } from './mention.ts';

/** A figure of a sentence, with the chunk that contains it. */
export interface FigureInChunk {
  readonly figure: Figure;
  readonly index: number;
}

/** Text between two ages of one list: "14, 16 and 20". */
const LIST_SEPARATOR = /^-?(?:,? (?:and|or) (?:an? )?|, ?)$/;
/** Maximum length of {@link LIST_SEPARATOR}, in UTF-16 code units. */
const MAX_SEPARATOR_LENGTH = 10;

/**
 * Returns the mention of the person of each figure of a sentence that is an age. The ages of a list share the noun before or after it
 * ("two brothers aged 14 and 16"), or belong to one name each ("Ode and Ida Tarn, 61 and 58").
 */
export function findAgePersons(
  text: string,
  syntax: SentenceSyntax,
  figures: readonly FigureInChunk[],
): (PersonMention | undefined)[] {
  const persons = figures.map(() => undefined as PersonMention | undefined);
  for (let from = 0; from < figures.length; ) {
    let to = from + 1;
    if (figures[from]!.figure.kind === 'age') {
      while (to < figures.length && isNextInList(text, figures[to - 1]!.figure, figures[to]!.figure)) to++;
      const list = findPersonsOfList(syntax, figures.slice(from, to));
      for (let i = from; i < to; i++) persons[i] = list[i - from];
    }
    from = to;
  }
  return persons;
}

function isNextInList(text: string, before: Figure, figure: Figure): boolean {
  if (figure.kind !== 'age' || figure.start - before.end > MAX_SEPARATOR_LENGTH) return false;
  return LIST_SEPARATOR.test(text.slice(before.end, figure.start));
}

function findPersonsOfList(syntax: SentenceSyntax, list: readonly FigureInChunk[]): (PersonMention | undefined)[] {
  const first = findAgeOwner(syntax, list[0]!.figure, list[0]!.index);
  if (list.length === 1) return [first];
  if (first && first.names.length > 0) {
    const names = findConjoinedNames(syntax, first.chunk, list.length);
    return names ?? list.map((_, i) => (i === 0 ? first : undefined));
  }
  // "The 14-, 16- and 20-year-old victims"
  const last = list.at(-1)!;
  const shared = first ?? findAgeOwner(syntax, last.figure, last.index);
  if (!shared || shared.names.length > 0) return list.map((_, i) => (i === list.length - 1 ? shared : undefined));
  // "two 16-year-olds" have no name in common with anybody.
  return list.map(() => (isPlural(syntax, shared) ? { ...shared, isDefinite: false } : shared));
}

/** Returns the mentions of the `count` names that end with the chunk `last`: "Ode and Ida Tarn". Undefined if there are more or fewer. */
function findConjoinedNames(syntax: SentenceSyntax, last: number, count: number): PersonMention[] | undefined {
  const { chunks } = syntax;
  const names: PersonMention[] = [];
  for (let at = last; at >= 0; at--) {
    const chunk = chunks[at]!;
    if (chunk.type === ChunkType.conjunction || chunk.type === ChunkType.comma) continue;
    if (chunk.type !== ChunkType.noun || chunk.nounKind !== NounKind.name || names.length > count) break;
    const mention = readMention(syntax, at);
    if (!mention || mention.names.length === 0) break;
    names.unshift(mention);
  }
  if (names.length !== count) return undefined;
  const surname = names.at(-1)!.names.at(-1)!;
  const hasOwnSurnames = names.every((mention) => mention.names.length > 1);
  // "Ode and Ida Tarn"
  return hasOwnSurnames
    ? names
    : names.map((mention) => (mention.names.length > 1 ? mention : { ...mention, names: [...mention.names, surname] }));
}
