import pc from 'picocolors';

/** Emphasis in terminal output. The functions expect text without control characters. */
export interface Style {
  title(text: string): string;
  conflict(text: string): string;
  faint(text: string): string;
  /** Highlights a figure in its sentence. Quotes do not need it because they have quotation marks. */
  highlight(text: string): string;
}

/** Style without escape sequences. */
const PLAIN_STYLE: Style = {
  title: (text) => text,
  conflict: (text) => text,
  faint: (text) => text,
  highlight: (text) => `[${text}]`,
};

const COLOR_STYLE: Style = {
  title: pc.bold,
  conflict: pc.red,
  faint: pc.dim,
  highlight: (text) => pc.bold(pc.cyan(text)),
};

/** Width if standard output is not a terminal, in columns. */
const DEFAULT_WIDTH = 100;

/** Returns the style and the width, in columns, that standard output supports. */
export function getOutputStyle(): { readonly style: Style; readonly width: number } {
  const { isTTY, columns } = process.stdout;
  return { style: isTTY && pc.isColorSupported ? COLOR_STYLE : PLAIN_STYLE, width: columns || DEFAULT_WIDTH };
}
