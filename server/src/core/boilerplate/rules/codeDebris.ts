import type { LineView } from '../lines/lineView.ts';
import { eachLine, type Rule } from '../rule.ts';

/** Longer lines are looked at in their first characters only. */
const MOST_CHARACTERS = 400;

/** A line of a style sheet, script or template that stands whole in the text. Each pattern is tried at the line's start. */
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
  description: 'Lines of CSS, JavaScript, HTML or a template language that a scraper took for text.',
  examples: ['.share-bar { ', 'margin-bottom: 30px;', '[gallery ids="12,13"]'],
  tier: 'strip',
  find: (view) => eachLine(view, (line) => (isCode(view, line) ? 'page-code' : undefined)),
};

function isCode(view: LineView, line: number): boolean {
  const start = view.start[line]!;
  const last = view.text.charCodeAt(view.end[line]! - 1);
  // The ends of code: ; { } ) ] > ( , [ or a word behind a tag. Prose ends otherwise, and costs one look.
  if (!ENDS.includes(String.fromCharCode(last)) && view.text.charCodeAt(start) !== 0x5b) return false;
  const text = view.text.slice(start, Math.min(view.end[line]!, start + MOST_CHARACTERS));
  return CODE.some((pattern) => pattern.test(text));
}

const ENDS = ';{})]>([,';
