/**
 * The colours that marks can have, each of them told from the others by colour-blind readers (after Okabe and Ito, darkened where
 * theirs is too light for a line on white) and at least 3 : 1 on white and on black.
 */

export const MARK_COLOURS = ['amber', 'blue', 'green', 'purple'] as const;
export type MarkColour = (typeof MARK_COLOURS)[number];

export const COLOUR_VALUES: Record<MarkColour, string> = {
  amber: '#c2700a',
  blue: '#2b62d9',
  green: '#008a64',
  purple: '#b5439a',
};

/** What stands after page/marks.css where another colour is wanted than the one in it; forced colours stay the reader's own. */
export function colourCss(colour: MarkColour): string {
  if (colour === 'amber') return '';
  const marks = ['listed', 'named', 'uncertain'].map((mark) => `::highlight(sidelight-${mark})`);
  return `@media (forced-colors: none){${[...marks, 'mark.sidelight-mark'].join()}{text-decoration-color:${COLOUR_VALUES[colour]}}}`;
}
