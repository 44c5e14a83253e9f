import { type FileAccess, FileError, type FileListing } from '../core/host.ts';
import {
  ListFiles,
  type ListFilesParams,
  type ListFilesResult,
  ReadFile,
  type ReadFileParams,
  type ReadFileResult,
} from '../protocol.ts';
import type { ServerConnection } from './platform.ts';

/** Files that the client lists and reads for the server: in a worker, and for workspaces that are not on a disk. */
export function createClientFiles(connection: ServerConnection): FileAccess {
  return {
    async list(folder, { include, exclude, limit }): Promise<FileListing> {
      const params: ListFilesParams = { folder, include, exclude, limit };
      const { files, truncated } = await connection.sendRequest<ListFilesResult>(ListFiles.method, params);
      return { files, truncated, problems: [] };
    },
    async read(uri, limit) {
      const params: ReadFileParams = { uri, limit };
      const result = await connection.sendRequest<ReadFileResult>(ReadFile.method, params);
      if ('error' in result) throw new FileError(result.error, result.message);
      return fromBase64(result.base64);
    },
  };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

/** Neither `atob` nor `Buffer` is there on every host. */
export function fromBase64(base64: string): Uint8Array {
  const length = base64.replace(/=+$/, '').length;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < length; i++) {
    held = ((held << 6) | VALUES[base64.charCodeAt(i) & 127]!) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes;
}
