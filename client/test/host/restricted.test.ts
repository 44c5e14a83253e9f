import * as vscode from 'vscode';
import { equal, ok } from './check.ts';

describe('Restricted Mode', () => {
  it('keeps the extension enabled', async () => {
    equal(vscode.workspace.isTrusted, false);
    ok(vscode.extensions.getExtension('second-source.second-source'), 'the extension is disabled');
  });
});
