import { unclobbered } from './dom.ts';

/** Calls back, once a frame at most, when what stands on a page may stand elsewhere: it was scrolled, resized, or laid out anew. */
export function onMoved(
  page: Document,
  moved: () => void,
  { signal }: { signal: AbortSignal },
): { soon(): void } {
  let frame: number | undefined;
  const soon = () => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      if (!signal.aborted) moved();
    });
  };
  const options = { capture: true, passive: true, signal } as const;
  for (const type of ['scroll', 'resize', 'load', 'toggle', 'transitionend'])
    window.addEventListener(type, soon, options);
  const observer = new ResizeObserver(soon);
  const { documentElement, body } = unclobbered(page);
  observer.observe(documentElement);
  if (body) observer.observe(body);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (frame !== undefined) cancelAnimationFrame(frame);
  });
  return { soon };
}
