import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Boilerplate } from '../core/boilerplate/index.ts';
import { hashText } from '../core/text/index.ts';
import { describeBoilerplateReason } from '../messages/index.ts';
import type { ArticleContext } from './articleContext.ts';
import { toRange } from './positions.ts';

/** Source that the editor shows with every diagnostic of this server. */
export const DIAGNOSTIC_SOURCE = 'Second Source';

/**
 * Returns one diagnostic per finding of the `strip` and `review` tiers. Findings of the `strip` tier are also faded;
 * metadata (`keep`) is not reported. A diagnostic is identified by `code` (the rule) and `data.reason`.
 *
 * @param rulesDocument URI of docs/rules.md, which the codes link to; undefined for codes without a link
 */
export function getBoilerplateDiagnostics(context: ArticleContext, rulesDocument: string | undefined): Diagnostic[] {
  return context.view.boilerplate
    .filter(({ tier }) => tier !== 'keep')
    .map((finding) => createDiagnostic(context, finding, rulesDocument));
}

function createDiagnostic(
  context: ArticleContext,
  finding: Boilerplate,
  rulesDocument: string | undefined,
): Diagnostic {
  return {
    range: toRange(context.view.entry, finding),
    severity: DiagnosticSeverity.Information,
    source: DIAGNOSTIC_SOURCE,
    code: finding.rule,
    message: describeBoilerplateReason(finding.reason),
    data: { reason: finding.reason.code },
    ...(rulesDocument === undefined ? {} : { codeDescription: { href: `${rulesDocument}#${finding.rule}` } }),
    ...(finding.tier === 'strip' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

/**
 * Returns the result ID of a diagnostic report: the version of the document, and a hash of all that the client shows,
 * messages included. If it equals the ID of the previous report, the server can respond with `unchanged`. The version is
 * part of it because editors remove the diagnostics of deleted text, and do not restore them with the text.
 */
export function computeResultId(version: number, diagnostics: readonly Diagnostic[]): string {
  return `${version}:${hashText(JSON.stringify(diagnostics))}`;
}
