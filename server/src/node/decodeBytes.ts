import type { DecodeBytes } from '../core/host.ts';

type Decoder = InstanceType<typeof TextDecoder>;
const decoders = new Map<string, Decoder | null>();

/** Decodes with Node's own tables: strict, a BOM kept as a character; null also for an encoding that Node does not know. */
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
