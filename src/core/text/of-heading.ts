/** Words of a page beside the heading of the entry that they mean: letters and figures alone count. */

/** Whether they are the heading itself. */
export function isHeading(words: string, heading: string): boolean {
  return inWords(words) === inWords(heading);
}

/** Whether they are the heading, or a part of it: "DA" is none of "Dandong Agents". */
export function isOfHeading(words: string, heading: string): boolean {
  return inWords(heading).includes(inWords(words));
}

const inWords = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
