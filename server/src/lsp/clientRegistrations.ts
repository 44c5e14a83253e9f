import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import { DECISION_FILE_NAME } from '../core/decisions/index.ts';
import { describeError } from '../messages/index.ts';
import { registrationRejected } from './messages.ts';
import type { ServerState } from './serverState.ts';

/** Settings that the server depends on. */
const SECTIONS = ['secondSource', 'files', 'search'];

const WATCHERS: FileSystemWatcher[] = [
  { globPattern: '**/*.txt' },
  { globPattern: `**/${DECISION_FILE_NAME}` },
  // Watchers report a created or deleted folder, but not the files in it.
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

/**
 * Asks the client for the notifications that can only be registered after initialization: changed settings and files. A
 * client that rejects one gets a line in the log; the server then works without these notifications.
 */
export function registerWithClient({ connection, clientCapabilities, log }: ServerState): void {
  const { didChangeConfiguration, didChangeWatchedFiles } = clientCapabilities.workspace ?? {};
  const registrations: Promise<unknown>[] = [];
  // None waits for another one, because some clients answer only those that they support.
  if (didChangeConfiguration?.dynamicRegistration)
    registrations.push(connection.client.register(DidChangeConfigurationNotification.type, { section: SECTIONS }));
  if (didChangeWatchedFiles?.dynamicRegistration)
    registrations.push(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS }));
  for (const registration of registrations)
    registration.catch((error) => log.warn(registrationRejected(describeError(error))));
}
