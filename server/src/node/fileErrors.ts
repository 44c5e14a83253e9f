import { FileError, type FileErrorCode } from '../core/host.ts';

const CODES: Readonly<Record<string, readonly [FileErrorCode, string]>> = {
  ENOENT: ['not-found', 'There is no such file.'],
  ENOTDIR: ['not-found', 'There is no such file.'],
  EACCES: ['no-permission', 'Permission to the file is denied.'],
  EPERM: ['no-permission', 'Permission to the file is denied.'],
  EROFS: ['no-permission', 'The file system is read-only.'],
  ENOSPC: ['failed', 'The disk is full.'],
  EDQUOT: ['failed', 'The disk quota is used up.'],
  // What opening a symbolic link says where links are not followed.
  ELOOP: ['no-permission', 'The file is a symbolic link.'],
};

/** What went wrong with a file, as core and people see it. */
export function toFileError(error: unknown): FileError {
  if (error instanceof FileError) return error;
  const system = (error as NodeJS.ErrnoException)?.code ?? '';
  const known = CODES[system];
  if (known) return new FileError(...known);
  // Node's own message ends with the path: it stands beside the message wherever one is shown.
  const message = error instanceof Error ? error.message.replace(/^(\w+: [^,]*),.*$/s, '$1') : String(error);
  return new FileError('failed', message);
}
