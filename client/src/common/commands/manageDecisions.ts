import * as vscode from 'vscode';
import { RemoveDecision, ShowDecisions, type ShownDecision } from '../../../../server/src/protocol.ts';
import { showLocation } from '../editors.ts';
import { formatLabel } from '../formatLabel.ts';
import * as messages from '../messages.ts';
import { pickFolder } from '../pickFolder.ts';
import { runInBackground } from '../runInBackground.ts';
import type { LanguageServer } from '../server/languageServer.ts';
import { writeDecisionFile } from './decisionFile.ts';

const DESCRIBE_KIND: Readonly<Record<ShownDecision['kind'], () => string>> = {
  'not-boilerplate': messages.notBoilerplate,
  'not-boilerplate-line': messages.notBoilerplateAnywhere,
  boilerplate: messages.boilerplate,
  'not-same-fact': messages.differentFacts,
  'same-fact': messages.sameFact,
};

interface DecisionItem extends vscode.QuickPickItem {
  readonly decision: ShownDecision;
}

/** "Manage Decisions…": lists the decisions of a folder, goes to the location of one, and removes decisions. */
export async function manageDecisions(server: LanguageServer): Promise<void> {
  const folder = await pickFolder(messages.selectFolderOfDecisions());
  if (!folder) return;
  const list = new DecisionList(server, folder.toString());
  try {
    if (!(await list.update())) {
      // Not awaited, because the message can stay open long after the command has ended.
      void vscode.window.showInformationMessage(messages.noDecisions());
      return;
    }
    const decision = await list.select();
    if (decision?.location) await showLocation(decision.location);
    else if (decision) await offerToRemove(list, decision);
  } finally {
    list.dispose();
  }
}

/** For a decision without a location to go to. */
async function offerToRemove(list: DecisionList, decision: ShownDecision): Promise<void> {
  const kind = DESCRIBE_KIND[decision.kind]();
  const message = decision.isOrphaned
    ? messages.orphanedDecisionDetail(kind, decision.text)
    : messages.lineDecisionDetail(kind, decision.text);
  const remove = messages.removeDecision();
  if ((await vscode.window.showInformationMessage(message, remove)) === remove) await list.remove(decision);
}

/** The quick pick of the decisions in one folder. */
class DecisionList implements vscode.Disposable {
  readonly #server: LanguageServer;
  readonly #folder: string;
  readonly #pick = vscode.window.createQuickPick<DecisionItem>();

  /** @param folder URI of the folder */
  constructor(server: LanguageServer, folder: string) {
    this.#server = server;
    this.#folder = folder;
    this.#pick.matchOnDescription = true;
    this.#pick.matchOnDetail = true;
    this.#pick.placeholder = messages.selectDecision();
  }

  /** Requests the decisions from the server. Returns false if there are none. */
  async update(): Promise<boolean> {
    const result = await this.#server.request(ShowDecisions, { uri: this.#folder });
    if ('error' in result) throw new Error(result.error);
    const { decisions } = result;
    this.#pick.title = messages.decisionCount(
      decisions.length,
      decisions.filter(({ isOrphaned }) => isOrphaned).length,
    );
    this.#pick.items = decisions.map(createItem);
    return decisions.length > 0;
  }

  /** Shows the list. Resolves to the decision that the user selects, or to undefined when the list is closed. */
  select(): Promise<ShownDecision | undefined> {
    return new Promise((resolve) => {
      this.#pick.onDidAccept(() => resolve(this.#pick.selectedItems[0]?.decision));
      this.#pick.onDidHide(() => resolve(undefined));
      this.#pick.onDidTriggerItemButton(({ item }) => runInBackground(() => this.remove(item.decision)));
      this.#pick.show();
    });
  }

  /** Removes a decision from the decision file. Closes the list if it was the last one. */
  async remove({ id }: ShownDecision): Promise<void> {
    await writeDecisionFile(await this.#server.request(RemoveDecision, { uri: this.#folder, id }));
    if (!(await this.update())) this.#pick.hide();
  }

  dispose(): void {
    this.#pick.dispose();
  }
}

function createItem(decision: ShownDecision): DecisionItem {
  const kind = DESCRIBE_KIND[decision.kind]();
  return {
    label: decision.isOrphaned ? `$(warning) ${messages.orphanedDecision(kind)}` : kind,
    description: formatLabel(decision.detail),
    // The text is last, because it can be long and would push the rest out of sight.
    detail: formatLabel(decision.text),
    buttons: [{ iconPath: new vscode.ThemeIcon('trash'), tooltip: messages.removeThisDecision() }],
    decision,
  };
}
