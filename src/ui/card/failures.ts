/** What the card says when it cannot show an entry: what is missing, and what to do. */
import type { Key } from '../../core/words/words.ts';
import type { ErrorCode } from '../../messages/protocol.ts';

export function explainFailure(code: ErrorCode): Key {
  switch (code) {
    case 'database unavailable':
      return 'card.noStorage';
    case 'unknown entity':
      return 'card.updated';
    default:
      return 'card.noAnswer';
  }
}
