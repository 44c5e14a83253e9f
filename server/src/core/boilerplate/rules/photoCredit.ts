import { TokenKind, WordSet } from '../../text/index.ts';
import { LineTrait, type LineView } from '../lines/lineView.ts';
import { PatternSet } from '../lines/phrasePatterns.ts';
import { eachLine, type Rule } from '../rule.ts';

/** Names that a credit ends with or holds. */
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

export const photoCredit: Rule = {
  id: 'photo-credit',
  title: 'Photo and picture credits',
  description: 'Lines that only name the photographer or agency of a picture. Captions are another rule’s.',
  examples: ['Photo: Mara Quill / Orrin Press', 'Getty Images', '(EPA)', 'Credit: Ode Tarn'],
  tier: 'strip',
  find: (view) => eachLine(view, (line) => (isCredit(view, line) ? 'photo-credit' : undefined)),
};

function isCredit(view: LineView, line: number): boolean {
  const count = view.wordCount(line);
  if (count === 0 || count > 16 || view.has(line, LineTrait.quoted)) return false;
  const dense = view.capitals[line]! >= 140;
  if (LABELS.has(view, line) && hasMarkAfterLabel(view, line)) return count <= 12 || (dense && count <= 16);
  if (count <= 12 && dense && PICTURE_SOURCES.has(view, line) && !isSentence(view, line)) return true;
  return count <= 3 && isBracketedAgency(view, line);
}

/** "Photo: …", "Photo by …", "Image credit …": the label is followed by a colon, a bar or a word of credit. */
function hasMarkAfterLabel(view: LineView, line: number): boolean {
  const { tokens } = view.article;
  const from = view.firstToken[line]!;
  const to = Math.min(view.endToken[line]!, from + 5);
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
    } else if (labels > 0 && (code === 0x3a || code === 0x7c)) return true;
  }
  return false;
}

const CREDIT_WORDS = new WordSet('by credit credits courtesy via');
const OTHER_LABELS = new WordSet(
  'lead video data chart map artwork screenshot composite styling art collage file graphics',
);

function isSentence(view: LineView, line: number): boolean {
  return view.has(line, LineTrait.closed) && view.wordCount(line) > 6;
}

const BRACKETED = new WordSet(
  'reuters afp ap epa pa getty images file handout supplied aap upi efe nasa bloomberg pti ani photo photos',
);

/** "(EPA)", "(Getty Images)", "[AFP]". */
function isBracketedAgency(view: LineView, line: number): boolean {
  const { tokens } = view.article;
  const open = tokens.codeAt(view.firstToken[line]!);
  const close = tokens.codeAt(view.endToken[line]! - 1);
  if (!((open === 40 && close === 41) || (open === 91 && close === 93))) return false;
  for (let token = view.firstToken[line]! + 1; token < view.endToken[line]! - 1; token++) {
    if (tokens.kind[token] === TokenKind.word && !BRACKETED.has(tokens.word[token]!)) return false;
  }
  return view.wordCount(line) > 0;
}
