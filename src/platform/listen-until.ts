/** A listener of the browser's that goes with a signal. */
export function listenUntil<L>(
  signal: AbortSignal | undefined,
  event: { addListener(listener: L): void; removeListener(listener: L): void },
  listener: L,
): void {
  event.addListener(listener);
  signal?.addEventListener('abort', () => {
    try {
      event.removeListener(listener);
    } catch {
      // The extension is gone, and the listener with it.
    }
  });
}
