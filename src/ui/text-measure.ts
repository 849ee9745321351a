/** How wide a text is in the font of the page: a picture is laid out before it is drawn. */

/** @returns width in px of a text, by its size in px and its weight */
export function textMeasure(): (text: string, size: number, weight: number) => number {
  const context = document.createElement('canvas').getContext('2d');
  const { fontFamily } = getComputedStyle(document.body);
  return (text, size, weight) => {
    // Without a canvas (a browser told to resist fingerprinting may refuse it): a little more than most letters take.
    if (!context) return text.length * size * 0.62;
    context.font = `${weight} ${size}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}
