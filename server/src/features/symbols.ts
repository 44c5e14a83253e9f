import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { contains } from '../core/text/index.ts';
import type { ArticleContext } from './articleContext.ts';
import { describeFigure } from './formatFigure.ts';
import { plain } from './markdown.ts';
import { rangeOf } from './positions.ts';

/** Longest name of a quote in the outline. In characters. */
const NAME_LENGTH = 60;

/** The outline: quotes with the figures inside them, the other figures, and blocks of boilerplate. */
export function documentSymbols(context: ArticleContext): DocumentSymbol[] {
  const { entry, mentions, quoteIndices, boilerplate } = context.view;
  const symbols: DocumentSymbol[] = [];
  let outer = { start: 0, end: 0 };
  let figure = 0;
  const figuresBefore = (offset: number): DocumentSymbol[] => {
    const found: DocumentSymbol[] = [];
    while (figure < mentions.length && mentions[figure]!.figure.start < offset)
      found.push(figureSymbol(context, figure++));
    return found;
  };
  for (const index of quoteIndices) {
    const { quote } = entry.quotes[index]!;
    if (contains(outer, quote)) continue;
    outer = quote;
    symbols.push(...figuresBefore(quote.start));
    const range = rangeOf(entry, quote);
    symbols.push({
      name: shortened(plain(quote.text)),
      detail: quote.speaker ? plain(quote.speaker.name ?? quote.speaker.text) : '',
      kind: SymbolKind.String,
      range,
      selectionRange: range,
      children: figuresBefore(quote.end),
    });
  }
  symbols.push(...figuresBefore(entry.text.length));
  for (const found of boilerplate) {
    const range = rangeOf(entry, found);
    symbols.push({
      name: shortened(plain(entry.text.slice(found.start, Math.min(found.end, found.start + 4 * NAME_LENGTH)))),
      detail: found.rule,
      kind: SymbolKind.Event,
      range,
      selectionRange: range,
    });
  }
  return symbols.sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

function figureSymbol(context: ArticleContext, index: number): DocumentSymbol {
  const { figure } = context.view.mentions[index]!;
  const range = rangeOf(context.view.entry, figure);
  return {
    name: plain(figure.text),
    detail: describeFigure(figure),
    kind: SymbolKind.Number,
    range,
    selectionRange: range,
  };
}

function shortened(text: string): string {
  const name = text.length <= NAME_LENGTH ? text : `${text.slice(0, NAME_LENGTH - 1).trimEnd()}…`;
  // VS Code refuses a symbol without a name.
  return name || '…';
}
