import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { CancelledError } from '../../core/host.ts';
import type { ArticleContext } from '../../features/index.ts';
import { describeError } from '../../messages/index.ts';
import { requestFailed } from '../messages.ts';
import type { ServerState } from '../serverState.ts';

/** Parameters of a request about one document. */
type DocumentParams = { readonly textDocument: { readonly uri: string } } | { readonly uri: string };

/**
 * Wraps the handler of a request, which sees normalized URIs. A cancelled request is answered with `RequestCancelled`; any other error is logged and
 * answered with `InternalError`.
 */
export function createHandler<P, R>(
  { log, uris }: ServerState,
  method: string,
  handle: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      return uris.toClient(await handle(uris.fromClient(params), token));
    } catch (error) {
      if (error instanceof CancelledError) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (error instanceof ResponseError) throw error;
      const message = requestFailed(method, describeError(error));
      log.error(message);
      throw new ResponseError(ErrorCodes.InternalError, message);
    }
  };
}

/**
 * Wraps the handler of a request about one open article. The request waits until everything that is known to have changed
 * has been read.
 *
 * @param none result for a document that is not an open article
 */
export function createArticleHandler<P extends DocumentParams, R>(
  state: ServerState,
  method: string,
  none: R,
  handle: (context: ArticleContext, params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return createHandler(state, method, async (params: P, token) => {
    const uri = 'textDocument' in params ? params.textDocument.uri : params.uri;
    const context = await state.workspace.contextOf(uri, token);
    if (!context) return none;
    // Hovers contain URIs of other documents in their text.
    return handle({ ...context, getUri: (id) => state.uris.toClientUri(id) }, params, token);
  });
}

/** Registers the handler of a request of `server/src/protocol.ts`. */
export function addCustomHandler<P, R>(
  state: ServerState,
  { method }: { readonly method: string },
  handle: (params: P, token: CancellationToken) => R | Promise<R>,
): void {
  state.connection.onRequest<unknown, void>(method, createHandler(state, method, handle));
}

/** Registers the handler of a request of `server/src/protocol.ts` about one open article. */
export function addCustomArticleHandler<P extends DocumentParams, R>(
  state: ServerState,
  { method }: { readonly method: string },
  none: R,
  handle: (context: ArticleContext, params: P, token: CancellationToken) => R | Promise<R>,
): void {
  state.connection.onRequest<unknown, void>(method, createArticleHandler(state, method, none, handle));
}
