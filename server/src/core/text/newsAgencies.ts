/**
 * News agencies that supply texts: one-word names in lower case, separated by spaces, as word lists take them.
 *
 * Three lists stay apart because merging them changed results for the worse: picture agencies (`photoCredit.ts`; with the
 * text agencies, lines of news became captions), the credits that make two texts one source (`agencyCredits.ts`), and the
 * agency words that tell no event from another (`eventSignature.ts`; the longer list lowered the share of right verdicts).
 */
export const NEWS_AGENCY_WORDS =
  'reuters reuter afp ap pti ani ians xinhua tass interfax bloomberg dpa efe ansa aap upi kyodo yonhap bernama anadolu belga apa ukrinform';
