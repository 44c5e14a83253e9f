import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type * as protocol from '../../../../server/src/protocol.ts';

/** Parameters and result of each request from the client to the server, by the name of its constant in protocol.ts. */
interface RequestTypes {
  SkippedFiles: { params: undefined; result: protocol.SkippedFilesResult };
  WhenIdle: { params: undefined; result: unknown };
  StripDocument: { params: protocol.StripDocumentParams; result: protocol.StripDocumentResult };
  AddDecision: { params: protocol.AddDecisionParams; result: protocol.AddDecisionResult };
  SameFactCandidates: { params: protocol.SameFactCandidatesParams; result: protocol.SameFactCandidatesResult };
  QuotesBySpeaker: { params: protocol.QuotesBySpeakerParams; result: protocol.QuotesBySpeakerResult };
  StripFolder: { params: protocol.StripFolderParams; result: protocol.StripFolderResult };
  StripFiles: { params: protocol.StripFilesParams; result: protocol.StripFilesResult };
  RemovedLines: { params: protocol.RemovedLinesParams; result: protocol.RemovedLinesResult };
  StrippedText: { params: protocol.StrippedTextParams; result: protocol.StrippedTextResult };
  ShowDecisions: { params: protocol.ShowDecisionsParams; result: protocol.ShowDecisionsResult };
  RemoveDecision: { params: protocol.RemoveDecisionParams; result: protocol.RemoveDecisionResult };
}

/** {@link RequestTypes} by method. */
type RequestTypesByMethod = {
  [Name in keyof RequestTypes as (typeof protocol)[Name]['method']]: RequestTypes[Name];
};
export type RequestMethod = keyof RequestTypesByMethod;
export type RequestParams<Method extends RequestMethod> = RequestTypesByMethod[Method]['params'];
export type RequestResult<Method extends RequestMethod> = RequestTypesByMethod[Method]['result'];

/**
 * Sends a request and returns its result.
 *
 * @param type the constant of the request in protocol.ts
 * @throws if the client is not running, if the server reports an error, and if the request is cancelled
 */
export function sendRequest<Method extends RequestMethod>(
  client: BaseLanguageClient,
  { method }: { readonly method: Method },
  params: RequestParams<Method>,
  token?: CancellationToken,
): Promise<RequestResult<Method>> {
  return client.sendRequest<RequestResult<Method>>(method, params, token);
}
