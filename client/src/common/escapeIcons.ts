/** Returns text for a label in which `$(name)` is not shown as an icon: an invisible word joiner is inserted after the `$`. */
export function escapeIcons(text: string): string {
  return text.replaceAll('$(', '$\u2060(');
}
