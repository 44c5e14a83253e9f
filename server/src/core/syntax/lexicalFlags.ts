/** Lexical categories of known words, as bit flags. A word may have several. */
export const LexicalFlag = {
  determiner: 1 << 0,
  possessive: 1 << 1,
  preposition: 1 << 2,
  conjunction: 1 << 3,
  /** Starts a clause inside a sentence: "that", "when", "because". */
  subordinator: 1 << 4,
  relative: 1 << 5,
  be: 1 << 6,
  /** A word before a main verb: "have", "do", "will". */
  auxiliary: 1 << 7,
  adverb: 1 << 8,
  subjectPronoun: 1 << 9,
  objectPronoun: 1 << 10,
  time: 1 << 11,
  /** A verb form that does not end in -ing or -ed; those are recognized by their endings. */
  verb: 1 << 12,
  number: 1 << 13,
  /** A verb of saying. Set, like the flags down to `thirdPerson`, by reportingVerbs.ts. */
  say: 1 << 14,
  /** A verb of judging or naming: "called", "praised". */
  describe: 1 << 15,
  /** A verb form that is as often a noun ("claims", "reports"): it counts as a verb only with a subject and a complement. */
  oftenNoun: 1 << 16,
  past: 1 << 17,
  participle: 1 << 18,
  ingForm: 1 << 19,
  baseForm: 1 << 20,
  thirdPerson: 1 << 21,
  /** A noun that introduces speech: "statement", "remark", "chant". */
  cueNoun: 1 << 22,
  /** A noun for a person, a group or a text that can be a speaker. */
  speaker: 1 << 23,
  /** A title or role that is part of a name: "Mr", "mayor". */
  title: 1 << 24,
  /** A noun or verb that introduces the title of a work: "book", "show", "dubbed". */
  work: 1 << 25,
  /** A verb that may precede its subject: "said Tarn". */
  canInvert: 1 << 26,
  /** A cue only if the sentence has no better one: "thinks", "wants", "shows". */
  weak: 1 << 27,
  /** A quantifier that can be a subject without a noun: "many said". */
  pronominal: 1 << 28,
  /** The preposition of an absolute clause: "with Tarn saying". */
  accompanies: 1 << 29,
  /** A verb whose object is the subject of the next verb: "heard Tarn saying", "led Tarn to say". */
  governsObjectClause: 1 << 30,
  /** "would", "may": the verb after it describes speech that has not happened. */
  modal: 1 << 31,
} as const;
