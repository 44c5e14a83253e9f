import type { DecodeBytes } from '../core/host.ts';

/** Text in the encoding that `label` names, without a BOM of its own; null where a byte has no character in it. */
export const decodeBytes: DecodeBytes = (bytes, label) => {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};
