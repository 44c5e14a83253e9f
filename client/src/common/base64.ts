const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** A multiple of three, so that only the last piece is padded. */
const PIECE = 3 * 4096;

/** Base64 with padding (RFC 4648, section 4). Its own code, because Node and the worker have no encoder in common. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE) {
    let piece = '';
    const end = Math.min(start + PIECE, bytes.length);
    for (let at = start; at < end; at += 3) {
      const left = end - at;
      const group = (bytes[at]! << 16) | ((left > 1 ? bytes[at + 1]! : 0) << 8) | (left > 2 ? bytes[at + 2]! : 0);
      piece += ALPHABET[group >> 18]! + ALPHABET[(group >> 12) & 63]!;
      piece += left > 1 ? ALPHABET[(group >> 6) & 63]! : '=';
      piece += left > 2 ? ALPHABET[group & 63]! : '=';
    }
    pieces.push(piece);
  }
  return pieces.join('');
}
