/** What the card says when it cannot show an entry: what is missing, and what to do. */
import type { ErrorCode } from '../../messages/protocol.ts';

export function explainFailure(code: ErrorCode): string {
  switch (code) {
    case 'database unavailable':
      return 'This browser gives Sidelight no storage here (a private window, or a full disk). The names are marked all the same.';
    case 'unknown entity':
      return 'The lexicon was updated since this page was read. Reload the page.';
    default:
      return 'Sidelight did not answer. Reload the page; if it stays like this, restart the browser.';
  }
}
