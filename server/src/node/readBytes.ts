import fs from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { FileError } from '../core/host.ts';
import { toFileError } from './fileErrors.ts';

export interface ReadOptions {
  /** In bytes: a larger file is not read. */
  readonly limit: number;
  /** Whether a path that is a symbolic link is read through it. */
  readonly followLink: boolean;
  /** Whether pipes and devices are read, too. Opening one of them may wait for ever. */
  readonly allowSpecialFiles?: boolean;
}

/** First buffer for what tells no size. */
const INITIAL_BUFFER_BYTES = 65_536;

/** The bytes of a file. Throws `FileError`. */
export async function readBytes(
  path: string,
  { limit, followLink, allowSpecialFiles = false }: ReadOptions,
): Promise<Uint8Array> {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, O_RDONLY | (followLink ? 0 : O_NOFOLLOW) | (allowSpecialFiles ? 0 : O_NONBLOCK));
    const stat = await handle.stat();
    if (stat.isDirectory()) throw new FileError('failed', 'It is a folder.');
    if (!stat.isFile() && !allowSpecialFiles) throw new FileError('failed', 'It is no regular file.');
    if (stat.size > limit) throw createTooLargeError(limit, stat.size);
    return await readAll(handle, stat.isFile() ? stat.size : 0, limit);
  } catch (error) {
    throw toFileError(error);
  } finally {
    await handle?.close();
  }
}

/** Reads to the end: a file may grow meanwhile, and some of `/proc` tell no size (0 here). */
async function readAll(handle: FileHandle, size: number, limit: number): Promise<Uint8Array> {
  // A byte more than the file has: a read that leaves it empty has reached the end.
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
  new FileError('too-large', `The file has ${size === undefined ? 'more' : size} bytes; the limit is ${limit}.`);
