import { MONTH_ABBREVIATIONS, MONTH_NAMES, WEEKDAY_ABBREVIATIONS, WEEKDAY_NAMES, WordMap } from '../text/index.ts';
import { LexicalFlag } from './lexicalFlags.ts';
import { getReportingVerbForms } from './reportingVerbs.ts';

const FUNCTION_WORDS: readonly (readonly [flags: number, words: string])[] = [
  [
    LexicalFlag.determiner,
    'the a an this these those some any each every both several few no another such all most many',
  ],
  [LexicalFlag.determiner | LexicalFlag.relative, 'that'],
  [
    LexicalFlag.pronominal,
    'all both each many some few most any another others several one two three neither none everyone somebody someone nobody',
  ],
  [LexicalFlag.possessive, 'his her their its my our your whose'],
  [
    LexicalFlag.preposition,
    `of in on at by for from with about against into onto over under to through during without within between among amid
    toward towards upon across behind beyond near around along alongside despite regarding concerning via like unlike per
    versus throughout until till off beside besides including following inside outside above below ahead aboard
    according`,
  ],
  [LexicalFlag.modal, 'will would can could may might must shall should cannot won wouldn couldn shouldn ll d'],
  [LexicalFlag.conjunction, 'and or but nor yet plus'],
  [
    LexicalFlag.subordinator,
    `that when while because if although though as since after before whether where than how why what whereas unless until
    once lest whenever wherever so`,
  ],
  [LexicalFlag.relative, 'who which whom that'],
  [LexicalFlag.accompanies, 'with'],
  [
    LexicalFlag.governsObjectClause,
    'saw see sees seen heard hear hears shows show showed shown caught features featured feature recorded quoted quotes use uses used depicts imagined lead leads led leading prompt prompts prompted prompting cause causes caused causing force forces forced forcing compelled allowed allows drove pushed',
  ],
  [LexicalFlag.be, 'is was are were be been being am'],
  [
    LexicalFlag.auxiliary,
    `is was are were be been being am has have had having do does did will would can could may might must shall should
    didn doesn don isn wasn aren weren hasn haven hadn won wouldn couldn shouldn cannot ain gets got`,
  ],
  [
    LexicalFlag.adverb,
    `not never also then later once again now just still even only ever always often soon already recently earlier
    simply largely first twice meanwhile however instead further too almost perhaps maybe likewise thus therefore otherwise
    afterward afterwards afterwards nonetheless nevertheless moreover furthermore besides indeed rather quite very so more
    here there aloud today tonight tomorrow yesterday together back publicly early late else sometimes long ago elsewhere
    famously reportedly allegedly out up off down away forth apart aside`,
  ],
  [LexicalFlag.subjectPronoun, 'he she they i we it you'],
  [LexicalFlag.objectPronoun, 'him her them me us himself herself themselves itself myself ourselves yourself'],
  [
    LexicalFlag.time,
    `${WEEKDAY_NAMES} ${WEEKDAY_ABBREVIATIONS} ${MONTH_NAMES.replace(' may ', ' ')} ${MONTH_ABBREVIATIONS}
    today tonight tomorrow yesterday morning afternoon evening night week month year weekend day days weeks months years
    hour hours minutes midday noon midnight last next`,
  ],
  [
    LexicalFlag.number,
    'one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion',
  ],
  [
    LexicalFlag.verb,
    `went goes go took takes take made makes make came comes come gave gives give saw sees see knew knows know left leaves
    leave held holds hold ran runs run kept keeps keep stood stands stand met meets meet won wins win lost loses lose fell
    falls fall rose rises rise sent sends send led leads lead paid pays pay put puts brought brings bring sought seeks seek
    drew draws draw became becomes become found finds find felt feels feel heard hears hear wore wears broke breaks chose
    chooses drove drives ate flew grew hid hit hits laid lies lay lit meant means mean rode sang sat sits sit shook shot
    slept sold sells spent spends spend stole struck strikes swore swears taught threw throws understood understands woke
    wrote shared shows show showed began begins begin set sets cut cuts let lets got gets get looks look seems seem wants
    want needs need plans plan tries try works work helps help turns turn plays play lives live thinks believes hopes likes
    loves hates faces face backs opposes supports continues remains appears serves belongs represents leaves won
    known built builds bought buys caught catches dealt dealt fought fights forgot gave hung hurt knew learnt proved proves
    pointed points raised raises refused refuses declined declines used uses died dies beat beats sank shut swept tore tied owed`,
  ],
  [LexicalFlag.verb | LexicalFlag.oftenNoun | LexicalFlag.past, 'cost'],
];

const NOUNS: readonly (readonly [flags: number, words: string])[] = [
  [
    LexicalFlag.cueNoun,
    `statement statements remark remarks comment comments claim claims assertion assertions warning warnings call calls vow
    vows promise promises pledge pledges tweet tweets post posts letter letters email emails memo speech speeches words word
    line lines phrase description descriptions characterization characterisation question questions answer answers reply
    response chant chants cry cries shouts slogan slogans argument arguments complaint complaints criticism attack attacks
    accusation accusations allegation allegations charge charges suggestion reference references quote quotes quip joke
    insistence demand demands request message messages note advice admission apology apologies declaration proclamation
    denunciation explanation observation prediction rebuke retort insult insults praise label testimony interview op-ed
    version account view views opinion caution boast contention rhetoric talk refrain mantra motto catchphrase invitation
    appeal appeals announcement denial threat threats diatribe rant tirade sermon toast text texts caption headline`,
  ],
  [
    LexicalFlag.speaker,
    `man woman men women boy girl person people official officials spokesman spokeswoman spokesperson spokespeople analyst
    analysts expert experts critic critics supporter supporters opponent opponents aide aides adviser advisers advisor
    advisors candidate candidates lawmaker lawmakers voter voters leader leaders reporter reporters journalist journalists
    writer writers author authors lawyer lawyers attorney attorneys prosecutor prosecutors judge judges doctor doctors
    nurse teacher teachers student students professor professors scholar scholars economist economists strategist
    strategists pollster pollsters donor donors activist activists organizer organizers organiser organisers protester
    protesters protestor protestors witness witnesses victim victims survivor survivors resident residents neighbour
    neighbor neighbours neighbors mother father son daughter wife husband brother sister friend friends colleague colleagues
    family parents boss owner founder chairman chairwoman chair chief head director manager executive executives
    businessman businesswoman billionaire mogul politician politicians diplomat diplomats envoy ambassador minister
    ministers president mayor governor senator senators congressman congresswoman representative delegates delegate
    secretary commissioner commander general officer officers soldier soldiers policeman sheriff detective investigator
    investigators scientist scientists researcher researchers historian columnist commentator host anchor moderator editor
    editors blogger speaker speakers nominee frontrunner hopeful rival rivals insider insiders operative operatives
    consultant veteran veterans worker workers farmer farmers fan fans source sources member members participant
    participants player coach captain star actor actress singer comedian artist pastor priest bishop pope imam rabbi user
    users customer customers employee employees guest guests caller man
    ministry government administration campaign committee commission council court company firm party police department
    agency office bureau group organization organisation association union team network newspaper paper magazine station
    institute university school hospital board panel parliament congress senate army navy military force service authority
    authorities coalition crowd audience media press outlet
    report reports statement study survey poll letter email memo editorial article story ad ads advert video document
    documents filing lawsuit complaint ruling indictment opinion sign signs banner banners headline headlines website site
    page bill law resolution amendment book blog post tweet message text transcript press release notice narrator announcer
    commercial pamphlet brochure petition`,
  ],
  [
    LexicalFlag.title,
    `mr mrs ms miss dr sir lord lady dame president senator sen rep representative congressman congresswoman governor gov
    mayor minister secretary ambassador general gen colonel col captain capt lieutenant lt sergeant sgt major maj admiral
    adm judge justice professor prof reverend rev father pope cardinal bishop archbishop king queen prince princess
    chancellor premier commissioner chairman chairwoman chairperson chair director chief officer spokesman spokeswoman
    spokesperson leader candidate former vice prime deputy attorney sheriff detective inspector constable councillor
    councilman councilwoman speaker coach editor host analyst strategist adviser advisor columnist reporter author actor
    actress singer economist historian lawyer ex acting ceo cfo coo chef`,
  ],
  [
    LexicalFlag.work,
    `book books novel memoir film films movie movies show shows series song songs album play plays musical poem poems
    painting magazine episode documentary program programme podcast album titled entitled column segment band nickname
    nicknamed dubbed game rally tune single track paper essay exhibition anthology soundtrack hit hits theme anthem column pseudonym alias codename hashtag handle acronym
    autobiography biography memoirs bestseller blockbuster sitcom drama thriller trilogy sequel musical opera ballet video
    ad ads advert adverts commercial franchise manifesto playlist pageant mixtape newsletter comedy`,
  ],
];

/** Returns the flags of each word of the lists above and of the reporting verbs. Skips words with a hyphen. */
function collectEntries(): [string, number][] {
  const flagsByWord = new Map<string, number>();
  const add = (word: string, flags: number) => flagsByWord.set(word, (flagsByWord.get(word) ?? 0) | flags);
  for (const [flags, words] of [...FUNCTION_WORDS, ...NOUNS]) {
    for (const word of words.split(/\s+/)) if (word && !word.includes('-')) add(word, flags);
  }
  for (const [word, flags] of getReportingVerbForms()) add(word, flags);
  return [...flagsByWord];
}

const lexicon = new WordMap<number>(collectEntries());

/** Returns the {@link LexicalFlag} bits of a word by its vocabulary number; 0 if the lexicon does not have it. */
export function getLexicalFlags(word: number): number {
  return lexicon.get(word) ?? 0;
}
