/** JSON that was read from files, which may be hostile. */

/** Whether a parsed JSON value is an object, not an array or null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Maximum number of nested arrays and objects in a JSON text. The program's own formats need at most 4; the others are room
 * for unknown fields. Recursion over a value, as in `JSON.stringify`, overflows the stack only at thousands of levels.
 */
export const MAX_JSON_DEPTH = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Whether a JSON text has more than {@link MAX_JSON_DEPTH} nested arrays and objects. To be checked before parsing. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (isInString) {
      if (code === BACKSLASH) i++;
      else if (code === QUOTE) isInString = false;
    } else if (code === QUOTE) isInString = true;
    else if (code === OPEN_BRACKET || code === OPEN_BRACE) {
      if (++depth > MAX_JSON_DEPTH) return true;
    } else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) depth--;
  }
  return false;
}

/** Maximum length of a JSON value in an error message, in UTF-16 code units. */
const MAX_QUOTED_LENGTH = 40;

/** Returns a parsed JSON value for an error message, truncated with an ellipsis; "none" for undefined. */
export function quoteJson(value: unknown): string {
  const json = JSON.stringify(value) ?? 'none';
  return json.length > MAX_QUOTED_LENGTH ? `${json.slice(0, MAX_QUOTED_LENGTH - 1)}…` : json;
}
