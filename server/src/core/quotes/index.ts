export { findQuotes } from './extractQuotes.ts';
export { groupBySpeaker, type QuotePlace, type SpeakerGroup } from './groupBySpeaker.ts';
export { normaliseQuote } from './normalization/normalizeQuote.ts';
export { diffQuotes } from './normalization/quoteDiff.ts';
export type { Quote } from './quote.ts';
