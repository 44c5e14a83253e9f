/**
 * Bytes 0x80 to 0x9F of windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt); the five that it leaves
 * open are control characters, so that every byte has a character. All other bytes are their own code points. Decoded
 * here because some versions of Node.js read these bytes as Latin-1.
 */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const CHUNK = 8192;

export function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(Math.min(CHUNK, bytes.length));
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const count = Math.min(CHUNK, bytes.length - from);
    for (let i = 0; i < count; i++) {
      const byte = bytes[from + i]!;
      units[i] = byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte;
    }
    text += String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
  }
  return text;
}
