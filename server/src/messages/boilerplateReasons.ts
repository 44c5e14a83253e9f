import type { BoilerplateReason, SimpleReasonCode } from '../core/boilerplate/index.ts';

const SENTENCES: Readonly<Record<SimpleReasonCode, string>> = {
  'advert-marker': 'Advertisement placeholder.',
  'affiliate-disclosure': 'Discloses that the publisher earns money from links or purchases.',
  'agency-name': 'Name of the agency that supplied the text.',
  'agency-sign-off': 'News agency name after the last sentence.',
  'app-prompt': 'Prompts the reader to install an app or allow notifications.',
  'article-link': 'Link to another article.',
  'attached-link': 'Link to another article run into the paragraph.',
  'author-address': 'Author’s email address or social media handle.',
  'author-bio': 'Author biography.',
  'author-contact': 'Author’s contact details.',
  'comment-form': 'Field of a comment form.',
  'comment-section': 'Part of the comment section below the article.',
  'cookie-notice': 'Cookie or privacy banner.',
  'correction-note': 'Correction, or note about a change to the article.',
  'error-page': 'Text of an error page or a broken page element.',
  'http-status': 'HTTP status code of a page that failed to load.',
  'legal-link': 'Link to terms, privacy or other legal pages.',
  'legal-notice': 'Legal or copyright notice.',
  'likely-boilerplate': 'Probably boilerplate, based on its wording, formatting and position.',
  'marked-by-user': 'You marked this text as boilerplate.',
  'media-control': 'Control or label of a player, gallery or reading tool.',
  'name-sign-off': 'Name after the last sentence; probably an agency or author sign-off.',
  'navigation-link': 'Page navigation link or button.',
  'newsletter-prompt': 'Newsletter or alert sign-up prompt.',
  'page-code': 'Markup or script from the page, not article text.',
  'page-link': 'Link to another page.',
  'photo-caption': 'Caption of an image, with its credit.',
  'photo-credit': 'Credit for a photo that is no longer present.',
  'post-signature': 'Signature line of an embedded social media post.',
  'production-credits': 'List of the people who worked on the page or its images.',
  'related-headlines': 'Headlines of other articles, with their own bylines or dates.',
  'related-links': 'List of links to other articles.',
  'scraper-date': 'Date added by the scraper.',
  'share-buttons': 'Row of share buttons.',
  'share-prompt': 'Prompts the reader to share, follow or get in touch.',
  'site-section': 'Name of a section of the site.',
  'source-list': 'List of the article’s sources or references.',
  'subscribe-prompt': 'Prompts the reader to subscribe, log in or support the publisher.',
  'syndication-credit': 'Credit for an agency, a desk or the place of first publication.',
  'tag-heading': 'Heading of a list of tags.',
  'tag-list': 'List of the article’s tags.',
  'update-stamp': 'Date and time of publication or update.',
};

/** Returns one sentence, in plain text, that says why a span is boilerplate. */
export function describeBoilerplateReason(reason: BoilerplateReason): string {
  switch (reason.code) {
    case 'repeated-paragraphs':
      return reason.paragraphs === 1
        ? 'Exact duplicate of a paragraph above.'
        : `Exact duplicates of ${reason.paragraphs} paragraphs above.`;
    case 'recurring-lines':
      return describeRecurringLines(reason);
    default:
      return SENTENCES[reason.code];
  }
}

function describeRecurringLines({
  lines,
  files,
  isMinimum,
}: Extract<BoilerplateReason, { code: 'recurring-lines' }>): string {
  const subject = lines === 1 ? 'This line also occurs' : 'These lines also occur';
  if (isMinimum) return `${subject} in several other files in the folder that are not copies of this article.`;
  return files === 1
    ? `${subject} in another file in the folder that is not a copy of this article.`
    : `${subject} in ${files} other files in the folder that are not copies of this article.`;
}
