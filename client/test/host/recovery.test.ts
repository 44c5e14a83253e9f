import * as vscode from 'vscode';
import { CloseAction } from 'vscode-languageclient';
import { Recovery } from '../../src/common/recovery.ts';
import { equal, includes, ok } from './check.ts';
import { closeAll, hoverText, openArticle } from './editor.ts';

describe('a server that ends by itself', () => {
  after(closeAll);

  it('is started again four times, and then a person is asked', () => {
    const log = vscode.window.createOutputChannel('Recovery', { log: true });
    const recovery = new Recovery(log);
    const actions = Array.from({ length: 5 }, () => recovery.closed().action);
    equal(actions, [...Array.from({ length: 4 }, () => CloseAction.Restart), CloseAction.DoNotRestart]);
    recovery.reset();
    equal(recovery.closed().action, CloseAction.Restart);
    log.dispose();
  });

  it('comes back with everything read', async function () {
    // In the web worker host, and off Linux, the server's process cannot be found from here.
    const server = await findServer();
    if (server === undefined) return this.skip();
    const ferry = await openArticle('ferry aground.txt');
    process.kill(server, 'SIGKILL');
    let text = '';
    for (let attempt = 0; !text && attempt < 100; attempt++) {
      // Questions that come between the two servers are refused.
      text = await hoverText(ferry, '214').catch(() => '');
    }
    includes(text, 'coastguard');
    ok((await findServer()) !== server, 'it is the same process');
  });
});

/** The process id of the server that this extension host has started. */
async function findServer(): Promise<number | undefined> {
  if (globalThis.process?.platform !== 'linux') return undefined;
  const fs = process.getBuiltinModule('node:fs');
  const ours = fs.readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
  const found = ours.find((pid) => pid !== '' && fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server.js'));
  return found === undefined ? undefined : Number(found);
}
