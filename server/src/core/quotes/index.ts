export { extractQuotes } from './extractQuotes.ts';
export { groupBySpeaker, type QuoteOccurrence, type SpeakerGroup } from './groupBySpeaker.ts';
export { normalizeQuote } from './normalization/normalizeQuote.ts';
export { diffQuotes, type QuoteDiff } from './normalization/quoteDiff.ts';
export type { Quote } from './quote.ts';
