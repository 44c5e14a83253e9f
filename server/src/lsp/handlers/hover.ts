import type { Hover, HoverParams } from 'vscode-languageserver';
import { getHover } from '../../features/index.ts';
import type { ServerState } from '../serverState.ts';
import { createArticleHandler } from './requestHandler.ts';

/** `textDocument/hover` */
export function addHoverHandler(state: ServerState): void {
  const commandLinks = state.options.commandLinks === true;
  state.connection.onHover(
    createArticleHandler<HoverParams, Hover | null>(state, 'hover', null, (context, { position }, token) =>
      getHover(context, position, { commandLinks }, token),
    ),
  );
}
