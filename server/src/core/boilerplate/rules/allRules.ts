import { authorBio } from './credits/authorBio.ts';
import { photoCaption } from './credits/photoCaption.ts';
import { photoCredit } from './credits/photoCredit.ts';
import { productionCredits } from './credits/productionCredits.ts';
import { sourceList } from './credits/sourceList.ts';
import { syndicationCredit } from './credits/syndicationCredit.ts';
import { affiliateDisclosure } from './notices/affiliateDisclosure.ts';
import { cookieNotice } from './notices/cookieNotice.ts';
import { correctionNote } from './notices/correctionNote.ts';
import { legalNotice } from './notices/legalNotice.ts';
import { updateStamp } from './notices/updateStamp.ts';
import { advertMarker } from './page/advertMarker.ts';
import { codeDebris } from './page/codeDebris.ts';
import { errorPage } from './page/errorPage.ts';
import { inlineLink } from './page/inlineLink.ts';
import { mediaPlayer } from './page/mediaPlayer.ts';
import { navigationLabel } from './page/navigationLabel.ts';
import { relatedLinks } from './page/relatedLinks.ts';
import { scraperStamp } from './page/scraperStamp.ts';
import { tagList } from './page/tagList.ts';
import { appPrompt } from './prompts/appPrompt.ts';
import { commentSection } from './prompts/commentSection.ts';
import { newsletterPrompt } from './prompts/newsletterPrompt.ts';
import { sharePrompt } from './prompts/sharePrompt.ts';
import { subscribePrompt } from './prompts/subscribePrompt.ts';
import type { Rule } from './rule.ts';
import { likelyBoilerplate } from './wholeArticle/likelyBoilerplate.ts';
import { repeatedBody } from './wholeArticle/repeatedBody.ts';

/**
 * Every rule, in the order in which they run. Rules about single lines come first; rules that look at neighboring
 * lines see what the earlier ones flagged. Of two rules of one tier that match a line, the earlier one wins.
 */
export const RULES: readonly Rule[] = [
  scraperStamp,
  correctionNote,
  codeDebris,
  errorPage,
  cookieNotice,
  legalNotice,
  affiliateDisclosure,
  newsletterPrompt,
  commentSection,
  sharePrompt,
  appPrompt,
  subscribePrompt,
  advertMarker,
  mediaPlayer,
  syndicationCredit,
  photoCredit,
  productionCredits,
  inlineLink,
  authorBio,
  updateStamp,
  photoCaption,
  tagList,
  repeatedBody,
  sourceList,
  navigationLabel,
  relatedLinks,
  likelyBoilerplate,
];
