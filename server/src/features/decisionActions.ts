import { CancellationToken, type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import type { Boilerplate } from '../core/boilerplate/index.ts';
import { contains, overlaps, type Span, trimSpan } from '../core/text/index.ts';
import { type AddDecisionParams, type Decision, RECORD_DECISION_COMMAND } from '../protocol.ts';
import { type ArticleContext, formatEntryLocation, getEntry } from './articleContext.ts';
import { findOccurrenceAt, findOccurrenceLinks } from './linkedOccurrences.ts';
import { toPlainText } from './markdown.ts';
import { formatNotSameFact, MARK_SELECTION_AS_BOILERPLATE, NOT_BOILERPLATE, NOT_BOILERPLATE_LINE } from './messages.ts';
import { toRange, toSpan } from './positions.ts';

/** Maximum number of "Not the same fact" actions in one menu. */
const MAX_FACT_ACTIONS = 5;
/** Maximum length of the quoted text in an action's title, in UTF-16 code units. */
const MAX_LABEL_LENGTH = 30;

/**
 * Returns the quick fixes that record a decision: that text is not boilerplate, that it is, or that two linked
 * occurrences are different facts. Each runs the client command {@link RECORD_DECISION_COMMAND}.
 *
 * @param range selection, or the cursor as an empty range
 */
export function getDecisionActions(context: ArticleContext, range: Range): CodeAction[] {
  const { boilerplate, entry } = context.view;
  const selection = toSpan(entry, range);
  const isEmpty = selection.start === selection.end;
  const touched = boilerplate.filter(
    (finding) => finding.tier !== 'keep' && (overlaps(finding, selection) || contains(finding, selection)),
  );
  return [
    ...touched.flatMap((finding) => createNotBoilerplateActions(context, finding, selection.start)),
    ...(!isEmpty && touched.length === 0
      ? [createAction(context, MARK_SELECTION_AS_BOILERPLATE, { kind: 'boilerplate', range })]
      : []),
    ...(isEmpty ? createNotSameFactActions(context, range) : []),
  ];
}

/** Returns the actions that keep a finding: this text only and, if it contains a whole line, every such line. */
function createNotBoilerplateActions(context: ArticleContext, finding: Boilerplate, offset: number): CodeAction[] {
  const { entry } = context.view;
  const line = findContainedLine(context, finding, offset);
  return [
    createAction(context, NOT_BOILERPLATE, { kind: 'not-boilerplate', range: toRange(entry, finding) }),
    ...(line
      ? [createAction(context, NOT_BOILERPLATE_LINE, { kind: 'not-boilerplate-line', range: toRange(entry, line) })]
      : []),
  ];
}

/** Returns one action for each of the first links of the occurrence at the cursor that claims the same fact. */
function createNotSameFactActions(context: ArticleContext, range: Range): CodeAction[] {
  const occurrence = findOccurrenceAt(context, range.start);
  if (!occurrence) return [];
  return findOccurrenceLinks(context, occurrence, CancellationToken.None)
    .filter(({ link }) => link.relation === 'same')
    .slice(0, MAX_FACT_ACTIONS)
    .flatMap(({ others: [other] }) => {
      const entry = other && getEntry(context, other.id);
      if (!other || !entry) return [];
      const text = toPlainText(entry.text.slice(other.start, other.end)).slice(0, MAX_LABEL_LENGTH);
      return [
        createAction(context, formatNotSameFact(text, formatEntryLocation(context, entry, other)), {
          kind: 'not-same-fact',
          range: toRange(context.view.entry, occurrence),
          other: { uri: context.getUri(other.id), range: toRange(entry, other) },
        }),
      ];
    });
}

function createAction({ uri }: ArticleContext, title: string, decision: Decision): CodeAction {
  const params: AddDecisionParams = { uri, decision };
  return {
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command: RECORD_DECISION_COMMAND, arguments: [params] },
  };
}

/**
 * Returns the line at the offset without surrounding white space. Returns undefined if the line is blank or the finding
 * does not contain all of it. An offset outside the finding counts as its nearer end.
 */
function findContainedLine({ view }: ArticleContext, finding: Boilerplate, offset: number): Span | undefined {
  const { lines, text } = view.entry;
  const line = lines.lastStartingAtOrBefore(Math.max(finding.start, Math.min(offset, finding.end)));
  const trimmed = trimSpan(text, lines.start[line]!, lines.end[line]!);
  return trimmed.start < trimmed.end && contains(finding, trimmed) ? trimmed : undefined;
}
