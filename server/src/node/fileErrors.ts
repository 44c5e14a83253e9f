import { FileError, type FileErrorCode } from '../core/host.ts';
import { MESSAGES } from './messages.ts';

/** Code and message of a `FileError` by the code of the system error. */
const SYSTEM_ERRORS: Readonly<Record<string, readonly [FileErrorCode, string]>> = {
  ENOENT: ['not-found', MESSAGES.fileNotFound],
  ENOTDIR: ['not-found', MESSAGES.fileNotFound],
  EACCES: ['no-permission', MESSAGES.permissionDenied],
  EPERM: ['no-permission', MESSAGES.permissionDenied],
  EROFS: ['no-permission', MESSAGES.readOnlyFileSystem],
  ENOSPC: ['failed', MESSAGES.diskFull],
  EDQUOT: ['failed', MESSAGES.quotaExceeded],
  // Opening a symbolic link with O_NOFOLLOW fails with this code.
  ELOOP: ['no-permission', MESSAGES.symbolicLink],
};

/** Returns an error of a file operation as a `FileError`, whose message can be shown next to the path of the file. */
export function toFileError(error: unknown): FileError {
  if (error instanceof FileError) return error;
  const systemCode = (error as NodeJS.ErrnoException)?.code ?? '';
  const known = SYSTEM_ERRORS[systemCode];
  if (known) return new FileError(...known);
  // Node appends the system call and the path, which are shown next to the message anyway.
  const message = error instanceof Error ? error.message.replace(/^(\w+: [^,]*),.*$/s, '$1') : String(error);
  return new FileError('failed', message);
}
