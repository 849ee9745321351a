/** The style of the marks in shadow roots: one sheet for all of them, so that another colour is another text of it. */
import type { MarkColour } from '../core/settings/mark-colours.ts';
import { contentParts } from './content-parts.ts';

/** @param css of the marks, if there is no sheet yet */
export function sharedMarkSheet(css: string): CSSStyleSheet {
  const parts = contentParts();
  if (!parts.markSheet) {
    parts.markSheet = new CSSStyleSheet();
    parts.markSheet.replaceSync(css);
  }
  return parts.markSheet;
}

/**
 * Keeps the marks in the colour that the reader wants.
 *
 * @param css of the marks, in amber
 * @param onOther the page itself has its style from the background
 * @returns to be told of every choice, with the style that follows from it
 */
export function followColour(
  css: string,
  onOther: (colours: { colour: MarkColour; before: MarkColour }) => void,
): (chosen: { colour: MarkColour; css: string }) => void {
  let before: MarkColour = 'amber';
  return (chosen) => {
    const { colour } = chosen;
    if (colour !== before) {
      sharedMarkSheet(css).replaceSync(css + chosen.css);
      onOther({ colour, before });
    }
    before = colour;
    contentParts().markColour = colour;
  };
}
