import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import type { Boilerplate } from '../core/boilerplate/index.ts';
import { overlaps, type Span } from '../core/text/index.ts';
import { REMOVED_LINES_COMMAND } from '../protocol.ts';
import type { ArticleContext } from './articleContext.ts';
import { DIAGNOSTIC_SOURCE } from './boilerplateDiagnostics.ts';
import { FIX_ALL_KIND, requestsFixAll, requestsQuickFixes } from './codeActionKinds.ts';
import { createStripEdit, getRemovedLines } from './documentStrip.ts';
import { isStripTier } from './folderStrip.ts';
import {
  formatStripFile,
  formatStripFinding,
  formatStripRule,
  RECORD_REMOVED_LINES,
  STRIP_ALL_BOILERPLATE,
} from './messages.ts';
import { toSpan } from './positions.ts';

export interface StripActionOptions {
  /** The client runs {@link REMOVED_LINES_COMMAND}, so that removed lines still count as recurring. */
  readonly clientRecordsRemovedLines: boolean;
}

/** Creates the action that removes the boilerplate. */
type CreateStripAction = (
  action: Pick<CodeAction, 'title' | 'kind' | 'diagnostics' | 'isPreferred'>,
  boilerplate: readonly Boilerplate[],
) => CodeAction;

/**
 * Returns the code actions that strip boilerplate: for each finding that `range` touches, for all findings of the same
 * rule, and for the whole file.
 *
 * @param range selection, or the cursor as an empty range
 * @param request kinds that the client asks for, and its diagnostics at the range
 */
export function getStripActions(
  context: ArticleContext,
  range: Range,
  request: CodeActionContext,
  { clientRecordsRemovedLines }: StripActionOptions,
): CodeAction[] {
  const createAction: CreateStripAction = (action, boilerplate) => ({
    ...action,
    edit: createStripEdit(context, boilerplate),
    ...(clientRecordsRemovedLines ? createRecordCommand(context, boilerplate) : {}),
  });
  const { boilerplate, entry } = context.view;
  const actions: CodeAction[] = [];
  if (requestsQuickFixes(request)) {
    const selection = toSpan(entry, range);
    const touched = boilerplate.filter((finding) => overlaps(finding, selection) || hasCursor(finding, selection));
    actions.push(
      ...createFindingFixes(touched, request.diagnostics, createAction),
      ...createRuleFixes(touched, boilerplate, request.diagnostics, createAction),
      ...(touched.length > 0 ? createFileFix(boilerplate, request.diagnostics, createAction) : []),
    );
  }
  // Offered only if requested by kind, so that the light bulb menu does not list it next to the quick fix for the file.
  if (requestsFixAll(request)) actions.push(...createFixAllAction(boilerplate, createAction));
  return actions;
}

/** Returns one quick fix per finding. */
function createFindingFixes(
  touched: readonly Boilerplate[],
  diagnostics: readonly Diagnostic[],
  createAction: CreateStripAction,
): CodeAction[] {
  return touched.map((finding) =>
    createAction(
      {
        title: formatStripFinding(finding),
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnostics.filter((diagnostic) => isAbout(diagnostic, finding)),
        isPreferred: finding.tier === 'strip',
      },
      [finding],
    ),
  );
}

/** Returns one quick fix per rule and tier of the touched findings that has more findings in the file. */
function createRuleFixes(
  touched: readonly Boilerplate[],
  boilerplate: readonly Boilerplate[],
  diagnostics: readonly Diagnostic[],
  createAction: CreateStripAction,
): CodeAction[] {
  return keepFirstPerRuleAndTier(touched).flatMap(({ rule, tier }) => {
    const similar = boilerplate.filter((finding) => finding.rule === rule && finding.tier === tier);
    if (similar.length < 2) return [];
    return [
      createAction(
        {
          title: formatStripRule(rule, similar.length),
          kind: CodeActionKind.QuickFix,
          diagnostics: diagnostics.filter(({ source, code }) => source === DIAGNOSTIC_SOURCE && code === rule),
        },
        similar,
      ),
    ];
  });
}

/** Returns the quick fix that removes all strip-tier boilerplate from the file; none if there is no such boilerplate. */
function createFileFix(
  boilerplate: readonly Boilerplate[],
  diagnostics: readonly Diagnostic[],
  createAction: CreateStripAction,
): CodeAction[] {
  const removable = boilerplate.filter(isStripTier);
  if (removable.length === 0) return [];
  return [
    createAction(
      {
        title: formatStripFile(removable.length),
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnostics.filter(({ source }) => source === DIAGNOSTIC_SOURCE),
      },
      removable,
    ),
  ];
}

/** Returns the source action that removes all strip-tier boilerplate; none if there is no such boilerplate. */
function createFixAllAction(boilerplate: readonly Boilerplate[], createAction: CreateStripAction): CodeAction[] {
  const removable = boilerplate.filter(isStripTier);
  return removable.length > 0 ? [createAction({ title: STRIP_ALL_BOILERPLATE, kind: FIX_ALL_KIND }, removable)] : [];
}

/** Returns the first finding of each combination of rule and tier. */
function keepFirstPerRuleAndTier(findings: readonly Boilerplate[]): Boilerplate[] {
  return findings.filter(
    ({ rule, tier }, i) => findings.findIndex((other) => other.rule === rule && other.tier === tier) === i,
  );
}

/** Returns the client command that records the removed lines; an empty object if no recurring line is removed. */
function createRecordCommand(
  context: ArticleContext,
  boilerplate: readonly Boilerplate[],
): Pick<CodeAction, 'command'> {
  const params = getRemovedLines(context, boilerplate);
  if (!params) return {};
  return { command: { title: RECORD_REMOVED_LINES, command: REMOVED_LINES_COMMAND, arguments: [params] } };
}

/** Whether the selection is empty and inside the finding or at one of its ends. */
function hasCursor(finding: Boilerplate, selection: Span): boolean {
  return selection.start === selection.end && finding.start <= selection.start && selection.start <= finding.end;
}

/** Whether the diagnostic reports the finding. Compares rule and reason code, not the message. */
function isAbout(diagnostic: Diagnostic, finding: Boilerplate): boolean {
  return (
    diagnostic.source === DIAGNOSTIC_SOURCE &&
    diagnostic.code === finding.rule &&
    diagnostic.data?.reason === finding.reason.code
  );
}
