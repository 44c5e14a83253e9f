import type { DecodeBytes } from '../core/host.ts';

/** Decodes bytes in the encoding with the given WHATWG label, keeping U+FEFF; null if they are not valid in it. */
export const decodeBytes: DecodeBytes = (bytes, label) => {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};
