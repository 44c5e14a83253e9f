import { type CodeActionContext, CodeActionKind } from 'vscode-languageserver';

/** Code action kind that strips a file when the user saves it, if enabled in `editor.codeActionsOnSave`. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.secondSource`;

/** Whether a request asks for actions of the kind: it names no kinds, this kind, or a parent of it. */
function requestsKind({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some((requested) => kind === requested || kind.startsWith(`${requested}.`));
}

/** Whether a request asks for quick fixes. */
export function requestsQuickFixes(request: CodeActionContext): boolean {
  return requestsKind(request, CodeActionKind.QuickFix);
}

/** Whether a request names the fix-all kind or a parent of it. A request that names no kinds does not. */
export function requestsFixAll(request: CodeActionContext): boolean {
  return request.only !== undefined && requestsKind(request, FIX_ALL_KIND);
}

/** Whether a request asks for any kind of action that the server offers. If not, the article need not be loaded. */
export function canOfferActions(request: CodeActionContext): boolean {
  return requestsQuickFixes(request) || requestsKind(request, FIX_ALL_KIND);
}
