import * as vscode from 'vscode';
import { equal, excludes, includes, ok } from './check.ts';
import { closeAll, diagnosticOn, diagnostics, hovers, hoverText, idle, openArticle, placeOf, undo } from './editor.ts';

const FERRY = 'ferry aground.txt';
const COASTGUARD = 'coastguard #2, 100% ashore.txt';

describe('in an article', () => {
  let ferry: vscode.TextDocument;
  let original: string;

  before(async () => {
    ferry = await openArticle(FERRY);
    original = ferry.getText();
  });
  after(closeAll);

  it('boilerplate is underlined and faded, with its reason and rule', async () => {
    const found = await diagnosticOn(ferry, 'newsletter');
    equal(found.severity, vscode.DiagnosticSeverity.Information);
    equal(found.tags, [vscode.DiagnosticTag.Unnecessary]);
    ok(found.message.length > 0, 'no reason');
    ok(found.code, 'no rule');
  });

  it('the prose is not', async () => {
    const found = await diagnostics(ferry);
    equal(
      found.filter(({ range }) => ferry.getText(range).includes('Marit')).map(({ range }) => ferry.getText(range)),
      [],
    );
  });

  it('a hover on a figure names the other file that gives the same one, with a link that opens there', async () => {
    const text = await hoverText(ferry, '214');
    includes(text, 'agrees');
    // Names with spaces, `#` and `%` stay one link.
    includes(text, 'coastguard%20%232%2C%20100%25%20ashore.txt');
  });

  it('a hover trusts no command but ours, and no HTML', async () => {
    for (const content of await hovers(ferry, '214')) {
      equal(content.isTrusted, { enabledCommands: ['secondSource.showOccurrences'] });
      ok(!content.supportHtml, 'HTML is on');
      ok(!content.supportThemeIcons, 'icons are on');
    }
  });

  it('references lead to the same figure in other files', async () => {
    await idle();
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      ferry.uri,
      placeOf(ferry, '214'),
    );
    const names = found.map(({ uri }) => uri.path.split('/').pop());
    ok(names.includes(COASTGUARD), `references only in ${names}`);
  });

  it('occurrences in the same file are highlighted', async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      ferry.uri,
      placeOf(ferry, '214'),
    );
    ok(found.length >= 2, `${found.length} highlights`);
  });

  it('quotes, speakers and figures are coloured', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      ferry.uri,
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      ferry.uri,
    );
    const colored = read(ferry, data, legend.tokenTypes);
    ok(colored.figure?.includes('214'), `figures: ${colored.figure}`);
    ok(colored.speaker?.includes('Ingrid Solvei'), `speakers: ${colored.speaker}`);
    ok(
      colored.quote?.some((text) => text.startsWith('“We heard')),
      `quotes: ${colored.quote}`,
    );
    const declared = vscode.extensions
      .getExtension('second-source.second-source')!
      .packageJSON.contributes.semanticTokenTypes.map(({ id }: { id: string }) => id);
    for (const type of legend.tokenTypes) ok(declared.includes(type), `the manifest does not declare ${type}`);
  });

  it('one action strips one finding, and undo restores the text', async () => {
    const { range } = await diagnosticOn(ferry, 'newsletter');
    const actions = await quickFixes(ferry, range);
    const strip = actions.find(({ title }) => /^strip this/i.test(title));
    ok(strip?.edit, `only ${actions.map(({ title }) => title)}`);
    const stripped = ferry.getText(range);
    await vscode.workspace.applyEdit(strip.edit);
    excludes(ferry.getText(), stripped);
    await undo(ferry, original);
  });

  it('another one strips all of the file', async () => {
    const { range } = await diagnosticOn(ferry, 'newsletter');
    const actions = await quickFixes(ferry, range);
    const all = actions.find(({ title }) => /all boilerplate/i.test(title));
    ok(all?.edit, `only ${actions.map(({ title }) => title)}`);
    await vscode.workspace.applyEdit(all.edit);
    excludes(ferry.getText(), 'newsletter');
    excludes(ferry.getText(), 'All rights reserved');
    includes(ferry.getText(), 'minor injuries');
    await undo(ferry, original);
  });

  it('no action is offered on request for another kind', async () => {
    const { range } = await diagnosticOn(ferry, 'newsletter');
    const actions = await quickFixes(ferry, range, vscode.CodeActionKind.Refactor);
    equal(
      actions.map(({ title }) => title),
      [],
    );
  });
});

function quickFixes(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind = vscode.CodeActionKind.QuickFix,
): PromiseLike<vscode.CodeAction[]> {
  // With a count, the actions come resolved, that is with their edits.
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind.value, 20);
}

/** The texts of the tokens, by type. */
function read(document: vscode.TextDocument, data: Uint32Array, types: readonly string[]): Record<string, string[]> {
  const texts: Record<string, string[]> = {};
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines, characters, length, type] = data.subarray(at, at + 4) as unknown as [number, number, number, number];
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const text = document.getText(new vscode.Range(line, character, line, character + length));
    texts[types[type]!] = [...(texts[types[type]!] ?? []), text];
  }
  return texts;
}
