/**
 * Finds quotes and their speakers. `extractQuotes` takes a parsed article and returns its quotes in text order, nested or
 * disjoint; spans are UTF-16 offsets.
 *
 * Quotation marks are paired first, paragraph by paragraph (`marks/`). Then each quote is attributed (`attribution/`):
 * candidate cues such as reporting verbs are scored, the best cue gives the speaker, names and pronouns are resolved
 * within the article, and the quote is classified as direct, partial or a mention. `normalization/` reduces quotes to
 * words that can be compared across articles, and lists the differences between two versions.
 */
export { extractQuotes } from './extractQuotes.ts';
export { groupBySpeaker, type QuoteOccurrence, type SpeakerGroup } from './groupBySpeaker.ts';
export { Gender, getGenderOfFirstName } from './lexicon/genders.ts';
export { normalizeQuote } from './normalization/normalizeQuote.ts';
export { diffQuotes, type QuoteDiff, sliceQuoteWords } from './normalization/quoteDiff.ts';
export type { Quote } from './quote.ts';
