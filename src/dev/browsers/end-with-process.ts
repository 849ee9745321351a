const endings = new Set<() => void>();

function endAll(): void {
  for (const end of endings) end();
  endings.clear();
}

let listening = false;

/**
 * Calls `end` if this process ends first, however it does: a test that hangs and is killed must leave no browser.
 * Returns how to take it back.
 */
export function endWithProcess(end: () => void): () => void {
  endings.add(end);
  if (!listening) {
    listening = true;
    process.once('exit', endAll);
    for (const [signal, number] of [
      ['SIGHUP', 1],
      ['SIGINT', 2],
      ['SIGTERM', 15],
    ] as const) {
      process.once(signal, () => {
        endAll();
        process.exit(128 + number);
      });
    }
  }
  return () => endings.delete(end);
}
