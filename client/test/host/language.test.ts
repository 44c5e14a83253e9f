import * as vscode from 'vscode';
import { equal } from './check.ts';
import { closeAll, diagnostics, file, hoverText, idle, open, openArticle, until, write } from './editor.ts';

const ARTICLE =
  'The ferry Marit ran aground off Ostrand on Tuesday with 214 passengers on board, the coastguard said.\n';

describe('language', () => {
  afterEach(closeAll);

  it('becomes news-article for an article', async () => {
    await openArticle('operator.txt');
  });

  it('stays plaintext for a text file that is no article', async () => {
    const list = await open(file('requirements.txt'));
    await openArticle('operator.txt');
    await idle();
    equal(list.languageId, 'plaintext');
  });

  it('is left alone where files.associations says something', async () => {
    const configuration = vscode.workspace.getConfiguration('files');
    await configuration.update(
      'associations',
      { 'associated*.txt': 'plaintext' },
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      await write(file('associated.txt'), ARTICLE);
      const associated = await open(file('associated.txt'));
      // The server says so of each document as it is opened: once this one is switched, the other one was judged too.
      await openArticle('operator.txt');
      equal(associated.languageId, 'plaintext');
    } finally {
      await configuration.update('associations', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(file('associated.txt'));
    }
  });

  it('is not switched again after a person went back to plain text, and nothing of ours is left', async () => {
    const document = await openArticle('ferry aground.txt');
    await diagnostics(document);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await until(() => vscode.languages.getDiagnostics(document.uri).length === 0, 'the diagnostics to go');
    equal(await hoverText(document, '214'), '');
    await openArticle('operator.txt');
    equal(document.languageId, 'plaintext');
    await vscode.window.showTextDocument(document);
    await vscode.languages.setTextDocumentLanguage(document, 'news-article');
    await diagnostics(document);
  });

  it('stands when a person chose another one', async () => {
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
