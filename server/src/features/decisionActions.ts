import { CancellationToken, type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import type { Boilerplate } from '../core/boilerplate/index.ts';
import { overlaps, trimSpan } from '../core/text/index.ts';
import { type AddDecisionParams, type Decision, RECORD_DECISION_COMMAND } from '../protocol.ts';
import { type ArticleContext, entryOf } from './articleContext.ts';
import { linksOfOccurrence, occurrenceAt } from './linkedOccurrences.ts';
import { plain } from './markdown.ts';
import { positionAt, rangeOf, spanOf } from './positions.ts';

/** Most "not the same fact" entries in one menu. */
const MOST_PAIRS = 5;
const LABEL_LENGTH = 30;

/** Quick fixes that remember a person's decision: the way out of every false positive. */
export function decisionActions(context: ArticleContext, range: Range): CodeAction[] {
  const { view, uri } = context;
  const asked = spanOf(view.entry, range);
  const touched = view.boilerplate.filter(
    (found) =>
      found.tier !== 'keep' && (overlaps(found, asked) || (found.start <= asked.start && asked.end <= found.end)),
  );
  const action = (title: string, decision: Decision): CodeAction => {
    const params: AddDecisionParams = { uri, decision };
    return {
      title,
      kind: CodeActionKind.QuickFix,
      command: { title, command: RECORD_DECISION_COMMAND, arguments: [params] },
    };
  };
  const actions = touched.flatMap((found) => [
    action('Not boilerplate', { kind: 'not-boilerplate', range: rangeOf(view.entry, found) }),
    ...wholeLine(context, found, asked.start).map((line) =>
      action('Not boilerplate: this line everywhere', {
        kind: 'not-boilerplate-line',
        range: rangeOf(view.entry, line),
      }),
    ),
  ]);
  if (asked.start < asked.end && touched.length === 0) {
    actions.push(action('Mark selection as boilerplate', { kind: 'boilerplate', range }));
  }
  const place = asked.start === asked.end ? occurrenceAt(context, range.start) : undefined;
  if (place) {
    const same = linksOfOccurrence(context, place, CancellationToken.None).filter(
      ({ link }) => link.relation === 'same',
    );
    for (const { others } of same.slice(0, MOST_PAIRS)) {
      const [other] = others;
      const entry = other && entryOf(context, other.id);
      if (!other || !entry) continue;
      const label = plain(entry.text.slice(other.start, other.end)).slice(0, LABEL_LENGTH);
      const where = `${context.nameOf(other.id)}:${positionAt(entry, other.start).line + 1}`;
      actions.push(
        action(`Not the same fact as “${label}” in ${where}`, {
          kind: 'not-same-fact',
          range: rangeOf(view.entry, place),
          other: { uri: context.uriOf(other.id), range: rangeOf(entry, other) },
        }),
      );
    }
  }
  return actions;
}

/** The line of a finding at an offset, when the finding has all of its text. */
function wholeLine({ view }: ArticleContext, found: Boilerplate, offset: number): { start: number; end: number }[] {
  const { lines, text } = view.entry;
  const line = lines.lastStartingAtOrBefore(Math.max(found.start, Math.min(offset, found.end)));
  const { start, end } = trimSpan(text, lines.start[line]!, lines.end[line]!);
  return start < end && found.start <= start && end <= found.end ? [{ start, end }] : [];
}
