/**
 * WHATWG label by the names that users and editors write, in lower case without spaces, hyphens and underscores. Not
 * supported: encodings with shift states (ISO-2022-JP), where a character does not map to bytes of its own, and encodings
 * that the Encoding Standard does not define (cp437, cp850).
 */
const LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'utf-8': 'utf8 utf8bom unicode',
    'utf-16le': 'utf16le utf16 ucs2',
    'utf-16be': 'utf16be',
    // The Encoding Standard decodes Latin-1 and ASCII as windows-1252, as every browser does.
    'windows-1252': 'windows1252 cp1252 iso88591 latin1 ascii usascii',
    'windows-1250': 'windows1250 cp1250',
    'windows-1251': 'windows1251 cp1251',
    'windows-1253': 'windows1253 cp1253',
    'windows-1254': 'windows1254 cp1254 iso88599 latin5',
    'windows-1255': 'windows1255 cp1255',
    'windows-1256': 'windows1256 cp1256',
    'windows-1257': 'windows1257 cp1257',
    'windows-1258': 'windows1258 cp1258',
    'windows-874': 'windows874 iso885911 tis620',
    'iso-8859-2': 'iso88592 latin2',
    'iso-8859-3': 'iso88593 latin3',
    'iso-8859-4': 'iso88594 latin4',
    'iso-8859-5': 'iso88595',
    'iso-8859-6': 'iso88596',
    'iso-8859-7': 'iso88597',
    'iso-8859-8': 'iso88598',
    'iso-8859-10': 'iso885910 latin6',
    'iso-8859-13': 'iso885913',
    'iso-8859-14': 'iso885914',
    'iso-8859-15': 'iso885915 latin9',
    'iso-8859-16': 'iso885916',
    ibm866: 'ibm866 cp866',
    'koi8-r': 'koi8r',
    'koi8-u': 'koi8u',
    macintosh: 'macintosh macroman',
    gbk: 'gbk gb2312 cp936',
    gb18030: 'gb18030',
    big5: 'big5 big5hkscs cp950',
    shift_jis: 'shiftjis sjis cp932',
    'euc-jp': 'eucjp',
    'euc-kr': 'euckr cp949',
  }).flatMap(([label, names]) => names.split(' ').map((name): [string, string] => [name, label])),
);

/** Returns the WHATWG label for any common name of an encoding ("utf8", "UTF-8", "windows1252"); undefined if unknown. */
export function encodingLabel(name: string): string | undefined {
  return LABELS.get(name.toLowerCase().replace(/[\s_-]/g, ''));
}

const MULTI_BYTE: ReadonlySet<string> = new Set(['gbk', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']);

/** Returns the encoding family, which determines how text offsets map to byte offsets. */
export function encodingFamily(label: string): 'utf-8' | 'utf-16' | 'single-byte' | 'multi-byte' {
  if (label === 'utf-8') return 'utf-8';
  if (label === 'utf-16le' || label === 'utf-16be') return 'utf-16';
  return MULTI_BYTE.has(label) ? 'multi-byte' : 'single-byte';
}
