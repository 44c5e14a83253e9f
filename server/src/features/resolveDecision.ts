import { createAnchor, type NewDecision } from '../core/decisions/index.ts';
import type { FolderEntry } from '../core/folder/index.ts';
import { type Span, trimSpan } from '../core/text/index.ts';
import type { Decision } from '../protocol.ts';
import type { ArticleContext } from './articleContext.ts';
import { OTHER_ARTICLE_GONE, SELECTION_BLANK, SELECTION_EMPTY } from './messages.ts';
import { toSpan } from './positions.ts';

/**
 * Converts a decision about ranges of open documents into a decision about anchors, which the decision file stores.
 *
 * @returns an error for the user, as a sentence, if the decision cannot be stored
 */
export function resolveDecision(context: ArticleContext, decision: Decision): NewDecision | string {
  const { entry } = context.view;
  const span = toSpan(entry, decision.range);
  if (span.start >= span.end) return SELECTION_EMPTY;
  const anchor = (article: FolderEntry, anchored: Span) =>
    createAnchor(context.folder.pathOf(article.id), article.text, anchored);
  const trimmed = trimSpan(entry.text, span.start, span.end);
  switch (decision.kind) {
    case 'not-boilerplate':
      return { kind: 'notBoilerplate', what: anchor(entry, span) };
    case 'boilerplate':
      if (trimmed.start >= trimmed.end) return SELECTION_BLANK;
      return { kind: 'boilerplate', what: anchor(entry, trimmed) };
    case 'not-boilerplate-line':
      return { kind: 'notBoilerplate', what: { line: entry.text.slice(trimmed.start, trimmed.end) } };
    case 'same-fact':
    case 'not-same-fact': {
      const other = context.folder.entry(decision.other.uri);
      if (!other) return OTHER_ARTICLE_GONE;
      return {
        kind: decision.kind === 'same-fact' ? 'sameFact' : 'notSameFact',
        what: { a: anchor(entry, span), b: anchor(other, toSpan(other, decision.other.range)) },
      };
    }
  }
}
