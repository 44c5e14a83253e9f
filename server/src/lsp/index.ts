/**
 * The language server, independent of where it runs.
 *
 * In: a connection to a client and a {@link Platform} (files, decoding, timers). Out: answers to the client's requests.
 * `server.ts` wires the two; `workspace.ts` keeps the folders up to date; `handlers/` has one handler per request, which
 * calls a function of `server/src/features`. The Node and browser entry points import this file only.
 */
export type { Platform, ServerConnection, StripJob, StripJobFile, StripResult } from './platform.ts';
export { startServer } from './server.ts';
