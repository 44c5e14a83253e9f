import { LexicalFlag } from './lexicalFlags.ts';

/** Verbs of saying that may precede their subject ("…," said the mayor). Irregular verbs are listed with all five forms. */
const SAY = `
  say=says=said=said=saying write=writes=wrote=written=writing add ask reply=replies=replied=replied=replying explain continue
  declare conclude recall announce warn insist argue note tweet retweet respond assert contend suggest joke observe remark
  report predict claim admit=admits=admitted=admitted=admitting acknowledge concede state complain caution confess stress
  emphasize emphasise exclaim shout yell scream chant mutter murmur whisper recount reiterate repeat retort counter lament
  muse opine proclaim question reason reflect reveal testify wonder confirm agree disagree allege charge read=reads=read=read=reading
  vow pledge promise quip=quips=quipped=quipped=quipping boast deadpan=deadpans=deadpanned=deadpanned=deadpanning intone crow
  gush rail fume bellow cry drawl snap=snaps=snapped=snapped=snapping sneer scoff interject venture offer maintain elaborate
  clarify post blog=blogs=blogged=blogged=blogging comment demand urge plead tease hint
  sing=sings=sang=sung=singing thunder volunteer surmise speculate quote sniff snarl growl hiss gripe grumble groan sigh laugh
  recite inquire query marvel enthuse affirm decree=decrees=decreed=decreed=decreeing text email message preach pray relate
  attest echo summarize summarise theorize theorise reckon jest beg=begs=begged=begged=begging implore exhort bemoan holler
 blurt utter answer bark roar mumble stammer stutter croon gloat grouse moan chide chirp chuckle editorialize advise begin=begins=began=begun=beginning
`;

/** Verbs of saying that take a hearer or a preposition first, and never precede their subject. */
const TELL = `
  tell=tells=told=told=telling inform assure remind reassure instruct order beckon imply=implies=implied=implied=implying
  indicate disclose underscore stipulate profess recommend protest swear=swears=swore=sworn=swearing
  signal=signals=signaled=signaled=signaling express voice mention propose
`;

/** Verbs of judging and naming: the quote is mostly a fragment inside the writer's sentence. */
const DESCRIBE = `
  call describe label dub=dubs=dubbed=dubbed=dubbing brand term deem characterize characterise portray accuse blame criticize
  criticise blast slam=slams=slammed=slammed=slamming rip=rips=ripped=ripped=ripping bash mock ridicule attack denounce condemn
  praise laud hail tout defend dismiss reject decry=decries=decried=decried=decrying deride lambaste lambast assail credit
  compare liken cite invoke promote champion refer=refers=referred=referred=referring deny=denies=denied=denied=denying depict
  hammer fault rebuke skewer trash applaud commend congratulate lash castigate excoriate pan=pans=panned=panned=panning
  vilify rap taunt disparage insult advocate lecture scold admonish counsel threaten challenge
  apologise apologize endorse pronounce
`;

/** Verbs that often introduce speech, and as often do not. */
const WEAK = `
  think=thinks=thought=thought=thinking believe feel=feels=felt=felt=feeling know=knows=knew=knew=knowing
  find=finds=found=found=finding show=shows=showed=shown=showing hear=hears=heard=heard=hearing wish hope expect
  decide document headline speak=speaks=spoke=spoken=speaking talk discuss address raise cheer jeer boo
  seek=seeks=sought=sought=seeking want need aim plan focus worry fear shrug=shrugs=shrugged=shrugged=shrugging brush use target
  make=makes=made=made=making react detail outline issue release send=sends=sent=sent=sending publish
  give=gives=gave=given=giving deliver unveil tap=taps=tapped=tapped=tapping hold=holds=held=held=holding advertise market
  request require prohibit allow list present frame define identify classify regard view see=sees=saw=seen=seeing consider point
  paint cast=casts=cast=cast=casting pitch bill celebrate welcome support oppose appeal push sum=sums=summed=summed=summing
  convince persuade encourage invite thank greet press brief convey communicate pose spell reference name nickname
  mean=means=meant=meant=meaning imagine understand=understands=understood=understood=understanding learn
  remember guess assume doubt concern rule put=puts=put=put=putting
`;

/** Forms that are as often nouns as verbs. */
const OFTEN_NOUNS = new Set(
  `claim claims report reports note notes remark remarks comment comments charge charges demand demands promise promises
  pledge pledges vow vows tweet tweets post posts blog blogs question questions call calls reply replies answer answers joke
  jokes quote quotes state states reason reasons cry cries rule rules text texts email emails message messages offer offers
  caution protest protests counter counters brand term terms label labels bill bills attack attacks praise credit support
  appeal appeals push talk talks point points cheer cheers view views need needs plan plans focus worry worries fear fears use
  uses target targets detail details issue issues release releases market markets request requests order orders press
  challenge challenges brief address addresses headline headlines document documents signal signals echo echoes hope hopes
  wish wishes cast paint list lists present frame frames trash fault faults champion pitch welcome lecture laugh laughs put
  read reading rap pan hail thunder volunteer volunteers shout shouts scream screams chant chants
  whisper whispers boast boasts gripe moan bark roar feeling finding beginning meaning voice show shows marvel aim aims hint
  hints stress counsel guess hearing warning name names concern concerns doubt doubts taunt taunts insult insults`.split(
    /\s+/,
  ),
);

const LISTS: readonly (readonly [list: string, flags: number])[] = [
  [SAY, LexicalFlag.say | LexicalFlag.canInvert],
  [TELL, LexicalFlag.say],
  [DESCRIBE, LexicalFlag.describe],
  [WEAK, LexicalFlag.describe | LexicalFlag.weak],
];

/** Returns each form of each reporting verb with its {@link LexicalFlag} bits. A verb in two lists belongs to the first. */
export function getReportingVerbForms(): [string, number][] {
  const forms = new Map<string, number>();
  const seen = new Set<string>();
  for (const [list, flags] of LISTS) {
    for (const entry of list.split(/\s+/)) {
      const inflected = inflect(entry);
      const base = inflected[0]!;
      if (!base || seen.has(base)) continue;
      seen.add(base);
      inflected.forEach((form, i) => {
        const oftenNoun = OFTEN_NOUNS.has(form) ? LexicalFlag.oftenNoun : 0;
        forms.set(form, (forms.get(form) ?? 0) | flags | FORM_FLAGS[i]! | oftenNoun);
      });
    }
  }
  return [...forms];
}

/** Flags of the forms, in the order of `inflect`. */
const FORM_FLAGS = [
  LexicalFlag.baseForm,
  LexicalFlag.thirdPerson,
  LexicalFlag.past,
  LexicalFlag.participle,
  LexicalFlag.ingForm,
];

/** Returns the base, third person, past, participle and -ing form of a list entry: "ask" or "base=third=past=participle=ing". */
function inflect(entry: string): readonly string[] {
  const parts = entry.split('=');
  if (parts.length === 5) return parts;
  const base = parts[0]!;
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1);
    return [base, `${stem}ies`, `${stem}ied`, `${stem}ied`, `${base}ing`];
  }
  const third = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  return [base, third, `${base}ed`, `${base}ed`, `${base}ing`];
}
