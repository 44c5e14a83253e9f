/** Article text as a label shows it: a word joiner, which is not seen, keeps "$(name)" from becoming an icon. */
export function escapeIcons(text: string): string {
  return text.replaceAll('$(', '$\u2060(');
}
