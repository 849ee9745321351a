/** Whether a passage that is to be saved is one that is kept: the same words at the same place of the same article. */
import type { Quote } from './passage.ts';

/**
 * @param isSameAddress whether both were opened at one address of the article; else words that stand on both pages may be two sentences
 */
export function isSamePassage(kept: Quote, quote: Quote, isSameAddress: boolean): boolean {
  if (flat(kept.exact) !== flat(quote.exact)) return false;
  if (isSameAddress && !kept.isRepeated && !quote.isRepeated) return true;
  const [before, beforeNow] = [flat(kept.prefix), flat(quote.prefix)];
  const [after, afterNow] = [flat(kept.suffix), flat(quote.suffix)];
  // How much is kept of them depends on what else stood on the page.
  return (
    agree(before, beforeNow, (long, short) => long.endsWith(short)) &&
    agree(after, afterNow, (long, short) => long.startsWith(short))
  );
}

function agree(one: string, other: string, holds: (long: string, short: string) => boolean): boolean {
  // Nothing stands beside what begins or ends a page.
  if (one === '' || other === '') return one === other;
  return holds(one, other) || holds(other, one);
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
