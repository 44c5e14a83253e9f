/**
 * Returns a 64-bit content hash of `text[start, end)` as 16 hexadecimal digits: two 32-bit FNV-1a lanes over the UTF-16
 * code units, with different start values and a final avalanche. Not cryptographic. The hash of a text must never change
 * between versions, because hashes are stored in `.second-source.json`.
 */
export function hashText(text: string, start = 0, end = text.length): string {
  const [a, b] = lanes(text, start, end);
  return hex(a) + hex(b);
}

/** Returns the first 52 bits of {@link hashText} as an integer, for sorted key lists and maps. */
export function hashNumber(text: string): number {
  const [a, b] = lanes(text, 0, text.length);
  return a * 0x100000 + (b >>> 12);
}

function lanes(text: string, start: number, end: number): [number, number] {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 15);
  }
  return [avalanche(a ^ (end - start)), avalanche(b ^ a)];
}

/** The finalizer of MurmurHash3 (public domain): every input bit affects every output bit. */
function avalanche(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
