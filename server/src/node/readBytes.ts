import fs from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { FileError } from '../core/host.ts';
import { toFileError } from './fileErrors.ts';
import { MESSAGES } from './messages.ts';

export interface ReadOptions {
  /** Maximum file size in bytes. Larger files are rejected with the code `too-large`. */
  readonly limit: number;
  /** Whether to read through a path that is a symbolic link. If false, such a path is rejected. */
  readonly followLink: boolean;
  /** Whether to read pipes and devices too. Opening one of them may block forever. False by default. */
  readonly allowSpecialFiles?: boolean;
}

/** Initial buffer size for files that report no size, in bytes. */
const INITIAL_BUFFER_BYTES = 65_536;

/** Returns the bytes of a file. Throws `FileError`. */
export async function readBytes(
  path: string,
  { limit, followLink, allowSpecialFiles = false }: ReadOptions,
): Promise<Uint8Array> {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, O_RDONLY | (followLink ? 0 : O_NOFOLLOW) | (allowSpecialFiles ? 0 : O_NONBLOCK));
    const stat = await handle.stat();
    if (stat.isDirectory()) throw new FileError('failed', MESSAGES.folder);
    if (!stat.isFile() && !allowSpecialFiles) throw new FileError('failed', MESSAGES.notRegularFile);
    if (stat.size > limit) throw createTooLargeError(limit, stat.size);
    return await readAll(handle, stat.isFile() ? stat.size : 0, limit);
  } catch (error) {
    throw toFileError(error);
  } finally {
    await handle?.close();
  }
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
