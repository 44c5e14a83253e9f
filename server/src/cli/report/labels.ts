import type { Link, Occurrence } from '../../core/crossref/index.ts';
import type { Figure, Modifier } from '../../core/figures/index.ts';
import type { Folder } from '../../core/folder/index.ts';
import type { Span } from '../../core/text/index.ts';
import { describeBound, describeLinkExplanation } from '../../messages/index.ts';
import { MESSAGES } from '../messages.ts';
import { excerpt, keywordInContext } from '../output/excerpt.ts';
import { createMemberFields } from '../output/factLines.ts';

/** Maximum length of a title, in UTF-16 code units. */
const MAX_TITLE_LENGTH = 70;
/**
 * Maximum length of a sentence in JSON and CSV, in UTF-16 code units. A text without full stops is a single sentence.
 */
const MAX_SENTENCE_LENGTH = 500;

/** Words for bounds in the field `title` of JSON and CSV, whose values are part of the contract. */
const TITLE_FIELD_BOUNDS: Readonly<Record<Modifier, string>> = {
  exact: '',
  about: 'about ',
  over: 'over ',
  under: 'under ',
};

/** Returns the figure with its bound, or the start of the quote, on one line without control characters. */
export function formatOccurrence(occurrence: Occurrence, folder: Folder, maxLength = MAX_TITLE_LENGTH): string {
  return (
    getBoundWords(occurrence, folder, ({ bound }) => describeBound(bound)) +
    excerptOccurrence(occurrence, folder, maxLength)
  );
}

/** Returns {@link formatOccurrence} with the counted noun, if it follows the figure: "more than 1,200 people". */
export function formatTitle(occurrence: Occurrence, folder: Folder): string {
  return formatOccurrence(occurrence, folder) + formatNoun(occurrence, folder);
}

/** Returns the value of the field `title` of JSON and CSV: "over 1,200 people". */
export function createTitleField(occurrence: Occurrence, folder: Folder): string {
  const bound = getBoundWords(occurrence, folder, ({ modifier }) => TITLE_FIELD_BOUNDS[modifier]);
  return bound + excerptOccurrence(occurrence, folder, MAX_TITLE_LENGTH) + formatNoun(occurrence, folder);
}

function getBoundWords({ id, kind, index }: Occurrence, folder: Folder, describe: (figure: Figure) => string): string {
  return kind === 'figure' ? describe(folder.entry(id)!.figures[index]!.figure) : '';
}

function excerptOccurrence({ id, start, end }: Occurrence, folder: Folder, maxLength: number): string {
  return excerpt(folder.entry(id)!.text, { start, end }, maxLength);
}

/** Returns the counted noun with a leading space, or the empty string if there is none after the figure. */
function formatNoun({ id, kind, index, end }: Occurrence, folder: Folder): string {
  const { text, figures } = folder.entry(id)!;
  const noun = kind === 'figure' ? figures[index]!.figure.noun : null;
  return noun && noun.start >= end ? ` ${excerpt(text, noun, MAX_TITLE_LENGTH)}` : '';
}

/** Returns the relation and the verdict of a link: "differs", "sum, agrees", "part". */
function formatRelation({ relation, verdict }: Link): string {
  if (relation === 'same') return verdict ?? MESSAGES.noVerdict;
  return verdict === null ? relation : `${relation}, ${verdict}`;
}

/** Returns the relation with its explanation: "differs (different date)". May contain text from articles, unescaped. */
export function formatRelationWithReason(link: Link, folder: Folder): string {
  const reason = describeLinkExplanation(folder, link);
  return reason === null ? formatRelation(link) : `${formatRelation(link)} (${reason})`;
}

/** Returns the span of the sentence that contains a figure or quote. */
export function getSentence({ id, kind, index }: Occurrence, folder: Folder): Span {
  const { figures, quotes } = folder.entry(id)!;
  return (kind === 'figure' ? figures : quotes)[index]!.sentence;
}

/** Returns an occurrence with its sentence, for users who do not have the text. docs/formats.md specifies the fields. */
export function describeOccurrence(occurrence: Occurrence, folder: Folder) {
  const { text } = folder.entry(occurrence.id)!;
  const sentence = getSentence(occurrence, folder);
  const { before, inside, after } = keywordInContext(text, sentence, occurrence, MAX_SENTENCE_LENGTH);
  return { ...createMemberFields(occurrence, folder), sentence: before + inside + after };
}
