/** Beside a box in the window where there is one, else in the corner; `surface` takes the place as custom properties. */
export function putBeside(surface: HTMLElement, box: DOMRect | undefined): void {
  const { style } = surface;
  for (const name of ['--left', '--top', '--bottom']) style.removeProperty(name);
  const left = box ? Math.max(8, Math.min(box.left, innerWidth - 384)) : Math.max(8, innerWidth - 392);
  style.setProperty('--left', `${Math.round(left)}px`);
  const isBelow = !box || box.top < innerHeight / 2;
  const top = Math.max(8, Math.min((box?.bottom ?? 8) + 8, innerHeight - 320));
  if (isBelow) style.setProperty('--top', `${Math.round(top)}px`);
  else style.setProperty('--bottom', `${Math.round(Math.max(8, innerHeight - box.top + 8))}px`);
}
