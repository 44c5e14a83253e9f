import { WordSet } from '../../text/index.ts';
import { LineTrait, type LineView } from '../lines/lineView.ts';
import { PatternSet } from '../lines/phrasePatterns.ts';
import { eachLine, type Rule } from '../rule.ts';
import { PICTURE_SOURCES } from './photoCredit.ts';

const CREDIT_AT_END = new PatternSet(`
  (photo|photos|photograph|photographed|picture|pictures|image|images|credit|pic|photography) (by|credit|courtesy|copyright|via|of)? ...8 $
`);

export const photoCaption: Rule = {
  id: 'photo-caption',
  title: 'Photo captions',
  description:
    'Captions of pictures that are gone, known by the credit at their end or by “FILE”. They may hold facts, so they are only marked for review.',
  examples: ['Ferries wait in the harbour of Orrin on Friday. Picture: ORRIN PRESS/MARA QUILL'],
  tier: 'review',
  find: (view) => eachLine(view, (line) => (isCaption(view, line) ? 'photo-caption' : undefined)),
};

function isCaption(view: LineView, line: number): boolean {
  const count = view.wordCount(line);
  if (count < 4 || count > 90) return false;
  const end = view.endWord[line]!;
  const late = Math.max(view.firstWord[line]!, end - 9);
  const source = PICTURE_SOURCES.find(view, line, late);
  if (source && !view.has(line, LineTrait.quoted) && isCreditAt(view, line, source.first)) return true;
  const credit = CREDIT_AT_END.find(view, line, Math.max(view.firstWord[line]! + 3, end - 8));
  if (credit && isMarked(view, credit.first)) return true;
  return isFileMark(view, line);
}

/** A sentence may name a picture agency: a credit stands behind a mark or a word of credit, or ends the line without a full stop. */
function isCreditAt(view: LineView, line: number, word: number): boolean {
  if (!view.has(line, LineTrait.closed)) return true;
  const { tokens } = view.article;
  const before = view.wordToken[word]! - 1;
  return before >= 0 && (!tokens.isWord(before) || CREDIT_WORDS.has(tokens.word[before]!));
}

const CREDIT_WORDS = new WordSet('via by courtesy credit photo photograph image picture');

/** The word of credit begins a bracket, or a colon or "by" follows: "(Photo by …)", "Picture: …". */
function isMarked(view: LineView, word: number): boolean {
  const { tokens } = view.article;
  const token = view.wordToken[word]!;
  if (tokens.codeAt(token - 1) === 40 || tokens.codeAt(token - 1) === 91) return true;
  for (let next = token + 1; next <= token + 2; next++) if (tokens.codeAt(next) === 0x3a) return true;
  return false;
}

/** "FILE - …", or a picture that the line itself names as its subject ("In this photo …"). */
function isFileMark(view: LineView, line: number): boolean {
  const text = view.text;
  const start = view.start[line]!;
  if (/^FILE\s*[-–—:]/.test(text.slice(start, start + 12))) return true;
  return IN_PHOTO.has(view, line);
}

const IN_PHOTO = new PatternSet(`
  ^(image|photo|picture|video) caption _
  ^in this ...10 (photo|photograph|image|picture|frame)
  ^this ...10 (photo|photograph|image|picture|handout|combination) (taken|shows|provided|released|from|made|of)
`);
