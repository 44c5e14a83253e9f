import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { ArticleContext } from './articleContext.ts';
import { positionAt } from './positions.ts';

/** Blocks of boilerplate of more than one line. */
export function foldingRanges(context: ArticleContext): FoldingRange[] {
  const { view } = context;
  return view.boilerplate.flatMap(({ start, end, tier }) => {
    const startLine = positionAt(view.entry, start).line;
    const endLine = positionAt(view.entry, end).line;
    return tier === 'keep' || endLine <= startLine ? [] : [{ startLine, endLine, kind: FoldingRangeKind.Comment }];
  });
}
