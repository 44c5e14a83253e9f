import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Boilerplate } from '../core/boilerplate/index.ts';
import type { FigureMention } from '../core/crossref/index.ts';
import type { Quote } from '../core/quotes/index.ts';
import { contains, type Span } from '../core/text/index.ts';
import type { ArticleContext } from './articleContext.ts';
import { describeFigure } from './formatFigure.ts';
import { toPlainText } from './markdown.ts';
import { toRange } from './positions.ts';

/** Maximum length of a symbol's name, in UTF-16 code units. */
const MAX_NAME_LENGTH = 60;
/** Length of the text that the name of a boilerplate symbol is taken from. White space is folded only after that. */
const NAME_SOURCE_LENGTH = 4 * MAX_NAME_LENGTH;

/**
 * Returns the outline of the article in text order: quotes with the figures inside them as children, the other figures,
 * and boilerplate.
 */
export function getDocumentSymbols({ view }: ArticleContext): DocumentSymbol[] {
  const { entry, mentions, quoteIndices, boilerplate } = view;
  const symbols: DocumentSymbol[] = [];
  const toSymbol = (span: Span, symbol: SymbolDescription): DocumentSymbol => {
    const range = toRange(entry, span);
    return { ...symbol, range, selectionRange: range };
  };
  let nextMention = 0;
  const takeFiguresBefore = (offset: number): DocumentSymbol[] => {
    const first = nextMention;
    while (nextMention < mentions.length && mentions[nextMention]!.figure.start < offset) nextMention++;
    return mentions.slice(first, nextMention).map((mention) => toSymbol(mention.figure, describeFigureSymbol(mention)));
  };
  let outer: Span = { start: 0, end: 0 };
  for (const index of quoteIndices) {
    const { quote } = entry.quotes[index]!;
    if (contains(outer, quote)) continue;
    outer = quote;
    symbols.push(...takeFiguresBefore(quote.start));
    symbols.push({ ...toSymbol(quote, describeQuoteSymbol(quote)), children: takeFiguresBefore(quote.end) });
  }
  symbols.push(...takeFiguresBefore(entry.text.length));
  for (const finding of boilerplate) symbols.push(toSymbol(finding, describeBoilerplateSymbol(finding, entry.text)));
  return symbols.sort(byStart);
}

type SymbolDescription = Pick<DocumentSymbol, 'name' | 'detail' | 'kind'>;

function describeQuoteSymbol({ text, speaker }: Quote): SymbolDescription {
  return {
    name: shortenName(toPlainText(text)),
    detail: speaker ? toPlainText(speaker.name ?? speaker.text) : '',
    kind: SymbolKind.String,
  };
}

function describeFigureSymbol({ figure }: FigureMention): SymbolDescription {
  return { name: toPlainText(figure.text), detail: describeFigure(figure), kind: SymbolKind.Number };
}

function describeBoilerplateSymbol({ start, end, rule }: Boilerplate, text: string): SymbolDescription {
  const source = text.slice(start, Math.min(end, start + NAME_SOURCE_LENGTH));
  return { name: shortenName(toPlainText(source)), detail: rule, kind: SymbolKind.Event };
}

/** Returns the name cut to {@link MAX_NAME_LENGTH}; never empty, because VS Code rejects a symbol without a name. */
function shortenName(name: string): string {
  const shortened = name.length <= MAX_NAME_LENGTH ? name : `${name.slice(0, MAX_NAME_LENGTH - 1).trimEnd()}…`;
  return shortened || '…';
}

/** Comparator: by the position at which the range starts. */
function byStart(a: DocumentSymbol, b: DocumentSymbol): number {
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
