/** Whether a page is dark where a name stands: the card beside it is to be like the page, whatever the system prefers. */
import { elementAround } from './structure.ts';

/** Of relative luminance, as WCAG has it: the same contrast to black and to white. */
const MIDDLE = 0.179;

export function isDarkAt(node: Node): boolean {
  const around = elementAround(node);
  for (let at = around; at; at = elementAround(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const ground = luminanceOf(backgroundColor);
    if (ground !== undefined) return ground < MIDDLE;
    // Over a picture the letters say what it is like.
    if (backgroundImage !== 'none') break;
  }
  const letters = around ? luminanceOf(getComputedStyle(around).color) : undefined;
  return letters !== undefined && letters > MIDDLE;
}

/** Undefined where one looks through it, or where it is written in another way than browsers write sRGB. */
function luminanceOf(colour: string): number | undefined {
  const [, parts] = /^rgba?\(([^)]+)\)$/.exec(colour) ?? [];
  const [red = 0, green = 0, blue = 0, alpha = 1] = (parts ?? '').split(/[ ,/]+/).map(Number);
  if (parts === undefined || alpha < 0.5) return undefined;
  const [r, g, b] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
