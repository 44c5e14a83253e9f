import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Boilerplate } from '../core/boilerplate/index.ts';
import { hashText } from '../core/text/index.ts';
import { describeBoilerplateReason } from '../messages/index.ts';
import type { ArticleContext } from './articleContext.ts';
import { rangeOf } from './positions.ts';

export const DIAGNOSTIC_SOURCE = 'Second Source';

/** Boilerplate as diagnostics. What is safe to strip is faded as well; metadata that is kept gets no mark. */
export function boilerplateDiagnostics(context: ArticleContext, rulesDocument: string | undefined): Diagnostic[] {
  return context.view.boilerplate
    .filter(({ tier }) => tier !== 'keep')
    .map((found) => diagnosticOf(context, found, rulesDocument));
}

function diagnosticOf(context: ArticleContext, found: Boilerplate, rulesDocument: string | undefined): Diagnostic {
  return {
    range: rangeOf(context.view.entry, found),
    severity: DiagnosticSeverity.Information,
    source: DIAGNOSTIC_SOURCE,
    code: found.rule,
    message: describeBoilerplateReason(found.reason),
    data: { reason: found.reason.code },
    ...(rulesDocument === undefined ? {} : { codeDescription: { href: `${rulesDocument}#${found.rule}` } }),
    ...(found.tier === 'strip' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

/** Same diagnostics, same id: a refresh that changes nothing is answered `unchanged`. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  return hashText(JSON.stringify(diagnostics));
}
