/**
 * Metadata: the headline, the publisher and the date of an article, each with its span, or null if the text does not state
 * it. Nothing is guessed: a wrong value costs more than a missing one.
 *
 * In: an `Article`, its date, and what the boilerplate rules find. Out: `ArticleMetadata`; spans are UTF-16 offsets.
 *
 * 1. `lines` takes the first and the last lines of the article; `lineForms` recognizes bylines, timestamps and body text.
 * 2. `publisherLines` finds lines that name the publisher: a header, a credit, a byline, a copyright notice.
 * 3. `headlineLine` selects the headline above the body: it shares words with the body (`bodyWords`).
 * 4. `titleSuffix` splits "Headline | Publisher". A name in any form is a publisher there if another line names it.
 *    For a copyright notice, the publisher is the holder, which may be the company that owns the medium.
 *
 * `publisherName` decides by form what can name a publisher. There is no list of publishers.
 *
 * A news agency is not the publisher of a text that it only supplied. The name in brackets in a dateline is therefore always
 * that of an agency, as in `crossref/events/agencyCredits.ts`, and agencies in bylines, headers, credits and copyright notices
 * are ignored. An agency is the publisher if the page itself names it: "Headline | Reuters".
 */
export { extractMetadata } from './extractMetadata.ts';
export type { ArticleMetadata, Publisher } from './metadata.ts';
