import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The `file:` URI of an absolute path, written as the editor writes it: everything but unreserved characters is
 * percent-encoded, and drive letters are lower-case ("file:///c%3A/news/a%20b.txt").
 */
export function pathToUri(file: string): string {
  const slashed = path.sep === '\\' ? file.replaceAll('\\', '/') : file;
  const rooted = slashed.startsWith('/') ? slashed : `/${slashed}`;
  const encoded = encodePath(rooted.replace(/^\/([A-Za-z]):/, (_, drive: string) => `/${drive.toLowerCase()}:`));
  // `//server/share` on Windows: the server is the authority.
  return encoded.startsWith('//') ? `file:${encoded}` : `file://${encoded}`;
}

/** The URI of a file below a folder, with the folder's URI as it was given: editors differ in what they encode. */
export function appendToUri(folder: string, relative: string): string {
  return `${folder.replace(/\/+$/, '')}/${encodePath(relative)}`;
}

function encodePath(slashed: string): string {
  return slashed.split('/').map(encodePart).join('/');
}

function encodePart(part: string): string {
  return encodeURIComponent(part).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The path of a `file:` URI; undefined for any other. */
export function uriToPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** Whether `file` is `folder` or lies below it; both absolute. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
