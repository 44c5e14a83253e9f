const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128).fill(0xff);
for (let i = 0; i < 64; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

/** Base64 with padding (RFC 4648, section 4). Its own code, because Node and the worker have no encoder in common. */
export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const group = (bytes[i]! << 16) | ((left > 1 ? bytes[i + 1]! : 0) << 8) | (left > 2 ? bytes[i + 2]! : 0);
    pieces.push(
      ALPHABET[group >> 18]! +
        ALPHABET[(group >> 12) & 63]! +
        (left > 1 ? ALPHABET[(group >> 6) & 63]! : '=') +
        (left > 2 ? ALPHABET[group & 63]! : '='),
    );
  }
  return pieces.join('');
}

/** The bytes, or undefined when `text` is not base64 as {@link encodeBase64} writes it. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let at = 0;
  for (let i = 0; i < text.length; i += 4) {
    let group = 0;
    const inLast = i + 4 === text.length ? padding : 0;
    for (let j = 0; j < 4; j++) {
      const code = text.charCodeAt(i + j);
      const value = j >= 4 - inLast ? 0 : code < 128 ? VALUES[code]! : 0xff;
      if (value === 0xff) return undefined;
      group = (group << 6) | value;
    }
    for (let shift = 16; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = (group >> shift) & 0xff;
  }
  return encodeBase64(bytes) === text ? bytes : undefined;
}
