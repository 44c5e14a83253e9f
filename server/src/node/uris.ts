import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Conversions between paths and `file:` URIs.
 *
 * Paths are encoded as VS Code encodes them. For the way back, Node's `fileURLToPath` is used instead of `vscode-uri`
 * because it rejects encoded slashes and remote hosts and resolves `..`, so that one file has one path.
 */

/**
 * Returns the `file:` URI of an absolute path: all characters except unreserved ones are percent-encoded, and drive
 * letters are in lower case ("file:///c%3A/news/a%20b.txt").
 */
export function pathToUri(file: string): string {
  const slashed = path.sep === '\\' ? file.replaceAll('\\', '/') : file;
  const rooted = slashed.startsWith('/') ? slashed : `/${slashed}`;
  const encoded = encodePath(rooted.replace(/^\/([A-Za-z]):/, (_, drive: string) => `/${drive.toLowerCase()}:`));
  // In `//server/share` on Windows, the server becomes the authority of the URI.
  return encoded.startsWith('//') ? `file:${encoded}` : `file://${encoded}`;
}

/**
 * Returns the URI of a file below a folder. The folder's URI is kept as given because editors differ in which characters
 * they encode.
 *
 * @param relative path below the folder, with `/` as the separator, not encoded
 */
export function appendToUri(folder: string, relative: string): string {
  return `${folder.replace(/\/+$/, '')}/${encodePath(relative)}`;
}

function encodePath(slashed: string): string {
  return slashed.split('/').map(encodeSegment).join('/');
}

/** Encodes like VS Code: also the characters `!'()*`, which `encodeURIComponent` leaves as they are. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Returns the path of a `file:` URI, or undefined for any other string. */
export function uriToPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** Whether `file` is `folder` or below it. Both are absolute paths; symbolic links are not resolved. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
