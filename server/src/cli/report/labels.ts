import type { Link, Occurrence } from '../../core/crossref/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import { describeLinkExplanation } from '../../messages/index.ts';
import { excerpt, keywordInContext } from '../output/excerpt.ts';
import { createMemberFields } from '../output/factLines.ts';

/** Most characters of a heading. */
const MAX_TITLE_LENGTH = 70;
/** Most characters of a sentence where no terminal sets a width: a text without full stops is one sentence. */
const MAX_SENTENCE_LENGTH = 500;

const MODIFIERS = { exact: '', about: 'about ', over: 'over ', under: 'under ' } as const;

/** The figure as it is printed with its modifier, or the beginning of the quote, on one line without control characters. */
export function formatOccurrence(
  { id, kind, index, start, end }: Occurrence,
  folder: Folder,
  most = MAX_TITLE_LENGTH,
): string {
  const { text, figures } = folder.entry(id)!;
  const modifier = kind === 'figure' ? MODIFIERS[figures[index]!.figure.modifier] : '';
  return modifier + excerpt(text, { start, end }, most);
}

/** {@link formatOccurrence}, with what the figure counts or measures: "over 1,200 people". */
export function formatTitle(place: Occurrence, folder: Folder): string {
  const { text, figures } = folder.entry(place.id)!;
  const noun = place.kind === 'figure' ? figures[place.index]!.figure.noun : null;
  const thing = noun && noun.start >= place.end ? ` ${excerpt(text, noun, MAX_TITLE_LENGTH)}` : '';
  return formatOccurrence(place, folder) + thing;
}

/** "differs", "sum, agrees", "part". */
export function formatRelation({ relation, verdict }: Link): string {
  if (relation === 'same') return verdict ?? 'related';
  return verdict === null ? relation : `${relation}, ${verdict}`;
}

/** {@link formatRelation}, with what explains it: "differs (another day)". May hold words of the texts. */
export function formatRelationWithReason(link: Link, folder: Folder): string {
  const why = describeLinkExplanation(folder, link);
  return why === null ? formatRelation(link) : `${formatRelation(link)} (${why})`;
}

/** The sentence of a figure or quote. */
export function getSentence({ id, kind, index }: Occurrence, folder: Folder) {
  const { figures, quotes } = folder.entry(id)!;
  return (kind === 'figure' ? figures : quotes)[index]!.sentence;
}

/** A place with what a reader needs who does not have the text: docs/formats.md. */
export function describeOccurrence(place: Occurrence, folder: Folder) {
  const { text } = folder.entry(place.id)!;
  const { before, inside, after } = keywordInContext(text, getSentence(place, folder), place, MAX_SENTENCE_LENGTH);
  return { ...createMemberFields(place, folder), sentence: before + inside + after };
}
