/**
 * Returns the names of the files in a zip archive, from its central directory (APPNOTE.TXT, 4.3.12 and 4.3.16).
 *
 * @throws if the bytes are not a zip archive
 */
export function listZipEntries(bytes: Buffer): string[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('The file is not a zip archive.');
  const count = bytes.readUInt16LE(end + 10);
  let offset = bytes.readUInt32LE(end + 16);
  const names: string[] = [];
  for (let entry = 0; entry < count; entry++) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(offset + field)) as [
      number,
      number,
      number,
    ];
    names.push(bytes.toString('utf8', offset + 46, offset + 46 + name));
    offset += 46 + name + extra + comment;
  }
  return names;
}
