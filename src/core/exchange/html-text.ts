/** Text -> HTML, where it stays text: between tags, and in attributes in double quotes. */
import { wellFormed } from './well-formed.ts';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What HTML cannot hold, and what turns the direction of the text around it. */
const UNHELD = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]|\p{Noncharacter_Code_Point}/gu;

export function htmlText(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?/g, '\n')
    .replace(UNHELD, '')
    .replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
}
