/** Words of others within quotation marks of ours: double ones within are single ones then, as style guides have it. */
export function inQuotes(text: string): string {
  const within = text
    .replace(/[“‟]/g, '‘')
    .replaceAll('”', '’')
    .replaceAll('„', '‚')
    // Behind a figure it is inches, unless it ends what was quoted.
    .replace(/(?<![\p{L}\p{N}])"([^"]*)"/gu, "'$1'")
    .replace(/^"|(?<!\p{N})"$/gu, "'");
  return `“${within}”`;
}
