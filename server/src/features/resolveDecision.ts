import { createAnchor, type NewDecision } from '../core/decisions/index.ts';
import { type Span, trimSpan } from '../core/text/index.ts';
import type { Decision } from '../protocol.ts';
import { type ArticleContext, entryOf } from './articleContext.ts';
import { spanOf } from './positions.ts';

/** A decision as it is remembered; a sentence for the person where it cannot be. */
export function resolveDecision(context: ArticleContext, decision: Decision): NewDecision | string {
  const { entry } = context.view;
  const anchor = (id: string, span: Span) => {
    const article = entryOf(context, id)!;
    return createAnchor(context.folder.pathOf(id), article.text, span);
  };
  const span = spanOf(entry, decision.range);
  if (span.start >= span.end) return 'Nothing is selected.';
  switch (decision.kind) {
    case 'not-boilerplate':
      return { kind: 'notBoilerplate', what: anchor(entry.id, span) };
    case 'boilerplate': {
      const wanted = trimSpan(entry.text, span.start, span.end);
      return wanted.start < wanted.end
        ? { kind: 'boilerplate', what: anchor(entry.id, wanted) }
        : 'The selection is blank.';
    }
    case 'not-boilerplate-line': {
      const line = trimSpan(entry.text, span.start, span.end);
      return { kind: 'notBoilerplate', what: { line: entry.text.slice(line.start, line.end) } };
    }
    default: {
      const other = context.folder.entry(decision.other.uri);
      if (!other) return 'The other article is not in this folder any more.';
      const there = spanOf(other, decision.other.range);
      return {
        kind: decision.kind === 'same-fact' ? 'sameFact' : 'notSameFact',
        what: { a: anchor(entry.id, span), b: anchor(other.id, there) },
      };
    }
  }
}
