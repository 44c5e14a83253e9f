import * as vscode from 'vscode';
import { RECORD_DECISION_COMMAND, REMOVED_LINES_COMMAND } from '../../../server/src/protocol.ts';
import { equal, excludes, includes, ok } from './check.ts';
import {
  closeAll,
  diagnosticOn,
  file,
  findPosition,
  folder,
  hoverText,
  idle,
  openArticle,
  until,
  write,
} from './editor.ts';

const FERRY = 'ferry aground.txt';
const OPERATOR = 'operator.txt';
const NEWSLETTER = 'Sign up for our newsletter';
const DECISION_FILE = '.second-source.json';

async function readDecisionFile(): Promise<Record<string, unknown[]>> {
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file(DECISION_FILE))));
}

/** Whether a diagnostic of the document contains the words. */
const hasDiagnosticOn = (document: vscode.TextDocument, words: string) =>
  vscode.languages.getDiagnostics(document.uri).some(({ range }) => document.getText(range).includes(words));

/** Runs a command that shows a list, and accepts its first item. */
async function acceptFirst(command: string, isDone: () => boolean | Promise<boolean>, what: string): Promise<void> {
  // The list can be accepted before it has items. It then closes without a selection, and the command is run again.
  await until(async () => {
    await runAndAnswer('workbench.action.acceptSelectedQuickOpenItem', command);
    return isDone();
  }, what);
}

/** Runs a command, and the command `answer` again and again until it has ended, because its UI cannot be observed from here. */
async function runAndAnswer(answer: string, command: string): Promise<void> {
  let hasEnded = false;
  const run = vscode.commands.executeCommand(command).then(() => {
    hasEnded = true;
  });
  await until(async () => {
    await vscode.commands.executeCommand(answer);
    return hasEnded;
  }, `${command} to end`);
  await run;
}

async function select(document: vscode.TextDocument, words: string): Promise<void> {
  const offset = document.getText().indexOf(words);
  const selection = new vscode.Range(document.positionAt(offset), document.positionAt(offset + words.length));
  await vscode.window.showTextDocument(document, { selection });
}

async function deleteDecisionFile(): Promise<void> {
  try {
    await vscode.workspace.fs.delete(file(DECISION_FILE));
  } catch {
    return; // there are no decisions
  }
  const ferry = await openArticle(FERRY);
  await until(async () => {
    await idle();
    return hasDiagnosticOn(ferry, NEWSLETTER);
  }, 'the decisions to be removed');
}

describe('the decision commands', () => {
  afterEach(async () => {
    await deleteDecisionFile();
    await closeAll();
  });

  it('applies the quick fix "Not boilerplate" and saves the decision', async () => {
    const ferry = await openArticle(FERRY);
    const { range } = await diagnosticOn(ferry, NEWSLETTER);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      ferry.uri,
      new vscode.Range(range.start, range.start),
    );
    const { command } = actions.find(({ title }) => title === 'Not boilerplate')!;
    equal(command!.command, RECORD_DECISION_COMMAND);
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    await until(() => !hasDiagnosticOn(ferry, NEWSLETTER), 'the diagnostic to disappear');
    equal((await readDecisionFile()).notBoilerplate!.length, 1);
  });

  it('marks the selection with "Mark Selection as Boilerplate"', async () => {
    const ferry = await openArticle(FERRY);
    await select(ferry, 'By Pernille Vask');
    await vscode.commands.executeCommand('secondSource.markAsBoilerplate');
    const { code } = await diagnosticOn(ferry, 'By Pernille Vask');
    equal(typeof code === 'object' ? code.value : code, 'marked');
  });

  it('links two figures with "Link to Same Fact…"', async () => {
    const ferry = await openArticle(FERRY);
    const position = findPosition(ferry, 'Eleven');
    await vscode.window.showTextDocument(ferry, { selection: new vscode.Range(position, position) });
    const isLinked = async () => {
      try {
        return (await readDecisionFile()).sameFact!.length === 1;
      } catch {
        return false;
      }
    };
    await acceptFirst('secondSource.linkToSameFact', isLinked, 'the decision to be saved');
    await until(async () => (await hoverText(ferry, 'Eleven')) !== '', 'the linked figure in the hover');
  });

  it('goes to the location of a decision with "Manage Decisions…"', async () => {
    const ferry = await openArticle(FERRY);
    await select(ferry, 'By Pernille Vask');
    await vscode.commands.executeCommand('secondSource.markAsBoilerplate');
    await openArticle(OPERATOR);
    const isThere = () => {
      const editor = vscode.window.activeTextEditor;
      return editor !== undefined && editor.document.getText(editor.selection) === 'By Pernille Vask';
    };
    // The server may not have seen yet that the decision file of the previous test is gone. The list is then empty at first.
    await acceptFirst('secondSource.manageDecisions', isThere, 'the marked text to be selected');
  });

  it('rejects invalid arguments of the commands of quick fixes', async () => {
    const uri = file(FERRY).toString();
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
    const outside = file(FERRY).with({ path: '/etc/hostname' }).toString();
    const invalid: [string, unknown][] = [
      [RECORD_DECISION_COMMAND, undefined],
      [RECORD_DECISION_COMMAND, { uri }],
      [RECORD_DECISION_COMMAND, { uri, decision: { kind: 'something', range } }],
      [RECORD_DECISION_COMMAND, { uri, decision: { kind: 'boilerplate', range: { start: range.start } } }],
      [RECORD_DECISION_COMMAND, { uri: outside, decision: { kind: 'boilerplate', range } }],
      [RECORD_DECISION_COMMAND, { uri, decision: { kind: 'same-fact', range, other: { uri: outside, range } } }],
      [REMOVED_LINES_COMMAND, { uri, lines: ['not a hash'], isRemoved: true }],
      [REMOVED_LINES_COMMAND, { uri: outside, lines: [], isRemoved: true }],
    ];
    for (const [command, argument] of invalid) {
      let isRejected = false;
      try {
        await vscode.commands.executeCommand(command, argument);
      } catch {
        isRejected = true;
      }
      ok(isRejected, `${command} did not reject ${JSON.stringify(argument)}`);
    }
  });
});

describe('"Show Quotes by Speaker"', () => {
  afterEach(closeAll);

  for (const command of ['secondSource.quotesBySpeaker', 'secondSource.quotesBySpeakerInFolder']) {
    it(`goes to a quote with ${command}`, async () => {
      await select(await openArticle(FERRY), 'By Pernille Vask');
      const isThere = () => {
        const editor = vscode.window.activeTextEditor;
        return editor?.document.getText(editor.selection).startsWith('“We heard a') === true;
      };
      await acceptFirst(command, isThere, 'a quote to be selected');
    });
  }
});

describe('"Compare with Stripped Text"', () => {
  afterEach(closeAll);

  it('shows the stripped text next to the article and follows its changes', async () => {
    const ferry = await openArticle(FERRY);
    const original = ferry.getText();
    await vscode.commands.executeCommand('secondSource.compareWithStripped');
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab!;
    ok(input instanceof vscode.TabInputTextDiff, 'no diff editor is open');
    equal(input.original.toString(), ferry.uri.toString());
    const stripped = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === input.modified.toString())!;
    excludes(stripped.getText(), 'newsletter');
    includes(stripped.getText(), 'minor injuries');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(ferry.uri, findPosition(ferry, 'arly on Tuesday'), 'very ');
    await vscode.workspace.applyEdit(edit);
    try {
      await until(() => stripped.getText().includes('very '), 'the change in the stripped text');
    } finally {
      await vscode.window.showTextDocument(ferry);
      await vscode.commands.executeCommand('undo');
      equal(ferry.getText(), original);
    }
  });
});

describe('"Strip Boilerplate in Folder…"', () => {
  const RULES = 'secondSource.boilerplate.rules';
  const setRules = async (rules: object | undefined) => {
    const target = vscode.ConfigurationTarget.WorkspaceFolder;
    await vscode.workspace.getConfiguration(undefined, folder()).update(RULES, rules, target);
  };
  const waitForReviewTier = ({ uri }: vscode.TextDocument) =>
    until(async () => {
      await idle();
      const found = vscode.languages.getDiagnostics(uri);
      return found.some(({ code, tags }) => !tags && JSON.stringify(code).includes('newsletter-prompt'));
    }, 'the rule to have the tier review');

  it('leaves passages that need confirmation, and saves files that were not open', async () => {
    const ferry = await openArticle(FERRY);
    const original = ferry.getText();
    const second = file('second ferry.txt');
    const secondText = `The ferry Tove ran aground off Ostrand on Friday with 88 passengers on board, the coastguard said.\n\n© 2031 Ostrand Herald. All rights reserved.\n`;
    await write(second, secondText);
    await setRules({ 'newsletter-prompt': 'review' });
    try {
      await waitForReviewTier(ferry);
      await runAndAnswer('refactorPreview.apply', 'secondSource.stripFolder');
      excludes(ferry.getText(), 'All rights reserved');
      includes(ferry.getText(), NEWSLETTER);
      const saved = await vscode.workspace.fs.readFile(second);
      excludes(new TextDecoder().decode(saved), 'All rights reserved');
    } finally {
      await setRules(undefined);
      await closeAll();
      await vscode.workspace.fs.delete(second);
      await write(file(FERRY), original);
      await until(async () => (await openArticle(FERRY)).getText() === original, 'the article to be restored');
    }
  });

  it('changes nothing if the preview is discarded', async () => {
    const ferry = await openArticle(FERRY);
    const original = ferry.getText();
    await setRules({ 'newsletter-prompt': 'review' });
    try {
      await waitForReviewTier(ferry);
      await runAndAnswer('refactorPreview.discard', 'secondSource.stripFolder');
      equal(ferry.getText(), original);
    } finally {
      await setRules(undefined);
      await closeAll();
    }
  });
});
