import type { Range, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import { bySpan, overlaps, type Span } from '../core/text/index.ts';
import type { ArticleContext } from './articleContext.ts';
import { positionAt, toSpan } from './positions.ts';

/** The token types of the server. The manifest declares the same types, with the scopes that themes color. */
export const SEMANTIC_TOKENS_LEGEND: SemanticTokensLegend = {
  tokenTypes: ['quote', 'speaker', 'figure'],
  tokenModifiers: [],
};
/** Indices in {@link SEMANTIC_TOKENS_LEGEND}. */
const TOKEN_TYPES = { quote: 0, speaker: 1, figure: 2 } as const;

interface TypedSpan extends Span {
  /** Index in {@link SEMANTIC_TOKENS_LEGEND}. */
  readonly type: number;
}

/**
 * Returns the quotes, speakers and figures of the article, or those that overlap `range`. Text in strip-tier boilerplate
 * has no tokens. Tokens do not overlap and do not span lines: figures and speakers take precedence over the quote that
 * contains them.
 */
export function getSemanticTokens(context: ArticleContext, range?: Range): SemanticTokens {
  const { entry } = context.view;
  const within = range && toSpan(entry, range);
  const tokens = collectTokens(context);
  return { data: encodeTokens(context, within ? tokens.filter((token) => overlaps(token, within)) : tokens) };
}

/** Returns the tokens of the article in text order, without overlaps. */
function collectTokens({ view }: ArticleContext): TypedSpan[] {
  const quotes: TypedSpan[] = [];
  const speakers: TypedSpan[] = [];
  for (const index of view.quoteIndices) {
    const { quote } = view.entry.quotes[index]!;
    // A nested quote is part of the token of the outer one.
    if (quote.start >= (quotes.at(-1)?.end ?? 0)) quotes.push(typedSpan(quote, TOKEN_TYPES.quote));
    if (quote.speaker) speakers.push(typedSpan(quote.speaker, TOKEN_TYPES.speaker));
  }
  const figures = view.mentions.map(({ figure }) => typedSpan(figure, TOKEN_TYPES.figure));
  return overlay(overlay(quotes, dropOverlapping(speakers)), figures);
}

function typedSpan({ start, end }: Span, type: number): TypedSpan {
  return { start, end, type };
}

/** Returns the spans in text order without those that overlap an earlier one. Several quotes can share a speaker. */
function dropOverlapping(spans: readonly TypedSpan[]): TypedSpan[] {
  const kept: TypedSpan[] = [];
  for (const span of spans.toSorted(bySpan)) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/**
 * Returns the spans of both lists, with those of `under` cut or split where a span of `over` covers them. Both lists must
 * be in text order and without overlaps, and so is the result.
 */
function overlay(under: readonly TypedSpan[], over: readonly TypedSpan[]): TypedSpan[] {
  const result: TypedSpan[] = [];
  let next = 0;
  for (const base of under) {
    let { start } = base;
    while (next < over.length && over[next]!.end <= start) result.push(over[next++]!);
    while (next < over.length && over[next]!.start < base.end) {
      const top = over[next++]!;
      if (top.start > start) result.push({ start, end: top.start, type: base.type });
      result.push(top);
      start = Math.max(start, top.end);
    }
    if (start < base.end) result.push({ start, end: base.end, type: base.type });
  }
  result.push(...over.slice(next));
  return result;
}

/**
 * Returns the tokens in the encoding of the protocol: five integers each, with positions relative to the token before. A
 * token that spans several lines becomes one token per line.
 */
function encodeTokens({ view: { entry } }: ArticleContext, tokens: readonly TypedSpan[]): number[] {
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  for (const { start, end, type } of tokens) {
    for (let offset = start; offset < end; ) {
      const { line, character } = positionAt(entry, offset);
      const lineEnd = Math.min(end, entry.lines.end[line]!);
      if (lineEnd > offset) {
        const characterDelta = line === lastLine ? character - lastCharacter : character;
        data.push(line - lastLine, characterDelta, lineEnd - offset, type, 0);
        lastLine = line;
        lastCharacter = character;
      }
      offset = line + 1 < entry.lines.count ? Math.max(lineEnd, entry.lines.start[line + 1]!) : end;
    }
  }
  return data;
}
