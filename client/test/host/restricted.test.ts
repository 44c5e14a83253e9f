import * as vscode from 'vscode';
import { equal, ok } from './check.ts';

describe('restricted mode', () => {
  it('is on, and the extension is all there', async () => {
    equal(vscode.workspace.isTrusted, false);
    ok(vscode.extensions.getExtension('second-source.second-source'), 'the extension is disabled');
  });
});
