// In every host: Node.js, browsers and workers. Declared here because core has neither Node's nor the DOM's types.
declare const atob: (data: string) => string;
declare const btoa: (data: string) => string;

/** Bytes encoded at a time: `String.fromCharCode.apply` limits its arguments. */
const CHUNK_SIZE = 8192;

/** Encodes bytes as base64 with padding (RFC 4648, section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += CHUNK_SIZE)
    binary += String.fromCharCode.apply(null, bytes.subarray(from, from + CHUNK_SIZE) as unknown as number[]);
  return btoa(binary);
}

/** Decodes base64; undefined if `text` is not base64 exactly as {@link encodeBase64} writes it. */
export function decodeBase64(text: string): Uint8Array | undefined {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    return undefined;
  }
  const bytes = Uint8Array.from({ length: binary.length }, (_, i) => binary.charCodeAt(i));
  return encodeBase64(bytes) === text ? bytes : undefined;
}
