import * as vscode from 'vscode';
import { equal } from './check.ts';
import { closeAll, diagnostics, file, hoverText, idle, open, openArticle, until, write } from './editor.ts';

const ARTICLE =
  'The ferry Marit ran aground off Ostrand on Tuesday with 214 passengers on board, the coastguard said.\n';

describe('the language mode', () => {
  afterEach(closeAll);

  it('switches an article to news-article', async () => {
    await openArticle('operator.txt');
  });

  it('keeps plaintext for a text file that is not an article', async () => {
    const list = await open(file('requirements.txt'));
    await openArticle('operator.txt');
    await idle();
    equal(list.languageId, 'plaintext');
  });

  it('keeps a language mode set by files.associations', async () => {
    const configuration = vscode.workspace.getConfiguration('files');
    await configuration.update(
      'associations',
      { 'associated*.txt': 'plaintext' },
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      await write(file('associated.txt'), ARTICLE);
      const associated = await open(file('associated.txt'));
      // The server classifies documents in the order in which they are opened, so the first one has been classified, too.
      await openArticle('operator.txt');
      equal(associated.languageId, 'plaintext');
    } finally {
      await configuration.update('associations', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(file('associated.txt'));
    }
  });

  it('keeps plaintext after the user selects it, and removes diagnostics and hovers', async () => {
    const document = await openArticle('ferry aground.txt');
    await diagnostics(document);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await until(() => vscode.languages.getDiagnostics(document.uri).length === 0, 'the diagnostics to disappear');
    equal(await hoverText(document, '214'), '');
    await openArticle('operator.txt');
    equal(document.languageId, 'plaintext');
    await vscode.window.showTextDocument(document);
    await vscode.languages.setTextDocumentLanguage(document, 'news-article');
    await diagnostics(document);
  });

  it('keeps a language mode chosen by the user', async () => {
    await write(file('chosen.txt'), ARTICLE);
    try {
      const document = await openArticle('chosen.txt');
      await vscode.languages.setTextDocumentLanguage(document, 'markdown');
      await openArticle('operator.txt');
      equal(document.languageId, 'markdown');
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(file('chosen.txt'));
    }
  });
});
