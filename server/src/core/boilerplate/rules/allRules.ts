import type { Rule } from '../rule.ts';
import { advertMarker } from './advertMarker.ts';
import { affiliateDisclosure } from './affiliateDisclosure.ts';
import { appPrompt } from './appPrompt.ts';
import { authorBio } from './authorBio.ts';
import { codeDebris } from './codeDebris.ts';
import { commentSection } from './commentSection.ts';
import { cookieNotice } from './cookieNotice.ts';
import { correctionNote } from './correctionNote.ts';
import { errorPage } from './errorPage.ts';
import { inlineLink } from './inlineLink.ts';
import { legalNotice } from './legalNotice.ts';
import { likelyBoilerplate } from './likelyBoilerplate.ts';
import { mediaPlayer } from './mediaPlayer.ts';
import { navigationLabel } from './navigationLabel.ts';
import { newsletterPrompt } from './newsletterPrompt.ts';
import { photoCaption } from './photoCaption.ts';
import { photoCredit } from './photoCredit.ts';
import { productionCredits } from './productionCredits.ts';
import { relatedLinks } from './relatedLinks.ts';
import { repeatedBody } from './repeatedBody.ts';
import { scraperStamp } from './scraperStamp.ts';
import { sharePrompt } from './sharePrompt.ts';
import { sourceList } from './sourceList.ts';
import { subscribePrompt } from './subscribePrompt.ts';
import { syndicationCredit } from './syndicationCredit.ts';
import { tagList } from './tagList.ts';
import { updateStamp } from './updateStamp.ts';

/**
 * Every rule, in the order in which they run. Rules about single lines come first; rules that look at neighbours see
 * what the earlier ones flagged. Of two rules of one tier on one line the earlier wins.
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
