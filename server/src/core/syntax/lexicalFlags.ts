/** What a known word can be, as bits: all that the reader of clauses knows about English. */
export const LexicalFlag = {
  determiner: 1 << 0,
  possessive: 1 << 1,
  preposition: 1 << 2,
  conjunction: 1 << 3,
  /** Begins a clause inside a sentence: that, when, because. */
  subordinator: 1 << 4,
  relative: 1 << 5,
  be: 1 << 6,
  /** have, do, will and other words before a verb. */
  auxiliary: 1 << 7,
  adverb: 1 << 8,
  subjectPronoun: 1 << 9,
  objectPronoun: 1 << 10,
  time: 1 << 11,
  /** Any verb form that is not ending in -ing or -ed (those are seen by their ending). */
  verb: 1 << 12,
  number: 1 << 13,
  /** Cue bits come from cues.ts. */
  say: 1 << 14,
  describe: 1 << 15,
  /** The cue is as often a noun (claims, reports): needs a subject and something said to count as a verb. */
  oftenNoun: 1 << 16,
  past: 1 << 17,
  participle: 1 << 18,
  ingForm: 1 << 19,
  baseForm: 1 << 20,
  thirdPerson: 1 << 21,
  /** A noun that announces words: statement, remark, chant. */
  cueNoun: 1 << 22,
  /** Names a person, a group or a text that can speak. */
  speaker: 1 << 23,
  title: 1 << 24,
  /** Titles of works and broadcasts are announced by these: book, show, song. */
  work: 1 << 25,
  /** "said Tarn": may stand before its subject. */
  canInvert: 1 << 26,
  /** A cue only when nothing better stands in the sentence: thinks, wants, shows. */
  weak: 1 << 27,
  /** A word for several that stands alone as a subject: "many said". */
  pronominal: 1 << 28,
  /** with: "with Tarn saying". */
  accompanies: 1 << 29,
  /** saw, heard, led: the object does what follows ("heard Tarn saying", "led Tarn to say"). */
  governsObjectClause: 1 << 30,
  /** would, may: what is said has not been said. */
  modal: 1 << 31,
} as const;
