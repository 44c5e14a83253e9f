import { UNINDEXED_FOLDERS } from '../core/folder/index.ts';
import { type FileAccess, FileError, type FileListing } from '../core/host.ts';
import { decodeBase64 } from '../core/text/index.ts';
import {
  IsFolder,
  type IsFolderParams,
  ListFiles,
  type ListFilesParams,
  type ListFilesResult,
  ReadFile,
  type ReadFileParams,
  type ReadFileResult,
} from '../protocol.ts';
import type { ClientUris } from './clientUris.ts';
import { INVALID_CLIENT_RESPONSE } from './messages.ts';
import type { ServerConnection } from './platform.ts';

/** Creates access to files that the client lists and reads for the server: in a worker, and for virtual workspaces. */
export function createClientFiles(connection: ServerConnection, uris: ClientUris): FileAccess {
  return {
    async list(folder, { include, exclude, limit }): Promise<FileListing> {
      const params: ListFilesParams = {
        folder: uris.toClientUri(folder),
        include,
        exclude,
        skippedFolders: UNINDEXED_FOLDERS,
        limit,
      };
      const { files, isTruncated } = await connection.sendRequest<ListFilesResult>(ListFiles.method, params);
      return { files: uris.fromClient(files), specialFiles: [], truncated: isTruncated, problems: [] };
    },
    async read(uri, limit) {
      const params: ReadFileParams = { uri: uris.toClientUri(uri), limit };
      const result = await connection.sendRequest<ReadFileResult>(ReadFile.method, params);
      if ('error' in result) throw new FileError(result.error, result.message);
      const bytes = decodeBase64(result.base64);
      if (!bytes) throw new FileError('failed', INVALID_CLIENT_RESPONSE);
      return bytes;
    },
    async isFolder(uri) {
      const params: IsFolderParams = { uri: uris.toClientUri(uri) };
      return connection.sendRequest<boolean>(IsFolder.method, params);
    },
  };
}
