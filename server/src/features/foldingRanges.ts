import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { ArticleContext } from './articleContext.ts';
import { toRange } from './positions.ts';

/** Returns one folding range per block of boilerplate that spans more than one line. Metadata is not folded. */
export function getFoldingRanges({ view }: ArticleContext): FoldingRange[] {
  return view.boilerplate.flatMap((finding) => {
    const { start, end } = toRange(view.entry, finding);
    if (finding.tier === 'keep' || end.line <= start.line) return [];
    return [{ startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Comment }];
  });
}
