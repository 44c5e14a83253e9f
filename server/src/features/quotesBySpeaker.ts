import { groupBySpeaker, type QuoteOccurrence } from '../core/quotes/index.ts';
import type { QuotesBySpeakerResult } from '../protocol.ts';
import { type ArticleContext, formatEntryLocation, getEntry } from './articleContext.ts';
import { toPlainText } from './markdown.ts';
import { toLocation } from './positions.ts';

/** Maximum number of quotes in one list. */
const MAX_QUOTES = 5000;

/**
 * Returns the quotes of the article, or of all articles of its folder, by speaker. Quotes in strip-tier boilerplate are
 * excluded. The result is truncated if there are more than {@link MAX_QUOTES} quotes.
 */
export function listQuotesBySpeaker(context: ArticleContext, scope: 'article' | 'folder'): QuotesBySpeakerResult {
  const quotes = findQuotes(context, scope);
  const groups = groupBySpeaker(quotes.slice(0, MAX_QUOTES));
  return {
    groups: groups.map((group) => ({
      speaker: group.speaker,
      quotes: group.quotes.flatMap((occurrence) => formatQuote(context, occurrence)),
    })),
    isTruncated: quotes.length > MAX_QUOTES,
  };
}

function findQuotes({ folder, view }: ArticleContext, scope: 'article' | 'folder'): QuoteOccurrence[] {
  const ids = scope === 'article' ? [view.entry.id] : folder.ids();
  return ids.flatMap((id) => {
    const article = folder.view(id);
    if (!article) return [];
    return article.quoteIndices.map((index) => ({ id, index, quote: article.entry.quotes[index]!.quote }));
  });
}

function formatQuote(
  context: ArticleContext,
  { id, quote }: QuoteOccurrence,
): QuotesBySpeakerResult['groups'][number]['quotes'] {
  const entry = getEntry(context, id);
  if (!entry) return [];
  return [
    {
      location: toLocation(context.getUri(id), entry, quote),
      text: toPlainText(quote.text),
      cue: quote.cue ? toPlainText(quote.cue.text) : '',
      detail: formatEntryLocation(context, entry, quote),
    },
  ];
}
