/** Characters that never need an escape in a URI (RFC 3986, 2.3). */
const UNRESERVED = /^[\w.~-]$/;

/**
 * Returns the one spelling of a URI by which the server compares documents: the spelling of VS Code. Editors differ in
 * which characters they escape, in the case of hexadecimal digits and drive letters ("file:///C:/a b.txt",
 * "file:///c%3a/a%20b.txt"), and in how they write an empty authority ("file:/a", "file://localhost/a").
 *
 * In the path, all characters except unreserved ones and slashes are escaped, and unreserved ones are not. Escapes that
 * are not valid UTF-8 are kept. Query and fragment are kept, because there an escape can change the meaning. A string
 * that is not a URI is returned as it is. Normalizing the result again changes nothing.
 */
export function normalizeUri(uri: string): string {
  // A scheme of one letter would be the drive of a Windows path.
  const [, scheme, authority, path, rest] = /^([A-Za-z][\w.+-]+):(?:\/\/([^/?#]*))?([^?#]*)(.*)$/s.exec(uri) ?? [];
  if (scheme === undefined || path === undefined) return uri;
  const lowerScheme = scheme.toLowerCase();
  const encoded = encodePath(path, { keepsEscapes: true });
  if (lowerScheme !== 'file') {
    const prefix = authority === undefined ? '' : `//${encodeAuthority(authority)}`;
    return `${lowerScheme}:${prefix}${encoded}${rest}`;
  }
  const host = (authority ?? '').toLowerCase();
  const rooted = encoded.startsWith('/') ? encoded : `/${encoded}`;
  const withDrive = rooted.replace(/^\/([A-Za-z])%3A(?=\/|$)/, (_, drive: string) => `/${drive.toLowerCase()}%3A`);
  return `file://${host === 'localhost' ? '' : encodeAuthority(host)}${withDrive}${rest}`;
}

/**
 * Escapes the path of a URI as VS Code does.
 *
 * @param options.keepsEscapes whether "%20" is an escape already; otherwise it is a percent sign with two digits
 */
export function encodePath(path: string, { keepsEscapes = false } = {}): string {
  return path.replace(/%[0-9A-Fa-f]{2}|[^\w.~/-]/gu, (found) =>
    keepsEscapes && found.length === 3 && found.startsWith('%') ? normalizeEscape(found) : encodeCharacters(found),
  );
}

/** The delimiters of user, port and IPv6 address are not escaped. */
function encodeAuthority(authority: string): string {
  return authority.replace(/%[0-9A-Fa-f]{2}|[^\w.~:@[\]-]/gu, (found) =>
    found.length === 3 && found.startsWith('%') ? normalizeEscape(found) : encodeCharacters(found),
  );
}

/** Returns the character if it needs no escape, otherwise the escape in upper case. */
function normalizeEscape(escaped: string): string {
  const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
  return UNRESERVED.test(character) ? character : escaped.toUpperCase();
}

function encodeCharacters(text: string): string {
  // A lone surrogate has no encoding.
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
