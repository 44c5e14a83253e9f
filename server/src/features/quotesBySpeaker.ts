import { groupBySpeaker, type QuoteOccurrence } from '../core/quotes/index.ts';
import type { QuotesBySpeakerResult } from '../protocol.ts';
import { type ArticleContext, entryOf } from './articleContext.ts';
import { plain } from './markdown.ts';
import { positionAt, rangeOf } from './positions.ts';

/** Most quotes that are listed. */
const MOST = 5000;

/** The quotes of the article, or of its whole folder, by speaker. Those in boilerplate are left out. */
export function quotesBySpeaker(context: ArticleContext, scope: 'article' | 'folder'): QuotesBySpeakerResult {
  const { folder, view } = context;
  const places: QuoteOccurrence[] = [];
  for (const id of scope === 'article' ? [view.entry.id] : folder.ids()) {
    const one = folder.view(id);
    for (const index of one?.quoteIndices ?? []) places.push({ id, index, quote: one!.entry.quotes[index]!.quote });
  }
  const groups = groupBySpeaker(places.slice(0, MOST)).map(({ speaker, quotes }) => ({
    speaker,
    quotes: quotes.flatMap(({ id, quote }) => {
      const entry = entryOf(context, id);
      if (!entry) return [];
      return [
        {
          place: { uri: context.uriOf(id), range: rangeOf(entry, quote) },
          text: plain(quote.text),
          cue: quote.cue ? plain(quote.cue.text) : '',
          detail: `${context.nameOf(id)}:${positionAt(entry, quote.start).line + 1}`,
        },
      ];
    }),
  }));
  return { groups, truncated: places.length > MOST };
}
