/** Encodings that tests can encode. */
export const TEST_ENCODINGS = [
  'utf-8',
  'utf-8 with BOM',
  'utf-16le',
  'utf-16be',
  'utf-16le with BOM',
  'utf-16be with BOM',
  'windows-1252',
] as const;
export type TestEncoding = (typeof TEST_ENCODINGS)[number];

/** Returns the bytes of a text. In windows-1252, characters that the encoding does not contain become question marks. */
export function encode(text: string, encoding: TestEncoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8 with BOM':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le':
      return Uint8Array.from(Buffer.from(text, 'utf16le'));
    case 'utf-16be':
      return Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
    case 'utf-16le with BOM':
      return encode(`\ufeff${text}`, 'utf-16le');
    case 'utf-16be with BOM':
      return encode(`\ufeff${text}`, 'utf-16be');
    case 'windows-1252':
      return Uint8Array.from(Array.from(text, (character) => WINDOWS_1252[character] ?? encodeLatin1(character)));
  }
}

const WINDOWS_1252: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
};

function encodeLatin1(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : 0x3f;
}
