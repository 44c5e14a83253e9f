import { COLON, OPEN_BRACKET, OPEN_PAREN, WordSet } from '../../../text/index.ts';
import { LineTrait, type LineView } from '../../lines/lineView.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { eachLine, type Rule } from '../rule.ts';
import { PICTURE_SOURCES } from './photoCredit.ts';

const CREDIT_AT_END = new PatternSet(`
  (photo|photos|photograph|photographed|picture|pictures|image|images|credit|pic|photography) (by|credit|courtesy|copyright|via|of)? ...8 $
`);

/** Range of the number of words of a caption. Hand-set, not measured. */
const MIN_WORDS = 4;
const MAX_WORDS = 90;
/** Number of words at the end of a line in which the name of a picture source is a credit. Hand-set, not measured. */
const SOURCE_WORDS_AT_END = 9;
/** Number of words at the end of a line in which a credit word starts a credit. Hand-set, not measured. */
const CREDIT_WORDS_AT_END = 8;
/** Minimum number of words before a credit that starts with a credit word. Hand-set, not measured. */
const MIN_WORDS_BEFORE_CREDIT = 3;
/** Number of UTF-16 code units in which "FILE -" is looked for. */
const FILE_MARK_LENGTH = 12;

export const photoCaption: Rule = {
  id: 'photo-caption',
  title: 'Photo captions',
  description:
    'Captions of images that were lost in scraping, recognized by a credit at the end or by “FILE”. Captions can contain facts, so they are only marked for review.',
  examples: ['Ferries wait in the harbour of Orrin on Friday. Picture: ORRIN PRESS/MARA QUILL'],
  tier: 'review',
  find: (view) => eachLine(view, (line) => (isCaption(view, line) ? 'photo-caption' : undefined)),
};

function isCaption(view: LineView, line: number): boolean {
  const count = view.wordCount(line);
  if (count < MIN_WORDS || count > MAX_WORDS) return false;
  const end = view.endWord[line]!;
  const nearEnd = Math.max(view.firstWord[line]!, end - SOURCE_WORDS_AT_END);
  const source = PICTURE_SOURCES.find(view, line, nearEnd);
  if (source && !view.has(line, LineTrait.quotation) && isCreditAt(view, line, source.first)) return true;
  const credit = CREDIT_AT_END.find(
    view,
    line,
    Math.max(view.firstWord[line]! + MIN_WORDS_BEFORE_CREDIT, end - CREDIT_WORDS_AT_END),
  );
  if (credit && isMarkedCredit(view, credit.first)) return true;
  return isFilePhoto(view, line);
}

/**
 * Whether the picture source at `word` is a credit: it follows a punctuation mark or a credit word, or the line does not
 * end as a sentence does. Sentences can mention a picture agency, too.
 */
function isCreditAt(view: LineView, line: number, word: number): boolean {
  if (!view.has(line, LineTrait.endsSentence)) return true;
  const { tokens } = view.article;
  const before = view.wordToken[word]! - 1;
  return before >= 0 && (!tokens.isWord(before) || CREDIT_WORDS.has(tokens.word[before]!));
}

/** Words that precede a picture source. */
const CREDIT_WORDS = new WordSet('via by courtesy credit photo photograph image picture');

/** Whether the credit word opens a bracket or is followed by a colon: "(Photo by …)", "Picture: …". */
function isMarkedCredit(view: LineView, word: number): boolean {
  const { tokens } = view.article;
  const token = view.wordToken[word]!;
  if (tokens.codeAt(token - 1) === OPEN_PAREN || tokens.codeAt(token - 1) === OPEN_BRACKET) return true;
  for (let next = token + 1; next <= token + 2; next++) if (tokens.codeAt(next) === COLON) return true;
  return false;
}

/** Whether the line starts with "FILE -" or says that it describes a picture ("In this photo …"). */
function isFilePhoto(view: LineView, line: number): boolean {
  const text = view.text;
  const start = view.start[line]!;
  if (/^FILE\s*[-–—:]/.test(text.slice(start, start + FILE_MARK_LENGTH))) return true;
  return PICTURE_SUBJECT.has(view, line);
}

const PICTURE_SUBJECT = new PatternSet(`
  ^(image|photo|picture|video) caption _
  ^in this ...10 (photo|photograph|image|picture|frame)
  ^this ...10 (photo|photograph|image|picture|handout|combination) (taken|shows|provided|released|from|made|of)
`);
