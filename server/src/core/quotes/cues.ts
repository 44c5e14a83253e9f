/** What a cue verb's form and class are, as bits of `Lex` (lexicon.ts reads them; kept apart so that the list stands alone). */
const SAY = 1 << 14;
const DESCRIBE = 1 << 15;
const NOUN_TOO = 1 << 16;
const PAST = 1 << 17;
const PARTICIPLE = 1 << 18;
const ING = 1 << 19;
const BASE = 1 << 20;
const THIRD = 1 << 21;
const INVERTS = 1 << 26;

/** Verbs whose object is what was said; all can stand before their subject ("…," said the mayor). `=` marks irregular ones. */
const SAY_VERBS = `
  say=says=said=said=saying write=writes=wrote=written=writing add ask reply explain continue declare conclude recall announce
  warn insist argue note=notes=noted=noted=noting tweet retweet respond assert contend suggest joke observe remark report
  predict claim admit=admits=admitted=admitted=admitting acknowledge concede state complain caution confess stress emphasize
  emphasise exclaim shout yell scream chant mutter murmur whisper recount reiterate repeat retort counter lament muse opine
  proclaim question reason reflect reveal testify=testifies=testified=testified=testifying wonder confirm agree disagree allege
  charge read=reads=read=read=reading think=thinks=thought=thought=thinking vow pledge promise quip=quips=quipped=quipped=quipping
  boast deadpan=deadpans=deadpanned=deadpanned=deadpanning intone crow gush rail fume bellow cry=cries=cried=cried=crying
  call_out chime drawl snap=snaps=snapped=snapped=snapping sneer scoff interject venture offer maintain elaborate clarify post
  blog=blogs=blogged=blogged=blogging comment demand urge plead tease hint indicate imply=implies=implied=implied=implying
  instruct advise begin=begins=began=begun=beginning go_on sing=sings=sang=sung=singing sum=sums=summed=summed=summing
  thunder vent volunteer surmise speculate stipulate swear=swears=swore=sworn=swearing protest quote
  sniff snarl growl hiss gripe grumble groan sigh laugh object pronounce recite inquire query marvel enthuse affirm
  decree=decrees=decreed=decreed=decreeing rule text email message caption dictate preach pray
  believe feel=feels=felt=felt=feeling put=puts=put=put=putting relate mention disclose underscore attest echo summarize
  summarise theorize theorise rationalize rationalise philosophize reckon apologize apologise counsel jest beg=begs=begged=begged=begging
  implore exhort signal=signals=signaled=signaled=signaling bemoan decide know=knows=knew=known=knowing
  find=finds=found=found=finding show=shows=showed=shown=showing express express voice profess recommend propose
  holler blurt bark roar mumble stammer stutter coo croon gloat grouse kvetch moan nag chide chirp chuckle editorialize
  headline document describe_as hear=hears=heard=heard=hearing wish hope expect
`;

/** Like the above, but with the hearer between verb and words, and hardly ever before the subject: told reporters "…". */
const TELL_VERBS = `
  tell=tells=told=told=telling inform assure remind reassure convince persuade encourage order command invite thank
  greet challenge threaten pressed=presses=pressed=pressed=pressing press lecture scold admonish counsel brief address
  speak=speaks=spoke=spoken=speaking talk preach
`;

/** Verbs of judging and naming: their words are mostly a fragment inside the writer's sentence. */
const DESCRIBE_VERBS = `
  call describe label dub=dubs=dubbed=dubbed=dubbing brand term deem characterize characterise portray accuse blame criticize
  criticise blast slam=slams=slammed=slammed=slamming rip=rips=ripped=ripped=ripping bash mock ridicule attack denounce condemn
  praise laud hail tout defend dismiss reject decry=decries=decried=decried=decrying deride lambaste lambast assail
  credit compare liken cite invoke promote champion highlight pitch bill refer=refers=referred=referred=referring
  deny=denies=denied=denied=denying oppose paint cast=casts=cast=cast=casting depict hammer fault rebuke skewer trash knock
  applaud celebrate commend congratulate welcome endorse support urge appeal push talk speak=speaks=spoke=spoken=speaking
  lash castigate excoriate pan=pans=panned=panned=panning vilify=vilifies=vilified=vilified=vilifying rap taunt disparage
  insult warn advocate list present frame define identify=identifies=identified=identified=identifying
  classify=classifies=classified=classified=classifying regard view see=sees=saw=seen=seeing consider point lament
  complain rail rant discuss address raise mention cheer jeer boo question seek=seeks=sought=sought=seeking
  want need vow aim announce plan propose focus worry=worries=worried=worried=worrying fear ask pan slight
  speculate scoff sneer shrug=shrugs=shrugged=shrugged=shrugging brush use target make=makes=made=made=making
  respond reply react answer detail outline issue release send=sends=sent=sent=sending publish
  give=gives=gave=given=giving deliver unveil tell_of stress emphasize apologise apologize
  tap=taps=tapped=tapped=tapping hold=holds=held=held=holding advertise market request require prohibit allow
`;

/** Forms that are as often nouns. */
const NOUN_TOO_FORMS = new Set(
  `claim claims report reports note notes remark remarks comment comments charge charges demand demands promise promises
  pledge pledges vow vows tweet tweets post posts blog blogs question questions call calls reply replies answer answers joke
  jokes quote quotes state states reason reasons cry cries rule rules text texts email emails message messages offer offers
  caution protest protests object objects counter counters brand term terms label labels bill bills attack attacks praise
  credit support appeal appeals push talk talks point points cheer cheers view views need needs plan plans focus worry worries
  fear fears use uses target targets detail details issue issues release releases market markets request requests order
  orders command press challenge challenges brief address addresses headline headlines document documents signal signals echo
  echoes hope hopes wish wishes cast paint list lists present frame frames slight trash knock fault faults champion highlight
  highlights pitch welcome lecture laugh put read reading writing saying showing building rap pan hail thunder vent
  volunteer volunteers shout shouts scream screams chant chants whisper whispers boast boasts gripe moan bark roar
  feeling finding beginning meaning voice show shows marvel begin caption state aim aims hint hints claim sum rail sign
  beliefs update updates stress guess counsel make speculation hearing warning warnings`.split(/\s+/),
);

/** [word, bits] of every form of every cue verb. */
export function cueForms(): [string, number][] {
  const forms = new Map<string, number>();
  const add = (word: string, bits: number) => forms.set(word, (forms.get(word) ?? 0) | bits);
  for (const [list, bits] of [
    [SAY_VERBS, SAY | INVERTS],
    [TELL_VERBS, SAY],
    [DESCRIBE_VERBS, DESCRIBE],
  ] as const) {
    for (const entry of list.split(/\s+/)) {
      if (!entry || entry.includes('_')) continue;
      const [base, third, past, participle, ing] = inflect(entry);
      add(base, bits | BASE);
      add(third, bits | THIRD);
      add(past, bits | PAST);
      add(participle, bits | PARTICIPLE);
      add(ing, bits | ING);
    }
  }
  return [...forms].map(([word, bits]) => [word, NOUN_TOO_FORMS.has(word) ? bits | NOUN_TOO : bits]);
}

/** Base, third person, past, past participle and -ing form of a list entry: "ask" or "base=third=past=participle=ing". */
function inflect(entry: string): readonly [string, string, string, string, string] {
  const parts = entry.split('=');
  if (parts.length === 5) return parts as unknown as readonly [string, string, string, string, string];
  const base = parts[0]!;
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1);
    return [base, `${stem}ies`, `${stem}ied`, `${stem}ied`, `${base}ing`];
  }
  const third = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  return [base, third, `${base}ed`, `${base}ed`, `${base}ing`];
}
