/**
 * A document may be written anew (document.open): it stays, and so does what observes it, but every listener is taken from it, ours too.
 * https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document-open-steps
 */

/** Begins with the document as it is, and again whenever it is written anew; the signal that is handed on ends just before. */
export function eachTimeWritten(
  page: Document,
  begin: (signal: AbortSignal) => void,
  { signal }: { signal: AbortSignal },
): void {
  let turn = new AbortController();
  const beginTurn = () => {
    turn = new AbortController();
    begin(AbortSignal.any([signal, turn.signal]));
  };
  const observer = new MutationObserver((records) => {
    const isAnew = records.some(({ removedNodes }) =>
      [...removedNodes].some((node) => node.nodeName === 'HTML'),
    );
    if (!isAnew) return;
    turn.abort();
    beginTurn();
  });
  observer.observe(page, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
  beginTurn();
}
