import { equal, includes, ok } from './check.ts';
import { closeAll, hoverText, openArticle } from './editor.ts';

describe('the language server', () => {
  after(closeAll);

  it('restarts after a crash and indexes everything again', async function () {
    // The process of the server can be found only in the Node host, and only on Linux.
    const server = findServerProcess();
    if (server === undefined) return this.skip();
    const ferry = await openArticle('ferry aground.txt');
    process.kill(server, 'SIGKILL');
    let text = '';
    for (let attempt = 0; !text && attempt < 100; attempt++) {
      // Requests fail until the client has noticed the crash.
      text = await hoverText(ferry, '214').catch(() => '');
    }
    includes(text, 'coastguard');
    const next = findServerProcess();
    ok(next !== undefined, 'no server process is running');
    equal(next === server, false, 'the server is still the same process');
  });
});

/** Returns the process ID of the server that this extension host has started, or undefined if that cannot be found. */
function findServerProcess(): number | undefined {
  if (globalThis.process?.platform !== 'linux') return undefined;
  const fs = process.getBuiltinModule('node:fs');
  const children = fs.readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
  const server = children.find(
    (pid) => pid !== '' && fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server.js'),
  );
  return server === undefined ? undefined : Number(server);
}
