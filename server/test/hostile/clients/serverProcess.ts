import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { startCli } from '../../cli/cli.ts';

const started = new Set<ChildProcess>();

/** Starts the command line in a process of its own; {@link stopServerProcesses} ends it. */
export async function startServerProcess(
  args: readonly string[],
): Promise<{ readonly server: ChildProcessWithoutNullStreams; readonly stderr: () => string }> {
  const server = await startCli(args);
  started.add(server);
  let stderr = '';
  server.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  return { server, stderr: () => stderr };
}

/** Starts Node with the given arguments and pipes; {@link stopServerProcesses} ends it. */
export function spawnProcess(args: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, args);
  started.add(child);
  return child;
}

/** Ends the processes that are still running. */
export function stopServerProcesses(): void {
  for (const child of started) child.kill('SIGKILL');
  started.clear();
}
