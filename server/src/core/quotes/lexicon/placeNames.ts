import { WordSet } from '../../text/index.ts';

/** One-word names of countries, states and capitals. A personal pronoun never refers to them. */
export const PLACE_NAMES = new WordSet(`
  afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain bangladesh barbados
  belarus belgium benin bhutan bolivia bosnia botswana brazil britain bulgaria burundi cambodia cameroon canada chile china
  colombia congo croatia cuba cyprus denmark djibouti ecuador egypt england eritrea estonia ethiopia fiji finland france gabon
  gambia germany ghana greece greenland guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq
  ireland israel italy jamaica japan kazakhstan kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya
  lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco mongolia
  montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama
  paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia singapore slovakia
  slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey
  turkmenistan uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam wales yemen zambia zimbabwe america europe africa
  asia antarctica amsterdam ankara athens baghdad bangkok beijing beirut belfast belgrade berlin bern brussels bucharest
  budapest cairo canberra caracas copenhagen damascus delhi dhaka doha dublin edinburgh geneva havana helsinki islamabad
  istanbul jakarta jerusalem kabul kyiv kiev lima lisbon ljubljana london madrid manila minsk moscow nairobi oslo ottawa paris
  prague pretoria pyongyang reykjavik riga riyadh rome santiago seoul sofia stockholm taipei tallinn tehran tokyo tripoli
  tunis vienna vilnius warsaw washington wellington zagreb california texas florida ohio
`);
