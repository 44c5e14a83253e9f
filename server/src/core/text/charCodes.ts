/** UTF-16 code units of the characters that parsers compare with. Named as in Unicode, shortened. */
export const PERCENT_SIGN = 0x25;
export const OPEN_PAREN = 0x28;
export const CLOSE_PAREN = 0x29;
export const PLUS_SIGN = 0x2b;
export const COMMA = 0x2c;
export const HYPHEN = 0x2d;
export const PERIOD = 0x2e;
export const SLASH = 0x2f;
export const COLON = 0x3a;
export const SEMICOLON = 0x3b;
export const TILDE = 0x7e;
export const DEGREE_SIGN = 0xb0;
export const BULLET = 0x2022;
