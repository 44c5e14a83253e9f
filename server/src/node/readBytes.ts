import fs from 'node:fs';
import { type FileHandle, lstat, open, stat } from 'node:fs/promises';
import { FileError } from '../core/host.ts';
import { toFileError } from './fileErrors.ts';
import { MESSAGES } from './messages.ts';

export interface ReadOptions {
  /** Maximum file size in bytes. Larger files are rejected with the code `too-large`. */
  readonly limit: number;
  /** Whether to read through a path that is a symbolic link. If false, such a path is rejected. */
  readonly followLink: boolean;
}

/** Initial buffer size for files that report no size, in bytes. */
const INITIAL_BUFFER_BYTES = 65_536;

/**
 * Returns the bytes of a regular file. Throws `FileError`, also for a pipe, a socket and a device: opening a pipe waits for
 * a writer, which keeps the process from ending, and opening a device can have side effects.
 */
export async function readBytes(path: string, { limit, followLink }: ReadOptions): Promise<Uint8Array> {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;
  let handle: FileHandle | undefined;
  try {
    assertRegularFile(await (followLink ? stat(path) : lstat(path)));
    handle = await open(path, O_RDONLY | O_NONBLOCK | (followLink ? 0 : O_NOFOLLOW));
    // Checked again because the path may lead to another file by now.
    const opened = await handle.stat();
    assertRegularFile(opened);
    if (opened.size > limit) throw createTooLargeError(limit, opened.size);
    return await readAll(handle, opened.size, limit);
  } catch (error) {
    throw toFileError(error);
  } finally {
    await handle?.close();
  }
}

function assertRegularFile(found: fs.Stats): void {
  if (found.isSymbolicLink()) throw new FileError('no-permission', MESSAGES.symbolicLink);
  if (found.isDirectory()) throw new FileError('failed', MESSAGES.folder);
  if (!found.isFile()) throw new FileError('failed', MESSAGES.notRegularFile);
}

/**
 * Reads to the end of the file. The reported `size` is only a hint because the file may grow in the meantime, and files
 * in `/proc` report 0.
 */
async function readAll(handle: FileHandle, size: number, limit: number): Promise<Uint8Array> {
  // With one byte more than the file has, one read fills the buffer and the next one confirms the end of the file.
  let buffer = new Uint8Array(size > 0 ? size + 1 : INITIAL_BUFFER_BYTES);
  let filled = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, null);
    filled += bytesRead;
    if (bytesRead === 0 || filled === size) return buffer.subarray(0, filled);
    if (filled > limit) throw createTooLargeError(limit);
    if (filled < buffer.length) continue;
    const larger = new Uint8Array(buffer.length * 2);
    larger.set(buffer);
    buffer = larger;
  }
}

const createTooLargeError = (limit: number, size?: number) =>
  new FileError('too-large', MESSAGES.fileTooLarge(limit, size));
