import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  RemoveDecision,
  type RemoveDecisionParams,
  type RemoveDecisionResult,
  ShowDecisions,
  type ShowDecisionsParams,
  type ShowDecisionsResult,
  type ShownDecision,
} from '../../../server/src/protocol.ts';
import { writeDecisionFile } from './decisionFile.ts';
import { escapeIcons } from './escapeIcons.ts';
import { goTo } from './speakers.ts';
import { pluralize } from './status.ts';
import { pickFolder } from './stripFolder.ts';

const KINDS: Readonly<Record<ShownDecision['kind'], string>> = {
  'not-boilerplate': 'Not boilerplate',
  'not-boilerplate-line': 'Not boilerplate, wherever it stands',
  boilerplate: 'Boilerplate',
  'not-same-fact': 'Not the same fact',
  'same-fact': 'The same fact',
};
const REMOVE: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('trash'), tooltip: 'Take this decision back' };

interface DecisionItem extends vscode.QuickPickItem {
  readonly decision: ShownDecision;
}

/** "Manage Decisions…": what a person decided in a folder. Picking one goes there; its button takes it back. */
export async function showDecisions(client: BaseLanguageClient): Promise<void> {
  const folder = await pickFolder('Show the decisions in…');
  if (!folder) return;
  const uri = client.code2ProtocolConverter.asUri(folder);
  const pick = vscode.window.createQuickPick<DecisionItem>();
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  /** False when there is nothing to show. */
  const update = async (): Promise<boolean> => {
    const params: ShowDecisionsParams = { uri };
    const result = await client.sendRequest<ShowDecisionsResult>(ShowDecisions.method, params);
    if ('error' in result) throw new Error(result.error);
    const orphans = result.decisions.filter(({ orphan }) => orphan).length;
    pick.title = `${pluralize(result.decisions.length, 'decision')}${orphans > 0 ? `, ${pluralize(orphans, 'orphan')}` : ''}`;
    pick.items = result.decisions.map(itemOf);
    return result.decisions.length > 0;
  };
  const takeBack = async ({ key }: ShownDecision): Promise<void> => {
    const params: RemoveDecisionParams = { uri, key };
    await writeDecisionFile(client, await client.sendRequest<RemoveDecisionResult>(RemoveDecision.method, params));
    if (!(await update())) pick.hide();
  };
  const chosen = new Promise<ShownDecision | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems[0]?.decision));
    pick.onDidHide(() => resolve(undefined));
    pick.onDidTriggerItemButton(({ item }) => takeBack(item.decision));
  });
  pick.placeholder = 'Pick a decision to go there';
  try {
    if (!(await update())) {
      // Not waited for: the message may stand long after the command has ended.
      void vscode.window.showInformationMessage('There are no decisions in this folder.');
      return;
    }
    pick.show();
    const decision = await chosen;
    if (decision?.place) await goTo(client, decision.place);
    else if (decision) await offerToTakeBack(decision, takeBack);
  } finally {
    pick.dispose();
  }
}

/** For what has no place to go to. */
async function offerToTakeBack(
  decision: ShownDecision,
  takeBack: (one: ShownDecision) => Promise<void>,
): Promise<void> {
  const remove = 'Take It Back';
  const why = decision.orphan
    ? 'Its place is not found any more, so it decides nothing.'
    : 'It holds wherever the line stands.';
  const asked = `${KINDS[decision.kind]}: ${decision.text} ${why}`;
  if ((await vscode.window.showInformationMessage(asked, remove)) === remove) await takeBack(decision);
}

function itemOf(decision: ShownDecision): DecisionItem {
  // The words come last: they may be long, and would push everything else out of sight.
  const { kind, text, detail, orphan } = decision;
  return {
    label: `${orphan ? '$(warning) ' : ''}${KINDS[kind]}${orphan ? ' (orphan)' : ''}`,
    description: escapeIcons(detail),
    detail: escapeIcons(text),
    buttons: [REMOVE],
    decision,
  };
}
