import type { Hover, HoverParams } from 'vscode-languageserver';
import { hover } from '../../features/hover.ts';
import type { ServerState } from '../serverState.ts';
import { createArticleHandler } from './requestHandler.ts';

/** `textDocument/hover` */
export function addHoverHandler(state: ServerState): void {
  const commandLinks = state.options.commandLinks === true;
  state.connection.onHover(
    createArticleHandler<HoverParams, Hover | null>(state, 'hover', null, (context, { position }, token) =>
      hover(context, position, { commandLinks }, token),
    ),
  );
}
