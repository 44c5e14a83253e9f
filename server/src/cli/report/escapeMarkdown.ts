import { replaceControlCharacters } from '../output/controlCharacters.ts';

/**
 * What Markdown and its dialects could take for more than text, and what makes links of bare addresses. Brackets of other
 * kinds, hyphens, or numbers with a full stop are more beside these or at the beginning of a line only, where text of an
 * article never stands.
 */
const MARKUP = /[#$&*<>@[\\\]^_`{|}~]|=(?==)|%(?=%)|\/(?=\/)|[.:](?=[/\p{L}])/gu;

/** Text as Markdown that shows exactly that text, on one line. */
export function escapeMarkdown(text: string): string {
  return replaceControlCharacters(text).replace(MARKUP, '\\$&').trim();
}

const RESERVED = /[!'()*~]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * A link to a line of an article, relative to the root. Each part of the id is encoded and the whole begins with `./`:
 * an id can name neither another scheme nor another host.
 */
export function formatMarkdownLink(label: string, id: string, line?: number): string {
  const path = id
    .split('/')
    .map((part) =>
      encodeURIComponent(part.replace(LONE_SURROGATE, '\ufffd')).replace(
        RESERVED,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    );
  return `[${escapeMarkdown(label)}](./${path.join('/')}${line === undefined ? '' : `#L${line}`})`;
}
