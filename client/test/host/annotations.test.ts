import * as vscode from 'vscode';
import { equal, excludes, includes, ok } from './check.ts';
import {
  closeAll,
  diagnosticOn,
  diagnostics,
  findPosition,
  hovers,
  hoverText,
  idle,
  openArticle,
  undo,
} from './editor.ts';

const FERRY = 'ferry aground.txt';
const COASTGUARD = 'coastguard #2, 100% ashore.txt';

describe('annotations of an article', () => {
  let ferry: vscode.TextDocument;
  let original: string;

  before(async () => {
    ferry = await openArticle(FERRY);
    original = ferry.getText();
  });
  after(closeAll);

  it('underlines and fades boilerplate, with a reason and a rule', async () => {
    const found = await diagnosticOn(ferry, 'newsletter');
    equal(found.severity, vscode.DiagnosticSeverity.Information);
    equal(found.tags, [vscode.DiagnosticTag.Unnecessary]);
    ok(found.message.length > 0, 'the diagnostic has no message');
    ok(found.code, 'the diagnostic has no code');
  });

  it('does not underline prose', async () => {
    const found = await diagnostics(ferry);
    equal(
      found.filter(({ range }) => ferry.getText(range).includes('Marit')).map(({ range }) => ferry.getText(range)),
      [],
    );
  });

  it('shows in a hover the file with the same figure, with a link that opens it', async () => {
    const text = await hoverText(ferry, '214');
    includes(text, 'agrees');
    // File names with spaces, `#` and `%` must not break the link.
    includes(text, 'coastguard%20%232%2C%20100%25%20ashore.txt');
  });

  it('allows one command and no HTML in hovers', async () => {
    const contents = await hovers(ferry, '214');
    ok(contents.length > 0, 'there is no hover');
    for (const content of contents) {
      equal(content.isTrusted, { enabledCommands: ['secondSource.showOccurrences'] });
      ok(!content.supportHtml, 'HTML is enabled');
      ok(!content.supportThemeIcons, 'icons are enabled');
    }
  });

  it('lists references to the same figure in other files', async () => {
    await idle();
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      ferry.uri,
      findPosition(ferry, '214'),
    );
    const names = found.map(({ uri }) => uri.path.split('/').pop());
    ok(names.includes(COASTGUARD), `there are references only in ${names}`);
  });

  it('highlights occurrences in the same file', async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      ferry.uri,
      findPosition(ferry, '214'),
    );
    ok(found.length >= 2, `there are only ${found.length} highlights`);
  });

  it('provides semantic tokens for quotes, speakers and figures', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      ferry.uri,
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      ferry.uri,
    );
    const colored = groupTokens(ferry, data, legend.tokenTypes);
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

  it('strips one passage with a quick fix, and undo restores the text', async () => {
    const { range } = await diagnosticOn(ferry, 'newsletter');
    const actions = await quickFixes(ferry, range);
    const strip = actions.find(({ title }) => /^strip this/i.test(title));
    ok(strip?.edit, `there are only the quick fixes ${actions.map(({ title }) => title)}`);
    const stripped = ferry.getText(range);
    await vscode.workspace.applyEdit(strip.edit);
    excludes(ferry.getText(), stripped);
    await undo(ferry, original);
  });

  it('strips the whole file with another quick fix', async () => {
    const { range } = await diagnosticOn(ferry, 'newsletter');
    const actions = await quickFixes(ferry, range);
    const all = actions.find(({ title }) => /all boilerplate/i.test(title));
    ok(all?.edit, `there are only the quick fixes ${actions.map(({ title }) => title)}`);
    await vscode.workspace.applyEdit(all.edit);
    excludes(ferry.getText(), 'newsletter');
    excludes(ferry.getText(), 'All rights reserved');
    includes(ferry.getText(), 'minor injuries');
    await undo(ferry, original);
  });

  it('offers no code action of another kind', async () => {
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
  // With a count, the actions are resolved, so that they have edits.
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind.value, 20);
}

/** Returns the texts of the semantic tokens by type. */
function groupTokens(
  document: vscode.TextDocument,
  data: Uint32Array,
  types: readonly string[],
): Record<string, string[]> {
  const texts: Record<string, string[]> = {};
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [lines, characters, length, type] = data.subarray(index, index + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const text = document.getText(new vscode.Range(line, character, line, character + length));
    texts[types[type]!] = [...(texts[types[type]!] ?? []), text];
  }
  return texts;
}
