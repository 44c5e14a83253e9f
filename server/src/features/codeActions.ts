import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Boilerplate } from '../core/boilerplate/boilerplate.ts';
import { cutsFor } from '../core/strip/cuts.ts';
import { overlaps } from '../core/text/span.ts';
import type { ArticleContext } from './articleContext.ts';
import { positionAt, spanOf } from './convert.ts';
import { DIAGNOSTIC_SOURCE } from './diagnostics.ts';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.secondSource`;

/** Whether the client's `only` asks for a kind or for one that holds it. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
}

/** True when nothing that this server offers is asked for: the caller then need not even look at the article. */
export function offersNothing(context: CodeActionContext): boolean {
  return !wants(context.only, CodeActionKind.QuickFix) && !wants(context.only, FIX_ALL_KIND);
}

export function wantsQuickFixes({ only }: CodeActionContext): boolean {
  return wants(only, CodeActionKind.QuickFix);
}

/** Fixes for the boilerplate that `range` touches, and for all of the file. */
export function codeActions(context: ArticleContext, range: Range, request: CodeActionContext): CodeAction[] {
  const { boilerplate, entry } = context.view;
  const safe = boilerplate.filter(({ tier }) => tier === 'strip');
  const actions: CodeAction[] = [];
  if (wantsQuickFixes(request)) {
    const asked = spanOf(entry, range);
    const touched = boilerplate.filter((found) => overlaps(found, asked) || holdsCaret(found, asked));
    for (const found of touched) {
      actions.push({
        title: found.tier === 'keep' ? `Strip this: metadata (${found.rule})` : `Strip this: ${found.rule}`,
        kind: CodeActionKind.QuickFix,
        diagnostics: request.diagnostics.filter((diagnostic) => isAbout(diagnostic, found)),
        isPreferred: found.tier === 'strip',
        edit: stripEdit(context, [found]),
      });
    }
    if (touched.length > 0 && safe.length > 0) {
      actions.push({
        title: `Strip all boilerplate in this file (${safe.length === 1 ? 'one place' : `${safe.length} places`})`,
        kind: CodeActionKind.QuickFix,
        diagnostics: request.diagnostics.filter(({ source }) => source === DIAGNOSTIC_SOURCE),
        edit: stripEdit(context, safe),
      });
    }
  }
  // Offered on its own only when asked for, so that it never stands in the light bulb's menu twice.
  if (request.only !== undefined && wants(request.only, FIX_ALL_KIND) && safe.length > 0) {
    actions.push({
      title: 'Strip all boilerplate',
      kind: FIX_ALL_KIND,
      edit: stripEdit(context, safe),
    });
  }
  return actions;
}

function holdsCaret(found: Boilerplate, asked: { start: number; end: number }): boolean {
  return asked.start === asked.end && found.start <= asked.start && asked.start <= found.end;
}

function isAbout(diagnostic: Diagnostic, found: Boilerplate): boolean {
  return (
    diagnostic.source === DIAGNOSTIC_SOURCE && diagnostic.code === found.rule && diagnostic.message === found.reason
  );
}

/** The edit that strips what is safe in the whole article, or null when there is nothing. */
export function stripAllEdit(context: ArticleContext): WorkspaceEdit | null {
  const safe = context.view.boilerplate.filter(({ tier }) => tier === 'strip');
  return safe.length > 0 ? stripEdit(context, safe) : null;
}

/** Bound to the document's version: an edit that comes too late is refused instead of cutting elsewhere. */
function stripEdit(context: ArticleContext, found: readonly Boilerplate[]): WorkspaceEdit {
  const { entry } = context.view;
  const edits: TextEdit[] = cutsFor(entry.text, found).map((cut) => ({
    range: { start: positionAt(entry, cut.start), end: positionAt(entry, cut.end) },
    newText: '',
  }));
  return { documentChanges: [{ textDocument: { uri: context.uri, version: context.version }, edits }] };
}
