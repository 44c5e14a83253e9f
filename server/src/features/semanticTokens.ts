import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import type { Span } from '../core/text/index.ts';
import type { ArticleContext } from './articleContext.ts';
import { positionAt } from './positions.ts';

/** The manifest publishes the same types, with the scopes that themes colour. */
export const SEMANTIC_TOKENS_LEGEND: SemanticTokensLegend = {
  tokenTypes: ['quote', 'speaker', 'figure'],
  tokenModifiers: [],
};
const TYPE = { quote: 0, speaker: 1, figure: 2 } as const;

interface Painted extends Span {
  readonly type: number;
}

/**
 * Quotes, speakers and figures that testify, inside `within` (all of the article by default): no token spans a line end
 * and none overlaps another. Figures and speakers lie over quotes.
 */
export function semanticTokens(context: ArticleContext, within?: Span): SemanticTokens {
  const { entry } = context.view;
  const quotes: Painted[] = [];
  const speakers: Painted[] = [];
  for (const index of context.view.quoteIndices) {
    const { quote } = entry.quotes[index]!;
    // A nested quote has the colour already.
    if (quote.start >= (quotes.at(-1)?.end ?? 0)) quotes.push({ start: quote.start, end: quote.end, type: TYPE.quote });
    if (quote.speaker) speakers.push({ start: quote.speaker.start, end: quote.speaker.end, type: TYPE.speaker });
  }
  const figures = context.view.mentions.map(({ figure }) => ({
    start: figure.start,
    end: figure.end,
    type: TYPE.figure,
  }));
  const painted = paint(paint(quotes, disjoint(speakers)), figures);
  return {
    data: encode(context, within ? painted.filter((p) => p.start < within.end && within.start < p.end) : painted),
  };
}

/** Sorted, and without those that begin inside another. Several quotes share a speaker. */
function disjoint(spans: Painted[]): Painted[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Painted[] = [];
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/** Lays `over` on `under`: both sorted and disjoint, and so is the result. */
function paint(under: readonly Painted[], over: readonly Painted[]): Painted[] {
  const result: Painted[] = [];
  let at = 0;
  for (const base of under) {
    let { start } = base;
    while (at < over.length && over[at]!.end <= start) result.push(over[at++]!);
    while (at < over.length && over[at]!.start < base.end) {
      const top = over[at++]!;
      if (top.start > start) result.push({ start, end: top.start, type: base.type });
      result.push(top);
      start = Math.max(start, top.end);
    }
    if (start < base.end) result.push({ start, end: base.end, type: base.type });
  }
  result.push(...over.slice(at));
  return result;
}

function encode(context: ArticleContext, painted: readonly Painted[]): number[] {
  const { entry } = context.view;
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  for (const { start, end, type } of painted) {
    for (let from = start; from < end; ) {
      const { line, character } = positionAt(entry, from);
      const to = Math.min(end, entry.lines.end[line]!);
      if (to > from) {
        data.push(line - lastLine, line === lastLine ? character - lastCharacter : character, to - from, type, 0);
        lastLine = line;
        lastCharacter = character;
      }
      from = line + 1 < entry.lines.count ? Math.max(to, entry.lines.start[line + 1]!) : end;
    }
  }
  return data;
}
