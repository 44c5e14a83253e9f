import { WordMap } from '../../text/index.ts';

export const Gender = { unknown: 0, male: 1, female: 2 } as const;
export type Gender = (typeof Gender)[keyof typeof Gender];

const MALE_TITLES = `mr sir lord king prince congressman councilman chairman spokesman father pope bishop archbishop cardinal
  rabbi imam man husband brother son uncle businessman policeman gentleman boy actor`;
const FEMALE_TITLES = `mrs ms miss lady dame queen princess congresswoman councilwoman chairwoman spokeswoman woman wife mother
  sister daughter aunt businesswoman policewoman girl actress mayoress`;

/** Common first names in English-language news that are almost always given to one sex. */
const MALE_NAMES = `
  aaron abdul abdullah adam ahmed alan albert alejandro alexander alexei ali allen andre andrew andy anthony antonio
  arnold arthur barack barry ben benjamin bernard bernie bill billy bob bobby boris brad brandon brendan brett brian bruce
  bryan carl carlos charles charlie chris christopher chuck colin corey craig dan daniel dave david dean dennis derek dick
  dmitry don donald doug douglas duncan dwight ed eddie edward eli emmanuel eric erik ernest ethan eugene evan felix fernando
  francis francois frank franklin fred frederick friedrich gary geoff geoffrey george gerald gerard gilbert giovanni glenn gordon
  graham greg gregory guy hamid hank hans harold harry harvey hassan hector henry herbert hillel howard hugh hugo hussein ian
  ibrahim igor isaac ivan jack jacob jaime jake james jared jason javier jay jeb jeff jeffrey jeremy jerome jerry jim jimmy
  joe joel johann john johnny jon jonathan jorge jose joseph josh joshua juan julian justin karl keir keith ken kenneth kevin kirk kurt
  kyle lance larry lawrence leo leon leonard liam lloyd logan louis lucas luis luke malcolm manuel marc marco marcus mario
  mark martin matt matthew maurice max michael miguel mike mikhail mitch mitt mohamed mohammad mohammed morgan muhammad nathan neil newt
  nicholas nick nicolas nigel noah norman oleg oliver omar oscar otto owen pablo patrick paul pedro pete peter phil philip phillip
  pierre rafael raj rajiv ralph randy ray raymond ricardo richard rick rob robert roberto roger roland roman ron ronald ross roy
  rudolph rudy russell ryan salman samuel scott sean sebastian serge sergei sergey seth sidney simon spencer stanley stephen steve steven
  stuart ted terrence terry theodore thomas tim timothy todd tom tommy tony trevor tyler victor vincent viktor vladimir volodymyr
  walter warren wayne wilbur will william winston xavier yuri zach zachary`;
const FEMALE_NAMES = `
  abby abigail agnes aisha alexandra alice alicia alison allison amanda amber amy ana angela angelina anita ann anna anne
  annette annie audrey barbara beatrice becky bernadette beth betsy betty beverly brenda brianna bridget brittany
  camilla carla carly carmen carol caroline carolyn carrie catherine cathy cecilia charlotte chelsea cheryl christina christine cindy
  claire clara claudia condoleezza connie crystal cynthia daisy danielle dawn deborah debra denise diana diane donna doris
  dorothy edith eileen elaine eleanor elena elizabeth ellen emily emma erica erin esther ethel eva evelyn fatima felicia fiona
  florence frances gabriela gail georgia gina giorgia gladys gloria grace greta gwen hannah harriet heather heidi helen hillary
  holly huma ida ingrid irene iris isabel ivanka jacqueline jane janet janice jasmine jeanne jennifer jenny jessica jill joan joanna
  joanne josephine joyce juanita judith judy julia julie karen kate katherine kathleen kathryn kathy katie katrina kayla
  kellyanne kimberly kirsten kristen kristin laura lauren leah leila lillian linda lisa liz lois lori loretta lorraine louise lucia
  lucy lydia madeleine madison margaret maria marie marilyn marina marion marjorie marta martha mary maureen maya
  megan melania melanie melissa michelle mildred miranda miriam molly monica nadia nancy naomi natalia natalie natasha nicola nicole nina nora
  norma olga olivia pamela patricia patty paula pauline peggy penny phyllis priscilla rachel rebecca regina renee rita roberta
   rosa rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah selena shannon sharon sheila shirley sofia sonia
  sophia sophie stella stephanie sue susan suzanne svetlana sylvia tamara tammy tanya tara teresa theresa tiffany tina
  ursula valerie vanessa vera veronica victoria viola virginia vivian wanda wendy winifred yolanda yvette yvonne zoe`;

const splitWords = (list: string) => list.split(/\s+/).filter(Boolean);
const createGenderMap = (male: string, female: string) =>
  new WordMap<Gender>([
    ...splitWords(male).map((word) => [word, Gender.male] as const),
    ...splitWords(female).map((word) => [word, Gender.female] as const),
  ]);

const titles = createGenderMap(MALE_TITLES, FEMALE_TITLES);
const firstNames = createGenderMap(MALE_NAMES, FEMALE_NAMES);
const [maleNames, femaleNames] = [new Set(splitWords(MALE_NAMES)), new Set(splitWords(FEMALE_NAMES))];

/** Returns the gender that a title or role noun implies: "Mrs", "spokesman". */
export function getTitleGender(word: number): Gender {
  return titles.get(word) ?? Gender.unknown;
}

/** Returns the usual gender of a first name; `unknown` if it is given to both sexes or is not listed. */
export function getFirstNameGender(word: number): Gender {
  return firstNames.get(word) ?? Gender.unknown;
}

/** The same as {@link getFirstNameGender}, for a name in lower case outside an article. */
export function getGenderOfFirstName(name: string): Gender {
  if (maleNames.has(name)) return Gender.male;
  return femaleNames.has(name) ? Gender.female : Gender.unknown;
}
