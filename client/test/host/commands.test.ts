import * as vscode from 'vscode';
import { SHOW_OCCURRENCES_COMMAND } from '../../../server/src/protocol.ts';
import { equal, excludes, includes, ok } from './check.ts';
import { closeAll, file, findPosition, hoverText, idle, openArticle, undo, until } from './editor.ts';

const FERRY = 'ferry aground.txt';

describe('the commands', () => {
  afterEach(closeAll);

  it('"Show Skipped Files" lists the skipped file and opens it', async () => {
    await openArticle(FERRY);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    const shown = vscode.commands.executeCommand('secondSource.showSkippedFiles');
    // The list cannot be read from here. Its only item must be the only file that is skipped.
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.activeTextEditor?.document.uri.path.endsWith('/requirements.txt');
    }, 'requirements.txt to be opened');
    await shown;
  });

  it('"Strip Boilerplate in File" strips the file, and one undo restores the text', async () => {
    const ferry = await openArticle(FERRY);
    const original = ferry.getText();
    await vscode.commands.executeCommand('secondSource.stripDocument');
    excludes(ferry.getText(), 'newsletter');
    excludes(ferry.getText(), 'All rights reserved');
    includes(ferry.getText(), 'minor injuries');
    ok(!ferry.getText().includes('\n\n\n'), 'there are still consecutive blank lines');
    await undo(ferry, original);
  });

  it('"Restart Server" starts a server that indexes everything again', async () => {
    const ferry = await openArticle(FERRY);
    await vscode.commands.executeCommand('secondSource.restartServer');
    includes(await hoverText(ferry, '214'), 'coastguard');
  });

  it('requests and commands before and during a restart succeed, and a second restart joins the first', async () => {
    const ferry = await openArticle(FERRY);
    const original = ferry.getText();
    const pending = [
      idle(),
      vscode.commands.executeCommand('secondSource.restartServer'),
      idle(),
      vscode.commands.executeCommand('secondSource.restartServer'),
      vscode.commands.executeCommand('secondSource.stripDocument'),
      idle(),
    ];
    await Promise.all(pending);
    excludes(ferry.getText(), 'newsletter');
    await undo(ferry, original);
    includes(await hoverText(ferry, '214'), 'coastguard');
  });

  it('"Show Log" runs without an error', async () => {
    await vscode.commands.executeCommand('secondSource.showLog');
  });

  it('the command of the hovers accepts the location of a figure', async () => {
    const ferry = await openArticle(FERRY);
    const { line, character } = findPosition(ferry, '214');
    await vscode.commands.executeCommand(SHOW_OCCURRENCES_COMMAND, { uri: ferry.uri.toString(), line, character });
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('the command of the hovers rejects invalid arguments', async () => {
    const uri = file(FERRY).toString();
    const outside = file('../outside.txt').with({ path: '/etc/hostname' }).toString();
    for (const argument of [
      undefined,
      'text',
      {},
      { uri, line: -1, character: 0 },
      { uri, line: 0.5, character: 0 },
      { uri, line: '0', character: 0 },
      { uri: outside, line: 0, character: 0 },
      { uri: `${uri}/../../../../../../../../etc/hostname`, line: 0, character: 0 },
      { uri: 'https://example.invalid/a.txt', line: 0, character: 0 },
      { uri: 'not a uri', line: 0, character: 0 },
    ]) {
      let isRejected = false;
      try {
        await vscode.commands.executeCommand(SHOW_OCCURRENCES_COMMAND, argument);
      } catch {
        isRejected = true;
      }
      equal(isRejected, true, JSON.stringify(argument));
    }
  });
});
