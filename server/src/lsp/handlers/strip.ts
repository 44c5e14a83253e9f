import { getStrippedText, planDocumentStrip } from '../../features/index.ts';
import {
  StripDocument,
  type StripDocumentParams,
  type StripDocumentResult,
  StripFiles,
  type StripFilesParams,
  type StripFilesResult,
  StripFolder,
  type StripFolderParams,
  type StripFolderResult,
  StripProgress,
  type StripProgressParams,
  StrippedText,
  type StrippedTextParams,
  type StrippedTextResult,
} from '../../protocol.ts';
import type { ServerState } from '../serverState.ts';
import { addCustomArticleHandler, addCustomHandler } from './requestHandler.ts';

/** {@link StripDocument} */
export function addStripDocumentHandler(state: ServerState): void {
  addCustomArticleHandler<StripDocumentParams, StripDocumentResult>(state, StripDocument, null, async (context) =>
    (await state.workspace.isLosslesslyDecoded(context)) ? planDocumentStrip(context) : null,
  );
}

/** {@link StrippedText} */
export function addStrippedTextHandler(state: ServerState): void {
  addCustomArticleHandler<StrippedTextParams, StrippedTextResult>(state, StrippedText, null, (context) => ({
    text: getStrippedText(context),
  }));
}

/** {@link StripFolder} */
export function addStripFolderHandler(state: ServerState): void {
  addCustomHandler<StripFolderParams, StripFolderResult>(state, StripFolder, ({ uri }, token) =>
    state.folderRequests.planStrip(uri, token),
  );
}

/** {@link StripFiles}, reporting {@link StripProgress} */
export function addStripFilesHandler(state: ServerState): void {
  const report = (completed: number, total: number) => {
    if (!state.options.notifications) return;
    const progress: StripProgressParams = { completed, total };
    void state.connection.sendNotification(StripProgress.method, progress);
  };
  addCustomHandler<StripFilesParams, StripFilesResult>(state, StripFiles, ({ uri }, token) =>
    state.folderRequests.stripFiles(uri, token, report),
  );
}
