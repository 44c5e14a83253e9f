import { replaceControlCharacters } from '../output/controlCharacters.ts';

/**
 * Characters that Markdown dialects may interpret inside a line, including those that turn bare addresses into links.
 * Other brackets, hyphens, and numbers with a full stop need no escape because they are special only next to these
 * characters, or at the start of a line, where a report never places article text.
 */
const MARKUP = /[#$&*<>@[\\\]^_`{|}~]|=(?==)|%(?=%)|\/(?=\/)|[.:](?=[/\p{L}])/gu;

/** Returns Markdown that shows exactly the given text, on one line without control characters. */
export function escapeMarkdown(text: string): string {
  return replaceControlCharacters(text).replace(MARKUP, '\\$&').trim();
}

/** Characters that `encodeURIComponent` leaves as they are, although Markdown may interpret them. */
const UNENCODED = /[!'()*~]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Returns a link to an article, relative to the root. Because each path segment is encoded and the path starts with `./`,
 * an ID can change neither the scheme nor the host of the link.
 *
 * @param line 1-based line number; without it, the link leads to the article as a whole
 */
export function formatMarkdownLink(label: string, id: string, line?: number): string {
  const path = id.split('/').map(encodeSegment).join('/');
  return `[${escapeMarkdown(label)}](./${path}${line === undefined ? '' : `#L${line}`})`;
}

function encodeSegment(segment: string): string {
  // encodeURIComponent throws for lone surrogates.
  return encodeURIComponent(segment.replace(LONE_SURROGATE, '\ufffd')).replace(
    UNENCODED,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
