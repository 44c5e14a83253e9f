/** Short forms of first names that do not start like the full name, in lower case. */
const SHORT_FORMS = new Map<string, string>(
  `bill william;billy william;will william;bob robert;bobby robert;rob robert;dick richard;rick richard;rich richard;
  jim james;jimmy james;jack john;johnny john;ted edward;ed edward;eddie edward;ned edward;tony anthony;mike michael;
  mick michael;chuck charles;charlie charles;hank henry;harry henry;larry lawrence;peggy margaret;maggie margaret;
  meg margaret;beth elizabeth;liz elizabeth;lizzie elizabeth;betty elizabeth;kate katherine;kathy katherine;
  katie katherine;kate catherine;cathy catherine;sandy alexander;sasha alexander;alex alexander;andy andrew;drew andrew;
  nick nicholas;steve stephen;steve steven;dave david;dan daniel;joe joseph;tom thomas;chris christopher;sam samuel;
  ben benjamin;greg gregory;jeff jeffrey;ken kenneth;matt matthew;pat patrick;pat patricia;sue susan;jenny jennifer;
  becky rebecca;debbie deborah;gene eugene;jerry gerald;terry terence;molly mary;polly mary;nancy ann;tess theresa`
    .split(';')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Whether two first names in lower case can be those of one person: equal, an initial, or a short form. Symmetric. */
export function canBeSameFirstName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(short)) return true;
  return (SHORT_FORMS.get(a) ?? a) === (SHORT_FORMS.get(b) ?? b);
}
