import {
  CLOSE_BRACKET,
  CLOSE_PAREN,
  COLON,
  OPEN_BRACKET,
  OPEN_PAREN,
  TokenKind,
  VERTICAL_BAR,
  WordSet,
} from '../../../text/index.ts';
import { LineTrait, type LineView } from '../../lines/lineView.ts';
import { PatternSet } from '../../lines/phrasePatterns.ts';
import { eachLine, type Rule } from '../rule.ts';

/** Names of picture sources in credits. */
export const PICTURE_SOURCES = new PatternSet(`
  getty images
  getty (afp|ap|reuters|epa|bloomberg|via|for|stock|pool)
  getty$
  (gettyimages|shutterstock|istock|istockphoto|alamy|unsplash|pixabay|pexels|wireimage|filmmagic|imago|zumapress|zuma|adobe stock|dreamstime|picture alliance|sipa|splash news|backgrid|rex features)
  (ap|epa|afp|reuters|pa|aap|upi|xinhua|bloomberg|press association|associated press|pti|ani|efe|anadolu) (photo|photos|images|file|wire|archive)
  (photo|image|picture|photograph|photos) ...2 pa
  (photo|image|picture|photograph|credit|courtesy|photos) ...2 (ap|epa|afp|reuters|aap|upi|xinhua|bloomberg|associated press|pti|ani|efe|anadolu|nasa|supplied|facebook|instagram|twitter|youtube)
  (via|for) (ap|afp|reuters|getty|wikimedia|wikipedia|bloomberg)
  (screengrab|screenshot|screen grab|handout|file photo|stock photo|stock image|courtesy photo|file image|file pic)
  wikimedia commons
`);

const LABELS = new PatternSet(`
  ^(photo|photos|photograph|photographs|image|images|picture|pictures|pic|credit|credits|photography|illustration|illustrations|rendering|graphic|chart|map|artwork|source|data|courtesy|lead image|photo illustration|image credit|photo credit|picture credit|video|screenshot|composite|styling|art|collage|designed|file) (by|credit|credits|courtesy|source|from|via|of|caption|copyright)? 
`);

const SOURCE_WORDS = new WordSet(
  'photo photos photograph image images picture pictures pic credit credits photography illustration rendering graphic courtesy source',
);

/** Maximum number of words of a credit. Hand-set, not measured. */
const MAX_WORDS = 12;
/** Maximum number of words of a credit with a label and many capitals. Hand-set, not measured. */
const MAX_LABELED_WORDS = 16;
/** Maximum number of words of a bracketed agency. Hand-set, not measured. */
const MAX_BRACKETED_WORDS = 3;
/** Minimum share of words that start with a capital, in 1/255 (55%). Hand-set, not measured. */
const MIN_CAPITAL_SHARE = 140;
/** Number of tokens at the start of a line in which the label and its mark are looked for. Hand-set, not measured. */
const MAX_LABEL_TOKENS = 5;
/** Maximum number of words of a credit that ends with a full stop. Hand-set, not measured. */
const MAX_PUNCTUATED_WORDS = 6;

export const photoCredit: Rule = {
  id: 'photo-credit',
  title: 'Photo and picture credits',
  description: 'Lines that only name the photographer or agency of a picture. Captions are handled by photo-caption.',
  examples: ['Photo: Mara Quill / Orrin Press', 'Getty Images', '(EPA)', 'Credit: Ode Tarn'],
  tier: 'strip',
  find: (view) => eachLine(view, (line) => (isCredit(view, line) ? 'photo-credit' : undefined)),
};

function isCredit(view: LineView, line: number): boolean {
  const count = view.wordCount(line);
  if (count === 0 || count > MAX_LABELED_WORDS || view.has(line, LineTrait.quotation)) return false;
  const isDense = view.capitalShare[line]! >= MIN_CAPITAL_SHARE;
  if (LABELS.has(view, line) && hasMarkAfterLabel(view, line)) return count <= MAX_WORDS || isDense;
  if (count <= MAX_WORDS && isDense && PICTURE_SOURCES.has(view, line) && !isSentence(view, line)) return true;
  return count <= MAX_BRACKETED_WORDS && isBracketedAgency(view, line);
}

/** Whether a colon, bar or credit word follows the label: "Photo: …", "Photo by …", "Image credit …". */
function hasMarkAfterLabel(view: LineView, line: number): boolean {
  const { tokens } = view.article;
  const from = view.firstToken[line]!;
  const to = Math.min(view.endToken[line]!, from + MAX_LABEL_TOKENS);
  let labels = 0;
  for (let token = from; token < to; token++) {
    const code = tokens.codeAt(token);
    if (tokens.isWord(token)) {
      const word = tokens.word[token]!;
      if (SOURCE_WORDS.has(word) || CREDIT_WORDS.has(word)) {
        labels++;
        if (labels > 1 && CREDIT_WORDS.has(word)) return true;
      } else if (!OTHER_LABELS.has(word)) return false;
      else labels++;
    } else if (labels > 0 && (code === COLON || code === VERTICAL_BAR)) return true;
  }
  return false;
}

const CREDIT_WORDS = new WordSet('by credit credits courtesy via');
const OTHER_LABELS = new WordSet(
  'lead video data chart map artwork screenshot composite styling art collage file graphics',
);

function isSentence(view: LineView, line: number): boolean {
  return view.has(line, LineTrait.endsSentence) && view.wordCount(line) > MAX_PUNCTUATED_WORDS;
}

const BRACKETED_AGENCIES = new WordSet(
  'reuters afp ap epa pa getty images file handout supplied aap upi efe nasa bloomberg pti ani photo photos',
);

/** Whether the line is an agency in brackets: "(EPA)", "(Getty Images)", "[AFP]". */
function isBracketedAgency(view: LineView, line: number): boolean {
  const { tokens } = view.article;
  const open = tokens.codeAt(view.firstToken[line]!);
  const close = tokens.codeAt(view.endToken[line]! - 1);
  const isBracketed =
    (open === OPEN_PAREN && close === CLOSE_PAREN) || (open === OPEN_BRACKET && close === CLOSE_BRACKET);
  if (!isBracketed) return false;
  for (let token = view.firstToken[line]! + 1; token < view.endToken[line]! - 1; token++) {
    if (tokens.kind[token] === TokenKind.word && !BRACKETED_AGENCIES.has(tokens.word[token]!)) return false;
  }
  return view.wordCount(line) > 0;
}
