/** Words in -ise (-ising, -ised, -ises) that have no spelling in -ize. */
const ALWAYS_ISE =
  /^(?:adv|dev|rev|superv|improv|telev|prom|comprom|prem|dem|pra|ra|appra|surpr|enterpr|compr|disgu|gu|franch|exerc|exc|inc|prec|conc|w|otherw|likew|r|ar|parad|merchand|advert|expert|treat|desp|no|po|cru|bru|mala)is/;
const ISE_SUFFIX = /^(.{3,})is(e|es|ed|ing|er|ers|ation|ations|ational)$/;
const YSE_SUFFIX = /^(anal|paral|catal)ys(e|ed|es|ing)$/;
const OUR_WORDS =
  /^((?:un|dis|mis|re|out)?(?:col|fav|hon|lab|behavi|neighb|harb|hum|rum|vap|endeav|flav|sav|splend|tum|val|vig|arm|ard|clam|demean|od|parl|ranc|cand|ferv|rig|savi|succ|arb))our(.*)$/;
const RE_WORDS =
  /^((?:epi|sub)?(?:cent|theat|met|lit|fib|calib|spect|somb|lust|saltpet|meag)|(?:kilo|centi|milli|amphithe)(?:met|lit|at))re(s?)$/;
const ENCE_WORDS = /^(def|off|lic|pret)ence(.*)$/;
const DOUBLE_L_WORDS =
  /^(travel|cancel|label|model|signal|fuel|counsel|level|quarrel|marvel|channel|tunnel|funnel|duel|dial|total|rival|initial|equal|pedal|shovel|snivel|unravel|panel|jewel|libel|towel|swivel|grovel|bevel|chisel|spiral|medal)l(ed|ing|er|ers|or|ors|ings)$/;

const SPELLING_PAIRS = new Map<string, string>(
  `grey gray;greys grays;programme program;programmes programs;cheque check;cheques checks;tyre tire;tyres tires;plough plow;
  sceptic skeptic;sceptics skeptics;sceptical skeptical;scepticism skepticism;ageing aging;judgement judgment;
  judgements judgments;acknowledgement acknowledgment;whilst while;amongst among;amidst amid;towards toward;
  afterwards afterward;backwards backward;forwards forward;aluminium aluminum;kerb curb;mum mom;mums moms;
  jewellery jewelry;cosy cozy;pyjamas pajamas;practise practice;practised practiced;practising practicing;
  manoeuvre maneuver;manoeuvres maneuvers;manoeuvring maneuvering;paediatric pediatric;anaesthetic anesthetic;
  encyclopaedia encyclopedia;foetus fetus;haemorrhage hemorrhage;leukaemia leukemia;oestrogen estrogen;
  orthopaedic orthopedic;enrol enroll;enrols enrolls;enrolment enrollment;fulfil fulfill;fulfils fulfills;
  fulfilment fulfillment;instalment installment;instalments installments;skilful skillful;wilful willful;learnt learned;
  spelt spelled;burnt burned;dreamt dreamed;leapt leaped;catalogue catalog;catalogues catalogs;dialogue dialog;
  dialogues dialogs;analogue analog;mould mold;moulds molds;moustache mustache;pretence pretense;storey story;
  draught draft;gaol jail;okay ok;cooperation cooperation;licence license;ax axe;yoghurt yogurt;racquet racket;
  defence defense;offence offense;speciality specialty;maths math;adviser advisor;advisers advisors`
    .split(';')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/**
 * Folds British spelling to American: patterns for word families, a list for the rest. `word` is in lower case. A form
 * that is not a word does no harm, because both spellings fold to it.
 */
export function foldSpelling(word: string): string {
  const listed = SPELLING_PAIRS.get(word);
  if (listed !== undefined) return listed;
  if (word.length < 5) return word;
  const ise = ISE_SUFFIX.exec(word);
  if (ise && !ALWAYS_ISE.test(word)) return `${ise[1]}iz${ise[2]}`;
  const our = OUR_WORDS.exec(word);
  if (our) return `${our[1]}or${our[2]}`;
  const doubled = DOUBLE_L_WORDS.exec(word);
  if (doubled) return `${doubled[1]}${doubled[2]}`;
  const ence = ENCE_WORDS.exec(word);
  if (ence) return `${ence[1]}ense${ence[2]}`;
  const yse = YSE_SUFFIX.exec(word);
  if (yse) return `${yse[1]}yz${yse[2]}`;
  const re = RE_WORDS.exec(word);
  return re ? `${re[1]}er${re[2]}` : word;
}
