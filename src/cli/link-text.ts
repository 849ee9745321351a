/** `[Green Pine](green-pine)` -> `Green Pine`, for one target. */
export function withoutLinksTo(markdown: string, target: string): string {
  const link = new RegExp(`\\[([^[\\]]*)\\]\\(${target}\\)`, 'g');
  return markdown.replace(link, '$1');
}
