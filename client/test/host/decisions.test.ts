import * as vscode from 'vscode';
import { RECORD_DECISION_COMMAND, REMOVED_LINES_COMMAND } from '../../../server/src/protocol.ts';
import { equal, excludes, includes, ok } from './check.ts';
import { closeAll, diagnosticOn, file, folder, hoverText, idle, openArticle, placeOf, until, write } from './editor.ts';

const FERRY = 'ferry aground.txt';
const OPERATOR = 'operator.txt';
const NEWSLETTER = 'Sign up for our newsletter';
const DECISION_FILE = '.second-source.json';

async function readDecisionFile(): Promise<Record<string, unknown[]>> {
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file(DECISION_FILE))));
}

const flagged = (document: vscode.TextDocument, words: string) =>
  vscode.languages.getDiagnostics(document.uri).some(({ range }) => document.getText(range).includes(words));

/** Runs a command that asks with a list, and accepts the first entry. */
async function acceptFirst(command: string, isDone: () => boolean | Promise<boolean>, what: string): Promise<void> {
  // The list may have been accepted before anything was in it: then it has closed with nothing picked.
  await until(async () => {
    await endedBy('workbench.action.acceptSelectedQuickOpenItem', command);
    return isDone();
  }, what);
}

/** Runs a command, and `answer` until it has ended: what it shows cannot be seen from here. */
async function endedBy(answer: string, command: string): Promise<void> {
  let ended = false;
  const run = vscode.commands.executeCommand(command).then(() => {
    ended = true;
  });
  await until(async () => {
    await vscode.commands.executeCommand(answer);
    return ended;
  }, `${command} to end`);
  await run;
}

async function select(document: vscode.TextDocument, words: string): Promise<void> {
  const at = document.getText().indexOf(words);
  const selection = new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
  await vscode.window.showTextDocument(document, { selection });
}

async function forgetDecisions(): Promise<void> {
  try {
    await vscode.workspace.fs.delete(file(DECISION_FILE));
  } catch {
    return; // none was made
  }
  const ferry = await openArticle(FERRY);
  await until(async () => {
    await idle();
    return flagged(ferry, NEWSLETTER);
  }, 'the decisions to be forgotten');
}

describe('decisions', () => {
  afterEach(async () => {
    await forgetDecisions();
    await closeAll();
  });

  it('"Not boilerplate" is a quick fix, is obeyed, and is kept in the folder', async () => {
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
    await until(() => !flagged(ferry, NEWSLETTER), 'the mark to go');
    equal((await readDecisionFile()).notBoilerplate!.length, 1);
  });

  it('"Mark Selection as Boilerplate" marks the selection', async () => {
    const ferry = await openArticle(FERRY);
    await select(ferry, 'By Pernille Vask');
    await vscode.commands.executeCommand('secondSource.markAsBoilerplate');
    const { code } = await diagnosticOn(ferry, 'By Pernille Vask');
    equal(typeof code === 'object' ? code.value : code, 'marked');
  });

  it('"Link to Same Fact…" joins two figures', async () => {
    const ferry = await openArticle(FERRY);
    const place = placeOf(ferry, 'Eleven');
    await vscode.window.showTextDocument(ferry, { selection: new vscode.Range(place, place) });
    const joined = async () => {
      try {
        return (await readDecisionFile()).sameFact!.length === 1;
      } catch {
        return false;
      }
    };
    await acceptFirst('secondSource.linkToSameFact', joined, 'the pair to be kept');
    await until(async () => (await hoverText(ferry, 'Eleven')) !== '', 'the pair in the hover');
  });

  it('"Manage Decisions…" leads to the place of a decision', async () => {
    const ferry = await openArticle(FERRY);
    await select(ferry, 'By Pernille Vask');
    await vscode.commands.executeCommand('secondSource.markAsBoilerplate');
    await openArticle(OPERATOR);
    const there = () => {
      const editor = vscode.window.activeTextEditor;
      return editor !== undefined && editor.document.getText(editor.selection) === 'By Pernille Vask';
    };
    // The decision file of the test before may only just have been seen to go: then there is nothing to pick yet.
    await acceptFirst('secondSource.manageDecisions', there, 'the selection of the marked words');
  });

  it('the commands behind them refuse what is no decision about this workspace', async () => {
    const uri = file(FERRY).toString();
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
    const elsewhere = file(FERRY).with({ path: '/etc/hostname' }).toString();
    const given: [string, unknown][] = [
      [RECORD_DECISION_COMMAND, undefined],
      [RECORD_DECISION_COMMAND, { uri }],
      [RECORD_DECISION_COMMAND, { uri, decision: { kind: 'something', range } }],
      [RECORD_DECISION_COMMAND, { uri, decision: { kind: 'boilerplate', range: { start: range.start } } }],
      [RECORD_DECISION_COMMAND, { uri: elsewhere, decision: { kind: 'boilerplate', range } }],
      [RECORD_DECISION_COMMAND, { uri, decision: { kind: 'same-fact', range, other: { uri: elsewhere, range } } }],
      [REMOVED_LINES_COMMAND, { uri, lines: ['no hash'], removed: true }],
      [REMOVED_LINES_COMMAND, { uri: elsewhere, lines: [], removed: true }],
    ];
    for (const [command, argument] of given) {
      let refused = false;
      try {
        await vscode.commands.executeCommand(command, argument);
      } catch {
        refused = true;
      }
      ok(refused, `${command} ${JSON.stringify(argument)} was not refused`);
    }
  });
});

describe('quotes by speaker', () => {
  afterEach(closeAll);

  for (const command of ['secondSource.quotesBySpeaker', 'secondSource.quotesBySpeakerInFolder']) {
    it(`${command} leads to a quote`, async () => {
      await select(await openArticle(FERRY), 'By Pernille Vask');
      const there = () => {
        const editor = vscode.window.activeTextEditor;
        return editor?.document.getText(editor.selection).startsWith('“We heard a') === true;
      };
      await acceptFirst(command, there, 'the selection of a quote');
    });
  }
});

describe('the stripped text', () => {
  afterEach(closeAll);

  it('stands beside the article, and follows it', async () => {
    const ferry = await openArticle(FERRY);
    const original = ferry.getText();
    await vscode.commands.executeCommand('secondSource.compareWithStripped');
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab!;
    ok(input instanceof vscode.TabInputTextDiff, 'no diff is shown');
    equal(input.original.toString(), ferry.uri.toString());
    const stripped = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === input.modified.toString())!;
    excludes(stripped.getText(), 'newsletter');
    includes(stripped.getText(), 'minor injuries');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(ferry.uri, placeOf(ferry, 'arly on Tuesday'), 'very ');
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
  const untilReviewed = ({ uri }: vscode.TextDocument) =>
    until(async () => {
      await idle();
      const found = vscode.languages.getDiagnostics(uri);
      return found.some(({ code, tags }) => !tags && JSON.stringify(code).includes('newsletter-prompt'));
    }, 'the rule to be one for review');

  it('shows its edit first; what needs confirmation is left, and files that were not open are saved', async () => {
    const texts = { one: '', two: '' };
    const ferry = await openArticle(FERRY);
    texts.one = ferry.getText();
    const second = file('second ferry.txt');
    texts.two = `The ferry Tove ran aground off Ostrand on Friday with 88 passengers on board, the coastguard said.\n\n© 2031 Ostrand Herald. All rights reserved.\n`;
    await write(second, texts.two);
    await setRules({ 'newsletter-prompt': 'review' });
    try {
      await untilReviewed(ferry);
      await endedBy('refactorPreview.apply', 'secondSource.stripFolder');
      excludes(ferry.getText(), 'All rights reserved');
      includes(ferry.getText(), NEWSLETTER);
      const saved = await vscode.workspace.fs.readFile(second);
      excludes(new TextDecoder().decode(saved), 'All rights reserved');
    } finally {
      await setRules(undefined);
      await closeAll();
      await vscode.workspace.fs.delete(second);
      await write(file(FERRY), texts.one);
      await until(async () => (await openArticle(FERRY)).getText() === texts.one, 'the article as it was');
    }
  });

  it('does nothing when the preview is discarded', async () => {
    const ferry = await openArticle(FERRY);
    const original = ferry.getText();
    await setRules({ 'newsletter-prompt': 'review' });
    try {
      await untilReviewed(ferry);
      await endedBy('refactorPreview.discard', 'secondSource.stripFolder');
      equal(ferry.getText(), original);
    } finally {
      await setRules(undefined);
      await closeAll();
    }
  });
});
