/** The grip of a sheet: drawn down it closes. Nothing else of the sheet catches a finger, so that it scrolls as ever. */
import { useRef } from 'preact/hooks';

/** How far it is drawn before it lets go, in CSS pixels. */
const FAR_PX = 60;

export function SheetHandle({ onClose }: { onClose: () => void }) {
  const start = useRef<number | undefined>(undefined);
  const sheet = (handle: HTMLElement) => handle.closest<HTMLElement>('.sheet');
  const put = (handle: HTMLElement, by: number) => {
    sheet(handle)?.style.setProperty('translate', by > 0 ? `0 ${by}px` : '');
  };
  const end = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const isFar = start.current !== undefined && event.clientY - start.current > FAR_PX;
    start.current = undefined;
    put(event.currentTarget, 0);
    if (isFar && event.type === 'pointerup') onClose();
  };
  return (
    <div
      class="handle"
      aria-hidden="true"
      onPointerDown={(event) => {
        start.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (start.current !== undefined) put(event.currentTarget, event.clientY - start.current);
      }}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}
