import pc from 'picocolors';

/** How a terminal shows what stands out. Each is given text without control characters. */
export interface Style {
  title(text: string): string;
  conflict(text: string): string;
  faint(text: string): string;
  /** A figure in its sentence; a quote has marks of its own. */
  highlight(text: string): string;
}

const PLAIN_STYLE: Style = {
  title: (text) => text,
  conflict: (text) => text,
  faint: (text) => text,
  highlight: (text) => `[${text}]`,
};

/** Where the output goes to no terminal, in columns. */
const DEFAULT_WIDTH = 100;

/** What standard output can show. */
export function getOutputStyle(): { readonly style: Style; readonly width: number } {
  const { isTTY, columns } = process.stdout;
  const colors = isTTY && pc.isColorSupported;
  const style = colors
    ? { title: pc.bold, conflict: pc.red, faint: pc.dim, highlight: (text: string) => pc.bold(pc.cyan(text)) }
    : PLAIN_STYLE;
  return { style, width: columns || DEFAULT_WIDTH };
}
