/** Text without halves of a sign, which no encoding has. ES2024 has it as `toWellFormed`. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
