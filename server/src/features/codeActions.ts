import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { ALL_RULE_METADATA, type Boilerplate, removedLineHashes } from '../core/boilerplate/index.ts';
import { applyCuts, computeCuts } from '../core/strip/index.ts';
import { overlaps } from '../core/text/index.ts';
import { REMOVED_LINES_COMMAND, type RemovedLinesParams, type StripDocumentResult } from '../protocol.ts';
import type { ArticleContext } from './articleContext.ts';
import { DIAGNOSTIC_SOURCE } from './diagnostics.ts';
import { positionAt, spanOf } from './positions.ts';
import { isStripTier } from './stripFolder.ts';

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

const TITLES = new Map(ALL_RULE_METADATA.map(({ id, title }) => [id, title]));

/**
 * Fixes for the boilerplate that `range` touches, and for all of the file. `remembers`: the client runs
 * {@link REMOVED_LINES_COMMAND}, so that a line goes on counting as recurring when it is gone.
 */
export function codeActions(
  context: ArticleContext,
  range: Range,
  request: CodeActionContext,
  { remembers = false } = {},
): CodeAction[] {
  const strip = (found: readonly Boilerplate[]): Pick<CodeAction, 'edit' | 'command'> => ({
    edit: stripEdit(context, found),
    ...(remembers ? removedLinesCommand(context, found) : {}),
  });
  const { boilerplate, entry } = context.view;
  const safe = boilerplate.filter(isStripTier);
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
        ...strip([found]),
      });
    }
    for (const kind of kindsOf(touched)) {
      const alike = boilerplate.filter(({ rule, tier }) => rule === kind.rule && tier === kind.tier);
      if (alike.length < 2) continue;
      actions.push({
        title: `Strip all “${TITLES.get(kind.rule) ?? kind.rule}” in this file (${alike.length} places)`,
        kind: CodeActionKind.QuickFix,
        diagnostics: request.diagnostics.filter(
          ({ source, code }) => source === DIAGNOSTIC_SOURCE && code === kind.rule,
        ),
        ...strip(alike),
      });
    }
    if (touched.length > 0 && safe.length > 0) {
      actions.push({
        title: `Strip all boilerplate in this file (${safe.length === 1 ? 'one place' : `${safe.length} places`})`,
        kind: CodeActionKind.QuickFix,
        diagnostics: request.diagnostics.filter(({ source }) => source === DIAGNOSTIC_SOURCE),
        ...strip(safe),
      });
    }
  }
  // Offered on its own only when asked for, so that it never stands in the light bulb's menu twice.
  if (request.only !== undefined && wants(request.only, FIX_ALL_KIND) && safe.length > 0) {
    actions.push({
      title: 'Strip all boilerplate',
      kind: FIX_ALL_KIND,
      ...strip(safe),
    });
  }
  return actions;
}

/** One finding of each rule and tier. */
function kindsOf(found: readonly Boilerplate[]): Boilerplate[] {
  return found.filter(({ rule, tier }, i) => found.findIndex((one) => one.rule === rule && one.tier === tier) === i);
}

function removedLinesCommand(context: ArticleContext, found: readonly Boilerplate[]): Pick<CodeAction, 'command'> {
  const params = removedLinesOf(context, found);
  if (!params) return {};
  const title = 'Remember the removed lines';
  return { command: { title, command: REMOVED_LINES_COMMAND, arguments: [params] } };
}

/** What has to be remembered when `found` is stripped; undefined for nothing. */
function removedLinesOf({ uri, view }: ArticleContext, found: readonly Boilerplate[]): RemovedLinesParams | undefined {
  const lines = removedLineHashes(view.entry.text, found);
  return lines.length > 0 ? { uri, lines, removed: true } : undefined;
}

function holdsCaret(found: Boilerplate, asked: { start: number; end: number }): boolean {
  return asked.start === asked.end && found.start <= asked.start && asked.start <= found.end;
}

function isAbout(diagnostic: Diagnostic, found: Boilerplate): boolean {
  return (
    diagnostic.source === DIAGNOSTIC_SOURCE &&
    diagnostic.code === found.rule &&
    diagnostic.data?.reason === found.reason.code
  );
}

/** What strips all that is safe in the article, or null when there is nothing. */
export function stripAll(context: ArticleContext): StripDocumentResult {
  const safe = context.view.boilerplate.filter(isStripTier);
  if (safe.length === 0) return null;
  return { edit: stripEdit(context, safe), removedLines: removedLinesOf(context, safe)?.lines ?? [] };
}

/** The article without what is safe to strip. */
export function strippedText({ view: { boilerplate, entry } }: ArticleContext): string {
  return applyCuts(entry.text, computeCuts(entry.text, boilerplate.filter(isStripTier)));
}

/** Bound to the document's version: an edit that comes too late is refused instead of cutting elsewhere. */
function stripEdit(context: ArticleContext, found: readonly Boilerplate[]): WorkspaceEdit {
  const { entry } = context.view;
  const edits: TextEdit[] = computeCuts(entry.text, found).map((cut) => ({
    range: { start: positionAt(entry, cut.start), end: positionAt(entry, cut.end) },
    newText: '',
  }));
  return { documentChanges: [{ textDocument: { uri: context.uri, version: context.version }, edits }] };
}
