/** Words in the names of sections of a site, in lower case, separated by white space, as word lists take them. */
export const SECTION_WORDS = `
  world news politics business sport sports opinion opinions entertainment lifestyle life style culture technology tech science
  health travel food video videos photos weather national international local us uk europe asia africa americas australia
  canada india china economy markets money finance education environment climate music movies film tv television books arts art
  theatre theater fashion beauty celebrity celebrities royals football soccer cricket tennis golf rugby baseball basketball
  hockey nfl nba mlb nhl motorsport racing home homepage shop shopping deals newsletters newsletter podcasts podcast live
  latest headlines trending features feature analysis editorial editorials columns columnists columnist letters commentary
  crime courts nation state states region regional community events jobs cars autos auto motoring property estate real
  classifieds obituaries games puzzles crosswords horoscopes comics magazine latest breaking exclusive story stories wellness
  fitness mind parenting family relationships space energy innovation gadgets gaming startups crypto policy congress election
  elections middle east south north west latin america hurricanes recipes drinks wine restaurants dining eat obits cinema
  drink reviews review column blog blogs press release releases interviews interview investigations cover top
`;
