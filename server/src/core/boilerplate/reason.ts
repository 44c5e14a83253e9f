/** Reasons that need no arguments. */
export type SimpleReasonCode =
  | 'advert-marker'
  | 'affiliate-disclosure'
  | 'agency-name'
  | 'agency-sign-off'
  | 'app-prompt'
  | 'article-link'
  | 'attached-link'
  | 'author-address'
  | 'author-bio'
  | 'author-contact'
  | 'comment-form'
  | 'comment-section'
  | 'cookie-notice'
  | 'correction-note'
  | 'error-page'
  | 'http-status'
  | 'legal-link'
  | 'legal-notice'
  | 'likely-boilerplate'
  | 'marked-by-user'
  | 'media-control'
  | 'name-sign-off'
  | 'navigation-link'
  | 'newsletter-prompt'
  | 'page-code'
  | 'page-link'
  | 'photo-caption'
  | 'photo-credit'
  | 'post-signature'
  | 'production-credits'
  | 'related-headlines'
  | 'related-links'
  | 'scraper-date'
  | 'share-buttons'
  | 'share-prompt'
  | 'site-section'
  | 'source-list'
  | 'subscribe-prompt'
  | 'syndication-credit'
  | 'tag-heading'
  | 'tag-list'
  | 'update-stamp';

/**
 * Why a span is boilerplate. `server/src/messages` puts it into words.
 *
 * `repeated-paragraphs`: how many paragraphs repeat earlier ones. `recurring-lines`: how many lines occur in how many other
 * files of the folder; `isMinimum` if the files were not counted further.
 */
export type BoilerplateReason =
  | { readonly code: SimpleReasonCode }
  | { readonly code: 'repeated-paragraphs'; readonly paragraphs: number }
  | { readonly code: 'recurring-lines'; readonly lines: number; readonly files: number; readonly isMinimum: boolean };

/** Whether two reasons have the same code and arguments. */
export function isSameReason(a: BoilerplateReason, b: BoilerplateReason): boolean {
  if (a.code === 'repeated-paragraphs') return b.code === a.code && a.paragraphs === b.paragraphs;
  if (a.code !== 'recurring-lines') return a.code === b.code;
  return b.code === a.code && a.lines === b.lines && a.files === b.files && a.isMinimum === b.isMinimum;
}
