import { WordSet } from '../text/index.ts';

/** Words that end a counted noun phrase: neither nouns nor adjectives. */
export const PHRASE_ENDS = new WordSet(`
  a an the this that these those my your his her its our their whose which what who whom where when why how
  i you he she it we they me him us them one ones each every either neither both all any some such no none
  of in on at by for from to with without within into onto over under above below between among amid during before after
  since until till through throughout across along around about against behind beside besides beyond near off out outside
  inside up down per via as than like unlike despite towards toward upon except plus minus versus vs
  because if unless although though while whereas whether once so but yet nor however therefore instead meanwhile
  also too even just only still already again then there here now ago later earlier away back apart together altogether
  ahead abroad overall overnight today tonight yesterday tomorrow soon never ever always often sometimes almost nearly not
  very much quite rather more less most least
  am is are was were be been being has have had having do does did doing done will would can could may might must shall
  should ought cannot
  said says say saying told tells tell added adds add asked asks wrote writes warned warns announced announces reported
  reports claimed claims
  went go goes going gone came come comes coming got get gets getting gave give gives given took take takes taken taking
  made make makes making put puts saw see sees seen showed show shows shown showing found find finds left leave leaves
  leaving lost lose loses losing won win wins winning hit hits began begin begins begun became become becomes kept keep
  keeps led lead leads met meet meets ran run runs running sat sit sits stood stand stands standing fell fall falls fallen
  falling rose rise rises risen rising grew grow grows held hold holds holding paid pay pays sent send sends sold sell
  sells bought buy buys brought bring brings built build builds spent spend spends thought think thinks knew know knows
  known felt feel feels fled flee flees broke break breaks broken chose choose chosen drove drive drives driven drew draw
  flew fly flies forced forces spoke speak speaks wore wear wears bore born hurt let lets set cut cuts read reads quit
  remain remains remained stay stays stayed live lives lived died die dies dying want wants wanted need needs needed
  looks looked seem seems appear appears include includes including included involve involves involved involving represent represents
  contain contains cover covers belong belongs work works worked working
  according due aged wide long tall deep high old away apiece left right early late
  and or & yes
`);

/** Words before the noun phrase: "two more people", "nine others", "10 other regions". */
export const FILLERS = new WordSet('more other further additional extra');

/**
 * Plurals before a noun, and verbs in the third person that look like plurals; they end a phrase that already has its
 * head.
 */
export const PLURAL_ATTRIBUTES = new WordSet(`
  sports arms sales customs goods systems communications operations communities savings futures bonds services
  resources securities trousers games women men savings rights affairs united states weapons
`);

/** Participles and adjectives that count people by themselves: "140 killed", "34 were wounded". */
export const CASUALTIES = new WordSet(`
  killed wounded injured dead hurt hospitalised hospitalized arrested detained missing homeless evacuated displaced
  rescued drowned infected captive jailed imprisoned executed fatalities unemployed jobless slain
`);

/** Verbs whose object, if it is a bare number, is people: "killing two", "wounded nine". */
export const HARM_VERBS = new WordSet(`
  kill kills killed killing wound wounds wounded wounding injure injures injured injuring arrest arrested arresting
  detained detaining rescued rescuing
`);

/** Adjectives and nouns in -ed or -ing that can be part of a noun phrase. */
export const NOUNS_IN_ING = new WordSet(`
  building buildings meeting meetings wing wings ring rings king kings thing things string strings spring springs
  shooting shootings killing killings bombing bombings hearing hearings listing listings ruling rulings filing filings
  warning warnings painting paintings opening openings reading readings saving savings setting settings rating ratings
  sibling siblings ceiling ceilings offering offerings closing seed bed beds seeds breed breeds feed feeds shed weed
  hundred sacred red need speed
  housing parking wedding weddings training landing landings beating beatings stabbing stabbings lighting clothing
`);

export const BE_FORMS = new WordSet('is are was were be been being have has had');
