/**
 * Characters of the bytes 0x80 to 0x9F in windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt). Its five
 * undefined bytes are control characters, so that every byte has a character. All other bytes are their own code points.
 * Decoded here because some versions of Node.js decode these bytes as Latin-1.
 */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Bytes decoded at a time: `String.fromCharCode.apply` limits its arguments. */
const CHUNK_SIZE = 8192;

/** Decodes windows-1252. Every byte has a character, so decoding never fails. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(Math.min(CHUNK_SIZE, bytes.length));
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK_SIZE) {
    const count = Math.min(CHUNK_SIZE, bytes.length - from);
    for (let i = 0; i < count; i++) {
      const byte = bytes[from + i]!;
      units[i] = byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte;
    }
    text += String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
  }
  return text;
}
