import { OPEN_BRACKET } from '../../../text/index.ts';
import type { LineView } from '../../lines/lineView.ts';
import { eachLine, type Rule } from '../rule.ts';

/** Number of UTF-16 code units tested at the start of a line; keeps the patterns fast on long lines. */
const MAX_TESTED_LENGTH = 400;

/** Complete lines of style sheets, scripts and templates. */
const CODE: readonly RegExp[] = [
  /^[.#@]?[\w-][\w .,#>:()*="[\]-]{0,120}\{$/,
  /^[})\]]{1,6}[;,)]{0,4}$/,
  /^-?[a-z]+(?:-[a-z]+){0,4}\s?:\s?[^.?!:“”]{1,80};$/,
  /^(?:var|let|const) [\w$]+ ?= ?.{0,300}[;{[(,]$/,
  /^(?:window|document|googletag|jQuery|\$|ga|gtag|dataLayer|console|_\w+)[.([].{0,300}[;{)]$/,
  /^\(?function ?[\w$]*\(.{0,300}[;{})]$/,
  /^(?:if|for|while|switch) \(.{0,200}\) ?\{/,
  /^<\/?[a-z][a-z0-9]*(?: [^<>]{0,300})?>$/,
  /^\[\/?(?:button|caption|gallery|embed|video|youtube|audio|contact-form|adrotate|playlist|vc_\w+|et_pb_\w+)\b[^\]]{0,300}\]/,
  /^\{\{?[^{}]{1,120}\}\}?$/,
  /^&(?:nbsp|amp|lt|gt|quot);$/,
];

export const codeDebris: Rule = {
  id: 'code-debris',
  title: 'Scripts, style sheets and template code',
  description: 'Lines of CSS, JavaScript, HTML or a template language that the scraper extracted as text.',
  examples: ['.share-bar { ', 'margin-bottom: 30px;', '[gallery ids="12,13"]'],
  tier: 'strip',
  find: (view) => eachLine(view, (line) => (isCode(view, line) ? 'page-code' : undefined)),
};

function isCode(view: LineView, line: number): boolean {
  const start = view.start[line]!;
  const last = view.text.charCodeAt(view.end[line]! - 1);
  // Prose ends with other characters, so most lines are rejected without testing a pattern.
  if (!CODE_ENDS.includes(String.fromCharCode(last)) && view.text.charCodeAt(start) !== OPEN_BRACKET) return false;
  const text = view.text.slice(start, Math.min(view.end[line]!, start + MAX_TESTED_LENGTH));
  return CODE.some((pattern) => pattern.test(text));
}

/** Characters that a line of code ends with, except a template tag that is followed by a word. */
const CODE_ENDS = ';{})]>([,';
