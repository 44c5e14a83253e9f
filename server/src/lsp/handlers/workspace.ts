import { listQuotesBySpeaker } from '../../features/index.ts';
import {
  QuotesBySpeaker,
  type QuotesBySpeakerParams,
  type QuotesBySpeakerResult,
  SkippedFiles,
  type SkippedFilesResult,
  WhenIdle,
} from '../../protocol.ts';
import type { ServerState } from '../serverState.ts';
import { addCustomArticleHandler, addCustomHandler } from './requestHandler.ts';

/** {@link QuotesBySpeaker} */
export function addQuotesBySpeakerHandler(state: ServerState): void {
  addCustomArticleHandler<QuotesBySpeakerParams, QuotesBySpeakerResult>(
    state,
    QuotesBySpeaker,
    { groups: [], isTruncated: false },
    (context, { scope }) => listQuotesBySpeaker(context, scope),
  );
}

/** {@link SkippedFiles} */
export function addSkippedFilesHandler(state: ServerState): void {
  addCustomHandler<unknown, SkippedFilesResult>(state, SkippedFiles, async (_, token) => {
    await state.workspace.update(token);
    return state.workspace.skippedFiles();
  });
}

/** {@link WhenIdle} */
export function addWhenIdleHandler(state: ServerState): void {
  addCustomHandler<unknown, null>(state, WhenIdle, async () => {
    await state.workspace.whenIdle();
    return null;
  });
}
