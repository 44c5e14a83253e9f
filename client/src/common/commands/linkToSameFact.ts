import * as vscode from 'vscode';
import { SameFactCandidates } from '../../../../server/src/protocol.ts';
import { getActiveArticle } from '../editors.ts';
import { formatLabel } from '../formatLabel.ts';
import type { LanguageModeTracker } from '../languageMode.ts';
import * as messages from '../messages.ts';
import { toEditorRange, toProtocolPosition } from '../protocolConversion.ts';
import type { LanguageServer } from '../server/languageServer.ts';
import { addDecision } from './recordDecision.ts';

/** "Link to Same Fact…": links the figure or quote at the cursor to one that the user selects. */
export async function linkToSameFact(server: LanguageServer, languageModes: LanguageModeTracker): Promise<void> {
  const editor = await getActiveArticle(languageModes, messages.placeCursor());
  if (!editor) return;
  const uri = editor.document.uri.toString();
  const position = toProtocolPosition(editor.selection.active);
  const { range, candidates } = await server.request(SameFactCandidates, { uri, position });
  if (!range) {
    await vscode.window.showInformationMessage(messages.placeCursor());
    return;
  }
  const text = formatLabel(editor.document.getText(toEditorRange(range)));
  if (candidates.length === 0) {
    await vscode.window.showInformationMessage(messages.noCandidates(text));
    return;
  }
  const selected = await vscode.window.showQuickPick(
    candidates.map(({ location, label, detail }) => ({
      label: formatLabel(detail),
      detail: formatLabel(label),
      location,
    })),
    { title: messages.sameFactAs(text), placeHolder: messages.bestMatchesFirst(), matchOnDetail: true },
  );
  if (selected) await addDecision(server, { uri, decision: { kind: 'same-fact', range, other: selected.location } });
}
