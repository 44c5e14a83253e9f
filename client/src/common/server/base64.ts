/** Maximum number of arguments passed to `String.fromCharCode` at once; engines limit the number of arguments of a call. */
const CHUNK_BYTES = 8192;

/** Returns the bytes as base64 with padding (RFC 4648, section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    chunks.push(String.fromCharCode(...bytes.subarray(start, start + CHUNK_BYTES)));
  }
  return btoa(chunks.join(''));
}
