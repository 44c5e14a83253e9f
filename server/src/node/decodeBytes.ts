import type { DecodeBytes } from '../core/host.ts';

type Decoder = InstanceType<typeof TextDecoder>;

/** Decoders by label; null for a label that Node does not support. */
const decoders = new Map<string, Decoder | null>();

/**
 * Decodes bytes with the encodings of Node. Decoding is strict, and a byte order mark is kept as a character. Returns
 * null for invalid bytes and for unsupported encodings.
 */
export const decodeBytes: DecodeBytes = (bytes, label) => {
  let decoder = decoders.get(label);
  if (decoder === undefined) {
    decoder = createDecoder(label);
    decoders.set(label, decoder);
  }
  try {
    return decoder?.decode(bytes) ?? null;
  } catch {
    return null;
  }
};

function createDecoder(label: string): Decoder | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    return null;
  }
}
